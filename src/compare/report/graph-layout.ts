import type { PostNode, Relation } from '../post-graph-model.ts';

export const BOX = { width: 190, height: 66, gapX: 26, gapY: 58, margin: 16 } as const;
/** Boxes beside each other; a wider level goes on in the next row. */
const WIDEST_ROW = 6;

export interface PlacedNode {
  readonly node: PostNode;
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout {
  readonly placed: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
}

/**
 * Who supervises stands above whom; those without either stand last. Rings are broken at the same
 * post every time, so that the same graph is always drawn the same.
 */
export function layOutGraph(nodes: readonly PostNode[], relations: readonly Relation[]): GraphLayout {
  const rows = levelsOf(nodes, relations).flatMap(splitRow);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = 2 * BOX.margin + widest * (BOX.width + BOX.gapX) - BOX.gapX;
  const placed = rows.flatMap((row, level) => {
    const free = width - row.length * (BOX.width + BOX.gapX) + BOX.gapX;
    return row.map((node, i) => ({
      node,
      x: Math.round(free / 2) + i * (BOX.width + BOX.gapX),
      y: BOX.margin + level * (BOX.height + BOX.gapY),
    }));
  });
  return { placed, width, height: 2 * BOX.margin + rows.length * (BOX.height + BOX.gapY) - BOX.gapY };
}

function splitRow(row: readonly PostNode[]): PostNode[][] {
  const count = Math.ceil(row.length / WIDEST_ROW);
  const size = Math.ceil(row.length / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => row.slice(i * size, (i + 1) * size));
}

function levelsOf(nodes: readonly PostNode[], relations: readonly Relation[]): PostNode[][] {
  const below = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to, kind } of relations)
    if (kind === 'supervises' && from !== to && below.has(to)) below.get(from)?.push(to);
  const depth = depthsOf(below);
  const lowest = Math.max(-1, ...depth.values());
  const tied = new Set([...below].flatMap(([id, ends]) => (ends.length > 0 ? [id, ...ends] : [])));
  const levels: PostNode[][] = [];
  for (const node of nodes) {
    const level = tied.has(node.id) ? (depth.get(node.id) ?? 0) : lowest + 1;
    while (levels.length <= level) levels.push([]);
    levels[level]?.push(node);
  }
  const places = new Map<string, number>();
  for (const level of levels) order(level, places, below);
  return levels.filter((level) => level.length > 0);
}

/** Posts of one supervisor stand together, beneath it. */
function order(level: PostNode[], places: Map<string, number>, below: ReadonlyMap<string, readonly string[]>): void {
  const above = new Map<string, number>();
  for (const [from, ends] of below) {
    const place = places.get(from);
    if (place !== undefined) for (const to of ends) above.set(to, Math.min(above.get(to) ?? place, place));
  }
  const placeOf = ({ id }: PostNode) => above.get(id) ?? Number.MAX_SAFE_INTEGER;
  level.sort((a, b) => placeOf(a) - placeOf(b) || compare(a.label, b.label) || compare(a.id, b.id));
  for (const [i, { id }] of level.entries()) places.set(id, i);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The longest way down to each node; arrows that go back up a ring are left out. */
function depthsOf(below: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const fromAbove = orderFromAbove(below);
  const rank = new Map(fromAbove.map((id, i) => [id, i]));
  const depth = new Map(fromAbove.map((id) => [id, 0]));
  for (const id of fromAbove) {
    for (const to of below.get(id) ?? []) {
      if ((rank.get(to) ?? 0) < (rank.get(id) ?? 0)) continue;
      depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1));
    }
  }
  return depth;
}

/** Nodes so that arrows go forward, but for rings: reverse postorder of a walk that begins at those whom nobody supervises. */
function orderFromAbove(below: ReadonlyMap<string, readonly string[]>): string[] {
  const led = new Set([...below.values()].flat());
  const starts = [...below.keys()].sort((a, b) => Number(led.has(a)) - Number(led.has(b)) || compare(a, b));
  const seen = new Set<string>();
  const done: string[] = [];
  for (const start of starts) {
    const path = [{ id: start, next: 0 }];
    if (seen.has(start)) continue;
    seen.add(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const to = below.get(step.id)?.[step.next++];
      if (to === undefined) done.push(path.pop()?.id ?? '');
      else if (!seen.has(to)) {
        seen.add(to);
        path.push({ id: to, next: 0 });
      }
    }
  }
  return done.toReversed();
}

import type { Segment } from './segments.ts';

/** Where a column begins, and what speaks for it. */
export interface Edge {
  /** Where the column's words begin on most lines. */
  x: number;
  /** How many lines begin where. */
  readonly starts: Map<number, number>;
  /** Lines whose words begin there. */
  support: number;
  /** The widest run of blanks before it. */
  gap: number;
  /** End of the words that opened the column: a head centred over its column overlaps with what stands below. */
  firstEnd: number;
  /** Where the words before it began on the line that opened the column. */
  readonly left: number;
  /** Where the words of the column before it end at most. */
  before: number;
}

/** Words that begin this near to a column's edge stand in the column. */
export const NEAR = 5;

/** Opens an edge at each gap of a table's first line. */
export function edgesOf(segments: readonly Segment[]): Edge[] {
  return segments.slice(1).map((segment, i) => edgeAt(segment, segments[i]?.start ?? 0, 1));
}

function edgeAt({ start, end, gap }: Segment, left: number, support: number): Edge {
  return {
    x: start,
    starts: new Map(support > 0 ? [[start, support]] : []),
    support,
    gap,
    firstEnd: end,
    left,
    before: start - gap,
  };
}

/** 0 for the first column. */
export function columnOf(edges: readonly Edge[], start: number): number {
  return edges.findLastIndex((edge) => leftBound(edge) <= start) + 1;
}

/** Words stand in the column from here on: near its edge, but not where the words of a narrow column before it begin. */
export function leftBound({ x, left }: Edge): number {
  return Math.max(x - NEAR, Math.min(left + 2, x - 1));
}

/** The segment runs into the next column. */
export function crosses(edges: readonly Edge[], segment: Segment, column: number): boolean {
  const next = edges[column];
  return next !== undefined && segment.end > next.x;
}

/** Whether a line with gaps fits the edges; where it does, the edges know of it. */
export function fitRow(edges: Edge[], segments: readonly Segment[]): boolean {
  const saved = edges.map((edge) => ({ edge, x: edge.x }));
  if (addRow(edges, segments)) return true;
  edges.splice(0, edges.length, ...saved.map(({ edge, x }) => Object.assign(edge, { x })));
  return false;
}

function addRow(edges: Edge[], segments: readonly Segment[]): boolean {
  moveYoungEdges(edges, segments);
  dropCrossedEdges(edges, segments);
  const firsts = new Map<Edge | null, Segment>();
  let opened: Segment | null = null;
  let previous = -1;
  for (const [i, segment] of segments.entries()) {
    const column = columnOf(edges, segment.start);
    const nextColumn = segments[i + 1] ? columnOf(edges, segments[i + 1]?.start ?? 0) : -1;
    if (crosses(edges, segment, column) && nextColumn !== column + 1) return false;
    if (column === previous && segment.gap > 3) {
      if (opened) return false;
      opened = segment;
    }
    const edge = edges[column - 1] ?? null;
    if (!firsts.has(edge)) firsts.set(edge, segment);
    previous = column;
  }
  const places = [...firsts].flatMap(([edge, { start, gap }]) => (edge ? [{ edge, start, gap }] : []));
  if (places.length === 0 || places.some(({ edge, start }) => Math.abs(start - edge.x) > NEAR)) return false;
  if (opened && !openColumn(edges, opened)) return false;
  for (const { edge, start, gap } of places) {
    support(edge, start);
    edge.gap = Math.max(edge.gap, gap);
    edge.before = Math.max(edge.before, start - gap);
  }
  return true;
}

/** One more line begins at the edge; the edge lies where most lines begin. */
export function support(edge: Edge, start: number): void {
  edge.support++;
  const count = (edge.starts.get(start) ?? 0) + 1;
  edge.starts.set(start, count);
  if (count >= (edge.starts.get(edge.x) ?? 0)) edge.x = start;
}

/** A head may stand in the middle of its column: an edge that one line alone knows moves to where the next line begins. */
function moveYoungEdges(edges: Edge[], segments: readonly Segment[]): void {
  for (const edge of edges) {
    if (edge.support > 1 || segments.some(({ start }) => Math.abs(start - edge.x) <= NEAR)) continue;
    const under = segments.find(
      ({ start, end, gap }) => gap > 2 && start < edge.firstEnd && end > edge.x && start > edge.before,
    );
    if (under) edge.x = under.start;
  }
}

/** Blanks inside one line's words are no column where the next line's words run over them. */
function dropCrossedEdges(edges: Edge[], segments: readonly Segment[]): void {
  for (let i = edges.length - 1; i >= 0 && edges.length > 1; i--) {
    const edge = edges[i];
    if (edge && edge.support === 1 && segments.some(({ start, end }) => start < edge.x - NEAR && end > edge.x + 1))
      edges.splice(i, 1);
  }
}

/** A column that no line before had words in: possible where no words have reached so far. */
function openColumn(edges: Edge[], segment: Segment): boolean {
  const at = columnOf(edges, segment.start);
  const left = edges[at - 1];
  if (left && left.support > 1 && left.firstEnd >= segment.start) return false;
  edges.splice(at, 0, edgeAt(segment, left?.x ?? 0, 0));
  return true;
}

import { PAGE_WORDS } from '../../vocabulary/page-marks.ts';

/** A physical line with what is known of its place; `top` and `bottom` in points, `null` in formats without boxes. */
export interface EdgeLine {
  readonly text: string;
  /** 1-based. */
  readonly page: number;
  readonly top: number | null;
  readonly bottom: number | null;
}

/** Why a line is page furniture: a number of its page, or a running head or foot that other pages have too. */
export type FurnitureReason = 'page-number' | 'repeated';

/** Lines looked at on each edge of a page. */
const DEPTH = 3;
/** A running head stands at one height, in points. */
const SAME_HEIGHT = 12;
/** Longer lines are text, whatever they repeat. */
const LONGEST = 160;

const words = PAGE_WORDS.map((word) => word.replace('.', '\\.')).join('|');
const PAGE_NUMBER = new RegExp(
  `^(?:[–—-] ?)?(?:(?:${words}) ?)?\\d{1,3}(?: ?(?:/|\\() ?\\d{1,3} ?\\)?)?(?: ?[–—-])?$`,
  'iu',
);
const CERTAIN_PAGE_NUMBER = new RegExp(
  `^(?:[–—-] ?\\d{1,3} ?[–—-]|(?:${words}) ?\\d{1,3}(?: ?/ ?\\d{1,3})?|\\d{1,3} ?\\( ?\\d{1,3} ?\\))$`,
  'iu',
);

/** `3`, `3/7`, `lk 3`, `1 (4)`, `– 2 –`: a page number where it stands at a page's edge. */
export const isPageNumber = (text: string): boolean => text.length < 30 && PAGE_NUMBER.test(text.trim());

/** A page number by its form alone: `lk 3`, `1 (4)`, `– 2 –`, but not a bare `3`. */
export const isCertainPageNumber = (text: string): boolean => text.length < 30 && CERTAIN_PAGE_NUMBER.test(text.trim());

/** Finds page furniture among the lines at the top and bottom of pages: page numbers, and what two or more pages repeat. */
export function findPageFurniture<T extends EdgeLine>(lines: readonly T[]): Map<T, FurnitureReason> {
  const edges = edgesOf(lines);
  const found = new Map<T, FurnitureReason>();
  for (const same of groupRepeated(edges)) {
    if (new Set(same.map((line) => line.page)).size < 2) continue;
    for (const line of same) found.set(line, isPageNumber(line.text) ? 'page-number' : 'repeated');
  }
  for (const { line, depth } of outermost(edges, found))
    if (depth === 0 && isPageNumber(line.text)) found.set(line, 'page-number');
  return found;
}

type Edge = 'top' | 'bottom';

interface Placed<T> {
  readonly line: T;
  readonly edge: Edge;
  /** 0 is the outermost line. */
  readonly depth: number;
}

function edgesOf<T extends EdgeLine>(lines: readonly T[]): Placed<T>[] {
  const pages = new Map<number, T[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()].flatMap((page) => {
    const sorted = page.some((line) => line.top === null)
      ? page
      : [...page].sort((a, b) => (a.top ?? 0) - (b.top ?? 0));
    const top = sorted.slice(0, DEPTH).map((line, depth): Placed<T> => ({ line, edge: 'top', depth }));
    const last = sorted.slice(-DEPTH).reverse();
    return [...top, ...last.map((line, depth): Placed<T> => ({ line, edge: 'bottom', depth }))];
  });
}

const masked = (text: string) => text.trim().toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');

/** Lines of one edge with the same words (digits aside) at the same height. */
function groupRepeated<T extends EdgeLine>(edges: readonly Placed<T>[]): T[][] {
  const groups: { height: number | null; lines: T[] }[] = [];
  const byKey = new Map<string, typeof groups>();
  for (const { line, edge } of edges) {
    if (line.text.length > LONGEST) continue;
    const key = `${edge} ${masked(line.text)}`;
    const height = edge === 'top' ? line.top : line.bottom;
    const same = byKey.get(key) ?? [];
    byKey.set(key, same);
    const group = same.find(
      (other) => height === null || other.height === null || Math.abs(other.height - height) <= SAME_HEIGHT,
    );
    if (group) group.lines.push(line);
    else {
      const fresh = { height, lines: [line] };
      groups.push(fresh);
      same.push(fresh);
    }
  }
  return groups.map((group) => group.lines);
}

/** Edges with the lines already found taken off: below a running head the page number is the outermost line. */
function outermost<T extends EdgeLine>(
  edges: readonly Placed<T>[],
  found: ReadonlyMap<T, FurnitureReason>,
): Placed<T>[] {
  const depths = new Map<string, number>();
  return edges.flatMap((placed) => {
    if (found.has(placed.line)) return [];
    const key = `${placed.line.page} ${placed.edge}`;
    const depth = depths.get(key) ?? 0;
    depths.set(key, depth + 1);
    return [{ ...placed, depth }];
  });
}

import { goesOnInCell, wraps } from './cell-text.ts';
import { columnOf, type Edge, leftBound, NEAR } from './edges.ts';
import type { SourceLine } from './lines.ts';
import { type GrownLine, growRegion, type Part, type Region, type RegionLine } from './region.ts';
import { segmentsOf } from './segments.ts';

/** What the line at `from` begins: a table of aligned columns, or nothing; `end` is the next line worth looking at. */
export interface Search {
  readonly region: Region | null;
  readonly end: number;
}

/** A single row needs blanks as wide as this and a line next to it; after a label's colon less will do. */
const SINGLE_ROW_GAP = 4;

/** Looks for a table that begins at the line `from`: a column needs two lines that begin in it, or one wide gap nothing speaks against. */
export function findColumns(lines: readonly SourceLine[], from: number): Search {
  const found = growRegion(lines, from);
  if (!found) return { region: null, end: from + 1 };
  const rows = found.grown.filter(({ segments }) => segments.length > 1);
  const shared = found.edges.filter((edge) => isShared(edge, found.grown));
  const single = rows.length === 1 && found.edges.length === 1 && shared.length === 0;
  const kept = single ? found.edges.filter((edge) => standsAlone(lines, from, edge, rows[0])) : shared;
  if (kept.length === 0 || (rows.length === 1 && kept.length < found.edges.length))
    return { region: null, end: found.end };
  const left = found.grown.reduce(
    (least, { segments }) => Math.min(least, segments[0]?.start ?? least),
    Number.MAX_SAFE_INTEGER,
  );
  const edges = [left, ...kept.map(({ x }) => x)];
  const parted = trimEnd(found.grown.map((line) => takeApart(line, kept)));
  if (parted.length === 0 || !parted.some(({ parts }) => parts.filter(Boolean).length > 1))
    return { region: null, end: found.end };
  const last = parted.at(-1)?.line;
  return { region: { lines: parted, edges, end: lines.indexOf(last as SourceLine, from) + 1 }, end: found.end };
}

/** Two lines begin within two places of each other, and in one of them the blanks before are wider than between sentences. */
function isShared(edge: Edge, grown: readonly GrownLine[]): boolean {
  const starts = grown
    .flatMap(({ segments }) =>
      segments.map(({ start }) => start).filter((start) => start >= leftBound(edge) && start <= edge.x + NEAR),
    )
    .sort((a, b) => a - b);
  return edge.gap > 2 && starts.some((start, i) => i > 0 && start - (starts[i - 1] ?? 0) <= 2);
}

function standsAlone(lines: readonly SourceLine[], at: number, edge: Edge, row: GrownLine | undefined): boolean {
  const label = row?.segments[0]?.text.endsWith(':') ?? false;
  const neighbours = [lines[at - 1], lines[at + 1]].filter((line) => line !== undefined && line.text.trim() !== '');
  if (!label && neighbours.length === 0) return false;
  if (edge.gap < (label ? SINGLE_ROW_GAP - 1 : SINGLE_ROW_GAP)) return false;
  return neighbours.every(
    (line) => !line || segmentsOf(line.text).every(({ start, end }) => start >= edge.x || end <= edge.x),
  );
}

/** The words of a line by columns; one blank parts two segments only where a cell as wide as its column was cut. */
function takeApart({ segments, line, blanksBefore }: GrownLine, edges: readonly Edge[]): RegionLine {
  const parts: (Part | null)[] = [null, ...edges.map(() => null)];
  for (const { start, end, gap } of segments) {
    const column = gap === 1 ? 1 : columnOf(edges, start);
    const from = parts[column]?.start ?? start;
    parts[column] = { text: line.text.slice(from, end), start: from, line, blanksBefore };
  }
  return { parts, line, blanksBefore };
}

/** Last lines with words in one column belong to the table only where they go on in a cell. */
function trimEnd(lines: readonly RegionLine[]): readonly RegionLine[] {
  const width = leftWidth(lines);
  let end = lines.length;
  for (; end > 1; end--) {
    const line = lines[end - 1];
    const left = line?.parts[0];
    const others = line?.parts.slice(1).some(Boolean) ?? false;
    if (left && others) break;
    if (!left && line?.blanksBefore === 0) break;
    const above = lines[end - 2]?.parts[0];
    if (
      left &&
      above &&
      line?.blanksBefore === 0 &&
      (goesOnInCell(above.text, left.text) || (wraps(above.text, left.text, width) && !/[.;:!?]$/u.test(above.text)))
    )
      break;
  }
  return lines.slice(0, end);
}

/** How wide the words of the first column get. */
export function leftWidth(lines: readonly RegionLine[]): number {
  return lines.reduce((widest, { parts: [left] }) => Math.max(widest, left?.text.length ?? 0), 0);
}

import type { Row, Segment } from './rows.ts';

/** Rows of a page that a strip of white space parts into columns from the first to the last of them. */
export interface ColumnRun {
  /** Indices into the rows, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Left edge of each column, the leftmost text first. */
  readonly edges: readonly number[];
  /** Index after the last row that does not cross the strip: how far columns of prose would go on. */
  readonly reach: number;
  /** The columns' texts begin at one x each. */
  readonly constant: boolean;
}

/** Least width of the strip, in ems; a drawn table's padding is not there to help. */
const GUTTER = 0.85;
/** Text of one column begins within this many points of its edge. */
const EDGE = 3;
/** Rows with text on both sides that make evidence of columns. */
const EVIDENCE = 3;
/** Lines of two columns that differ by less than this share of an em stand beside one another. */
const BESIDE = 0.8;

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds runs of rows with columns. A row that crosses the strip ends a run.
 * @param known column edges of a table on the page before: one row at the same edges is evidence enough.
 */
export function findColumnRuns(rows: readonly Row[], known: readonly number[] = []): ColumnRun[] {
  const runs: ColumnRun[] = [];
  let start = 0;
  while (start < rows.length) {
    const run = longestRun(rows, start, known);
    if (run) runs.push(run);
    start = run ? run.end : start + 1;
  }
  return runs;
}

/** The run from `start` along the first row's strip that has most rows. */
function longestRun(rows: readonly Row[], start: number, known: readonly number[]): ColumnRun | null {
  let best: ColumnRun | null = null;
  for (const gutter of gaps(rows, start)) {
    const run = followGutter(rows, start, gutter, known);
    if (run && (!best || run.end > best.end)) best = run;
  }
  return best;
}

function followGutter(rows: readonly Row[], start: number, first: Gutter, known: readonly number[]): ColumnRun | null {
  let gutter = first;
  let lastBoth = start;
  let both = 0;
  let end = start;
  for (; end < rows.length; end++) {
    const row = rows[end] as Row;
    if (end > start && isFarBelow(rows, end)) break;
    const next = narrow(gutter, row);
    if (!next) break;
    const sides = sidesOf(row, next);
    if (sides === 'left' && end > start && standsApart(rows, end)) break;
    gutter = next;
    const beside = end > start && distance(rows, end) < BESIDE * row.size;
    if (sides === 'both' || (beside && sides !== sidesOf(rows[end - 1] as Row, next))) {
      both++;
      lastBoth = end;
    }
  }
  const enough = both >= EVIDENCE || (both > 0 && known.some((edge) => Math.abs(edge - gutter.to) <= EDGE));
  if (!enough) return null;
  let reach = end;
  while (
    reach < rows.length &&
    narrow(gutter, rows[reach] as Row) &&
    distance(rows, reach) < 2.5 * (rows[reach] as Row).size
  )
    reach++;
  return describe(rows, start, keepTail(rows, lastBoth, end, gutter), reach);
}

/** The strip that is left when the row is laid over it, `null` where the row crosses it. */
function narrow(gutter: Gutter, row: Row): Gutter | null {
  let { from, to } = gutter;
  for (const segment of row.segments) {
    const middle = (segment.left + segment.right) / 2;
    if (middle < (from + to) / 2) from = Math.max(from, segment.right);
    else to = Math.min(to, segment.left);
  }
  return to - from >= GUTTER * row.size && to > gutter.from && from < gutter.to ? { from, to } : null;
}

function sidesOf(row: Row, gutter: Gutter): 'left' | 'right' | 'both' {
  const left = row.segments.some((segment) => segment.right <= gutter.to && segment.left < gutter.from + EDGE);
  const right = row.segments.some((segment) => segment.left >= gutter.from);
  return left && right ? 'both' : left ? 'left' : 'right';
}

const distance = (rows: readonly Row[], i: number) => (rows[i] as Row).baseline - (rows[i - 1] as Row).baseline;

const isFarBelow = (rows: readonly Row[], i: number) => distance(rows, i) > 4 * (rows[i] as Row).size;

/** A lone left text below a wide gap is a heading or paragraph after the table, not a row of it. */
function standsApart(rows: readonly Row[], i: number): boolean {
  const before = i > 1 ? Math.min(distance(rows, i - 1), 2 * (rows[i] as Row).size) : Number.POSITIVE_INFINITY;
  return distance(rows, i) > Math.max(1.25 * before, 1.5 * (rows[i] as Row).size);
}

/** After the last row with both sides: what wraps on at the right stays, and at the left while it stands as close. */
function keepTail(rows: readonly Row[], lastBoth: number, end: number, gutter: Gutter): number {
  let keep = lastBoth + 1;
  while (keep < end) {
    const row = rows[keep] as Row;
    const close = distance(rows, keep) < 1.45 * row.size;
    const side = sidesOf(row, gutter);
    const before = (rows[keep - 1] as Row).segments.find((segment) => segment.left < gutter.from);
    const full = before !== undefined && before.right + firstWordWidth(row) > gutter.to - row.size / 2;
    if (side === 'right' ? distance(rows, keep) > 2.2 * row.size : !close || !full) break;
    keep++;
  }
  return keep;
}

function firstWordWidth(row: Row): number {
  const item = row.segments[0]?.items[0];
  if (!item) return 0;
  const word = item.text.trim().split(/\s/u, 1)[0] ?? '';
  return ((item.right - item.left) * word.length) / Math.max(item.text.length, 1);
}

/** All strips that no row of the run crosses → the columns. */
function describe(rows: readonly Row[], start: number, end: number, reach: number): ColumnRun | null {
  const segments = rows.slice(start, end).flatMap((row) => row.segments);
  const size = (rows[start] as Row).size;
  const edges = [Math.min(...segments.map((segment) => segment.left))];
  let covered = Number.NEGATIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => a.left - b.left)) {
    if (covered !== Number.NEGATIVE_INFINITY && segment.left - covered >= GUTTER * size) edges.push(segment.left);
    covered = Math.max(covered, segment.right);
  }
  if (edges.length < 2) return null;
  const constant = edges.slice(1).every((edge, i) => beginsAt(segments, edge, edges[i + 2]));
  return { start, end, reach, edges, constant };
}

function beginsAt(segments: readonly Segment[], edge: number, next = Number.POSITIVE_INFINITY): boolean {
  const inColumn = segments.filter((segment) => segment.left >= edge - EDGE && segment.left < next - EDGE);
  return inColumn.filter((segment) => segment.left <= edge + EDGE).length >= 0.5 * inColumn.length;
}

/** The strips between the row's texts, or between it and the next row where that stands beside it a little lower. */
function gaps(rows: readonly Row[], start: number): Gutter[] {
  const row = rows[start] as Row;
  const next = rows[start + 1];
  const beside =
    row.segments.length === 1 && next?.segments.length === 1 && next.baseline - row.baseline < BESIDE * row.size;
  const segments = beside ? [...row.segments, ...next.segments].sort((a, b) => a.left - b.left) : row.segments;
  return segments.slice(1).map((segment, i) => ({ from: (segments[i] as Segment).right, to: segment.left }));
}

/** Index of the column in which the text begins. */
export function columnAt(edges: readonly number[], left: number): number {
  let column = 0;
  edges.forEach((edge, i) => {
    if (left >= edge - EDGE) column = i;
  });
  return column;
}

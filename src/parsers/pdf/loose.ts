import { startsWithTypedMarker } from '../typed-marker.ts';
import type { ColumnRun } from './columns.ts';
import { columnAt } from './columns.ts';
import type { PageContent, PrintedCell, PrintedLine, PrintedTable, TextItem } from './layout.ts';
import type { Limits, Typography } from './paragraphs.ts';
import { asCellBlock, continues, groupParagraphs, opensGap } from './paragraphs.ts';
import type { Row } from './rows.ts';
import { printLine } from './rows.ts';

/** What a run of rows with columns turns out to be. */
export type RunReading =
  | { readonly type: 'table'; readonly table: PrintedTable }
  | { readonly type: 'columns'; readonly columns: readonly (readonly PrintedLine[])[]; readonly end: number }
  | { readonly type: 'neither' };

/** Lines that each column of prose has at least. */
const PROSE_LINES = 6;
/** And this share of them goes on in lower case. */
const PROSE_SHARE = 0.33;
const GUTTER = 0.85;

type Lines = readonly (PrintedLine | null)[];

interface ColumnLimits {
  readonly room: readonly Limits[];
  readonly reached: readonly Limits[];
}

/** Tells a table without borders from columns of prose: a table's cells begin side by side, paragraphs of prose do not. */
export function readRun(
  content: PageContent,
  rows: readonly Row[],
  run: ColumnRun,
  page: { readonly typography: Typography; readonly bodyRight: number; readonly goesOn: boolean },
): RunReading {
  const { typography, bodyRight, goesOn } = page;
  const grid = rows.slice(run.start, run.end).map((row) => dealOut(content, row, run.edges));
  const limits = columnLimits(grid, run.edges, bodyRight);
  const beside = (which: readonly Limits[]) => besideOneAnother(grid, which, typography, goesOn);
  const inColumn = run.edges.map((_, column) =>
    grid.map((lines) => lines[column]).filter((line): line is PrintedLine => !!line),
  );
  const prose = inColumn.every(
    (lines) => lines.length >= PROSE_LINES && lines.filter(startsLow).length >= PROSE_SHARE * lines.length,
  );
  if (beside(limits.room) && !(prose && !beside(limits.reached))) {
    return { type: 'table', table: toTable(grid, run, limits, typography) };
  }
  if (inColumn.some((lines) => lines.length < PROSE_LINES)) return { type: 'neither' };
  const whole = rows.slice(run.start, run.reach).map((row) => dealOut(content, row, run.edges));
  const columns = run.edges.map((_, column) =>
    whole.map((lines) => lines[column]).filter((line): line is PrintedLine => !!line),
  );
  return { type: 'columns', columns, end: run.reach };
}

/** Paragraphs of the first two columns mostly begin side by side. */
function besideOneAnother(
  grid: readonly Lines[],
  limits: readonly Limits[],
  typography: Typography,
  goesOn: boolean,
): boolean {
  const [left = [], right = []] = limits.map((limit, column) => startsIn(grid, column, limit, typography));
  const beside = left.filter((row) => right.includes(row)).length;
  const share = beside / Math.max(1, Math.min(left.length, right.length));
  return (
    (beside >= 3 && share >= 0.5) || (beside >= 2 && share >= 0.6) || (goesOn && (share >= 0.5 || right.length <= 1))
  );
}

const startsLow = (line: PrintedLine) => /^\p{Ll}/u.test(line.text);

function dealOut(content: PageContent, row: Row, edges: readonly number[]): Lines {
  const held: TextItem[][] = edges.map(() => []);
  for (const segment of row.segments) held[columnAt(edges, segment.left)]?.push(...segment.items);
  return held.map((items) => (items.length > 0 ? printLine(content, items) : null));
}

/** Where the columns' lines have to end: at the next column, or as far as any line of the column goes. */
function columnLimits(grid: readonly Lines[], edges: readonly number[], bodyRight: number): ColumnLimits {
  const inColumn = edges.map((_, column) =>
    grid.map((lines) => lines[column]).filter((line): line is PrintedLine => !!line),
  );
  const reached = inColumn.map((lines) => Math.max(...lines.map((line) => line.right)));
  const gutter = GUTTER * (inColumn[0]?.[0]?.size ?? 11);
  const last = Math.max(bodyRight, ...reached) + gutter;
  return {
    room: edges.map((left, column) => ({ left, right: (edges[column + 1] ?? last) - gutter })),
    reached: edges.map((left, column) => ({ left, right: reached[column] ?? left })),
  };
}

/** Rows in which a paragraph of the column begins. */
function startsIn(grid: readonly Lines[], column: number, limits: Limits, typography: Typography): number[] {
  const starts: number[] = [];
  let group: PrintedLine[] = [];
  grid.forEach((lines, row) => {
    const line = lines[column];
    if (!line) return;
    if (group.length === 0 || !continues(group, line, limits, typography)) {
      starts.push(row);
      group = [];
    }
    group.push(line);
  });
  return starts;
}

function toTable(grid: readonly Lines[], run: ColumnRun, limits: ColumnLimits, typography: Typography): PrintedTable {
  const cells: PrintedCell[] = [];
  const bands = tableRows(grid, limits.room, typography);
  bands.forEach((band, row) => {
    run.edges.forEach((_, column) => {
      const lines = band.map((line) => line[column]).filter((line): line is PrintedLine => !!line);
      if (lines.length === 0) return;
      const blocks = groupParagraphs(lines, limits.reached[column] as Limits, typography).map((block) =>
        asCellBlock(block, false),
      );
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, blocks });
    });
  });
  const right = Math.max(...limits.reached.map((limit) => limit.right));
  return { rung: run.constant ? 'aligned' : 'whitespace', edges: run.edges, right, rows: bands.length, cells };
}

/** Lines of the run → the table's rows, each with its lines. */
function tableRows(grid: readonly Lines[], limits: readonly Limits[], typography: Typography): Lines[][] {
  const bands: Lines[][] = [];
  grid.forEach((lines) => {
    const band = bands.at(-1);
    if (band && !beginsRow(band, lines, limits, typography)) band.push(lines);
    else bands.push([lines]);
  });
  return bands;
}

/** The first column begins something new, or a column that had ended begins again. */
function beginsRow(band: readonly Lines[], lines: Lines, limits: readonly Limits[], typography: Typography): boolean {
  const first = lines[0];
  if (!first) return false;
  const above = band.at(-1) as Lines;
  if (!above[0]) return true;
  if (goesOnBelow(above[0], first) && !opensGap(above[0], first, typography)) return false;
  return lines.some((line, column) => {
    if (!line) return false;
    const last = above[column];
    if (!last) return column > 0 && band.some((earlier) => earlier[column]);
    if (opensGap(last, line, typography)) return true;
    return !continues([last], line, limits[column] as Limits, typography);
  });
}

/** Labels and duties begin with a capital; the column may be much wider than its text. */
const goesOnBelow = (above: PrintedLine, line: PrintedLine) =>
  startsLow(line) && !/[.;:!?]$/u.test(above.text) && !startsWithTypedMarker(line.text);

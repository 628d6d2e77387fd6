import { findColumnRuns } from './columns.ts';
import { findGrids } from './grid.ts';
import type { PageContent, PageElement, PrintedBlock, PrintedLine, Rule } from './layout.ts';
import { readRun } from './loose.ts';
import type { Limits, Typography } from './paragraphs.ts';
import { groupParagraphs, measureTypography } from './paragraphs.ts';
import type { Row } from './rows.ts';
import { groupRows, printLine } from './rows.ts';
import type { FilledGrid } from './ruled.ts';
import { fillGrids, toRuledTable } from './ruled.ts';

/** What the pages before tell about this one. */
export interface Carried {
  readonly typography: Typography | null;
  /** Where the body text's lines end at the right, in points. */
  readonly bodyRight: number;
  /** Column edges of a table that ends the page before; `[]` where none does. */
  readonly openEdges: readonly number[];
}

/** Lines that make a page's own measure of its typography trustworthy. */
const ENOUGH_LINES = 12;
const TABLE_PADDING = 5;
/** A line this long, as a share of the width between equal margins, shows where lines end. */
const FULL_LINE = 0.9;
/** Or that many shorter ones which end within these points of one another. */
const FULL_LINES = 3;
const RAGGED = 25;

/** Pages without trusted tags: drawn tables, then columns of white space, then plain lines. */
export function layoutByGeometry(content: PageContent, rules: readonly Rule[], carried: Carried) {
  const { filled, rest } = fillGrids(content, findGrids(rules));
  const rows = groupRows(rest);
  const typography = typographyOf(content, filled, rows, carried);
  const body = bodyLimits(content, filled, rows, carried);
  const elements: PageElement[] = [];
  let left = rows;
  for (const grid of filled) {
    const top = grid.grid.ys[0] ?? 0;
    const above = left.filter((row) => row.baseline < top);
    left = left.filter((row) => row.baseline >= top);
    elements.push(...layoutRows(content, above, typography, body, elements.length === 0 ? carried.openEdges : []));
    elements.push({ type: 'table', table: toRuledTable(grid, typography) });
  }
  elements.push(...layoutRows(content, left, typography, body, elements.length === 0 ? carried.openEdges : []));
  return { elements: withGapsAfterTables(elements), typography, bodyRight: body.right };
}

/** Where the body's lines begin and have to end; pages without a full line are taken to have equal margins. */
function bodyLimits(
  content: PageContent,
  filled: readonly FilledGrid[],
  rows: readonly Row[],
  { bodyRight }: Carried,
): Limits {
  const left = Math.min(...content.items.map((item) => item.left));
  const plain = rows.filter((row) => row.segments.length === 1).map((row) => row.segments[0]?.right ?? 0);
  const tables = filled.map(({ grid }) => (grid.xs.at(-1) ?? 0) - TABLE_PADDING);
  const seen = Math.min(Math.max(bodyRight, 0, ...plain, ...tables), content.frame.width);
  const mirrored = content.frame.width - left;
  const full = plain.filter((right) => right > seen - RAGGED).length;
  return { left, right: seen < FULL_LINE * mirrored && full < FULL_LINES ? mirrored : seen };
}

function typographyOf(
  content: PageContent,
  filled: readonly FilledGrid[],
  rows: readonly Row[],
  { typography }: Carried,
): Typography {
  const body = rows.map((row) =>
    printLine(
      content,
      row.segments.flatMap((segment) => segment.items),
    ),
  );
  const columns = [body, ...filled.flatMap(({ cells }) => cells.map(({ lines }) => lines))];
  const lines = columns.reduce((sum, column) => sum + column.length, 0);
  return typography !== null && lines < ENOUGH_LINES ? typography : measureTypography(columns);
}

function layoutRows(
  content: PageContent,
  rows: readonly Row[],
  typography: Typography,
  body: Limits,
  known: readonly number[],
): PageElement[] {
  const elements: PageElement[] = [];
  let pending: PrintedLine[] = [];
  const flush = () => {
    elements.push(...asElements(groupParagraphs(pending, limitsOf(pending, body), typography)));
    pending = [];
  };
  const addPlain = (from: number, to: number) => {
    for (const row of rows.slice(from, to))
      pending.push(
        printLine(
          content,
          row.segments.flatMap((segment) => segment.items),
        ),
      );
  };
  let done = 0;
  for (const run of findColumnRuns(rows, known)) {
    if (run.start < done) continue;
    addPlain(done, run.start);
    const reading = readRun(content, rows, run, {
      typography,
      bodyRight: body.right,
      goesOn: run.start === 0 && known.length > 0,
    });
    done = reading.type === 'columns' ? reading.end : run.end;
    if (reading.type === 'neither') {
      addPlain(run.start, run.end);
      continue;
    }
    flush();
    if (reading.type === 'table') elements.push(reading);
    else
      for (const lines of reading.columns)
        elements.push(...asElements(groupParagraphs(lines, limitsOf(lines, null), typography)));
  }
  addPlain(done, rows.length);
  flush();
  return elements;
}

const limitsOf = (lines: readonly PrintedLine[], body: Limits | null): Limits => ({
  left: Math.min(body?.left ?? Number.POSITIVE_INFINITY, ...lines.map((line) => line.left)),
  right: Math.max(body?.right ?? 0, ...lines.map((line) => line.right)),
});

export const asElements = (blocks: readonly PrintedBlock[]): PageElement[] =>
  blocks.map((block) => ({ type: 'block', block }));

/** The space between a table and the block below it is measured from the table's last line. */
export function withGapsAfterTables(elements: readonly PageElement[]): PageElement[] {
  return elements.map((element, i) => {
    const before = elements[i - 1];
    if (element.type !== 'block' || before?.type !== 'table') return element;
    const first = element.block.lines[0] as PrintedLine;
    const bottom = Math.max(
      ...before.table.cells.flatMap((cell) => cell.blocks.flatMap((block) => block.lines.map((line) => line.bottom))),
    );
    return { type: 'block', block: { ...element.block, gapBefore: first.top - bottom > 0.8 * first.size ? 1 : 0 } };
  });
}

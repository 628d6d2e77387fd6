import { readMarker } from '../../normalize/text/markers.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { type ColumnRole, columnRole } from '../../sections/column-heads.ts';
import type { RowUnit, Section, TextUnit } from '../../sections/outline.ts';
import { readItems, type TextItem } from '../../sections/read-items.ts';
import { groupItems } from '../group-items.ts';
import { headingText } from '../item-text.ts';
import type { JobContext } from './context.ts';
import { expectsOutcomes } from './expects-outcomes.ts';

/** A duty before its words are cleaned. */
export interface DutyParts {
  readonly number: string | null;
  readonly markerReading: Reading | null;
  readonly group: Reading | null;
  readonly reading: Reading;
  readonly outcomes: Reading[];
}

interface Cells {
  number: Reading | null;
  task: TextItem[];
  activity: TextItem[];
  outcome: TextItem[];
}

/** Rows of a table of duties; what each column holds is told by its head, else by what stands in it. */
export function readDutyRows(rows: readonly RowUnit[], section: Section, context: JobContext): DutyParts[] {
  const roles = columnRoles(rows, section);
  const duties: DutyParts[] = [];
  let group: Reading | null = null;
  for (const row of rows) {
    const cells = readCells(row, roles, context);
    const spanning = spanningHeading(row, cells, context);
    if (spanning) {
      group = spanning;
      context.structure.push(spanning);
      continue;
    }
    if (cells.task.length === 0 && cells.activity.length === 0) {
      const last = duties.at(-1);
      if (last) last.outcomes.push(...cells.outcome.map((item) => context.reader.wrap(item.lines)));
      continue;
    }
    duties.push(...dutiesOfRow(cells, group, context));
  }
  return duties;
}

/** One cell over the whole width, short and no sentence: a heading over the rows below it. */
function spanningHeading(row: RowUnit, cells: Cells, { reader }: JobContext): Reading | null {
  const filled = row.cells.filter((cell) => cell.length > 0);
  const unit = filled[0]?.[0];
  if (filled.length !== 1 || filled[0]?.length !== 1 || !unit || cells.outcome.length > 0) return null;
  const wide = (unit.block.cell?.columnSpan ?? 1) > 1 || row.cells.length > 1;
  const body = slice(unit.reading, unit.marker?.length ?? 0);
  const short = body.text.split(' ').length <= 10 && !/[.;]$/u.test(body.text);
  return wide && short && (unit.block.bold || (unit.block.cell?.columnSpan ?? 1) > 1 || /:$/u.test(body.text))
    ? headingText(reader.wrap([body]))
    : null;
}

function columnRoles(rows: readonly RowUnit[], section: Section): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const { reading, column } of section.columnHeads) {
    const role = column === null ? null : columnRole(slice(reading, readMarker(reading.text)?.length ?? 0));
    if (role && column !== null) roles.set(column, role);
  }
  const columns = usedColumns(rows);
  const numberColumn = columns.find(
    (column) =>
      rows.some((row) => filledCell(row, column)) && rows.every((row) => isNumberCell(row.cells[column] ?? [])),
  );
  if (numberColumn !== undefined) roles.set(numberColumn, 'number');
  const open = columns.filter((column) => !roles.has(column));
  if (open.length === columns.length || (numberColumn !== undefined && open.length === columns.length - 1))
    guessRoles(open, roles, rows, section);
  return roles;
}

/** Without heads: one column is the duty; of two the right one holds results, or the activities of a task named at the left. */
function guessRoles(
  open: readonly number[],
  roles: Map<number, ColumnRole>,
  rows: readonly RowUnit[],
  section: Section,
): void {
  const [first, second, third] = open;
  if (first !== undefined) roles.set(first, 'task');
  if (third !== undefined && second !== undefined) {
    roles.set(second, 'activity');
    roles.set(third, 'outcome');
  } else if (second !== undefined) {
    const lists = rows.filter((row) => (row.cells[second]?.length ?? 0) > 1).length;
    roles.set(second, !expectsOutcomes(section) && lists * 2 >= rows.length ? 'detail' : 'outcome');
  }
}

function usedColumns(rows: readonly RowUnit[]): number[] {
  const used = new Set<number>();
  for (const row of rows) for (const [column, cell] of row.cells.entries()) if (cell.length > 0) used.add(column);
  return [...used].sort((a, b) => a - b);
}

function filledCell(row: RowUnit, column: number): boolean {
  return (row.cells[column]?.length ?? 0) > 0;
}

function isNumberCell(cell: readonly TextUnit[]): boolean {
  return cell.every((unit) => /^[\p{N}.()]{1,12}$/u.test(unit.reading.text));
}

function readCells(row: RowUnit, roles: ReadonlyMap<number, ColumnRole>, context: JobContext): Cells {
  const cells: Cells = { number: null, task: [], activity: [], outcome: [] };
  for (const [column, cell] of row.cells.entries()) {
    if (cell.length === 0) continue;
    const role = roles.get(column) ?? 'outcome';
    const items = readItems(cell, context.items).filter((item): item is TextItem => item.type === 'item');
    if (role === 'number') cells.number = cell[0]?.reading ?? null;
    else if (role === 'detail' || role === 'activity') cells.activity.push(...items);
    else cells[role].push(...items);
  }
  return cells;
}

function dutiesOfRow(cells: Cells, group: Reading | null, context: JobContext): DutyParts[] {
  const { reader } = context;
  const outcomes = cells.outcome.map((item) => reader.wrap(item.lines));
  if (cells.activity.length > 0) return activitiesOfRow(cells, outcomes, group, context);
  const numbered = cells.task.filter((item) => item.marker && item.marker.kind !== 'bullet');
  if (numbered.length > 1 || (cells.task.length > 1 && cells.task.every((item) => item.marker))) {
    const { items, leadIns } = groupItems(cells.task, reader);
    context.structure.push(...leadIns);
    return items.map(({ item, reading, group: inner }) => ({
      number: item.marker?.number ?? null,
      markerReading: item.markerReading,
      group: inner ?? group,
      reading,
      outcomes,
    }));
  }
  const [first] = cells.task;
  const number = cellNumber(cells, first);
  return [{ ...number, group, reading: reader.wrap(cells.task.flatMap((item) => withBullets(item))), outcomes }];
}

/** Left cell the group, each activity a duty; an empty left cell leaves the group above. */
function activitiesOfRow(cells: Cells, outcomes: Reading[], group: Reading | null, context: JobContext): DutyParts[] {
  const { reader, structure } = context;
  const task = cells.task.length > 0 ? headingText(reader.wrap(cells.task.flatMap((item) => item.lines))) : group;
  if (cells.number) structure.push(cells.number);
  for (const item of cells.task) if (item.markerReading) structure.push(item.markerReading);
  return cells.activity.map((item) => ({
    number: item.marker?.number ?? null,
    markerReading: item.markerReading,
    group: task,
    reading: reader.wrap(item.lines),
    outcomes,
  }));
}

function cellNumber(
  cells: Cells,
  first: TextItem | undefined,
): { number: string | null; markerReading: Reading | null } {
  if (cells.number) return { number: cells.number.text.replace(/^[(]|[.)\s]+$/gu, ''), markerReading: cells.number };
  return { number: first?.marker?.number ?? null, markerReading: first?.markerReading ?? null };
}

/** Later paragraphs of a task cell keep their bullets out of the text. */
function withBullets(item: TextItem): readonly Reading[] {
  return item.lines;
}

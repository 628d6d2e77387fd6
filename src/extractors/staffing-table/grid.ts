import { fold } from '../../normalize/text/fold.ts';
import { type Reader, type Reading, slice } from '../../normalize/text/reading.ts';
import { isRolePhrase } from '../../normalize/values/roles.ts';
import { endsInUnit } from '../../normalize/values/units.ts';
import type { RowUnit, Unit } from '../../sections/outline.ts';
import { physicalRows } from '../../sections/physical-rows.ts';
import { EMPLOYMENT_WORDS, TERM_WORDS, TOTAL_WORDS } from '../../vocabulary/staffing-words.ts';
import { type ColumnRole, countOf, unitOffset } from './columns.ts';
import type { PostEntry, ReadTable, TotalEntry } from './entries.ts';
import { type Cells, countHeads, isHead, openingUnit, rolesOf } from './grid-columns.ts';
import { namesColumns } from './row-lines.ts';

/** Reads a table that has cells, from a document format or from pipes. */
export function readGrid(units: readonly Unit[], reader: Reader): ReadTable {
  const at = units.findIndex((unit) => unit.type === 'row');
  const last = units.findLastIndex((unit) => unit.type === 'row');
  const textsOf = (some: readonly Unit[]) => some.flatMap((unit) => (unit.type === 'text' ? [unit.reading] : []));
  const rows = units
    .slice(at, last + 1)
    .filter((unit): unit is RowUnit => unit.type === 'row')
    .flatMap((row) => physicalCells(row, reader));
  const headCount = countHeads(rows);
  const heads = rows.slice(0, headCount);
  const columns = rolesOf(heads, rows);
  const opening = openingUnit(heads, columns);
  const table = new GridReader(columns, opening).read(rows.slice(headCount));
  // A head whose words stand otherwise than the cells below it has stayed a line.
  const above = textsOf(units.slice(0, at));
  const titled = above.findLastIndex((line) => !namesColumns(line)) + 1;
  return {
    title: above.slice(0, titled),
    heads: [...above.slice(titled), ...heads.flat().filter((cell): cell is Reading => cell !== null)],
    entries: table.entries,
    units: [...(opening ? [opening] : []), ...table.units],
    rest: textsOf(units.slice(at)),
  };
}

/** A row whose cells hold a number a line is as many rows as it has lines. */
function physicalCells(row: RowUnit, reader: Reader): Cells[] {
  const stacked = row.cells.some(
    (cell) =>
      cell.filter((unit) => countOf(unit.reading.text) !== null).length > 1 ||
      (cell.length > 1 && cell.every((unit) => countOf(unit.reading.text) !== null || isHead(unit.reading.text))),
  );
  const lines = stacked
    ? physicalRows(
        row.cells.flat().map((unit) => unit.block),
        reader,
      )
    : [];
  if (lines.length < 2) return [cellsOf(row, reader)];
  return lines.map((parts) =>
    Array.from(
      { length: row.cells.length },
      (_, column) => parts.find((part) => part.column === column)?.reading ?? null,
    ),
  );
}

function cellsOf(row: RowUnit, reader: Reader): Cells {
  return row.cells.map((cell) => {
    const reading = reader.wrap(cell.map((unit) => unit.reading));
    return reading.text === '' || /^[-–—|*\s]+$/u.test(reading.text) ? null : reading;
  });
}

class GridReader {
  private readonly roles: readonly (ColumnRole | null)[];
  private unit: Reading | null;
  private readonly entries: (PostEntry | TotalEntry)[] = [];
  private readonly units: Reading[] = [];

  constructor(roles: readonly (ColumnRole | null)[], unit: Reading | null) {
    this.roles = roles;
    this.unit = unit ? slice(unit, unitOffset(unit.text)) : null;
  }

  read(rows: readonly Cells[]): { entries: (PostEntry | TotalEntry)[]; units: Reading[] } {
    for (const cells of rows) this.row(cells);
    return { entries: this.entries, units: this.units };
  }

  private row(cells: Cells): void {
    const index = this.roles.indexOf('index');
    const filled = cells.filter((cell, column): cell is Reading => cell !== null && column !== index);
    const [first] = filled;
    if (!first) return;
    const label = cells.find((cell): cell is Reading => cell !== null && TOTAL_WORDS.test(fold(cell.text)));
    const sum = this.number(cells, 'sum');
    const given = ['officials', 'employees', 'count'].some((role) => this.number(cells, role as ColumnRole) !== null);
    if (!label && sum && !given && filled.length === 2) {
      this.openUnit(first);
      this.entries.push({ type: 'total', unit: this.unit, label: first, numbers: [null, null, sum] });
      return;
    }
    if (label) {
      this.total(label, cells);
      return;
    }
    const unitCell = this.cell(cells, 'unit');
    if (filled.length === 1) {
      if (isRolePhrase(first.text.replace(/\*+$/u, '')) && !endsInUnit(first.text) && first !== unitCell)
        this.post(first, cells);
      else this.openUnit(first);
      return;
    }
    if (unitCell && countOf(unitCell.text) === null) this.openUnit(unitCell);
    const post = this.cell(cells, 'post') ?? filled.find((cell) => cell !== unitCell && countOf(cell.text) === null);
    if (!post) return;
    const numbers = filled.filter((cell) => countOf(cell.text) !== null);
    // A unit's row with its sum whose empty cells the layout has lost.
    if (endsInUnit(post.text) && !isRolePhrase(post.text) && !given && numbers.length === 1 && filled.length === 2) {
      this.openUnit(post);
      this.entries.push({ type: 'total', unit: this.unit, label: post, numbers: [null, null, ...numbers] });
    } else this.post(post, cells);
  }

  private cell(cells: Cells, role: ColumnRole): Reading | null {
    const column = this.roles.indexOf(role);
    return column < 0 ? null : (cells[column] ?? null);
  }

  private openUnit(reading: Reading): void {
    this.unit = slice(reading, unitOffset(reading.text));
    this.units.push(reading);
  }

  private total(label: Reading, cells: Cells): void {
    const numbers = cells.map((cell) => (cell && countOf(cell.text) !== null ? cell : null));
    const officials = this.roles.indexOf('officials');
    const employees = this.roles.indexOf('employees');
    const count = this.roles.indexOf('count');
    const given =
      officials >= 0 || employees >= 0
        ? [numbers[officials] ?? null, numbers[employees] ?? null, numbers[count] ?? null]
        : numbers.filter((cell, column) => cell !== null && column !== this.roles.indexOf('index'));
    const printed = numbers.filter((cell) => cell !== null);
    // A row that lost a cell at its left shows fewer numbers under the heads than it has: then their order tells.
    const shifted =
      officials >= 0 && employees >= 0 && printed.length === 2 && given.filter((cell) => cell !== null).length < 2;
    const known = !shifted && given.some((cell) => cell !== null) ? given : numbers.filter((cell) => cell !== null);
    this.entries.push({ type: 'total', unit: this.unit, label, numbers: known });
  }

  private post(post: Reading, cells: Cells): void {
    const term =
      this.cell(cells, 'term') ??
      cells.find((cell) => cell && cell !== post && TERM_WORDS.test(fold(cell.text))) ??
      null;
    const wordCell =
      cells.find(
        (cell) => cell !== null && cell !== post && EMPLOYMENT_WORDS.some(([, words]) => words.test(fold(cell.text))),
      ) ?? null;
    const word = EMPLOYMENT_WORDS.find(([, words]) => wordCell && words.test(fold(wordCell.text)))?.[0] ?? null;
    const officials = this.number(cells, 'officials');
    const employees = this.number(cells, 'employees');
    const unitCell = this.cell(cells, 'unit');
    const counted = this.number(cells, 'count');
    const index = cells[this.roles.indexOf('index')] ?? null;
    const group = this.cell(cells, 'group');
    const used = new Set([post, term, officials, employees, counted, unitCell, index]);
    const notes = cells.filter(
      (cell): cell is Reading =>
        cell !== null && !used.has(cell) && (countOf(cell.text) === null || cell === group) && cell !== wordCell,
    );
    const entry = {
      type: 'post',
      unit: this.unit,
      post,
      term,
      notes,
      also: [index, wordCell].filter((cell): cell is Reading => cell !== null),
    } as const;
    const both = [
      [officials, 'official'],
      [employees, 'employee'],
    ] as const;
    const given = both.filter(([count]) => count !== null && countOf(count.text) !== 0);
    for (const [count, employment] of given) this.entries.push({ ...entry, count, employment });
    if (given.length === 0) this.entries.push({ ...entry, count: counted, employment: word });
  }

  private number(cells: Cells, role: ColumnRole): Reading | null {
    const cell = this.cell(cells, role);
    return cell && countOf(cell.text) !== null ? cell : null;
  }
}

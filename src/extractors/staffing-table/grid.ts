import { fold } from '../../normalize/text/fold.ts';
import { type Reader, type Reading, slice } from '../../normalize/text/reading.ts';
import { isRolePhrase } from '../../normalize/values/roles.ts';
import { endsInUnit } from '../../normalize/values/units.ts';
import type { RowUnit, Unit } from '../../sections/outline.ts';
import { EMPLOYMENT_WORDS, TERM_WORDS, TOTAL_WORDS } from '../../vocabulary/staffing-words.ts';
import { type ColumnRole, columnRole, countOf, unitOffset } from './columns.ts';
import type { PostEntry, ReadTable, TotalEntry } from './entries.ts';

type Cells = readonly (Reading | null)[];

/** Reads a table that has cells, from a document format or from pipes. */
export function readGrid(units: readonly Unit[], reader: Reader): ReadTable {
  const at = units.findIndex((unit) => unit.type === 'row');
  const last = units.findLastIndex((unit) => unit.type === 'row');
  const textsOf = (some: readonly Unit[]) => some.flatMap((unit) => (unit.type === 'text' ? [unit.reading] : []));
  const rows = units.slice(at, last + 1).filter((unit): unit is RowUnit => unit.type === 'row').map((row) => cellsOf(row, reader));
  const headCount = countHeads(rows);
  const heads = rows.slice(0, headCount);
  const columns = rolesOf(heads, rows);
  const opening = openingUnit(heads, columns);
  const table = new GridReader(columns, opening).read(rows.slice(headCount));
  return {
    title: textsOf(units.slice(0, at)),
    heads: heads.flat().filter((cell): cell is Reading => cell !== null),
    entries: table.entries,
    units: [...(opening ? [opening] : []), ...table.units],
    rest: textsOf(units.slice(at)),
  };
}

function cellsOf(row: RowUnit, reader: Reader): Cells {
  return row.cells.map((cell) => {
    const reading = reader.wrap(cell.map((unit) => unit.reading));
    return reading.text === '' || /^[-–—|*\s]+$/u.test(reading.text) ? null : reading;
  });
}

/** Rows above the first one that holds a number and a post; at least one of their cells names a column. */
function countHeads(rows: readonly Cells[]): number {
  const first = rows.findIndex((cells) => cells.some((cell) => cell && countOf(cell.text) !== null));
  const above = rows.slice(0, Math.max(0, first));
  const last = above.findLastIndex((cells) => cells.some((cell) => cell && isHead(cell.text)));
  return last + 1;
}

function isHead(text: string): boolean {
  return columnRole(text) !== null && !(isRolePhrase(text) && !/nimetus|koht|arv/u.test(fold(text)));
}

/** A column's head is the lowest of its heads that names one; a column without is known by what it holds. */
function rolesOf(heads: readonly Cells[], rows: readonly Cells[]): (ColumnRole | null)[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const roles = Array.from({ length: width }, (_, column): ColumnRole | null => {
    for (const cells of [...heads].reverse()) {
      const cell = cells[column];
      const role = cell ? columnRole(cell.text) : null;
      if (role) return role;
    }
    return null;
  });
  const body = rows.slice(heads.length);
  const numeric = (column: number) => body.filter((cells) => cells[column] && countOf(cells[column]?.text ?? '') !== null).length;
  for (let column = 0; column < width; column++) {
    const role = roles[column];
    // `Ametikoht` heads the names of posts as well as their number: what stands under it tells.
    if (role === 'officials' && numeric(column) === 0 && body.some((cells) => isRolePhrase(cells[column]?.text ?? ''))) roles[column] = 'post';
    if (role === 'post' && numeric(column) > 0 && numeric(column) >= body.length / 2) roles[column] = 'officials';
    if (role === null && numeric(column) > 0) roles[column] = 'count';
  }
  if (!roles.includes('post')) {
    const at = roles.findIndex((role, column) => (role === null || role === 'unit') && body.some((cells) => isRolePhrase(cells[column]?.text ?? '')));
    const column = at >= 0 ? at : roles.indexOf(null);
    if (column >= 0) roles[column] = 'post';
  }
  return roles;
}

/** The first head cell is the unit's name where the others name columns. */
function openingUnit(heads: readonly Cells[], roles: readonly (ColumnRole | null)[]): Reading | null {
  const [cell] = heads.at(-1) ?? [];
  if (!cell || columnRole(cell.text) !== null || roles[0] !== 'post') return null;
  return cell;
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
    const filled = cells.filter((cell): cell is Reading => cell !== null);
    const [first] = filled;
    if (!first) return;
    const label = filled.find((cell) => TOTAL_WORDS.test(fold(cell.text)));
    if (label) {
      this.total(label, cells);
      return;
    }
    const unitCell = this.cell(cells, 'unit');
    if (filled.length === 1) {
      if (isRolePhrase(first.text.replace(/\*+$/u, '')) && !endsInUnit(first.text) && first !== unitCell) this.post(first, cells);
      else this.openUnit(first);
      return;
    }
    if (unitCell && countOf(unitCell.text) === null) this.openUnit(unitCell);
    const post = this.cell(cells, 'post') ?? filled.find((cell) => cell !== unitCell && countOf(cell.text) === null);
    if (post) this.post(post, cells);
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
    const given = officials >= 0 || employees >= 0 ? [numbers[officials] ?? null, numbers[employees] ?? null, numbers[count] ?? null] : numbers.filter((cell) => cell !== null);
    const known = given.some((cell) => cell !== null) ? given : numbers.filter((cell) => cell !== null);
    this.entries.push({ type: 'total', unit: this.unit, label, numbers: known });
  }

  private post(post: Reading, cells: Cells): void {
    const term = this.cell(cells, 'term') ?? cells.find((cell) => cell && cell !== post && TERM_WORDS.test(fold(cell.text))) ?? null;
    const word = cells.map((cell) => (cell && cell !== post ? (EMPLOYMENT_WORDS.find(([, words]) => words.test(fold(cell.text)))?.[0] ?? null) : null)).find((value) => value !== null) ?? null;
    const officials = this.number(cells, 'officials');
    const employees = this.number(cells, 'employees');
    const unitCell = this.cell(cells, 'unit');
    const counted = this.number(cells, 'count');
    const used = new Set([post, term, officials, employees, counted, unitCell]);
    const notes = cells.filter((cell): cell is Reading => cell !== null && !used.has(cell) && countOf(cell.text) === null && !(word && EMPLOYMENT_WORDS.some(([, words]) => words.test(fold(cell.text)))));
    const entry = { type: 'post', unit: this.unit, post, term, notes } as const;
    const both = [[officials, 'official'], [employees, 'employee']] as const;
    const given = both.filter(([count]) => count !== null && countOf(count.text) !== 0);
    for (const [count, employment] of given) this.entries.push({ ...entry, count, employment });
    if (given.length === 0) this.entries.push({ ...entry, count: counted, employment: word });
  }

  private number(cells: Cells, role: ColumnRole): Reading | null {
    const cell = this.cell(cells, role);
    return cell && countOf(cell.text) !== null ? cell : null;
  }
}

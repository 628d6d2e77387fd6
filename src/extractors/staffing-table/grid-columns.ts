import { fold } from '../../normalize/text/fold.ts';
import type { Reading } from '../../normalize/text/reading.ts';
import { isRolePhrase } from '../../normalize/values/roles.ts';
import { type ColumnRole, columnRole, countOf } from './columns.ts';

export type Cells = readonly (Reading | null)[];

/** Rows above the first one that holds a number and a post; at least one of their cells names a column. */
export function countHeads(rows: readonly Cells[]): number {
  const first = rows.findIndex((cells) => cells.some((cell) => cell && countOf(cell.text) !== null));
  const above = rows.slice(0, Math.max(0, first));
  const last = above.findLastIndex((cells) => cells.some((cell) => cell && isHead(cell.text)));
  return last + 1;
}

export function isHead(text: string): boolean {
  return columnRole(text) !== null && !(isRolePhrase(text) && !/nimetus|koht|arv/u.test(fold(text)));
}

/** A column's head is the lowest of its heads that names one; a column without is known by what it holds. */
export function rolesOf(heads: readonly Cells[], rows: readonly Cells[]): (ColumnRole | null)[] {
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
  const numeric = (column: number) =>
    body.filter((cells) => cells[column] && countOf(cells[column]?.text ?? '') !== null).length;
  for (let column = 0; column < width; column++) {
    const role = roles[column];
    // `Ametikoht` heads the names of posts as well as their number: what stands under it tells.
    if (role === 'officials' && numeric(column) === 0 && body.some((cells) => isRolePhrase(cells[column]?.text ?? '')))
      roles[column] = 'post';
    if (role === 'post' && numeric(column) > 0 && numeric(column) >= body.length / 2) roles[column] = 'officials';
    if (role === null && numeric(column) > 0)
      roles[column] = column === 0 && countsUp(body.map((cells) => cells[0] ?? null)) ? 'index' : 'count';
  }
  if (!roles.includes('post')) {
    const at = roles.findIndex(
      (role, column) =>
        (role === null || role === 'unit') && body.some((cells) => isRolePhrase(cells[column]?.text ?? '')),
    );
    const column = at >= 0 ? at : roles.indexOf(null);
    if (column >= 0) roles[column] = 'post';
  }
  return roles;
}

/** 1, 2, 3, …: the rows' own numbers. */
function countsUp(cells: Cells): boolean {
  const numbers = cells.map((cell) => (cell ? countOf(cell.text) : null)).filter((number) => number !== null);
  return numbers.length > 1 && numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
}

/** The first head cell is the unit's name where the others name columns. */
export function openingUnit(heads: readonly Cells[], roles: readonly (ColumnRole | null)[]): Reading | null {
  const [cell] = heads.at(-1) ?? [];
  if (!cell || columnRole(cell.text) !== null || roles[0] !== 'post') return null;
  return cell;
}

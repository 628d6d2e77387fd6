import type { Source } from './source.ts';

/** Dates are `text`: ISO 8601, of which the day may be missing. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** A column as every writer sees it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it says, for the data dictionary. */
  readonly about: string;
}

/** A column that is read from a JSON value. */
export interface ReadColumn extends Column {
  /** JSON Pointer from that value; `''` is the value itself. */
  readonly from: string;
}

export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
  /** A row may stand alone. */
  readonly optional?: true;
}

export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** The columns whose values together stand in one row only. */
  readonly key: readonly string[];
  /** Which rows of other tables a row belongs to, its owner first. */
  readonly references: readonly Reference[];
  /** Whether people read it: a workbook leaves the others out. */
  readonly forPeople: boolean;
  /** The rows of one envelope, cells in the order of the columns. */
  rows(source: Source): Row[];
}

type MakeColumn = (name: string, about: string, from?: string) => ReadColumn;
const columnOf =
  (type: ColumnType): MakeColumn =>
  (name, about, from = `/${name}`) => ({ name, type, about, from });

export const text = columnOf('text');
export const integer = columnOf('integer');
export const number = columnOf('number');
export const boolean = columnOf('boolean');

/** What stands at a JSON Pointer, `null` where nothing does. */
export function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return null;
    at = (at as Record<string, unknown>)[key];
  }
  return at ?? null;
}

/** @throws where the value is a list or an object: the column's pointer stops too early */
export function cellAt(value: unknown, column: ReadColumn): Cell {
  const cell = valueAt(value, column.from);
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  throw new TypeError(`${column.name}: no single value at ${column.from}`);
}

export function listAt(value: unknown, pointer: string): readonly unknown[] {
  const list = valueAt(value, pointer);
  return Array.isArray(list) ? list : [];
}

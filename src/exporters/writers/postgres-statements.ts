import type { Reference, Table } from '../tables/index.ts';
import type { Dialect } from './sql.ts';
import { quoted, quotedList } from './sql.ts';

/** The database takes care of what hangs on a row that goes. */
export const DIALECT: Dialect = {
  types: { text: 'text', integer: 'bigint', number: 'double precision', boolean: 'boolean' },
  onReference: ({ optional }: Reference) => (optional ? 'ON DELETE SET NULL' : 'ON DELETE CASCADE'),
};

export type InSchema = (table: string) => string;

export function inSchema(schema: string): InSchema {
  return (table) => `${quoted(schema)}.${quoted(table)}`;
}

/** Where the rows of a table wait, seen by this connection alone. */
export function stagingOf(table: string): string {
  return `pg_temp.${quoted(`lahter_${table}`)}`;
}

export function createStaging({ name }: Table, named: InSchema): string {
  return `CREATE TEMP TABLE ${stagingOf(name)} (LIKE ${named(name)}) ON COMMIT DROP`;
}

export function copyInto({ name, columns }: Table): string {
  return `COPY ${stagingOf(name)} (${quotedList(columns.map((column) => column.name))}) FROM STDIN`;
}

/** Rows of the loaded files, with the documents that these had before. */
function ofLoadedFiles({ columns }: Table, named: InSchema): string {
  const loaded = `file_id IN (SELECT file_id FROM ${stagingOf('files')})`;
  if (columns.some(({ name }) => name === 'file_id')) return `t.${loaded}`;
  return `t.document_id IN (SELECT document_id FROM ${named('documents')} WHERE ${loaded})`;
}

export function removeVanished(table: Table, named: InSchema): string {
  const same = table.key.map((column) => `n.${quoted(column)} = t.${quoted(column)}`).join(' AND ');
  return (
    `DELETE FROM ${named(table.name)} t WHERE ${ofLoadedFiles(table, named)} ` +
    `AND NOT EXISTS (SELECT FROM ${stagingOf(table.name)} n WHERE ${same})`
  );
}

/** Gives one row: how many were `added` and how many `changed`. A row that says the same is not touched. */
export function upsert({ name, columns, key }: Table, named: InSchema): string {
  const all = quotedList(columns.map((column) => column.name));
  const rest = columns.map((column) => column.name).filter((column) => !key.includes(column));
  const of = (from: string) => rest.map((column) => `${from}.${quoted(column)}`).join(', ');
  return (
    `WITH put AS (INSERT INTO ${named(name)} AS t (${all}) SELECT ${all} FROM ${stagingOf(name)} ` +
    `ON CONFLICT (${quotedList(key)}) DO UPDATE SET ` +
    `${rest.map((column) => `${quoted(column)} = EXCLUDED.${quoted(column)}`).join(', ')} ` +
    `WHERE (${of('t')}) IS DISTINCT FROM (${of('EXCLUDED')}) RETURNING t.xmax = 0 AS new) ` +
    'SELECT count(*) FILTER (WHERE new) AS added, count(*) FILTER (WHERE NOT new) AS changed FROM put'
  );
}

export function countLoaded(table: Table, named: InSchema): string {
  return `SELECT count(*) AS rows FROM ${named(table.name)} t WHERE ${ofLoadedFiles(table, named)}`;
}

import type { Client } from 'pg';
import { TABLES, type Table } from '../tables/index.ts';
import { DIALECT, type InSchema, inSchema } from './postgres-statements.ts';
import { ExportError } from './sink.ts';
import { comments, createIndexes, createTable, quoted } from './sql.ts';

/**
 * Makes the schema and the tables that are missing; columns that somebody added to them are left alone.
 * @throws ExportError where a table has other columns than this version writes
 */
export async function prepareSchema(client: Client, schema: string): Promise<void> {
  const named = inSchema(schema);
  const known = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema]);
  if (known.rowCount === 0) await client.query(`CREATE SCHEMA ${quoted(schema)}`);
  const columns = await columnsOf(client, schema);
  for (const table of TABLES) {
    const there = columns.get(table.name);
    if (there === undefined) await create(client, table, named);
    else refuseOther(table, there, schema);
  }
}

async function create(client: Client, table: Table, named: InSchema): Promise<void> {
  for (const sql of [createTable(table, DIALECT, named), ...createIndexes(table, named), ...comments(table, named)]) {
    await client.query(sql);
  }
}

/** Column names with their types, by table. */
async function columnsOf(client: Client, schema: string): Promise<Map<string, Map<string, string>>> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
    [schema],
  );
  const tables = new Map<string, Map<string, string>>();
  for (const { table, column, type } of rows) {
    const columns = tables.get(table) ?? new Map<string, string>();
    tables.set(table, columns.set(column, type));
  }
  return tables;
}

function refuseOther({ name, columns }: Table, there: ReadonlyMap<string, string>, schema: string): void {
  const other = columns.find((column) => there.get(column.name) !== DIALECT.types[column.type]);
  if (other === undefined) return;
  const message = `the table ${schema}.${name} has no column ${other.name} of type ${DIALECT.types[other.type]}`;
  throw new ExportError(message, 'another program or version made it: give another schema, or drop this one');
}

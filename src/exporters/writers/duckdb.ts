import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Cell, type Column, type Row, TABLES } from '../tables/index.ts';
import { reconcile, type Sink, type Stored } from './sink.ts';
import { comments, createTable, type Dialect, quoted } from './sql.ts';

const DIALECT: Dialect = {
  types: { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' },
  // Rows are appended in blocks, each table's at its own time: a foreign key would refuse those that come early.
  onReference: null,
};

/** One thread writes the same Parquet from the same rows; nothing is looked for on the network. */
const SETTINGS = {
  threads: '1',
  memory_limit: '512MB',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/** An appender alone would wait for 204,800 rows of its table. */
const ROWS_IN_MEMORY = 20_000;

/** `lahter.duckdb` with primary keys. */
export function openDuckdb(folder: string): Promise<Sink> {
  return openWith(folder, join(folder, 'lahter.duckdb'), async (connection) => {
    await connection.run('CHECKPOINT');
  });
}

/** A Parquet file a table, by way of a database that is thrown away. */
export async function openParquet(folder: string): Promise<Sink> {
  const scratch = join(folder, '.parquet');
  await mkdir(scratch);
  const sink = await openWith(scratch, join(scratch, 'rows.duckdb'), async (connection) => {
    for (const { name } of TABLES) {
      const file = join(folder, `${name}.parquet`).replaceAll("'", "''");
      await connection.run(`COPY ${quoted(name)} TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
    }
  });
  const clear = () => rm(scratch, { recursive: true, force: true });
  return {
    add: sink.add,
    async finish(expected) {
      const stored = await sink.finish(expected);
      await clear();
      return stored;
    },
    async abandon() {
      await sink.abandon();
      await clear();
    },
  };
}

async function openWith(
  folder: string,
  file: string,
  complete: (connection: DuckDBConnection) => Promise<void>,
): Promise<Sink> {
  const instance = await DuckDBInstance.create(file, { ...SETTINGS, temp_directory: join(folder, '.spilled') });
  const connection = await instance.connect();
  const statements = TABLES.flatMap((table) => [createTable(table, DIALECT), ...comments(table)]);
  await connection.run(`BEGIN; ${statements.join('; ')}; COMMIT`);
  const appenders = await Promise.all(TABLES.map(({ name }) => connection.createAppender(name)));
  let waiting = 0;
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    connection.closeSync();
    instance.closeSync();
    await rm(join(folder, '.spilled'), { recursive: true, force: true });
  };
  return {
    async add(_envelope, rows) {
      for (const [i, { columns }] of TABLES.entries()) {
        const appender = appenders[i];
        for (const row of rows[i] ?? []) if (appender) appendRow(appender, columns, row);
        waiting += rows[i]?.length ?? 0;
      }
      if (waiting < ROWS_IN_MEMORY) return;
      waiting = 0;
      for (const appender of appenders) appender.flushSync();
    },
    async finish(expected) {
      for (const appender of appenders.splice(0)) appender.closeSync();
      const stored = reconcile(await count(connection), expected);
      await complete(connection);
      await close();
      return stored;
    },
    abandon: close,
  };
}

function appendRow(appender: DuckDBAppender, columns: readonly Column[], row: Row): void {
  for (const [i, { type }] of columns.entries()) {
    const cell: Cell = row[i] ?? null;
    if (cell === null) appender.appendNull();
    else if (type === 'integer') appender.appendBigInt(BigInt(cell));
    else if (type === 'number') appender.appendDouble(Number(cell));
    else if (type === 'boolean') appender.appendBoolean(cell === true);
    else appender.appendVarchar(String(cell));
  }
  appender.endRow();
}

async function count(connection: DuckDBConnection): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const { name } of TABLES) {
    const [row] = (await connection.runAndReadAll(`SELECT count(*) FROM ${quoted(name)}`)).getRows();
    stored.push({ table: name, rows: Number(row?.[0]), changes: null });
  }
  return stored;
}

import pg, { type Client } from 'pg';
import { type Row, TABLES, type Table } from '../tables/index.ts';
import { copy, copyLine } from './postgres-copy.ts';
import { prepareSchema } from './postgres-schema.ts';
import {
  copyInto,
  countLoaded,
  createStaging,
  type InSchema,
  inSchema,
  removeVanished,
  stagingOf,
  upsert,
} from './postgres-statements.ts';
import { ExportError, reconcile, type Sink, type Stored } from './sink.ts';

export interface PostgresOptions {
  /** `postgres://…`; `null` takes the server from the `PG…` environment variables. */
  readonly url: string | null;
  /** Holds the tables; made where it is missing. */
  readonly schema: string;
}

/**
 * Tables in a PostgreSQL schema, in one transaction: rows go by COPY into staging tables, then what a loaded file no
 * longer says is removed, what differs is changed and what is new is added. Other files' rows stay untouched.
 */
export async function openPostgres({ url, schema }: PostgresOptions): Promise<Sink> {
  const named = inSchema(schema);
  const client = await connect(url);
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    // Without a COMMIT the server forgets the transaction.
    await client.end().catch(() => {});
  };
  const said = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await close();
      throw asExportError(error);
    }
  };
  await said(async () => {
    await client.query('BEGIN');
    // One load of a schema at a time, and only one that makes its tables.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`lahter ${schema}`]);
    await prepareSchema(client, schema);
    for (const table of TABLES) await client.query(createStaging(table, named));
  });
  const queues = TABLES.map((table) => openQueue(client, table));
  return {
    add: (_envelope, rows) =>
      said(async () => {
        for (const [i, queue] of queues.entries()) await queue.add(rows[i] ?? []);
      }),
    finish: (expected) =>
      said(async () => {
        for (const queue of queues) await queue.flush();
        const stored = reconcile(await merge(client, named), expected);
        await client.query('COMMIT');
        await close();
        return stored;
      }),
    abandon: close,
  };
}

async function connect(url: string | null): Promise<Client> {
  try {
    const server = url === null ? {} : { connectionString: url };
    const client = new pg.Client({ ...server, application_name: 'lahter' });
    // A connection that breaks between two statements: the next one says so.
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw asExportError(error);
  }
}

const BUFFERED_CHARACTERS = 1024 * 1024;

/** Rows on their way to a staging table, sent in large pieces. */
function openQueue(client: Client, table: Table): { add(rows: readonly Row[]): Promise<void>; flush(): Promise<void> } {
  const statement = copyInto(table);
  let lines: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const those = lines;
    lines = [];
    characters = 0;
    await copy(client, statement, those);
  };
  return {
    async add(rows) {
      for (const row of rows) characters += lines[lines.push(copyLine(row)) - 1]?.length ?? 0;
      if (characters >= BUFFERED_CHARACTERS) await flush();
    },
    flush,
  };
}

/** What rows hang on goes last and comes first. */
async function merge(client: Client, named: InSchema): Promise<Stored[]> {
  const gone = new Map<Table, number>();
  for (const table of TABLES) await client.query(`ANALYZE ${stagingOf(table.name)}`);
  for (const table of TABLES.toReversed()) {
    gone.set(table, (await client.query(removeVanished(table, named))).rowCount ?? 0);
  }
  const changes = [];
  for (const table of TABLES) {
    const { added, changed } = await numbers(client, upsert(table, named));
    changes.push({ added: added ?? 0, changed: changed ?? 0, gone: gone.get(table) ?? 0 });
  }
  const stored: Stored[] = [];
  for (const [i, table] of TABLES.entries()) {
    const { rows = 0 } = await numbers(client, countLoaded(table, named));
    stored.push({ table: table.name, rows, changes: changes[i] ?? null });
  }
  return stored;
}

/** The only row of a statement that counts; the driver gives long integers as text. */
async function numbers(client: Client, statement: string): Promise<Readonly<Record<string, number | undefined>>> {
  const { rows } = await client.query<Record<string, string>>(statement);
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]));
}

function asExportError(error: unknown): ExportError {
  if (error instanceof ExportError) return error;
  // Where every address of a name refuses, the reasons stand one level down.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return new ExportError(`postgres: ${reason}`, 'check --url or the PG… variables, the rights and the server', {
    cause: error,
  });
}

import { type FoundEnvelope, type RefusedFile, walkEnvelopes } from './read-output-folder.ts';
import { TABLES, tableRows } from './tables/index.ts';
import type { CsvOptions } from './writers/csv.ts';
import type { PostgresOptions } from './writers/postgres.ts';
import { ExportError, type Sink, type Stored } from './writers/sink.ts';
import { openStaging, type Staging } from './writers/staging.ts';

export { ExportError, type Stored } from './writers/sink.ts';

type OpenSink = (folder: string, options: ExportOptions) => Promise<Sink>;

/** The formats, loaded only when they are asked for. The database on a server comes last: it cannot be taken back. */
const FORMATS = {
  csv: async (folder, { csv }) => (await import('./writers/csv.ts')).openCsv(folder, { ...CSV_DEFAULTS, ...csv }),
  xlsx: async (folder) => (await import('./writers/xlsx.ts')).openXlsx(folder),
  jsonl: async (folder) => (await import('./writers/jsonl.ts')).openJsonl(folder),
  parquet: async (folder) => (await import('./writers/duckdb.ts')).openParquet(folder),
  duckdb: async (folder) => (await import('./writers/duckdb.ts')).openDuckdb(folder),
  sqlite: async (folder) => (await import('./writers/sqlite.ts')).openSqlite(folder),
  postgres: async (_folder, { postgres }) =>
    (await import('./writers/postgres.ts')).openPostgres({ ...POSTGRES_DEFAULTS, ...postgres }),
} satisfies Record<string, OpenSink>;

export type ExportFormat = keyof typeof FORMATS;
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

const CSV_DEFAULTS: CsvOptions = { bom: false, separator: ',' };
const POSTGRES_DEFAULTS: PostgresOptions = { url: null, schema: 'lahter' };

export interface ExportOptions {
  /** What `lahter convert --out` wrote. */
  readonly folder: string;
  readonly to: readonly ExportFormat[];
  /** Where the files go; not needed where `to` is `postgres` alone. */
  readonly out: string | null;
  readonly csv?: Partial<CsvOptions>;
  readonly postgres?: Partial<PostgresOptions>;
  readonly onRefused?: (refused: RefusedFile) => void;
  /** Called after each envelope with their number so far. */
  readonly onRead?: (envelopes: number) => void;
  /** Stops between two envelopes: nothing is kept. */
  readonly signal?: AbortSignal;
}

export interface Exported {
  readonly envelopes: number;
  /** `.json` files that hold no envelope of this version. */
  readonly refused: number;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** Names of the files in `out`. */
  readonly files: readonly string[];
  /** What each database says it holds; the numbers of rows are those of `tables`. */
  readonly databases: readonly { readonly format: ExportFormat; readonly stored: readonly Stored[] }[];
}

/**
 * The envelopes of a folder as tables. Files take their names when all of them are whole; a folder without envelopes
 * gives none. The envelopes are read one at a time; only XLSX keeps their rows.
 * @throws ExportError where a target cannot take what it is given; the reason of `signal` where that stopped it
 */
export async function exportFolder(options: ExportOptions): Promise<Exported> {
  const formats = EXPORT_FORMATS.filter((format) => options.to.includes(format));
  const staging = await stagingFor(formats, options.out);
  const sinks: [ExportFormat, Sink][] = [];
  try {
    const rows = TABLES.map(() => 0);
    const counts = { envelopes: 0, refused: 0 };
    for await (const found of walkEnvelopes(options.folder)) {
      options.signal?.throwIfAborted();
      if ('reason' in found) {
        counts.refused++;
        options.onRefused?.(found);
        continue;
      }
      if (counts.envelopes === 0) await openSinks(formats, staging, options, sinks);
      await addTo(sinks, found, rows);
      counts.envelopes++;
      options.onRead?.(counts.envelopes);
    }
    const databases = [];
    for (const [format, sink] of sinks) databases.push({ format, stored: await sink.finish(rows) });
    return {
      ...counts,
      tables: TABLES.map(({ name }, i) => ({ table: name, rows: rows[i] ?? 0 })),
      files: counts.envelopes > 0 && staging !== null ? await staging.place() : [],
      databases: databases.filter(({ stored }) => stored.length > 0),
    };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw asExportError(error);
  } finally {
    for (const [, sink] of sinks) await sink.abandon();
    await staging?.discard();
  }
}

async function stagingFor(formats: readonly ExportFormat[], out: string | null): Promise<Staging | null> {
  if (formats.every((format) => format === 'postgres')) return null;
  if (out === null) throw new ExportError('no folder to write to', 'name one');
  return openStaging(out).catch((error: unknown) => {
    throw asExportError(error);
  });
}

async function openSinks(
  formats: readonly ExportFormat[],
  staging: Staging | null,
  options: ExportOptions,
  sinks: [ExportFormat, Sink][],
): Promise<void> {
  for (const format of formats) {
    const open: OpenSink = FORMATS[format];
    sinks.push([format, await open(staging?.folder ?? '', options)]);
  }
}

async function addTo(sinks: readonly [ExportFormat, Sink][], found: FoundEnvelope, counts: number[]): Promise<void> {
  const rows = tableRows(found);
  for (const [i, those] of rows.entries()) counts[i] = (counts[i] ?? 0) + those.length;
  for (const [, sink] of sinks) await sink.add(found.envelope, rows);
}

function asExportError(error: unknown): ExportError {
  if (error instanceof ExportError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ExportError(reason, 'check the folder, its space and its permissions', { cause: error });
}

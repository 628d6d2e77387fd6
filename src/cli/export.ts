import {
  EXPORT_FORMATS,
  ExportError,
  type Exported,
  type ExportOptions,
  exportFolder,
} from '../exporters/export-folder.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { printable, type Terminal } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

type Options = Pick<ExportOptions, 'folder' | 'to' | 'out' | 'csv' | 'postgres'>;

const ENVELOPES_A_LINE = 1000;

export async function exportCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(argv);
  const { signal, off } = stopOnSignals();
  try {
    const exported = await exportFolder({
      ...options,
      signal,
      onRefused: ({ file, reason }) =>
        terminal.err(`${printable(file)}: not-read: ${printable(reason)} — give what "lahter convert" wrote\n`),
      onRead: (envelopes) => {
        if (envelopes % ENVELOPES_A_LINE === 0) terminal.err(`${envelopes} files read\n`);
      },
    });
    return report(exported, options, terminal);
  } catch (error) {
    if (signal.aborted) return stopped(terminal);
    if (!(error instanceof ExportError)) throw error;
    const target = options.out ?? options.to.join(',');
    terminal.err(printable(`${target}: not-written: ${error.message} — ${error.advice}`).concat('\n'));
    return EXIT.noOutput;
  } finally {
    off();
  }
}

function stopped(terminal: Terminal): ExitCode {
  terminal.err('stopped; nothing was kept\n');
  return EXIT.stopped;
}

function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      to: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      bom: { type: 'boolean', default: false },
      separator: { type: 'string', default: ',' },
      url: { type: 'string' },
      schema: { type: 'string', default: 'lahter' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError('give one folder');
  const { to = [], out = null, bom = false, separator = ',', url = null, schema = '' } = values;
  const formats = to.flatMap((names) => names.split(',')).map((name) => oneOf(EXPORT_FORMATS, '--to', name));
  if (formats.length === 0) throw new UsageError(`say what to make: --to ${EXPORT_FORMATS.join('|')}`);
  const makesFiles = formats.some((format) => format !== 'postgres');
  if (makesFiles && (out === null || out === '')) throw new UsageError('say where the files go: --out DIR');
  if (!makesFiles && out !== null) throw new UsageError('postgres makes no files: leave --out away');
  if (schema === '') throw new UsageError('--schema needs a name');
  return { folder, to: formats, out, csv: { bom, separator: readSeparator(separator) }, postgres: { url, schema } };
}

const SEPARATORS: Readonly<Record<string, string>> = { ',': ',', ';': ';', '|': '|', tab: '\t', '\t': '\t' };

function readSeparator(separator: string): string {
  const found = Object.hasOwn(SEPARATORS, separator) ? SEPARATORS[separator] : undefined;
  if (found === undefined) throw new UsageError(`--separator is one of , ; | tab, not "${separator}"`);
  return found;
}

function report(exported: Exported, { folder, out }: Options, terminal: Terminal): ExitCode {
  const { envelopes, refused, tables, files, databases } = exported;
  if (envelopes === 0) {
    terminal.err(`nothing to export: ${printable(folder)} holds nothing that "lahter convert" wrote\n`);
    return EXIT.nothingToDo;
  }
  const filled = tables.filter(({ rows }) => rows > 0);
  if (databases.length === 0) terminal.err(`${filled.map(({ table, rows }) => `${table} ${rows}`).join(', ')}\n`);
  for (const database of databases) for (const line of countLines(database, exported)) terminal.err(`${line}\n`);
  if (out !== null) terminal.err(`${files.join(', ')} in ${printable(out)}\n`);
  return refused > 0 ? EXIT.someFailed : EXIT.fine;
}

/** `postgres: duties 167 = 167 (3 new, 1 changed, 0 gone)`: rows read and rows stored. */
function countLines({ format, stored }: Exported['databases'][number], { tables }: Exported): string[] {
  return stored.flatMap(({ table, rows, changes }, i): string[] => {
    const read = tables[i]?.rows ?? 0;
    if (read === 0 && (changes?.gone ?? 0) === 0) return [];
    const told = changes ? ` (${changes.added} new, ${changes.changed} changed, ${changes.gone} gone)` : '';
    return [`${format}: ${table} ${read} = ${rows}${told}`];
  });
}

import { join } from 'node:path';
import { convertFiles, type Failure, type RunResult } from '../batch/convert-files.ts';
import { type Discovery, discover, type Skipped } from '../batch/discover.ts';
import { openOutputFolder } from '../exporters/output-folder.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printable, type Terminal } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';

interface Options {
  readonly paths: readonly string[];
  /** `null` is standard output. */
  readonly out: string | null;
  readonly pretty: boolean;
  readonly verbose: boolean;
}

export async function convertCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(argv);
  const found = await discover(options.paths);
  reportSkipped(found.skipped, options.verbose, terminal);
  for (const folder of found.unreadable) {
    terminal.err(`${printable(folder)}: unreadable: the folder cannot be listed — check its permissions\n`);
  }
  if (found.inputs.length === 0) {
    terminal.err('nothing to convert: no file of a supported format was found; see lahter convert --help\n');
    return found.unreadable.length > 0 ? EXIT.someFailed : EXIT.nothingToDo;
  }
  const write = await openWriter(options, terminal);
  if (!write) return EXIT.noOutput;
  const result = await convertFiles(found.inputs, {
    pretty: options.pretty,
    write,
    onStart: (i, { path }) => draw(`[${i + 1}/${found.inputs.length}] ${printable(path)}`, terminal),
    onFailure: (failure) => {
      draw('', terminal);
      terminal.err(`${failureLine(failure)}\n`);
    },
  });
  draw('', terminal);
  summarize(result, found, options, terminal);
  return result.failures.length + found.unreadable.length > 0 ? EXIT.someFailed : EXIT.fine;
}

function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      stdout: { type: 'boolean', default: false },
      pretty: { type: 'boolean', default: false },
      compact: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const { out, stdout = false, pretty = false, compact = false, verbose = false } = values;
  if (positionals.length === 0) throw new UsageError('no file or folder was given');
  if (pretty && compact) throw new UsageError('--pretty and --compact exclude each other');
  if (stdout && out !== undefined) throw new UsageError('--out and --stdout exclude each other');
  if (!stdout && (out === undefined || out === ''))
    throw new UsageError('say where the JSON goes: --out DIR or --stdout');
  return { paths: positionals, out: stdout ? null : (out ?? null), pretty: pretty || (!compact && !stdout), verbose };
}

type Writer = (path: string, json: string) => Promise<void>;

async function openWriter({ out }: Options, terminal: Terminal): Promise<Writer | null> {
  if (out === null) return async (_path, json) => terminal.out(json);
  try {
    const folder = await openOutputFolder(out);
    return (path, json) => folder.write(path, json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`${printable(out)}: not-written: ${printable(reason)} — give another folder\n`);
    return null;
  }
}

function failureLine({ file, code, message, advice }: Failure): string {
  return printable(`${file}: ${code}: ${message} — ${advice}`);
}

const WHY: Readonly<Record<Skipped['why'], string>> = {
  format: 'no supported format',
  link: 'a link',
  'no regular file': 'no regular file',
  'lock file': "an editor's lock file",
};
const NAMED_SKIPS = 20;

function reportSkipped(skipped: readonly Skipped[], verbose: boolean, terminal: Terminal): void {
  if (skipped.length === 0) return;
  const named = verbose ? skipped : skipped.slice(0, NAMED_SKIPS);
  for (const { path, why } of named) terminal.err(`skipped ${printable(path)} (${WHY[why]})\n`);
  const rest = skipped.length - named.length;
  if (rest > 0) terminal.err(`skipped ${rest} more; --verbose names them all\n`);
}

function summarize(
  { converted, failures, warnings }: RunResult,
  { inputs, skipped }: Discovery,
  { out }: Options,
  terminal: Terminal,
): void {
  terminal.err(`${converted} converted, ${failures.length} failed, ${skipped.length} skipped\n`);
  if (out === null || converted === 0) return;
  const failed = new Set(failures.map(({ file }) => file));
  const first = inputs.find(({ file }) => !failed.has(file));
  terminal.err(
    `JSON: ${printable(join(out, `${first?.path}.json`))}${converted > 1 ? ` and ${converted - 1} more` : ''}\n`,
  );
  if (warnings.size === 0) return;
  const counts = [...warnings].map(([code, count]) => `${code} ${count}`).join(', ');
  terminal.err(`warnings: ${printable(counts)}; "lahter explain FILE" says more\n`);
}

/** Draws over the line of progress; nothing where nobody looks. */
function draw(line: string, { live, err }: Terminal): void {
  if (live) err(`\r\u001b[2K${line.slice(0, 78)}`);
}

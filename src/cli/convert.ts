import { join } from 'node:path';
import { folderSource } from '../batch/folder-source.ts';
import { type Lock, takeLock } from '../batch/lock.ts';
import { writeReport } from '../batch/report/write-report.ts';
import { type RunListener, type RunOptions, type RunResult, runBatch } from '../batch/run.ts';
import type { WorkSource } from '../batch/work-source.ts';
import { openOutputFolder } from '../exporters/output-folder.ts';
import type { RedactOptions } from '../redact/index.ts';
import { type ConvertOptions, readConvertOptions } from './convert-options.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { nothingFound } from './nothing-found.ts';
import { redactOptions } from './redact-options.ts';
import { openDisplay, type RunDisplay } from './run-display.ts';
import { RunTally } from './run-tally.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { printable, type Terminal } from './terminal.ts';

export async function convertCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = readConvertOptions(argv);
  const source = folderSource(options.paths);
  if (options.out === null) {
    const { convertToStdout } = await import('./convert-to-stdout.ts');
    return convertToStdout(source, options, terminal);
  }
  if (!(await hasWork(source))) return nothingToDo(source, options, terminal);
  const lock = await openOutput(options.out, terminal);
  if (typeof lock === 'number') return lock;
  try {
    const code = await convertTo(options.out, source, options, terminal);
    const isWhole = code === EXIT.fine || code === EXIT.someFailed;
    return options.exports.length === 0 || !isWhole ? code : await exportTo(options.out, options, code, terminal);
  } finally {
    lock.release();
  }
}

/** What `lahter export` does, into a folder inside the output. */
async function exportTo(
  out: string,
  { exports }: ConvertOptions,
  converted: ExitCode,
  terminal: Terminal,
): Promise<ExitCode> {
  const { exportCommand } = await import('./export.ts');
  const files = exports.some((format) => format !== 'postgres') ? ['--out', join(out, 'export')] : [];
  const code = await exportCommand([out, '--to', exports.join(','), ...files], terminal);
  return code === EXIT.fine || code === EXIT.nothingToDo ? converted : code;
}

async function convertTo(
  out: string,
  source: WorkSource,
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const tally = new RunTally();
  const display = openDisplay(options, terminal, tally);
  const stop = stopOnSignals();
  const counting = countItems(source).then((total) => display.total(total));
  try {
    const redact = await redactOptions(options);
    const result = await runBatch(runOptions(out, source, options, redact), bothHear(tally, display), stop.signal);
    await counting;
    await writeReport(result.outcomes(), out);
    display.end(result.stopped, out);
    await result.close();
    return exitCode(result, tally);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    terminal.err(
      `${printable(out)}: not-written: ${printable(error.message)} — check the folder; the same command goes on\n`,
    );
    return EXIT.noOutput;
  } finally {
    display.close();
    stop.off();
  }
}

/** What the file system says of the journal or the report. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

const STALL_SHARE = 0.5;
const MIB = 1024 * 1024;
const FILES_PER_WORKER = 2000;

function runOptions(
  out: string,
  source: WorkSource,
  options: ConvertOptions,
  redact: RedactOptions | null,
): RunOptions {
  const budgetMs = options.seconds * 1000;
  return {
    source,
    job: {
      read: options.read,
      pretty: options.pretty,
      redact,
      reader: source.reader,
      store: { kind: 'folder', folder: out },
    },
    pool: {
      workers: options.workers,
      filesPerWorker: FILES_PER_WORKER,
      limits: { budgetMs, stallMs: budgetMs * STALL_SHARE, memoryBytes: options.memoryMib * MIB },
    },
    journal: out,
    force: options.force,
    retryFailed: options.retryFailed,
  };
}

function exitCode({ stopped }: RunResult, { failed, unreadable }: RunTally): ExitCode {
  if (stopped === 'no-room') return EXIT.noOutput;
  if (stopped === 'asked') return EXIT.stopped;
  return failed + unreadable > 0 ? EXIT.someFailed : EXIT.fine;
}

async function hasWork(source: WorkSource): Promise<boolean> {
  for await (const { type } of source.events()) if (type === 'item') return true;
  return false;
}

/** Says what was skipped or could not be looked into. */
async function nothingToDo(source: WorkSource, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const tally = new RunTally();
  const listener = bothHear(tally, openDisplay(options, terminal, tally));
  for await (const event of source.events()) {
    if (event.type === 'skipped') listener.skipped?.(event.skipped);
    if (event.type === 'unreadable') listener.unreadable?.(event.place);
  }
  return nothingFound(tally.unreadable, terminal);
}

async function openOutput(out: string, terminal: Terminal): Promise<Lock | ExitCode> {
  try {
    await openOutputFolder(out);
    const lock = takeLock(out);
    if (lock !== null) return lock;
    terminal.err(`${printable(out)}: busy: another run is at work here — wait for it, or see lahter status\n`);
    return EXIT.busy;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`${printable(out)}: not-written: ${printable(reason)} — give another folder\n`);
    return EXIT.noOutput;
  }
}

/** Walked beside the run, so that the time left can be told. */
async function countItems(source: WorkSource): Promise<number> {
  let count = 0;
  for await (const { type } of source.events()) if (type === 'item') count++;
  return count;
}

function bothHear(tally: RunTally, display: RunDisplay): RunListener {
  return {
    settled(item, entry, known) {
      tally.settled(entry, known);
      display.settled(item, entry);
    },
    skipped(skipped) {
      tally.skipped++;
      display.skipped(skipped);
    },
    unreadable(place) {
      tally.unreadable++;
      display.unreadable(place);
    },
  };
}

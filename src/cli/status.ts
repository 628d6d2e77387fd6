import { stat } from 'node:fs/promises';
import { readJournal } from '../batch/journal.ts';
import { holderOf } from '../batch/lock.ts';
import { STATUSES, type Status } from '../batch/outcome.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printable, type Terminal } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';

/** What an output folder's journal says, also while a run is at work in it. */
export async function statusCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError('give one output folder');
  const stats = await stat(folder).catch(() => null);
  if (!stats?.isDirectory()) {
    terminal.err(`${printable(folder)}: not-found: no such folder — give what was behind --out\n`);
    return EXIT.someFailed;
  }
  const state = await readState(folder);
  terminal.out(values.json ? `${JSON.stringify(state)}\n` : stateText(folder, state));
  return EXIT.fine;
}

interface RunState {
  /** The process at work, `null` where none is. */
  readonly running: number | null;
  readonly files: number;
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  /** Reasons of what is not `ok`, the most frequent first. */
  readonly reasons: Readonly<Record<string, number>>;
}

async function readState(folder: string): Promise<RunState> {
  const statuses = new Map<Status, number>();
  const reasons = new Map<string, number>();
  let files = 0;
  for await (const { outcomes } of readJournal(folder)) {
    files++;
    for (const { status, code } of outcomes) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (code !== null) reasons.set(code, (reasons.get(code) ?? 0) + 1);
    }
  }
  return {
    running: holderOf(folder),
    files,
    statuses: Object.fromEntries(
      STATUSES.flatMap((status) => (statuses.has(status) ? [[status, statuses.get(status)]] : [])),
    ),
    reasons: Object.fromEntries([...reasons].sort(([, a], [, b]) => b - a)),
  };
}

function stateText(folder: string, { running, files, statuses, reasons }: RunState): string {
  const row = ([name, count]: [string, number | undefined]) => `  ${name.padEnd(24)}${count}\n`;
  const work = running === null ? 'no run is at work' : `process ${running} is at work`;
  const why = Object.entries(reasons);
  return [
    `${printable(folder)}: ${files} files, ${work}\n`,
    ...Object.entries(statuses).map(row),
    ...(why.length > 0 ? ['reasons:\n', ...why.map(row)] : []),
  ].join('');
}

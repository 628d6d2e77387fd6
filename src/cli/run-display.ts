import { join } from 'node:path';
import type { JournalEntry } from '../batch/journal.ts';
import type { Outcome } from '../batch/outcome.ts';
import type { RunResult } from '../batch/run.ts';
import type { Skipped, WorkItem } from '../batch/work-source.ts';
import type { ConvertOptions } from './convert-options.ts';
import { progressBar, progressLine } from './progress.ts';
import type { RunTally } from './run-tally.ts';
import { printable, type Terminal } from './terminal.ts';

/** How a run is shown: to a person at a terminal, in a log, or as events to a program. */
export interface RunDisplay {
  /** How many files there are, as soon as they are counted. */
  total(files: number): void;
  settled(item: WorkItem, entry: JournalEntry): void;
  skipped(skipped: Skipped): void;
  unreadable(place: string): void;
  /** `out` is `null` where the results went to standard output. */
  end(stopped: RunResult['stopped'], out: string | null): void;
  /** Stops drawing, however the run ended. */
  close(): void;
}

export function openDisplay(options: ConvertOptions, terminal: Terminal, tally: RunTally): RunDisplay {
  return options.json ? eventDisplay(terminal, tally) : personDisplay(options, terminal, tally);
}

const DRAW_MS = 200;
const LOG_MS = 10_000;
const NAMED_SKIPS = 20;
const WHY: Readonly<Record<Skipped['why'], string>> = {
  format: 'no supported format',
  link: 'a link',
  'no regular file': 'no regular file',
  'lock file': "an editor's lock file",
};

/** The line of a document without JSON: what, why, what to do. */
export function failureLine(name: string, { code, message, advice }: Outcome): string {
  return printable(`${name}: ${code}: ${message} — ${advice}`);
}

function personDisplay({ quiet, verbose }: ConvertOptions, terminal: Terminal, tally: RunTally): RunDisplay {
  const start = performance.now();
  let total: number | null = null;
  let named = 0;
  const state = () => ({ done: tally.files, total, failed: tally.failed, ms: performance.now() - start });
  const draw = (line: string) => terminal.err(`\r\u001b[2K${line}`);
  const timer = quiet
    ? undefined
    : terminal.live
      ? setInterval(() => draw(progressBar(state())), DRAW_MS)
      : setInterval(() => terminal.err(`${progressLine(state())}\n`), LOG_MS);
  const say = (line: string) => {
    if (terminal.live && !quiet) draw('');
    terminal.err(`${line}\n`);
  };
  return {
    total(files) {
      total = files;
    },
    settled({ ref }, { outcomes }) {
      for (const outcome of outcomes) {
        if (outcome.output === null && outcome.duplicateOf === null) say(failureLine(nameOf(ref, outcome), outcome));
      }
    },
    skipped({ path, why }) {
      if (quiet || (!verbose && ++named > NAMED_SKIPS)) return;
      say(`skipped ${printable(path)} (${WHY[why]})`);
    },
    unreadable(place) {
      say(`${printable(place)}: unreadable: the folder cannot be listed — check its permissions`);
    },
    end(stopped, out) {
      if (named > NAMED_SKIPS) say(`skipped ${named - NAMED_SKIPS} more; --verbose names them all`);
      if (!quiet) for (const line of summaryLines(tally, stopped, out)) say(line);
    },
    close() {
      clearInterval(timer);
      if (terminal.live && !quiet) draw('');
    },
  };
}

/** A member of a container keeps its way in behind the file's own name. */
function nameOf(ref: string, { path }: Outcome): string {
  const inside = path.indexOf('!/');
  return inside < 0 ? ref : `${ref}${path.slice(inside)}`;
}

function summaryLines(tally: RunTally, stopped: RunResult['stopped'], out: string | null): string[] {
  const { converted, failed, skipped, duplicates, known, first, warnings } = tally;
  const lines = [`${converted} converted, ${failed} failed, ${skipped} skipped`];
  if (duplicates > 0) lines[0] += `, ${duplicates} with the bytes of another`;
  if (known > 0) lines.push(`${known} files were known from an earlier run; --force reads them anew`);
  if (out !== null && first !== null) {
    lines.push(`JSON: ${printable(join(out, first))}${converted > 1 ? ` and ${converted - 1} more` : ''}`);
  }
  if (out !== null) lines.push(`report: ${printable(join(out, 'report.html'))}`);
  if (tally.masked !== null) {
    const { names, ids, doubtful } = tally.masked;
    lines.push(`masked: ${names} names, ${ids} personal codes; ${doubtful} doubtful numbers stayed`);
  }
  if (warnings.size > 0) {
    const counts = [...warnings].map(([code, count]) => `${code} ${count}`).join(', ');
    lines.push(`warnings: ${printable(counts)}; "lahter explain FILE" says more`);
  }
  if (stopped === 'asked') lines.push('stopped; the same command goes on from here');
  if (stopped === 'no-room') lines.push('stopped: the output folder has no room; the same command goes on from here');
  return lines;
}

/** One JSON object a line on standard output. */
function eventDisplay({ out: put }: Terminal, tally: RunTally): RunDisplay {
  const emit = (event: string, data: object) => put(`${JSON.stringify({ event, ...data })}\n`);
  return {
    total: (files) => emit('total', { files }),
    settled(_item, { outcomes }) {
      for (const { summary, ...outcome } of outcomes) {
        emit('document', { ...outcome, kinds: summary?.kinds ?? [], warnings: summary?.warnings ?? 0 });
      }
    },
    skipped: (skipped) => emit('skipped', skipped),
    unreadable: (place) => emit('unreadable', { place }),
    end: (stopped) =>
      emit('end', {
        files: tally.files,
        known: tally.known,
        skipped: tally.skipped,
        statuses: Object.fromEntries(tally.statuses),
        stopped,
      }),
    close() {},
  };
}

import { convertItem, openDesk } from '../batch/convert-item.ts';
import type { ResultStore } from '../batch/result-store.ts';
import type { WorkSource } from '../batch/work-source.ts';
import type { ConvertOptions } from './convert-options.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { nothingFound } from './nothing-found.ts';
import { redactOptions } from './redact-options.ts';
import { openDisplay } from './run-display.ts';
import { RunTally } from './run-tally.ts';
import type { Terminal } from './terminal.ts';

/** One envelope after another to standard output, read in this process: nothing is kept, so there is nothing to resume. */
export async function convertToStdout(
  source: WorkSource,
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const job = {
    read: options.read,
    pretty: options.pretty,
    redact: await redactOptions(options),
    reader: source.reader,
    store: { kind: 'folder', folder: '' },
  } as const;
  const desk = await openDesk(job, printer(terminal));
  const tally = new RunTally();
  const display = openDisplay(options, terminal, tally);
  try {
    for await (const event of source.events()) {
      if (event.type === 'skipped') {
        tally.skipped++;
        display.skipped(event.skipped);
      } else if (event.type === 'unreadable') {
        tally.unreadable++;
        display.unreadable(event.place);
      } else {
        const outcomes = [];
        for await (const { outcome } of convertItem(event.item, desk)) outcomes.push(outcome);
        const entry = { path: event.item.path, sha256: null, key: '', outcomes, written: [] };
        tally.settled(entry, false);
        display.settled(event.item, entry);
      }
    }
    if (tally.files === 0) return nothingFound(tally.unreadable, terminal);
    display.end(null, null);
    return tally.failed + tally.unreadable > 0 ? EXIT.someFailed : EXIT.fine;
  } finally {
    display.close();
  }
}

/** A store that is a stream: each result is printed, none is found again. */
function printer({ out }: Terminal): ResultStore {
  return {
    async write(path, json) {
      out(json);
      return { name: path, bytes: Buffer.byteLength(json) };
    },
    holds: async () => false,
    remove: async () => {},
  };
}

import type { JournalEntry } from '../batch/journal.ts';
import { type Outcome, STATUSES, type Status } from '../batch/outcome.ts';

/** Statuses without JSON of their own. A duplicate's JSON is that of the first. */
const WITHOUT_RESULT: ReadonlySet<Status> = new Set(['crashed', 'timeout', 'failed', 'encrypted', 'unsupported']);

/** What a run has come to so far, in counts. */
export class RunTally {
  /** Files done. */
  files = 0;
  /** Of these, done by an earlier run. */
  known = 0;
  skipped = 0;
  unreadable = 0;
  readonly statuses = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  /** How often each warning was given, in the order of first sight. */
  readonly warnings = new Map<string, number>();
  /** How much was masked, `null` where nothing had to be. */
  masked: { names: number; ids: number; doubtful: number } | null = null;
  /** The first result written. */
  first: string | null = null;

  settled({ outcomes, written }: JournalEntry, known: boolean): void {
    this.files++;
    if (known) this.known++;
    this.first ??= written[0]?.name ?? null;
    for (const { status, summary, masked } of outcomes) {
      if (masked !== undefined) this.#mask(masked);
      this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      for (const { code } of summary?.findings ?? []) this.warnings.set(code, (this.warnings.get(code) ?? 0) + 1);
    }
  }

  #mask({ names, ids, doubtful }: NonNullable<Outcome['masked']>): void {
    const sum = this.masked ?? { names: 0, ids: 0, doubtful: 0 };
    this.masked = { names: sum.names + names, ids: sum.ids + ids, doubtful: sum.doubtful + doubtful };
  }

  /** Documents that have JSON. */
  get converted(): number {
    return this.#count((status) => !WITHOUT_RESULT.has(status) && status !== 'duplicate');
  }

  get duplicates(): number {
    return this.statuses.get('duplicate') ?? 0;
  }

  get failed(): number {
    return this.#count((status) => WITHOUT_RESULT.has(status));
  }

  #count(which: (status: Status) => boolean): number {
    return [...this.statuses].reduce((sum, [status, count]) => sum + (which(status) ? count : 0), 0);
  }
}

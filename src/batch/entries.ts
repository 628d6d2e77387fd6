import { createHash } from 'node:crypto';
import { SCHEMA_VERSION } from '../model/schema-version.ts';
import { GENERATOR } from '../version.ts';
import type { JournalEntry } from './journal.ts';
import type { JobOptions } from './messages.ts';
import { failedOutcome, noResult } from './no-result.ts';
import type { Outcome } from './outcome.ts';
import type { FileResult } from './pool.ts';
import type { Redactor } from './redactor.ts';
import type { WorkItem } from './work-source.ts';
import type { WorkerDeath } from './worker-process.ts';

/** Writes the journal's entries of one run: what became of a file, in the run's own terms. */
export class Entries {
  /** Everything beside the bytes that decides what a result looks like. */
  readonly key: string;
  readonly #job: JobOptions;
  readonly #redactor: Redactor;

  constructor(job: JobOptions, redactor: Redactor) {
    this.key = markOf([GENERATOR, SCHEMA_VERSION, job.read, job.pretty, job.redact]);
    this.#job = job;
    this.#redactor = redactor;
  }

  /** The journal's name for a file: its path, or a mark where the path may hold a name that must not be written. */
  nameOf(path: string): string {
    const { redact } = this.#job;
    return redact === null ? path : markOf([redact.key, path]);
  }

  /** The bytes cannot be had. */
  unreadable({ path }: WorkItem, error: unknown): JournalEntry {
    return this.#entry(path, null, [failedOutcome(path, error, this.#redactor)]);
  }

  /** Under the file's own name: its path is that of another file, whose entry must stay. */
  clash({ path, ref }: WorkItem): JournalEntry {
    const outcome = noResult({
      path: this.#redactor.path(path),
      status: 'failed',
      code: 'same-output',
      message: 'its JSON would overwrite that of another file with this name',
      advice: 'convert it to another folder',
    });
    return this.#entry(ref, null, [outcome]);
  }

  /** @param first the path of the file whose bytes it has */
  duplicate({ path }: WorkItem, sha256: string, first: string): JournalEntry {
    const duplicateOf = this.#redactor.path(first);
    const facts = { sha256, status: 'duplicate', code: 'same-content', duplicateOf } as const;
    return this.#entry(path, sha256, [noResult({ path: this.#redactor.path(path), ...facts })]);
  }

  read({ path }: WorkItem, sha256: string, { settled, death }: FileResult): JournalEntry {
    const outcomes = settled.map(({ outcome }) => outcome);
    if (death !== null) outcomes.push(this.#death(path, sha256, death));
    const written = settled.flatMap((document) => document.written ?? []);
    return { ...this.#entry(path, sha256, outcomes), written };
  }

  #death(path: string, sha256: string, { code, message }: WorkerDeath): Outcome {
    const status = code === 'time-over' || code === 'stalled' ? 'timeout' : 'crashed';
    const advice = 'look at the file; --retry-failed tries it again';
    return noResult({ path: this.#redactor.path(path), sha256, status, code, message, advice });
  }

  #entry(name: string, sha256: string | null, outcomes: readonly Outcome[]): JournalEntry {
    return { path: this.nameOf(name), sha256, key: this.key, outcomes, written: [] };
  }
}

function markOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}

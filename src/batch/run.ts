import { createHash } from 'node:crypto';
import { Entries } from './entries.ts';
import { type Journal, type JournalEntry, openJournal, type Place } from './journal.ts';
import type { JobOptions } from './messages.ts';
import type { Outcome, Status } from './outcome.ts';
import { type FileResult, Pool, type PoolOptions } from './pool.ts';
import { openRedactor } from './redactor.ts';
import { openStore, type ResultStore } from './result-store.ts';
import { openReader, type ReadBytes, type Skipped, type WorkItem, type WorkSource } from './work-source.ts';

export interface RunOptions {
  readonly source: WorkSource;
  readonly job: JobOptions;
  readonly pool: PoolOptions;
  /** The folder that holds the run's journal. */
  readonly journal: string;
  /** Everything is read anew, whatever the journal says. */
  readonly force: boolean;
  /** What failed, crashed or took too long is read anew. */
  readonly retryFailed: boolean;
}

/** What a run tells while it goes on. */
export interface RunListener {
  /** A file is done; `known` where an earlier run had done it. */
  settled?(item: WorkItem, entry: JournalEntry, known: boolean): void;
  skipped?(skipped: Skipped): void;
  unreadable?(place: string): void;
}

/** A finished run. */
export interface RunResult {
  readonly files: number;
  /** Every outcome in the order of the source, read from the journal as they are asked for. */
  outcomes(): AsyncIterable<Outcome>;
  /** Set where the run stopped early: no room, or someone asked. */
  readonly stopped: 'no-room' | 'asked' | null;
  close(): Promise<void>;
}

/** A run in progress: what the steps below share. */
interface Run {
  readonly options: RunOptions;
  readonly listener: RunListener;
  readonly entries: Entries;
  readonly journal: Journal;
  readonly store: ResultStore;
  readonly readBytes: ReadBytes;
  readonly pool: Pool;
  /** In the order of the source. */
  readonly places: Place[];
  /** Names taken in the output, and which path had these bytes first. */
  readonly names: Set<string>;
  readonly contents: Map<string, string>;
  stopped: RunResult['stopped'];
  /** What broke the run itself: the journal cannot be written. */
  fault: unknown;
}

/**
 * Many documents, start to end. Each file is looked up in the journal by its content, else read by a worker; what became
 * of it is appended to the journal, so that the same call goes on where a killed one was.
 * @param signal stops the run; what is being read is given up
 * @throws what the file system says where the output cannot be opened
 */
export async function runBatch(
  options: RunOptions,
  listener: RunListener = {},
  signal?: AbortSignal,
): Promise<RunResult> {
  const run = await openRun(options, listener);
  const stop = () => stopRun(run, 'asked');
  signal?.addEventListener('abort', stop);
  try {
    const pending = new Set<Promise<void>>();
    let index = 0;
    for await (const event of options.source.events()) {
      if (event.type === 'skipped') listener.skipped?.(event.skipped);
      if (event.type === 'unreadable') listener.unreadable?.(event.place);
      if (event.type !== 'item') continue;
      if (run.stopped !== null) break;
      const { booked } = await begin(run, event.item, index++);
      const done: Promise<void> = booked.catch((error) => fail(run, error)).finally(() => pending.delete(done));
      pending.add(done);
    }
    await Promise.all(pending);
    if (run.fault !== null) throw run.fault;
    return { files: index, outcomes: () => outcomesOf(run), stopped: run.stopped, close: () => run.journal.close() };
  } finally {
    signal?.removeEventListener('abort', stop);
    run.pool.close();
  }
}

async function openRun(options: RunOptions, listener: RunListener): Promise<Run> {
  const { job } = options;
  return {
    options,
    listener,
    entries: new Entries(job, await openRedactor(job.redact)),
    store: await openStore(job.store),
    journal: await openJournal(options.journal),
    readBytes: openReader(job.reader),
    pool: new Pool(job, options.pool),
    places: [],
    names: new Set(),
    contents: new Map(),
    stopped: null,
    fault: null,
  };
}

function stopRun(run: Run, why: NonNullable<RunResult['stopped']>): void {
  run.stopped ??= why;
  run.pool.close();
}

function fail(run: Run, error: unknown): void {
  run.fault ??= error;
  stopRun(run, 'asked');
}

/** Returns once the file is settled or a worker has it; `booked` is done when the journal has it. */
async function begin(run: Run, item: WorkItem, index: number): Promise<{ readonly booked: Promise<void> }> {
  const { entries, names, contents } = run;
  if (names.has(item.path)) return { booked: book(run, item, index, entries.clash(item)) };
  names.add(item.path);
  const sha256 = await hashOf(run, item);
  if (typeof sha256 !== 'string') return { booked: book(run, item, index, sha256) };
  const first = contents.get(sha256);
  if (first !== undefined) return { booked: bookDuplicate(run, item, index, sha256, first) };
  contents.set(sha256, item.path);
  const known = await findKnown(run, item, sha256);
  if (known !== null) return { booked: bookKnown(run, item, index, known) };
  const { result } = await run.pool.start(item);
  return { booked: result.then((read) => bookRead(run, item, index, sha256, read)) };
}

/** The content's hash, or the entry of a file that cannot be read. */
async function hashOf(run: Run, item: WorkItem): Promise<string | JournalEntry> {
  try {
    const bytes = await run.readBytes(item.ref);
    return createHash('sha256').update(bytes).digest('hex');
  } catch (error) {
    return run.entries.unreadable(item, error);
  }
}

/** The place of an entry that still holds: the same bytes, read in the same way, its results where they were put. */
async function findKnown(run: Run, item: WorkItem, sha256: string): Promise<Place | null> {
  const { journal, options, entries, store } = run;
  const place = options.force ? null : journal.find(entries.nameOf(item.path));
  if (place === null) return null;
  const entry = await journal.at(place);
  if (entry.sha256 !== sha256 || entry.key !== entries.key || entry.outcomes.some(mustRepeat)) return null;
  if (options.retryFailed && entry.outcomes.some(({ status }) => RETRIED.has(status))) return null;
  const held = await Promise.all(entry.written.map((written) => store.holds(written)));
  return held.every(Boolean) ? place : null;
}

const RETRIED: ReadonlySet<Status> = new Set(['failed', 'crashed', 'timeout']);

/** What says nothing of the bytes themselves. */
function mustRepeat({ code }: Outcome): boolean {
  return code === 'not-written' || code === 'no-room' || code === 'same-content' || code === 'same-output';
}

async function book(run: Run, item: WorkItem, index: number, entry: JournalEntry): Promise<void> {
  run.places[index] = await run.journal.append(entry);
  run.listener.settled?.(item, entry, false);
}

async function bookKnown(run: Run, item: WorkItem, index: number, place: Place): Promise<void> {
  run.places[index] = place;
  run.listener.settled?.(item, await run.journal.at(place), true);
}

/** What an earlier run made of the file, when it was the first of its content, is taken away. */
async function bookDuplicate(run: Run, item: WorkItem, index: number, sha256: string, first: string): Promise<void> {
  const { journal, entries, store } = run;
  const entry = entries.duplicate(item, sha256, first);
  const place = journal.find(entry.path);
  const before = place === null ? null : await journal.at(place);
  if (place !== null && before?.sha256 === sha256 && sameFirst(before, entry)) {
    return bookKnown(run, item, index, place);
  }
  for (const { name } of before?.written ?? []) await store.remove(name);
  return book(run, item, index, entry);
}

function sameFirst(before: JournalEntry, { outcomes }: JournalEntry): boolean {
  return before.outcomes[0]?.duplicateOf === outcomes[0]?.duplicateOf;
}

async function bookRead(run: Run, item: WorkItem, index: number, sha256: string, result: FileResult): Promise<void> {
  // What the end of the run itself cut off is left to the next one.
  if (run.stopped !== null && result.death !== null) return;
  const entry = run.entries.read(item, sha256, result);
  await book(run, item, index, entry);
  if (entry.outcomes.some(({ code }) => code === 'no-room')) stopRun(run, 'no-room');
}

async function* outcomesOf({ places, journal }: Run): AsyncGenerator<Outcome> {
  for (const place of places) {
    // A place is missing where the run was stopped before the file was done.
    if (place !== undefined) yield* (await journal.at(place)).outcomes;
  }
}

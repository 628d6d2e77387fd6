import { createHash } from 'node:crypto';
import { SCHEMA_VERSION } from '../model/record.ts';
import { GENERATOR } from '../version.ts';
import { failedOutcome } from './convert-item.ts';
import { type Journal, type JournalEntry, openJournal, type Place } from './journal.ts';
import type { JobOptions } from './messages.ts';
import type { Outcome, Status } from './outcome.ts';
import { type FileResult, Pool, type PoolOptions } from './pool.ts';
import { openRedactor, type Redactor } from './redactor.ts';
import { openStore, type ResultStore } from './result-store.ts';
import { openReader, type ReadBytes, type Skipped, type WorkItem, type WorkSource } from './work-source.ts';
import type { WorkerDeath } from './worker-process.ts';

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
  readonly key: string;
  readonly journal: Journal;
  readonly store: ResultStore;
  readonly readBytes: ReadBytes;
  readonly pool: Pool;
  readonly redactor: Redactor;
  /** In the order of the source. */
  readonly places: Place[];
  /** Who has a name in the output, and which path had these bytes first. */
  readonly names: Map<string, string>;
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
  return {
    options,
    listener,
    key: keyOf(options.job),
    store: await openStore(options.job.store),
    journal: await openJournal(options.journal),
    readBytes: openReader(options.job.reader),
    pool: new Pool(options.job, options.pool),
    redactor: openRedactor(options.job.redact),
    places: [],
    names: new Map(),
    contents: new Map(),
    stopped: null,
    fault: null,
  };
}

/** Everything beside the bytes that decides what a result looks like. */
function keyOf({ read, pretty, redact }: JobOptions): string {
  return markOf([GENERATOR, SCHEMA_VERSION, read, pretty, redact]);
}

function markOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}

/** The journal's name for a file: its path, or a mark where the path may hold a name that must not be written. */
function journalName({ options: { job } }: Run, path: string): string {
  return job.redact === null ? path : markOf([job.redact.key, path]);
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
  const clash = run.names.get(item.path);
  if (clash !== undefined) return { booked: bookClash(run, item, index) };
  run.names.set(item.path, item.ref);
  const sha256 = await hashOf(run, item);
  if (typeof sha256 !== 'string') return { booked: bookNew(run, item, index, sha256) };
  const first = run.contents.get(sha256);
  if (first !== undefined) return { booked: bookDuplicate(run, item, index, sha256, first) };
  run.contents.set(sha256, item.path);
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
    const outcomes = [failedOutcome(item.path, error, run.redactor)];
    return { path: journalName(run, item.path), sha256: null, key: run.key, outcomes, written: [] };
  }
}

/** The place of an entry that still holds: the same bytes, read in the same way, its results where they were put. */
async function findKnown(run: Run, item: WorkItem, sha256: string): Promise<Place | null> {
  const { journal, options, key, store } = run;
  const place = options.force ? null : journal.find(journalName(run, item.path));
  if (place === null) return null;
  const entry = await journal.at(place);
  if (entry.sha256 !== sha256 || entry.key !== key || entry.outcomes.some(mustRepeat)) return null;
  if (options.retryFailed && entry.outcomes.some(({ status }) => RETRIED.has(status))) return null;
  const held = await Promise.all(entry.written.map((written) => store.holds(written)));
  return held.every(Boolean) ? place : null;
}

const RETRIED: ReadonlySet<Status> = new Set(['failed', 'crashed', 'timeout']);

/** What says nothing of the bytes themselves. */
function mustRepeat({ code }: Outcome): boolean {
  return code === 'not-written' || code === 'no-room' || code === 'same-content' || code === 'same-output';
}

async function bookNew(run: Run, item: WorkItem, index: number, entry: JournalEntry): Promise<void> {
  run.places[index] = await run.journal.append(entry);
  run.listener.settled?.(item, entry, false);
}

async function bookKnown(run: Run, item: WorkItem, index: number, place: Place): Promise<void> {
  run.places[index] = place;
  run.listener.settled?.(item, await run.journal.at(place), true);
}

/** Under the file's own name: its path is that of another file, whose entry must stay. */
function bookClash(run: Run, item: WorkItem, index: number): Promise<void> {
  const outcome: Outcome = {
    ...EMPTY,
    path: run.redactor.path(item.path),
    status: 'failed',
    code: 'same-output',
    message: 'its JSON would overwrite that of another file with this name',
    advice: 'convert it to another folder',
  };
  return bookNew(run, item, index, {
    path: journalName(run, item.ref),
    sha256: null,
    key: run.key,
    outcomes: [outcome],
    written: [],
  });
}

/** What an earlier run made of the file, when it was the first of its content, is taken away. */
async function bookDuplicate(run: Run, item: WorkItem, index: number, sha256: string, first: string): Promise<void> {
  const place = run.journal.find(journalName(run, item.path));
  const before = place === null ? null : await run.journal.at(place);
  if (place !== null && before?.sha256 === sha256 && before.outcomes[0]?.duplicateOf === run.redactor.path(first)) {
    return bookKnown(run, item, index, place);
  }
  for (const { name } of before?.written ?? []) await run.store.remove(name);
  const outcome: Outcome = {
    ...EMPTY,
    path: run.redactor.path(item.path),
    sha256,
    status: 'duplicate',
    code: 'same-content',
    duplicateOf: run.redactor.path(first),
  };
  return bookNew(run, item, index, {
    path: journalName(run, item.path),
    sha256,
    key: run.key,
    outcomes: [outcome],
    written: [],
  });
}

async function bookRead(run: Run, item: WorkItem, index: number, sha256: string, result: FileResult): Promise<void> {
  // What the end of the run itself cut off is left to the next one.
  if (run.stopped !== null && result.death !== null) return;
  const outcomes = result.settled.map(({ outcome }) => outcome);
  if (result.death !== null) outcomes.push(deathOutcome(run, item, sha256, result.death));
  const written = result.settled.flatMap((settled) => settled.written ?? []);
  await bookNew(run, item, index, { path: journalName(run, item.path), sha256, key: run.key, outcomes, written });
  if (outcomes.some(({ code }) => code === 'no-room')) stopRun(run, 'no-room');
}

function deathOutcome({ redactor }: Run, item: WorkItem, sha256: string, { code, message }: WorkerDeath): Outcome {
  const status = code === 'time-over' || code === 'stalled' ? 'timeout' : 'crashed';
  const path = redactor.path(item.path);
  return { ...EMPTY, path, sha256, status, code, message, advice: 'look at the file; --retry-failed tries it again' };
}

const EMPTY = {
  sha256: null,
  message: null,
  advice: null,
  output: null,
  duplicateOf: null,
  summary: null,
} as const;

async function* outcomesOf({ places, journal }: Run): AsyncGenerator<Outcome> {
  for (const place of places) {
    // A place is missing where the run was stopped before the file was done.
    if (place !== undefined) yield* (await journal.at(place)).outcomes;
  }
}

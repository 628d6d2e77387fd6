import { convertAll } from '../convert-all.ts';
import { toJson } from '../exporters/json.ts';
import type { Envelope } from '../model/record.ts';
import type { FromWorker, JobOptions } from './messages.ts';
import { failedOutcome, WriteError } from './no-result.ts';
import type { Outcome } from './outcome.ts';
import { openRedactor, type Redactor } from './redactor.ts';
import { openStore, type ResultStore, type Written } from './result-store.ts';
import { statusOf } from './status.ts';
import { summaryOf } from './summary.ts';
import { openReader, type ReadBytes, type WorkItem } from './work-source.ts';

type Settled = Extract<FromWorker, { type: 'outcome' }>;

/** Where a job's files are read, what masks them and where their results go: opened once, used for every file. */
export interface Desk {
  readonly job: JobOptions;
  readonly readBytes: ReadBytes;
  readonly redactor: Redactor;
  readonly store: ResultStore;
}

/** @param store where results go instead of the job's own place. @throws what that place says */
export async function openDesk(job: JobOptions, store?: ResultStore): Promise<Desk> {
  return {
    job,
    readBytes: openReader(job.reader),
    redactor: await openRedactor(job.redact),
    store: store ?? (await openStore(job.store)),
  };
}

/** One file → what became of it, or of each document in it. Every fault of a document is an outcome. */
export async function* convertItem(
  { path, ref }: WorkItem,
  desk: Desk,
  onPage: () => void = () => undefined,
): AsyncGenerator<Settled> {
  let bytes: Uint8Array;
  try {
    bytes = await desk.readBytes(ref);
  } catch (error) {
    yield failed(path, error, desk);
    return;
  }
  for await (const converted of convertAll({ path, bytes, onPage }, desk.job.read)) {
    yield 'error' in converted ? failed(converted.path, converted.error, desk) : await keep(converted.envelope, desk);
  }
}

function failed(path: string, error: unknown, { redactor }: Desk): Settled {
  return { type: 'outcome', outcome: failedOutcome(path, error, redactor), written: null };
}

async function keep(read: Envelope, desk: Desk): Promise<Settled> {
  try {
    const { envelope, masked } = desk.redactor.envelope(read);
    const written = await write(envelope.source.path, toJson(envelope, desk.job.pretty), desk.store);
    const outcome = outcomeOf(envelope, written);
    return { type: 'outcome', outcome: masked === null ? outcome : { ...outcome, masked }, written };
  } catch (error) {
    return failed(read.source.path, error, desk);
  }
}

async function write(path: string, json: string, store: ResultStore): Promise<Written> {
  try {
    return await store.write(path, json);
  } catch (error) {
    throw new WriteError(error);
  }
}

function outcomeOf(envelope: Envelope, written: Written): Outcome {
  const { status, code } = statusOf(envelope);
  const first = envelope.warnings.find((warning) => warning.code === code);
  return {
    path: envelope.source.path,
    sha256: envelope.source.sha256,
    status,
    code,
    message: first?.message ?? null,
    advice: null,
    output: written.name,
    duplicateOf: null,
    summary: summaryOf(envelope),
  };
}

import { convertAll } from '../convert-all.ts';
import { toJson } from '../exporters/json.ts';
import { InputError } from '../model/input-error.ts';
import type { Envelope } from '../model/record.ts';
import type { FromWorker, JobOptions } from './messages.ts';
import type { Outcome } from './outcome.ts';
import { openRedactor, type Redactor } from './redactor.ts';
import type { ResultStore, Written } from './result-store.ts';
import { statusOf } from './status.ts';
import { summaryOf } from './summary.ts';
import type { ReadBytes, WorkItem } from './work-source.ts';

type Settled = Extract<FromWorker, { type: 'outcome' }>;

/** One file → what became of it, or of each document in it. Every fault of a document is an outcome. */
export async function* convertItem(
  { path, ref }: WorkItem,
  { read, pretty, redact }: JobOptions,
  readBytes: ReadBytes,
  store: ResultStore,
  onPage: () => void = () => undefined,
): AsyncGenerator<Settled> {
  const redactor = openRedactor(redact);
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(ref);
  } catch (error) {
    yield failed(path, error, redactor);
    return;
  }
  for await (const converted of convertAll({ path, bytes, onPage }, read)) {
    yield 'error' in converted
      ? failed(converted.path, converted.error, redactor)
      : await keep(converted.envelope, pretty, redactor, store);
  }
}

function failed(path: string, error: unknown, redactor: Redactor): Settled {
  return { type: 'outcome', outcome: failedOutcome(path, error, redactor), written: null };
}

async function keep(read: Envelope, pretty: boolean, redactor: Redactor, store: ResultStore): Promise<Settled> {
  try {
    const { envelope, masked } = redactor.envelope(read);
    const written = await write(envelope.source.path, toJson(envelope, pretty), store);
    const outcome = outcomeOf(envelope, written);
    return { type: 'outcome', outcome: masked === null ? outcome : { ...outcome, masked }, written };
  } catch (error) {
    return failed(read.source.path, error, redactor);
  }
}

async function write(path: string, json: string, store: ResultStore): Promise<Written> {
  try {
    return await store.write(path, json);
  } catch (error) {
    throw new WriteError(error);
  }
}

/** Full disks and read-only places end the run: no other file would fare better. */
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** The result could not be written. */
class WriteError extends Error {
  readonly isFatal: boolean;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.isFatal = cause instanceof Error && 'code' in cause && FATAL.has(String(cause.code));
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

const STATUS_OF: Readonly<Record<string, Outcome['status']>> = {
  encrypted: 'encrypted',
  'unknown-format': 'unsupported',
};

/** The outcome of a document that could not be read or written. */
export function failedOutcome(path: string, error: unknown, redactor: Redactor): Outcome {
  const { code, message, advice } = describe(error);
  return {
    path: redactor.path(path),
    sha256: null,
    status: STATUS_OF[code] ?? 'failed',
    code,
    message: redactor.text(message),
    advice,
    output: null,
    duplicateOf: null,
    summary: null,
  };
}

function describe(error: unknown): { code: string; message: string; advice: string } {
  if (error instanceof InputError) return { code: error.code, message: error.message, advice: error.advice };
  if (error instanceof WriteError) {
    const code = error.isFatal ? 'no-room' : 'not-written';
    return { code, message: `the JSON cannot be written: ${error.message}`, advice: 'check the output folder' };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal-error', message: reason.slice(0, 300), advice: 'a fault of lahter; please report it' };
}

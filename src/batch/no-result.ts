import { InputError } from '../model/input-error.ts';
import type { Outcome } from './outcome.ts';
import type { Redactor } from './redactor.ts';

/** The outcome of what has no JSON of its own, with the facts given; `path` is masked already. */
export function noResult(facts: Pick<Outcome, 'path' | 'status' | 'code'> & Partial<Outcome>): Outcome {
  return { sha256: null, message: null, advice: null, output: null, duplicateOf: null, summary: null, ...facts };
}

/** Full disks and read-only places end the run: no other file would fare better. */
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** The result could not be written. */
export class WriteError extends Error {
  readonly isFatal: boolean;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.isFatal = cause instanceof Error && 'code' in cause && FATAL.has(String(cause.code));
  }
}

const STATUS_OF: Readonly<Record<string, Outcome['status']>> = {
  encrypted: 'encrypted',
  'unknown-format': 'unsupported',
};

/** The outcome of a document that could not be read or written. */
export function failedOutcome(path: string, error: unknown, redactor: Redactor): Outcome {
  const { code, message, advice } = describe(error);
  const status = STATUS_OF[code] ?? 'failed';
  return noResult({ path: redactor.path(path), status, code, message: redactor.text(message), advice });
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

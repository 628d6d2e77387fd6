import { toJson } from '../exporters/json.ts';
import { convertFile } from '../index.ts';
import { InputError, type InputErrorCode } from '../model/input-error.ts';
import type { Envelope } from '../model/record.ts';
import type { Input } from './discover.ts';

/** Why a file has no output: the input's own reasons, and three of the run. */
export type FailureCode = InputErrorCode | 'same-output' | 'not-written' | 'internal-error';

export interface Failure {
  readonly file: string;
  readonly code: FailureCode;
  readonly message: string;
  readonly advice: string;
}

export interface RunResult {
  readonly converted: number;
  readonly failures: readonly Failure[];
  /** How often each warning was given, in the order of first sight. */
  readonly warnings: ReadonlyMap<string, number>;
}

export interface RunOptions {
  readonly pretty: boolean;
  /** Takes one envelope as text; what it throws is the file's failure. */
  readonly write: (path: string, json: string) => Promise<void>;
  readonly onStart: (index: number, input: Input) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** One file after the other; a bad one is reported and the run goes on. */
export async function convertFiles(inputs: readonly Input[], options: RunOptions): Promise<RunResult> {
  const failures: Failure[] = [];
  const warnings = new Map<string, number>();
  const taken = new Map<string, string>();
  for (const [i, input] of inputs.entries()) {
    options.onStart(i, input);
    try {
      reserve(taken, input);
      const envelope = await convertFile(input.file, input.path);
      await write(options, input.path, envelope);
      for (const { code } of envelope.warnings) warnings.set(code, (warnings.get(code) ?? 0) + 1);
    } catch (error) {
      const failure = { file: input.file, ...describe(error) };
      failures.push(failure);
      options.onFailure(failure);
    }
  }
  return { converted: inputs.length - failures.length, failures, warnings };
}

/** A fault of the run, not of the file. */
class RunError extends Error {
  readonly code: FailureCode;
  readonly advice: string;

  constructor(code: FailureCode, message: string, advice: string) {
    super(message);
    this.code = code;
    this.advice = advice;
  }
}

function reserve(taken: Map<string, string>, { file, path }: Input): void {
  const other = taken.get(path);
  if (other !== undefined) {
    throw new RunError('same-output', `its JSON would overwrite that of ${other}`, 'convert it to another folder');
  }
  taken.set(path, file);
}

async function write({ pretty, write: put }: RunOptions, path: string, envelope: Envelope): Promise<void> {
  try {
    await put(path, toJson(envelope, pretty));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RunError('not-written', `the JSON cannot be written: ${reason}`, 'check the output folder');
  }
}

function describe(error: unknown): Omit<Failure, 'file'> {
  if (error instanceof InputError || error instanceof RunError) {
    return { code: error.code, message: error.message, advice: error.advice };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal-error', message: reason.slice(0, 300), advice: 'a fault of lahter; please report it' };
}

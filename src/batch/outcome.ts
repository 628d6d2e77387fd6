import type { InputErrorCode } from '../model/input-error.ts';
import type { RecordKind } from '../model/record.ts';

/** What became of a document, the gravest first: what needs a person stands before what does not. */
export const STATUSES = [
  'crashed',
  'timeout',
  'failed',
  'encrypted',
  'unsupported',
  'partial',
  'needs-review',
  'duplicate',
  'ok',
] as const;

export type Status = (typeof STATUSES)[number];

/** Reasons that a run adds to those of the input and of the warnings. */
export const RUN_CODES = {
  'same-output': 'another file of the run has the same name in the output',
  'not-written': 'the JSON cannot be written',
  'no-room': 'the disk is full or may not be written to; the run stopped',
  'internal-error': 'a fault of Lahter; please report it',
  'time-over': 'reading took longer than the budget of a document',
  stalled: 'reading gave no sign of life for too long',
  'out-of-memory': 'reading needed more memory than a worker may take',
  'worker-died': 'the worker process ended while it read the document',
  'same-content': 'the bytes are those of another file of the run',
  'text-unclaimed': 'more than 2 % of its characters are understood by no rule',
} as const;

/** Why a status is not `ok`: a reason code of the input, of the run, or of the gravest warning. */
export type ReasonCode = InputErrorCode | keyof typeof RUN_CODES | (string & {});

/** A warning with the words behind it. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  /** JSON Pointer within the envelope. */
  readonly pointer: string;
  readonly page: number | null;
  /** The words as printed, cut at 200 characters; `null` where the warning is about the whole. */
  readonly quote: string | null;
}

/** What a report needs to know of an envelope, so that it need not be read again. Bounded whatever the document holds. */
export interface DocumentSummary {
  readonly format: string;
  readonly textLayer: 'native' | 'ocr' | 'mixed';
  readonly pages: number | null;
  readonly kinds: readonly RecordKind[];
  /** Names of the municipalities of its records, each once. */
  readonly municipalities: readonly string[];
  readonly coverage: {
    readonly characters: number;
    readonly claimed: number;
    readonly furniture: number;
    readonly unclaimed: number;
  };
  /** The gravest 20 warnings. */
  readonly findings: readonly Finding[];
  /** How many there are in all. */
  readonly warnings: number;
  /** Headings and labels that no word list knows, as printed; at most 50. */
  readonly unknownHeadings: readonly string[];
}

/** One document of a run: a file, or a member of a container. A line of the journal. */
export interface Outcome {
  /** As in `source.path`. */
  readonly path: string;
  /** SHA-256 of its bytes; `null` where they could not be read. */
  readonly sha256: string | null;
  readonly status: Status;
  /** `null` where the status is `ok`. */
  readonly code: ReasonCode | null;
  readonly message: string | null;
  readonly advice: string | null;
  /** The envelope's file, relative to the output folder, `/` separated; `null` where there is none. */
  readonly output: string | null;
  /** The path of the document that it repeats. */
  readonly duplicateOf: string | null;
  readonly summary: DocumentSummary | null;
}

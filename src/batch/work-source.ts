import { readRegularFile } from '../read-file.ts';

/** One file to convert. */
export interface WorkItem {
  /** Its name in the output: relative to the folder given, `/` separated, NFC. */
  readonly path: string;
  /** What the source's reader finds the bytes by; a person knows the file by it. */
  readonly ref: string;
}

/** What a source leaves out, and why. */
export interface Skipped {
  readonly path: string;
  readonly why: 'format' | 'link' | 'no regular file' | 'lock file';
}

/** What a source says while it is walked. `unreadable` is a place that could not be looked into. */
export type SourceEvent =
  | { readonly type: 'item'; readonly item: WorkItem }
  | { readonly type: 'skipped'; readonly skipped: Skipped }
  | { readonly type: 'unreadable'; readonly place: string };

/**
 * Where work comes from: a folder today, a queue that machines share tomorrow. Walked as a stream, in the same order
 * every time.
 */
export interface WorkSource {
  events(): AsyncIterable<SourceEvent>;
  /** How a worker, maybe on another machine, gets at the bytes. Plain data. */
  readonly reader: ReaderSpec;
}

export type ReaderSpec = { readonly kind: 'files' };

export type ReadBytes = (ref: string) => Promise<Uint8Array>;

const READERS: Readonly<Record<ReaderSpec['kind'], ReadBytes>> = {
  files: async (ref) => readRegularFile(ref),
};

/** The reader returns a file's bytes or throws an InputError. */
export function openReader({ kind }: ReaderSpec): ReadBytes {
  return READERS[kind];
}

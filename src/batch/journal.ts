import { appendFileSync, closeSync, createReadStream, fsyncSync, openSync, readSync } from 'node:fs';
import { mkdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { clearTemporaries, OWN_FOLDER, writeWhole } from '../exporters/output-folder.ts';
import type { Outcome } from './outcome.ts';
import type { Written } from './result-store.ts';

const JOURNAL = 'journal.jsonl';

/** What became of one file: a line of the journal. */
export interface JournalEntry {
  readonly path: string;
  /** Of the file's bytes; `null` where they could not be read. */
  readonly sha256: string | null;
  /** Version and options under which it was read. */
  readonly key: string;
  /** One, or one a document of a container. */
  readonly outcomes: readonly Outcome[];
  /** The results that were written. */
  readonly written: readonly Written[];
}

/** Where an entry stands in the journal; some forty bytes a file is all that a run keeps in memory. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/**
 * An append-only file, a line a file converted. A run that was killed leaves at most one torn line, which the next run
 * cuts off; of two lines for one path the later counts.
 */
export interface Journal {
  /** Where the latest entry of a path stands, `null` where there is none. */
  find(path: string): Place | null;
  at(place: Place): Promise<JournalEntry>;
  append(entry: JournalEntry): Promise<Place>;
  /** Keeps the latest entry of each path alone, where much is outdated. */
  close(): Promise<void>;
}

/** @throws what the file system says */
export async function openJournal(output: string): Promise<Journal> {
  const folder = join(output, OWN_FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, JOURNAL);
  await clearTemporaries(output);
  const latest = await indexLines(file);
  const handle = openSync(file, 'a+');
  let { end, lines } = latest;
  const { places } = latest;
  return {
    at: async (place) => readEntry(handle, place),
    find: (path) => places.get(path) ?? null,
    async append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      // In one go: two appends at once could stand in either order, and the places would be wrong.
      appendFileSync(handle, line);
      const place = { offset: end, length: line.length };
      end += line.length;
      lines++;
      places.set(entry.path, place);
      return place;
    },
    async close() {
      fsyncSync(handle);
      if (lines > 2 * places.size + 100) compact(file, handle, places);
      closeSync(handle);
    },
  };
}

/** The journal's entries in the order of their paths, for those who only look. Empty where no run was. */
export async function* readJournal(output: string): AsyncGenerator<JournalEntry> {
  const file = join(output, OWN_FOLDER, JOURNAL);
  const { places } = await indexLines(file, false);
  if (places.size === 0) return;
  const handle = openSync(file, 'r');
  try {
    for (const [, place] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) yield readEntry(handle, place);
  } finally {
    closeSync(handle);
  }
}

function readEntry(handle: number, place: Place): JournalEntry {
  return JSON.parse(readLine(handle, place).toString('utf8'));
}

function readLine(handle: number, { offset, length }: Place): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, offset);
  return bytes;
}

interface LineIndex {
  readonly places: Map<string, Place>;
  /** Bytes of whole lines. */
  readonly end: number;
  readonly lines: number;
}

/** Finds the latest line of each path; a torn end is cut off where `mend` says so. */
async function indexLines(file: string, mend = true): Promise<LineIndex> {
  const places = new Map<string, Place>();
  const size = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (size === 0) return { places, end: 0, lines: 0 };
  let end = 0;
  let lines = 0;
  for await (const line of wholeLines(file)) {
    const path = pathOf(line);
    if (path !== null) places.set(path, { offset: end, length: line.length });
    end += line.length;
    lines++;
  }
  if (mend && end < size) await truncate(file, end);
  return { places, end, lines };
}

/** Lines with their ends; what stands behind the last line end is left out. */
async function* wholeLines(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      const part = chunk.subarray(from, to + 1);
      yield rest.length === 0 ? part : Buffer.concat([...rest, part]);
      rest = [];
      from = to + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
}

/** A line that a power cut left half written inside the file is passed over. */
function pathOf(line: Buffer): string | null {
  try {
    const entry: unknown = JSON.parse(line.toString('utf8'));
    return typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
      ? entry.path
      : null;
  } catch {
    return null;
  }
}

function compact(file: string, handle: number, places: ReadonlyMap<string, Place>): void {
  const kept = [...places.values()].map((place) => readLine(handle, place));
  writeWhole(file, Buffer.concat(kept));
}

import type { Fib } from './fib.ts';
import { PART } from './fib.ts';
import type { Sprm } from './sprms.ts';
import { readSprms } from './sprms.ts';

/** Properties of what lies between two offsets of the file. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Index of the paragraph's style; 0 for runs of characters. */
  readonly style: number;
  readonly sprms: readonly Sprm[];
}

/** Finds the run at an offset; asked in order, it mostly answers from the run before. */
export type FindRun = (offset: number) => Run | null;

const PAGE_BYTES = 512;
/** Bytes of an entry behind the offsets of a page: where the properties stand, and for paragraphs 12 bytes of layout. */
const ENTRY_BYTES = { characterRuns: 1, paragraphRuns: 13 } as const;

export function readRuns(fib: Fib, kind: 'characterRuns' | 'paragraphRuns'): FindRun {
  const index = fib.part(PART[kind]);
  const count = Math.max(Math.floor((index.length - 4) / 8), 0);
  const pages = new Set<number>();
  for (let i = 0; i < count; i++) pages.add(index.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff);
  const runs = [...pages].flatMap((page) =>
    readPage(fib.word.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES), kind),
  );
  runs.sort((a, b) => a.start - b.start);
  let last: Run | null = null;
  return (offset) => {
    if (last !== null && offset >= last.start && offset < last.end) return last;
    last = findRun(runs, offset);
    return last;
  };
}

function findRun(runs: readonly Run[], offset: number): Run | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return null;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return null;
}

function readPage(page: Buffer, kind: 'characterRuns' | 'paragraphRuns'): Run[] {
  if (page.length < PAGE_BYTES) return [];
  const count = page[PAGE_BYTES - 1] ?? 0;
  const runs: Run[] = [];
  for (let i = 0; i < count && (i + 2) * 4 <= PAGE_BYTES; i++) {
    const at = (page[(count + 1) * 4 + i * ENTRY_BYTES[kind]] ?? 0) * 2;
    const place = { start: page.readUInt32LE(i * 4), end: page.readUInt32LE(i * 4 + 4) };
    runs.push({ ...place, ...(kind === 'characterRuns' ? characterFacts(page, at) : paragraphFacts(page, at)) });
  }
  return runs;
}

function characterFacts(page: Buffer, at: number): Pick<Run, 'style' | 'sprms'> {
  const length = at === 0 ? 0 : (page[at] ?? 0);
  return { style: 0, sprms: readSprms(page.subarray(at + 1, at + 1 + length)) };
}

/** The length counts pairs of bytes; where it is 0 the next byte states it. */
function paragraphFacts(page: Buffer, at: number): Pick<Run, 'style' | 'sprms'> {
  const pairs = page[at] ?? 0;
  const from = pairs === 0 ? at + 2 : at + 1;
  const length = pairs === 0 ? (page[at + 1] ?? 0) * 2 : pairs * 2 - 1;
  if (at === 0 || from + 2 > PAGE_BYTES) return { style: 0, sprms: [] };
  return { style: page.readUInt16LE(from), sprms: readSprms(page.subarray(from + 2, from + length)) };
}

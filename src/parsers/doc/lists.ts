import type { List, ListLevel } from '../docx/numbering.ts';
import type { Fib } from './fib.ts';
import { PART } from './fib.ts';

/** Lists by the number under which paragraphs name them, 1 the first. */
export type DocLists = ReadonlyMap<number, List>;

/** The format's numbers for number formats, in the words of the number counter; others print as decimal. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [5, 'ordinal'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [255, 'none'],
]);

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;
const IS_LEGAL = 0x04;

/** @throws RangeError where the tables are cut */
export function readLists(fib: Fib): DocLists {
  const definitions = readDefinitions(fib);
  const bytes = fib.part(PART.listOverrides);
  const lists = new Map<number, List>();
  if (bytes.length < 4) return lists;
  const count = bytes.readUInt32LE(0);
  let at = 4 + count * OVERRIDE_BYTES;
  for (let i = 0; i < count && 4 + (i + 1) * OVERRIDE_BYTES <= bytes.length; i++) {
    const head = 4 + i * OVERRIDE_BYTES;
    const definition = bytes.readUInt32LE(head);
    const levels = new Map(definitions.get(definition) ?? []);
    const startOverrides = new Map<number, number>();
    const overrides = at + 4 <= bytes.length ? (bytes[head + 12] ?? 0) : 0;
    at += 4;
    for (let n = 0; n < overrides && at + 8 <= bytes.length; n++) at = readOverride(bytes, at, levels, startOverrides);
    lists.set(i + 1, { definition: String(definition), levels, startOverrides });
  }
  return lists;
}

/** The lists stand first, the levels of all of them behind. */
function readDefinitions(fib: Fib): Map<number, Map<number, ListLevel>> {
  const definitions = new Map<number, Map<number, ListLevel>>();
  const bytes = fib.part(PART.lists);
  if (bytes.length < 2) return definitions;
  const count = bytes.readUInt16LE(0);
  let at = fib.start(PART.lists) + 2 + count * LIST_BYTES;
  for (let i = 0; i < count; i++) {
    const head = 2 + i * LIST_BYTES;
    const isSimple = ((bytes[head + 26] ?? 0) & 1) !== 0;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = readLevel(fib.table, at);
      levels.set(level, read.level);
      at = read.next;
    }
    definitions.set(bytes.readUInt32LE(head), levels);
  }
  return definitions;
}

function readLevel(bytes: Buffer, at: number): { level: ListLevel; next: number } {
  const flags = bytes.readUInt8(at + 5);
  const characterBytes = bytes.readUInt8(at + 24);
  const paragraphBytes = bytes.readUInt8(at + 25);
  const words = at + LEVEL_BYTES + paragraphBytes + characterBytes;
  const length = bytes.readUInt16LE(words);
  const next = words + 2 + length * 2;
  const level = {
    start: bytes.readInt32LE(at),
    format: FORMATS.get(bytes.readUInt8(at + 4)) ?? 'decimal',
    text: numberText(bytes.subarray(words + 2, next).toString('utf16le')),
    font: null,
    restartAfter: (flags & 0x08) === 0 ? null : bytes.readUInt8(at + 26),
    isLegal: (flags & IS_LEGAL) !== 0,
    style: null,
  };
  return { level, next };
}

/** Characters 0–8 stand for the number of their level. */
function numberText(stored: string): string {
  return stored.replace(/[\u0000-\u0008]/gu, (level) => `%${level.charCodeAt(0) + 1}`);
}

function readOverride(bytes: Buffer, at: number, levels: Map<number, ListLevel>, starts: Map<number, number>): number {
  const flags = bytes.readUInt8(at + 4);
  const level = flags & 0x0f;
  if ((flags & 0x20) === 0) {
    if ((flags & 0x10) !== 0) starts.set(level, bytes.readInt32LE(at));
    return at + 8;
  }
  const own = readLevel(bytes, at + 8);
  levels.set(level, own.level);
  if ((flags & 0x10) !== 0) starts.set(level, own.level.start);
  return own.next;
}

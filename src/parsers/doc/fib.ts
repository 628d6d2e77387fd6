import { InputError } from '../../model/input-error.ts';
import type { OleFile } from './ole.ts';
import { damaged } from './ole.ts';

/** A stretch of the table stream. */
export type TablePart = Buffer;

/** The file's head ("file information block"): lengths of its texts and the parts of the table stream that are read. */
export interface Fib {
  readonly word: Buffer;
  readonly table: Buffer;
  /** Characters of the body, footnotes, headers, comments, endnotes, boxes, boxes of headers; in this order in the text. */
  readonly lengths: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
    readonly headerBoxes: number;
  };
  /** A part by the offset of its place in the head. */
  part(offset: number): TablePart;
  /** Offset of a part in the table stream. */
  start(offset: number): number;
}

/** Offsets in the head at which the places of parts stand. */
export const PART = {
  styles: 0xa2,
  headerStarts: 0xf2,
  characterRuns: 0xfa,
  paragraphRuns: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const;

const WORD_97 = 0xa5ec;
const IS_ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** @throws InputError `encrypted`, `damaged`, or `unknown-format` for Word 95 and older. */
export function readFib(ole: OleFile): Fib {
  const word = ole.read('WordDocument');
  if (word === null || word.length < 0x2f2) throw damaged('its text is missing');
  if (word.readUInt16LE(0) !== WORD_97) {
    const advice = 'open it in a word processor, save it as DOCX and try again';
    throw new InputError('unknown-format', 'the document is of Word 95 or older', advice);
  }
  const flags = word.readUInt16LE(10);
  if ((flags & IS_ENCRYPTED) !== 0) {
    const advice = 'open it in a word processor with its password, save it without one and try again';
    throw new InputError('encrypted', 'the document is protected with a password', advice);
  }
  const table = ole.read((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (table === null) throw damaged('its tables are missing');
  const start = (offset: number) => word.readUInt32LE(offset);
  const length = (offset: number) => Math.max(word.readInt32LE(offset), 0);
  return {
    word,
    table,
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
      headerBoxes: length(0x68),
    },
    part: (offset) => table.subarray(start(offset), start(offset) + start(offset + 4)),
    start,
  };
}

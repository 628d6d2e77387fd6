import { TextDecoder } from 'node:util';
import { LIMITS } from '../../model/limits.ts';
import type { Fib } from './fib.ts';
import { PART } from './fib.ts';
import { damaged } from './ole.ts';

/** A run of characters that lie together in the file. */
interface Piece {
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
  /** Offset in the file. */
  readonly offset: number;
  readonly isWide: boolean;
}

/** All texts of the file one after another, and where in the file each character lies. */
export interface DocText {
  readonly text: string;
  /** Offset in the file of a character. */
  offsetOf(place: number): number;
}

const WESTERN = new TextDecoder('windows-1252');

/** Puts the text together from its pieces, which lie in any order. @throws InputError `damaged` */
export function readText(fib: Fib): DocText {
  const pieces = readPieces(fib.part(PART.pieces));
  const last = pieces.at(-1)?.end ?? 0;
  if (last > LIMITS.textCharacters || last > fib.word.length) throw damaged('its pieces of text cannot be right');
  const text = pieces.map((piece) => wordsOf(piece, fib.word)).join('');
  let at = 0;
  return {
    text,
    offsetOf(place) {
      if (place < (pieces[at]?.start ?? 0)) at = 0;
      while (at < pieces.length - 1 && place >= (pieces[at]?.end ?? 0)) at++;
      const piece = pieces[at];
      return piece === undefined ? 0 : piece.offset + (place - piece.start) * (piece.isWide ? 2 : 1);
    },
  };
}

function wordsOf({ start, end, offset, isWide }: Piece, word: Buffer): string {
  const length = end - start;
  const bytes = word.subarray(offset, offset + length * (isWide ? 2 : 1));
  const words = isWide ? bytes.toString('utf16le') : WESTERN.decode(bytes);
  return words.padEnd(length, '\0');
}

/** `01 length properties` any number of times, then `02 length` and the piece table itself. */
function readPieces(bytes: Buffer): Piece[] {
  let at = 0;
  while (bytes[at] === 1 && at + 3 <= bytes.length) at += 3 + bytes.readUInt16LE(at + 1);
  if (bytes[at] !== 2 || at + 5 > bytes.length) throw damaged('its pieces of text are missing');
  const table = bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1));
  const count = Math.max(Math.floor((table.length - 4) / 12), 0);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = table.readUInt32LE(i * 4);
    const end = table.readUInt32LE(i * 4 + 4);
    const place = table.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) throw damaged('its pieces of text overlap');
    const isWide = (place & 0x40000000) === 0;
    pieces.push({ start, end, offset: isWide ? place : (place & 0x3fffffff) >>> 1, isWide });
  }
  return pieces;
}

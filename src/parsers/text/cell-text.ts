import { goesOn } from '../../normalize/text/continuation.ts';
import { startsWithTypedMarker } from '../typed-marker.ts';

/** Letters of a proportional font fill a column unevenly: this share of its widest line counts as full. */
const FULL = 0.85;

/** The next line's first word would not have fitted behind the line. */
export function wraps(line: string, next: string, width: number, share: number = FULL): boolean {
  const word = /^\S+/u.exec(next)?.[0] ?? '';
  return line.length + 1 + word.length > width * share;
}

/** A cell's line goes on in the next one by its words: mid-sentence, or a number that still lacks its text. */
export function goesOnInCell(before: string, after: string): boolean {
  if (isMarkerOnly(before)) return true;
  const plain = /\p{Ll}/u.test(before) ? before : before.toLowerCase();
  return goesOn(plain, after);
}

function isMarkerOnly(text: string): boolean {
  return text.length <= 12 && startsWithTypedMarker(`${text} `) && !/\s/u.test(text);
}

/** A typed number or bullet begins the text; a day before its month is told by what stands before it. */
export function startsItem(text: string, before: string | null): boolean {
  if (!startsWithTypedMarker(`${text} `)) return false;
  const day = /^\d{1,2}\. \p{Ll}/u.test(text);
  return !(day && before !== null && !/[.;:!?]$/u.test(before) && !startsWithTypedMarker(before));
}

export function isClosed(text: string): boolean {
  return /[.;:!?][”“"»)]?$/u.test(text);
}

import type { Finding } from '../../model/finding.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { tail } from '../../normalize/text/tail.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { isCapitals } from '../../sections/announce.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import type { FlowLine } from '../flow.ts';

/** What an act's letterhead says; what of it became no value structures the text. */
export interface Header {
  issuer: Finding<string> | null;
  actKind: Finding<string> | null;
  number: Finding<string> | null;
  date: Finding<string> | null;
  place: Finding<string> | null;
  /** From `Jõustumise kp` or `jõustumine`, not from a redaction's. */
  effectiveDate: Finding<string> | null;
  draft: Reading | null;
  readonly structure: Reading[];
  readonly furniture: Reading[];
  /** Lines between the letterhead and the basis, or those before it where none stand after. */
  readonly titleLines: FlowLine[];
  /** Where the part of the flow that the letterhead takes up ends. */
  end: number;
  /** Words of the header's one long line, where the title stood inside it. */
  gazetteTitle: Reading | null;
}

const NUMBER = /(?<!\p{L})(?:nr|number)\.?\s?:?\s?(\.{2,}|_{2,}|[\p{L}\p{N}][\p{L}\p{N}./-]*)/iu;

export const ADOPTED = /(?:vastu võetud|välja antud|antud)\s*:?\s/u;

const BLANK = /\.{4,}|…{2,}|_{3,}/u;

/** `Tallinn 15.01.2025 nr 1-2/25/21`, `19. november 2015 nr 133`, `Nr ......`: nothing but place, date and number. */
export function isDateLine({ text }: FlowLine): boolean {
  if (text.length > 90 || /["„“”§]/u.test(text)) return false;
  const [date] = findDates(text);
  const number = NUMBER.exec(text);
  if (!date && !number) return false;
  const rest = leftOver(text, date, number);
  return rest === '' || /^\p{Lu}[\p{L}-]+(?: \p{L}+)?,?$/u.test(rest) || (BLANK.test(text) && rest.length < 20);
}

function leftOver(
  text: string,
  date: { start: number; end: number } | undefined,
  number: RegExpExecArray | null,
): string {
  let rest = text;
  if (number)
    rest = rest.slice(0, number.index) + ' '.repeat(number[0].length) + rest.slice(number.index + number[0].length);
  if (date) rest = rest.slice(0, date.start) + ' '.repeat(date.end - date.start) + rest.slice(date.end);
  return rest
    .replace(ADOPTED, ' ')
    .replace(/[\s,.;|_]+/gu, ' ')
    .trim()
    .replace(/(?:^|\s)nr$/iu, '')
    .replace(/^(?:vastu võetud|a|aasta)$/iu, '');
}

/** Capitals of a letterhead as the body's name is written elsewhere. */
export function bodyName(text: string): string {
  const clean = text.replace(tail('|'), '');
  if (!isCapitals(clean)) return clean;
  return clean
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<!\p{L})(?:Ja|Ning)(?!\p{L})/gu, (word) => word.toLowerCase());
}

export function readDateLine(reading: Reading, header: Header, context: Context): boolean {
  const [date] = findDates(reading.text);
  const number = NUMBER.exec(reading.text);
  const value = number?.[1]?.replace(/[.,]+$/u, '') ?? '';
  if (date?.iso.length === 10)
    header.date ??= found(
      context,
      date.iso,
      [slice(reading, date.start, date.end)],
      'letterhead/date',
      CONFIDENCE.titleBlock,
    );
  if (number && /[\p{L}\p{N}]/u.test(value)) {
    header.number ??= found(
      context,
      value,
      [slice(reading, number.index, number.index + number[0].length)],
      'letterhead/number',
      CONFIDENCE.titleBlock,
    );
  } else if (BLANK.test(reading.text)) header.draft ??= reading;
  const rest = leftOver(reading.text, date, number).replace(/,$/u, '') || '';
  const blankPlace = /^(\p{Lu}[\p{L}-]+),?\s.*(?:\.{4,}|_{3,}|…{2,})/u.exec(reading.text)?.[1];
  if (blankPlace && !date)
    header.place ??= found(
      context,
      blankPlace,
      [slice(reading, 0, blankPlace.length)],
      'letterhead/place',
      CONFIDENCE.titleBlock,
    );
  if (rest !== '' && /^\p{Lu}/u.test(rest)) {
    const at = reading.text.indexOf(rest);
    if (at >= 0)
      header.place ??= found(
        context,
        rest,
        [slice(reading, at, at + rest.length)],
        'letterhead/place',
        CONFIDENCE.titleBlock,
      );
  }
  header.structure.push(reading);
  return true;
}

export function readEffective(reading: Reading, header: Header, context: Context): boolean {
  const [date] = findDates(reading.text);
  if (date) header.effectiveDate ??= found(context, date.iso, [reading], 'header/effective', CONFIDENCE.stated);
  header.structure.push(reading);
  return true;
}

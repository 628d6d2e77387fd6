import type { Span } from '../../model/document.ts';
import { MONTH_ABBREVIATIONS, MONTH_ENDINGS, MONTHS } from '../../vocabulary/months.ts';
import { tail } from '../text/tail.ts';

/** A date of the text: ISO 8601, `2025-03` where no day is given; offsets include a closing `a.` or `aasta`. */
export interface FoundDate extends Span {
  readonly iso: string;
}

interface Candidate extends Span {
  /** `null` where the numbers are no date: the stretch is then not read in any other way either. */
  readonly iso: string | null;
}

const MONTH_BY_FORM = monthForms();
const MONTH_WORD = '(?<month>\\p{L}{3,14})';
const YEAR = '(?<year>(?:19|20)\\d{2})';
const DAY = '(?<day>\\d{1,2})';
const YEAR_WORD =
  '(?:\\s{0,2}\\.?\\s{0,2}(?:a(?!\\p{L})\\.?|(?:[Aa]asta|AASTA)(?:l|st|ni|ks|t|s|L|ST|NI)?(?!\\p{L})))?';
const APART = '(?<![\\p{L}\\p{N}]|\\d[.,/-])';

/** The ways to write a date, the fuller ones first; a later one never reads what an earlier one has read. */
const PATTERNS: readonly RegExp[] = [
  `${APART}${DAY}\\s{0,2}\\.?\\s{1,4}${MONTH_WORD}\\.?\\s{1,4}${YEAR}(?!\\d)${YEAR_WORD}`,
  `${APART}${DAY}\\.${MONTH_WORD}\\.?\\s{0,4}${YEAR}(?!\\d)${YEAR_WORD}`,
  `${APART}${YEAR}\\s{0,2}\\.?\\s{0,2}(?:a\\.?|[Aa]asta|AASTA)\\s{1,4}${DAY}\\s{0,2}\\.?\\s{1,4}${MONTH_WORD}(?!\\p{L})`,
  `(?<![\\p{L}\\p{N}/]|\\d[.,])${DAY}\\.\\s{0,4}(?<numeral>\\d{1,2})\\.\\s{0,4}${YEAR}(?!\\d|[./]\\d)${YEAR_WORD}`,
  `${APART}${YEAR}-(?<numeral>\\d{2})-${DAY}(?![\\d/-]|\\.\\d)`,
  `${APART}${YEAR}\\s{0,2}\\.?\\s{0,2}(?:a\\.?|[Aa]asta|AASTA)\\s{1,4}${MONTH_WORD}(?!\\p{L})`,
  `(?<!\\p{L})${MONTH_WORD}\\.?\\s{1,4}${YEAR}(?!\\d|[./-]\\d)${YEAR_WORD}`,
].map((source) => new RegExp(source, 'gu'));

/** All dates of a text, in order. Impossible dates and parts of longer number series are none. */
export function findDates(text: string): FoundDate[] {
  if (!/\d{4}/u.test(text)) return [];
  const read = new Uint8Array(text.length);
  const dates: FoundDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const candidate = asCandidate(text, match);
      if (!candidate || read.subarray(candidate.start, candidate.end).includes(1)) continue;
      const { iso, start, end } = candidate;
      read.fill(1, start, end);
      if (iso !== null) dates.push({ iso, start, end });
    }
  }
  return dates.sort((one, other) => one.start - other.start);
}

/** The date that a whole text states, `null` where it says anything else. */
export function isoDate(text: string): string | null {
  const trimmed = text.trim().replace(tail('.,;'), '');
  const [date, another] = trimmed.length > 60 ? [] : findDates(trimmed);
  if (!date || another || date.start !== 0) return null;
  return date.end === trimmed.length ? date.iso : null;
}

/** `null` where the match's month word is no month: then nothing is said. */
function asCandidate(text: string, match: RegExpExecArray): Candidate | null {
  const { year = '', day, month, numeral } = match.groups ?? {};
  const number = month === undefined ? Number(numeral) : MONTH_BY_FORM.get(month.toLowerCase());
  if (number === undefined) return null;
  const span = { start: match.index, end: match.index + match[0].trimEnd().length };
  if (numeral !== undefined && isInSeries(text, span)) return { ...span, iso: null };
  return { ...span, iso: isoOf(Number(year), number, day === undefined ? null : Number(day)) };
}

/** A hyphen before or after parts two dates (`01.01.2024-31.12.2024`), else it makes a series (`4-1/12.05.2023`). */
function isInSeries(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 12);
  if (/[\p{L}\p{N}]-$/u.test(before) && !/(?:19|20)\d{2}\.?a?\.?-$/u.test(before)) return true;
  return /^-\d/u.test(after) && !/^-\d{1,2}\.\d{1,2}\.\d/u.test(after);
}

function isoOf(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null;
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return yearAndMonth;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : null;
}

function monthForms(): Map<string, number> {
  const forms = new Map<string, number>(Object.entries(MONTH_ABBREVIATIONS));
  MONTHS.forEach(([nominative, genitive], index) => {
    forms.set(nominative, index + 1);
    for (const ending of MONTH_ENDINGS) forms.set(genitive + ending, index + 1);
  });
  return forms;
}

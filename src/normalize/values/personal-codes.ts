import type { Span } from '../../model/document.ts';

/** An eleven-digit number that may be an Estonian personal code; offsets into the text. */
export interface PersonalCode extends Span {
  /** The digits alone. */
  readonly digits: string;
  /** Date of birth and check digit are right; a number that fails is no code for sure and none for sure not. */
  readonly verified: boolean;
}

const LENGTH = 11;
/** Digits that at most one space or dash parts: `481 0101 0013`, and each digit on its own. */
const GROUPS = /\d+(?:[ \u00a0\u202f\n‐‑–-]\d+)*/gu;
const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 1],
  [3, 4, 5, 6, 7, 8, 9, 1, 2, 3],
] as const;

/** Personal codes whole or split, also right beside letters; whole numbers of eleven digits that fail the check among them. */
export function findPersonalCodes(text: string): PersonalCode[] {
  return Array.from(text.matchAll(GROUPS)).flatMap((run) => codesOfRun(run[0], run.index));
}

function codesOfRun(run: string, offset: number): PersonalCode[] {
  const groups = Array.from(run.matchAll(/\d+/gu));
  const codes: PersonalCode[] = [];
  for (let first = 0; first < groups.length; first++) {
    const found = codeFrom(groups, first);
    if (!found) continue;
    codes.push({ ...found.code, start: offset + found.code.start, end: offset + found.code.end });
    first = found.last;
  }
  return codes;
}

/** The code that begins with a group of digits; a split number that fails the check is some other number. */
function codeFrom(groups: readonly RegExpExecArray[], first: number): { code: PersonalCode; last: number } | null {
  let digits = '';
  for (let last = first; last < groups.length && digits.length < LENGTH; last++) {
    const group = groups[last];
    if (!group) break;
    digits += group[0];
    if (digits.length !== LENGTH) continue;
    const verified = isPersonalCode(digits);
    if (!verified && last > first) return null;
    return { code: { start: groups[first]?.index ?? 0, end: group.index + group[0].length, digits, verified }, last };
  }
  return null;
}

/** Eleven digits with a calendar date and the check digit of the standard EVS 585. */
export function isPersonalCode(digits: string): boolean {
  return /^[1-8]\d{10}$/u.test(digits) && hasBirthday(digits) && checkDigit(digits) === Number(digits.at(-1));
}

function hasBirthday(digits: string): boolean {
  const year = 1800 + 100 * Math.floor((Number(digits[0]) - 1) / 2) + Number(digits.slice(1, 3));
  const [month, day] = [Number(digits.slice(3, 5)), Number(digits.slice(5, 7))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function checkDigit(digits: string): number {
  for (const weights of WEIGHTS) {
    const rest = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % LENGTH;
    if (rest < 10) return rest;
  }
  return 0;
}

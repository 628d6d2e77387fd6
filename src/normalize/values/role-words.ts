import type { GrammaticalCase } from '../../vocabulary/declensions.ts';
import { ACTING_CLOSERS, POINTER_OPENERS, POST_MODIFIER_CLOSERS } from '../../vocabulary/role-phrases.ts';
import { PRODUCTIVE_ROLE_ENDINGS, ROLE_BODY_NOUNS, ROLE_NOUNS } from '../../vocabulary/roles.ts';
import { makeLexicon, type Reading } from './lexicon.ts';
import { type Word, wordsOf } from './printed-words.ts';

export const ROLES = makeLexicon(ROLE_NOUNS);
export const ROLE_BODIES = makeLexicon(ROLE_BODY_NOUNS);
const GUESSES = makeLexicon(PRODUCTIVE_ROLE_ENDINGS, { of: 'endings' });

const POINTERS = new Set(POINTER_OPENERS);
const MODIFIER_ENDS = new Set(POST_MODIFIER_CLOSERS);
const ACTING_ENDS = new Set(ACTING_CLOSERS);
/** Grades and places after a head: `spetsialist II`, `õpetaja koolis`. */
const RANK = /^(?:[IVX]{1,4}|\d{1,3})$/u;
const PLACE = /(?:nnas|uses|tis|lis|ris|jas|kus|eis|oos)$/u;

/** The word of a role phrase that its case shows on, and how surely it was found. */
export interface RoleHead {
  readonly words: readonly Word[];
  readonly index: number;
  readonly readings: readonly Reading[];
  readonly listed: boolean;
}

/** A phrase that stands instead of a person and names none: `vastavalt asendusskeemile`. */
export function isPointer(phrase: string): boolean {
  const first = wordsOf(phrase.slice(0, 200))[0];
  return first !== undefined && POINTERS.has(first.text.toLowerCase());
}

/** The head of a role phrase: its last word, or the one that a bracket, comma or post-modifier follows. */
export function findRoleHead(phrase: string): RoleHead | null {
  const words = wordsOf(corePart(phrase));
  const pointer = words.findIndex((word, at) => at > 0 && POINTERS.has(word.text.toLowerCase()));
  if (pointer > 0) words.length = pointer;
  while (words.length > 1 && RANK.test(words.at(-1)?.text ?? '')) words.pop();
  const last = words.length - 1;
  const index = headIndex(words);
  const word = words[index];
  if (word) return { words, index, readings: readRole(word.text), listed: true };
  const guess = words[last];
  if (!guess || isPointer(phrase)) return null;
  const readings = GUESSES.read(guess.text);
  return readings.length > 0 ? { words, index: last, readings, listed: false } : null;
}

/** All cases the phrase's head may stand in; empty where the head is no listed role noun. */
export function headCases(phrase: string): GrammaticalCase[] {
  const head = findRoleHead(phrase);
  if (!head?.listed) return [];
  return [...new Set(head.readings.map((reading) => reading.case))];
}

/** The readings of one word as a role noun or a body that acts as one. */
export function readRole(word: string): readonly Reading[] {
  const readings = ROLES.read(word);
  return readings.length > 0 ? readings : ROLE_BODIES.read(word);
}

/** What stands before the first bracket, comma, semicolon or spaced dash; a bracket that opens the phrase is passed over. */
function corePart(phrase: string): string {
  const from = /^\s*\([^()]{0,200}\)/u.exec(phrase)?.[0].length ?? 0;
  const end = phrase.slice(from).search(/[([,;:]|\s[-–—]\s/u);
  return end < 0 ? phrase : phrase.slice(0, from + end);
}

function headIndex(words: readonly Word[]): number {
  const last = words.length - 1;
  const end = words[last];
  if (!end) return -1;
  if (readRole(end.text).length > 0) return last;
  const lower = end.text.toLowerCase();
  if (ACTING_ENDS.has(lower)) {
    const acted = lastRoleBefore(words, last);
    return acted === last - 1 ? lastRoleBefore(words, acted) : acted;
  }
  if (MODIFIER_ENDS.has(lower) || PLACE.test(lower)) return lastRoleBefore(words, last);
  return -1;
}

function lastRoleBefore(words: readonly Word[], index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    if (readRole(words[at]?.text ?? '').length > 0) return at;
  }
  return -1;
}

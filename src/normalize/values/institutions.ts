import type { Span } from '../../model/document.ts';
import {
  GENERIC_INSTITUTIONS,
  INSTITUTION_NOUNS,
  NAMELESS_INSTITUTIONS,
  SELF_NAMED_INSTITUTIONS,
  SMALL_WORDS_OF_NAMES,
  UNIT_LIKE_INSTITUTIONS,
} from '../../vocabulary/units.ts';
import { makeLexicon, type Reading } from './lexicon.ts';
import { lastWord, nameInNominative } from './name-nominative.ts';
import { type Word, wordsOf } from './printed-words.ts';

/** The institution that a phrase opens with, and what is said of it. Offsets into the phrase. */
export interface InstitutionGenitive extends Span {
  /** In the nominative. */
  readonly name: string;
  /** What follows the institution: `peadirektori`. */
  readonly rest: string;
}

/** Reads words that end in the head noun of an institution. */
export const institutionHeads = makeLexicon(INSTITUTION_NOUNS);

const UNIT_LIKE = new Set(UNIT_LIKE_INSTITUTIONS);
const SELF_NAMED = new Set(SELF_NAMED_INSTITUTIONS);
const GENERIC = new Set(GENERIC_INSTITUTIONS);
const NAMELESS = new Set(NAMELESS_INSTITUTIONS);
const SMALL = new Set(SMALL_WORDS_OF_NAMES);
const NOT_IN_A_NAME = /[,;:()\n.„“”"«»]/u;
/** Words that the longest names have up to their head. */
const LONGEST_NAME = 7;

/** An institution's name in the nominative: `Lääne-Kalda Vallavalitsuse` → `Lääne-Kalda Vallavalitsus`. */
export function institutionToNominative(name: string): string {
  return nameInNominative(name, institutionHeads);
}

/** The text ends in the head noun of an institution, in any case. */
export function endsInInstitution(text: string): boolean {
  const last = lastWord(text);
  return last !== undefined && institutionHeads.read(last.text).length > 0;
}

/**
 * The named institution whose genitive opens the phrase: `Meditsiiniameti peadirektori` → `Meditsiiniamet`. `null` where
 * the phrase opens with none (`Lääne-Kalda vallavanema`) or names none (`kooli direktor`, `seirekeskuse juhataja`).
 */
export function findInstitutionGenitive(text: string): InstitutionGenitive | null {
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before && NOT_IN_A_NAME.test(text.slice(before.end, word.start).replace(/^-,(?= )/u, ''))) return null;
    if (at === LONGEST_NAME) return null;
    const genitive = institutionHeads.read(word.text).find(isGenitive);
    if (!genitive || !words[at + 1] || /^(?:ja|ning|või)$/u.test(words[at + 1]?.text ?? '')) {
      if (mayStandInName(text, word)) continue;
      return null;
    }
    const first = words[0];
    if (!first || !isName(words.slice(0, at + 1), genitive)) return null;
    const name = institutionToNominative(text.slice(first.start, word.end)).replace(/\s+/gu, ' ');
    return { name, start: first.start, end: word.end, rest: text.slice(word.end).trim() };
  }
  return null;
}

/** Capital, the first half of `Noorte- ja`, or one of the small words that names have. */
function mayStandInName(text: string, word: Word): boolean {
  return /^\p{Lu}/u.test(word.text) || text[word.end] === '-' || SMALL.has(word.text);
}

function isGenitive(reading: Reading): boolean {
  return reading.case === 'genitive' && reading.number === 'singular';
}

/** A name opens with a capital and says more than a kind; a word for units too needs a capital of its own. */
function isName(words: readonly Word[], head: Reading): boolean {
  const last = words.at(-1)?.text ?? '';
  if (!/^\p{Lu}/u.test(words[0]?.text ?? '')) return false;
  if (SELF_NAMED.has(head.lemma)) return true;
  if (NAMELESS.has(head.lemma)) return false;
  if (words.length === 1)
    return !head.bare && !GENERIC.has(head.nominative.toLowerCase()) && !UNIT_LIKE.has(head.lemma);
  return !UNIT_LIKE.has(head.lemma) || /^\p{Lu}\p{Ll}/u.test(last);
}

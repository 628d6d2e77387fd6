import type { Span } from '../../model/document.ts';
import {
  LANGUAGE_COMPOUNDS,
  LANGUAGE_NOUN_ENDINGS,
  LANGUAGES,
  NOT_A_REQUIREMENT_AFTER,
  OPEN_LANGUAGE_WORDS,
} from '../../vocabulary/languages.ts';

/** Where a text speaks of a language, or of several that share one noun (`vene ja inglise keele`). */
export interface Mention extends Span {
  /** ISO 639-1 or `null`, each language named; several only where all are meant. */
  readonly languages: readonly (string | null)[];
  /** `võõrkeel` or the like: what is named after it in passing is only a wish. */
  readonly open: boolean;
  /** `keele`, which waits for a noun (`oskus`), unlike `keelt` and `keel`. */
  readonly genitive: boolean;
}

interface Word extends Span {
  readonly lower: string;
}

const NAMES = new Map(Object.entries(LANGUAGES));
const COMPOUNDS = new Map(Object.entries(LANGUAGE_COMPOUNDS));
const ENDINGS = new Set(LANGUAGE_NOUN_ENDINGS);
const OPEN = new Set(OPEN_LANGUAGE_WORDS);
const NOT_AFTER = new Set(NOT_A_REQUIREMENT_AFTER);
const LISTED = /^-?\s*(?:,|\/|ja\/või|ja|ning|või)\s*$/iu;

/** Every mention of a language in order; what only looks like one (`eesti keele õpetaja`) is none. */
export function findMentions(text: string): Mention[] {
  const words = Array.from(text.matchAll(/\p{L}+/gu), (match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const mentions: Mention[] = [];
  words.forEach((word, at) => {
    const mention = mentionAt(text, words, word, at);
    const next = words[at + 1]?.lower === 'ja' ? words[at + 2] : words[at + 1];
    if (mention && !NOT_AFTER.has(next?.lower ?? '')) mentions.push(mention);
  });
  return mentions;
}

function mentionAt(text: string, words: readonly Word[], word: Word, at: number): Mention | null {
  const keel = word.lower.lastIndexOf('keel');
  if (keel < 0 || !ENDINGS.has(word.lower.slice(keel + 4))) return null;
  const genitive = word.lower.endsWith('keele') || word.lower.endsWith('keelte');
  const own = word.lower.slice(0, keel);
  const before = words[at - 1];
  if (own === '') {
    if (!before || !/^[\s-]{1,4}$/u.test(text.slice(before.end, word.start))) return null;
    if (NAMES.has(before.lower)) return listedBefore(text, words, word, at - 1, genitive);
    return OPEN.has(before.lower)
      ? { start: before.start, end: word.end, languages: [null], open: true, genitive }
      : null;
  }
  if (COMPOUNDS.has(own)) {
    const open = own === 'võõr';
    return { start: word.start, end: word.end, languages: [COMPOUNDS.get(own) ?? null], open, genitive };
  }
  return NAMES.has(own)
    ? { start: word.start, end: word.end, languages: [NAMES.get(own) ?? null], open: false, genitive }
    : null;
}

/** Takes up the names listed before the one at `at`: `eesti-, vene- ja inglise keele`. */
function listedBefore(text: string, words: readonly Word[], noun: Word, at: number, genitive: boolean): Mention {
  let first = at;
  let alternatives = false;
  const languages = [NAMES.get(words[at]?.lower ?? '') ?? null];
  for (let name = at - 1; name >= 0; name--) {
    const word = words[name];
    const next = words[first];
    if (!word || !next) break;
    if (/^(?:ja|ning|või)$/u.test(word.lower)) continue;
    const gap = text.slice(word.end, next.start);
    if (!NAMES.has(word.lower) || !LISTED.test(gap)) break;
    if (/või/iu.test(gap)) alternatives = true;
    languages.unshift(NAMES.get(word.lower) ?? null);
    first = name;
  }
  const start = words[first]?.start ?? noun.start;
  return { start, end: noun.end, languages: alternatives ? [null] : languages, open: false, genitive };
}

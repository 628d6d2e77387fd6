import type { Span } from '../../model/document.ts';
import {
  ADVICE_CLOSERS,
  CONDITION_CLOSERS,
  CONDITION_FILLERS,
  CONDITION_NOUNS,
  CONDITION_SUBJECTS,
  CONDITION_WORDS,
} from '../../vocabulary/role-phrases.ts';
import { type Word, wordsOf } from './printed-words.ts';
import { readRole } from './role-words.ts';

const CLOSERS = new Set(CONDITION_CLOSERS);
const NOUNS = new Set(CONDITION_NOUNS);
const ALONE = new Set(CONDITION_WORDS);
const FILLERS = new Set([...CONDITION_FILLERS, ...CONDITION_NOUNS, ...CONDITION_WORDS]);
const SUBJECTS = new Set(CONDITION_SUBJECTS);
const ADVICE = new Set(ADVICE_CLOSERS);
const DEFINITION = /[([]\s*edaspidi(?!\p{L})[^()[\]]{0,200}[)\]]|(?<=[\s,])edaspidi(?!\p{L})[^,;\n()]{0,120}/giu;
const GLUE = /^\s*(?:,|(?:,\s*)?(?:ja|või|ning|ja\/või)|\/)?\s*$/iu;

/** Definitions and conditions in a list of roles: what is no part of any role. In order, never overlapping. */
export function findAsides(text: string): Span[] {
  const definitions = Array.from(text.matchAll(DEFINITION), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return mergeSpans([...definitions, ...findConditions(text)]);
}

function findConditions(text: string): Span[] {
  const words = wordsOf(text);
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = firstOfCondition(text, words, at);
    const word = words[at];
    const opening = words[first];
    if (first < 0 || !word || !opening) continue;
    found.push(withBrackets(text, { start: opening.start, end: word.end }));
  }
  return found;
}

/** The index of the first word of the condition that ends at `at`, -1 where none ends there. */
function firstOfCondition(text: string, words: readonly Word[], at: number): number {
  const word = lowerAt(words, at);
  const before = lowerAt(words, at - 1);
  if (ADVICE.has(word)) return Math.max(at - 1, 0);
  if (!ALONE.has(word) && !(CLOSERS.has(word) && NOUNS.has(before))) return -1;
  let first = at;
  while (first > 0 && at - first < 12 && isFiller(words, first - 1) && isGlued(text, words, first)) {
    first--;
    if (isConjunction(lowerAt(words, first))) first--;
  }
  const subject = words[first - 1];
  if (subject && opensEntry(text, subject) && isSubject(subject, words.length > at - first + 2)) first--;
  return first;
}

/** `teenistuja äraolekul`; also `direktori äraolekul` where more is said than that. */
function isSubject(word: Word, isPart: boolean): boolean {
  if (SUBJECTS.has(word.text.toLowerCase())) return true;
  const cases = readRole(word.text).map((reading) => reading.case);
  return isPart && cases.length > 0 && cases.every((one) => one === 'genitive');
}

/** The word belongs to a condition, or is a conjunction after such a word. */
function isFiller(words: readonly Word[], at: number): boolean {
  const word = lowerAt(words, at);
  return FILLERS.has(word) || (isConjunction(word) && FILLERS.has(lowerAt(words, at - 1)));
}

function isGlued(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  return before !== undefined && word !== undefined && GLUE.test(text.slice(before.end, word.start));
}

function isConjunction(word: string): boolean {
  return word === 'ja' || word === 'või' || word === 'ning' || word === 'ja/või';
}

function opensEntry(text: string, word: Word): boolean {
  return /(?:^|[,;:(\n])\s*$/u.test(text.slice(Math.max(0, word.start - 12), word.start));
}

function withBrackets(text: string, span: Span): Span {
  const opens = /\(\s*$/u.exec(text.slice(Math.max(0, span.start - 3), span.start));
  const closes = /^\s*\)/u.exec(text.slice(span.end, span.end + 3));
  if (!opens || !closes) return span;
  return { start: span.start - opens[0].length, end: span.end + closes[0].length };
}

function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.text.toLowerCase() ?? '';
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

import type { Span } from '../../model/document.ts';
import { CLAUSE_COMPLETERS, CLAUSE_OPENERS, PAIRED_SKILL_WORDS, PREFERENCE_WORDS } from '../../vocabulary/languages.ts';
import { findMentions, type Mention } from './language-mentions.ts';

/** Mentions that share one clause. */
export interface Clause extends Span {
  readonly mentions: readonly Mention[];
}

interface Word extends Span {
  readonly lower: string;
}

const OPENERS = new Set(CLAUSE_OPENERS);
const PAIRED = new Set(PAIRED_SKILL_WORDS);
const PREFERENCES = new Set(PREFERENCE_WORDS);
const CONJUNCTION = /^(?:ja|ning|või|ega)$/u;
const SENTENCE_END = /[;\n]|[.!?](?=\s+\p{Lu}|\s*$)/gu;
/** A sentence that speaks of more languages asks for none; the bound keeps hostile input cheap. */
const MOST_MENTIONS = 40;
/** A printed number that nobody has taken off the text yet. */
const NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\(?\d{1,2}[.)])\s/u;
const LEVEL_TOKEN = /^[abcавс][12]$/u;

/** A text's sentences; a line end parts them only before a bullet, a number or a capital. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    if (
      match[0] === '\n' &&
      !/^\s*(?:[-–•*]|\d{1,2}[.)]|\p{Lu}\p{Ll})/u.test(text.slice(match.index, match.index + 20))
    )
      continue;
    sentences.push({ start, end: match.index });
    start = match.index + 1;
  }
  return [...sentences, { start, end: text.length }];
}

/** Clauses of one sentence: mentions that share a noun or are mere wishes beside *võõrkeel* stay together. */
export function clausesOf(text: string, sentence: Span): Clause[] {
  const words = wordsOf(text, sentence);
  const mentions = findMentions(text.slice(sentence.start, sentence.end))
    .slice(0, MOST_MENTIONS)
    .map((mention) => shifted(mention, sentence.start));
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last) groups.push([mention]);
    else if (isWish(text, words, group, mention)) group.push({ ...mention, languages: [] });
    else if (belongs(text, words, last, mention)) group.push(mention);
    else groups.push([mention]);
  }
  const starts = groups.map((group, at) =>
    startOf(text, words, group[0] as Mention, groups[at - 1]?.at(-1)?.end ?? sentence.start),
  );
  return groups.map((mentionsOf, at) => {
    const next = starts[at + 1];
    const last = mentionsOf.at(-1)?.end ?? sentence.end;
    const end = endOf(text, words, last, next ?? sentence.end);
    return { mentions: mentionsOf, start: starts[at] ?? sentence.start, end };
  });
}

/** What is named in brackets or as a preference after *võõrkeel*. */
function isWish(text: string, words: readonly Word[], group: readonly Mention[], mention: Mention): boolean {
  const open = group.findLast((one) => one.open);
  if (!open) return false;
  if (insideBracket(text, open.end, mention.start)) return true;
  return between(words, open, mention).some((word) => PREFERENCES.has(word));
}

/** An alternative to the last mention, or a genitive that waits for the same noun. */
function belongs(text: string, words: readonly Word[], last: Mention, mention: Mention): boolean {
  const gap = between(words, last, mention);
  const or = gap.lastIndexOf('või');
  if (or >= 0 && gap.slice(or + 1).every((word) => OPENERS.has(word)))
    return !gap.includes('ja') && !gap.includes('ning');
  if (!last.genitive || !/^\s*(?:,|ja|ning)(?!\p{L})/u.test(text.slice(last.end, last.end + 12))) return false;
  return gap.every((word) => OPENERS.has(word) || CONJUNCTION.test(word));
}

function between(words: readonly Word[], last: Span, next: Span): string[] {
  return words.filter((word) => word.start >= last.end && word.end <= next.start).map((word) => word.lower);
}

function insideBracket(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to);
  return gap.lastIndexOf('(') > gap.lastIndexOf(')');
}

/** Where the clause of a mention begins: before the words that may open it, after the separator there. */
function startOf(text: string, words: readonly Word[], mention: Mention, floor: number): number {
  const before = words.filter((word) => word.start >= floor && word.end <= mention.start);
  let start = mention.start;
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at] as Word;
    if (/[,;:(]/u.test(text.slice(word.end, start))) return start;
    if (isPairing(before, at)) continue;
    if (CONJUNCTION.test(word.lower)) return start;
    if (!isOpener(word.lower)) return lastSeparator(text, words, floor, mention.start);
    start = word.start;
  }
  return start;
}

function isOpener(word: string): boolean {
  return OPENERS.has(word) || LEVEL_TOKEN.test(word) || PAIRED.has(word);
}

/** A conjunction inside one clause: `suuline ja kirjalik`, `B1- või B2-tasemel`. */
function isPairing(words: readonly Word[], at: number): boolean {
  if (!CONJUNCTION.test(words[at]?.lower ?? '')) return false;
  const before = words[at - 1]?.lower ?? '';
  const after = words[at + 1]?.lower ?? '';
  return (PAIRED.has(before) && PAIRED.has(after)) || (LEVEL_TOKEN.test(before) && LEVEL_TOKEN.test(after));
}

/** The end of the last comma or conjunction before the mention; the floor where there is none. */
function lastSeparator(text: string, words: readonly Word[], floor: number, to: number): number {
  const comma = text.lastIndexOf(',', to);
  const conjunction = words
    .filter((word) => word.start >= floor && word.end <= to && /^(?:ja|ning)$/u.test(word.lower))
    .at(-1);
  const after = Math.max(comma >= floor ? comma + 1 : floor, conjunction?.end ?? floor);
  return trimmedStart(text, after, to);
}

function trimmedStart(text: string, from: number, to: number): number {
  let start = from + (NUMBER.exec(text.slice(from, Math.min(to, from + 20)))?.[0].length ?? 0);
  while (start < to && /[\s,;:.•*–—)-]/u.test(text[start] ?? '')) start++;
  return start;
}

/** Where the clause ends: at the next clause, or before something that is said of no language any more. */
function endOf(text: string, words: readonly Word[], from: number, limit: number): number {
  const after = words.filter((word) => word.start >= from && word.end <= limit);
  let end = limit;
  let whole = false;
  for (const [at, word] of after.entries()) {
    const gap = text.slice(after[at - 1]?.end ?? from, word.start);
    const next = after[at + 1]?.lower ?? '';
    if (/,/u.test(gap) && !staysAfterComma(after.slice(at))) {
      end = word.start;
      break;
    }
    if (whole && /^(?:ja|ning)$/u.test(word.lower) && !PAIRED.has(next) && !LEVEL_TOKEN.test(next)) {
      end = word.start;
      break;
    }
    whole ||= CLAUSE_COMPLETERS.some((completer) => word.lower.endsWith(completer)) || LEVEL_TOKEN.test(word.lower);
  }
  return trimmedEnd(text, from, end);
}

/** What follows a comma still speaks of the language: a level, a mode of use. */
function staysAfterComma(words: readonly Word[]): boolean {
  const clause = words.slice(0, 6).map((word) => word.lower);
  if (PAIRED.has(clause[0] ?? '')) return true;
  return (
    clause.some((word) => LEVEL_TOKEN.test(word) || /(?:tasemel|tasandil|tase)$/u.test(word)) &&
    isOpener(clause[0] ?? '')
  );
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,;.:–—-]/u.test(text[end - 1] ?? '')) end--;
  const tail = /[\s,]+(?:ja|ning|või)$/u.exec(text.slice(Math.max(from, end - 8), end));
  return tail ? trimmedEnd(text, from, end - tail[0].length) : end;
}

function wordsOf(text: string, { start, end }: Span): Word[] {
  return Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    lower: match[0].toLowerCase(),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function shifted(mention: Mention, by: number): Mention {
  return { ...mention, start: mention.start + by, end: mention.end + by };
}

import type { Word } from './fold.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/** A phrase list that finds the longest phrase standing at a word; matching costs one map look-up a word. */
export interface PhraseIndex<T> {
  /** Every word of the phrases. */
  readonly words: ReadonlySet<string>;
  /** The longest phrase that begins at `words[from]`, or `null`; `count` is its length in words. */
  longestAt(words: readonly Word[], from: number): PhraseMatch<T> | null;
}

export interface PhraseMatch<T> {
  readonly value: T;
  readonly count: number;
}

/**
 * Builds an index from phrases written as the vocabulary writes them: `(ametikoha|töökoha) eesmärk` stands for two phrases,
 * `(põhi)eesmärk` for `eesmärk` and `põhieesmärk`, `(ja|) tulemus` for one with and one without the word. Folded, lower case.
 */
export function buildPhraseIndex<T>(
  entries: Iterable<readonly [phrases: readonly string[], value: T]>,
): PhraseIndex<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  const known = new Set<string>();
  for (const [phrases, value] of entries) {
    for (const phrase of phrases.flatMap(unfoldPhrase)) insert(root, phrase.split(' '), value, known);
  }
  return { words: known, longestAt: (words, from) => longestAt(root, words, from) };
}

function insert<T>(root: Node<T>, phrase: readonly string[], value: T, known: Set<string>): void {
  let node = root;
  for (const word of phrase) {
    known.add(word);
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), value: undefined };
      node.next.set(word, next);
    }
    node = next;
  }
  node.value ??= value;
}

function longestAt<T>(root: Node<T>, words: readonly Word[], from: number): PhraseMatch<T> | null {
  let node = root;
  let best: PhraseMatch<T> | null = null;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (i > from && word?.afterStop) break;
    const next = word && node.next.get(word.text);
    if (!next) break;
    node = next;
    if (node.value !== undefined) best = { value: node.value, count: i - from + 1 };
  }
  return best;
}

/**
 * `(a|b) c` → `a c`, `b c`; a group without `|` is optional; groups may stand inside groups. The outermost group is
 * unfolded first, so that what stands inside it is unfolded once for its own alternative and not for all of them.
 */
export function unfoldPhrase(phrase: string): string[] {
  const start = phrase.indexOf('(');
  if (start < 0) return [phrase.replace(/\s+/gu, ' ').trim()];
  const { options, end } = readGroup(phrase, start);
  const [before, after] = [phrase.slice(0, start), phrase.slice(end + 1)];
  const alternatives = options.length > 1 ? options : [...options, ''];
  return alternatives.flatMap((option) => unfoldPhrase(before + option + after));
}

/** The alternatives of the group that opens at `start`, and where it closes. */
function readGroup(phrase: string, start: number): { options: string[]; end: number } {
  const options: string[] = [];
  let depth = 0;
  let from = start + 1;
  let at = start;
  for (; at < phrase.length; at++) {
    const character = phrase[at];
    if (character === '(') depth++;
    else if (character === ')' && --depth === 0) break;
    else if (character === '|' && depth === 1) {
      options.push(phrase.slice(from, at));
      from = at + 1;
    }
  }
  options.push(phrase.slice(from, at));
  return { options, end: at };
}

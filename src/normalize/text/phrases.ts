import type { Word } from './fold.ts';

/** A phrase list that finds the longest phrase standing at a word; a word that begins none costs one map look-up. */
export interface PhraseIndex<T> {
  /** Every word of the phrases; worked out when first asked for. */
  readonly words: ReadonlySet<string>;
  /** The longest phrase that begins at `words[from]`, or `null`; `count` is its length in words. */
  longestAt(words: readonly Word[], from: number): PhraseMatch<T> | null;
}

export interface PhraseMatch<T> {
  readonly value: T;
  readonly count: number;
}

/** What may follow in one phrase after some of its words. Phrases have thousands of forms; only those met are worked out. */
interface Rest<T> {
  /** As the vocabulary writes it. */
  readonly phrase: string;
  /** Of two phrases that say the same the earlier in the list counts. */
  readonly order: number;
  readonly value: T;
  next: ReadonlyMap<string, readonly Rest<T>[]> | null;
  /** The rests of this phrase by their spelling, so that alternatives meet again after their group. */
  readonly known: Map<string, Rest<T>>;
}

/**
 * Builds an index from phrases written as the vocabulary writes them: `(ametikoha|töökoha) eesmärk` stands for two phrases,
 * `(põhi)eesmärk` for `eesmärk` and `põhieesmärk`, `(ja|) tulemus` for one with and one without the word. Folded, lower case.
 */
export function buildPhraseIndex<T>(
  entries: Iterable<readonly [phrases: readonly string[], value: T]>,
): PhraseIndex<T> {
  const starts: Rest<T>[] = [];
  for (const [phrases, value] of entries) {
    for (const phrase of phrases) starts.push({ phrase, order: starts.length, value, next: null, known: new Map() });
  }
  const first = new Map<string, Rest<T>[]>();
  for (const start of starts) {
    for (const [word, rests] of nextOf(start)) first.set(word, [...(first.get(word) ?? []), ...rests]);
  }
  let words: Set<string> | null = null;
  return {
    get words() {
      words ??= wordsOf(starts);
      return words;
    },
    longestAt: (found, from) => longestAt(first, found, from),
  };
}

function longestAt<T>(
  first: ReadonlyMap<string, readonly Rest<T>[]>,
  words: readonly Word[],
  from: number,
): PhraseMatch<T> | null {
  let open = first.get(words[from]?.text ?? '') ?? [];
  let best: PhraseMatch<T> | null = null;
  for (let i = from; open.length > 0; i++) {
    const ended = earliest(open.filter(mayEnd));
    if (ended) best = { value: ended.value, count: i - from + 1 };
    const word = words[i + 1];
    if (!word || word.afterStop) break;
    open = open.flatMap((rest) => nextOf(rest).get(word.text) ?? []);
  }
  return best;
}

function mayEnd<T>(rest: Rest<T>): boolean {
  return nextOf(rest).has('');
}

function earliest<T>(rests: readonly Rest<T>[]): Rest<T> | null {
  return rests.reduce<Rest<T> | null>((best, rest) => (best && best.order <= rest.order ? best : rest), null);
}

/** The words that may stand next, and what may follow each; `''` where the phrase may end here. */
function nextOf<T>(rest: Rest<T>): ReadonlyMap<string, readonly Rest<T>[]> {
  if (rest.next) return rest.next;
  const next = new Map<string, Rest<T>[]>();
  for (const [word, phrase] of headsOf(rest.phrase)) {
    const following = rest.known.get(phrase) ?? { ...rest, phrase, next: null };
    rest.known.set(phrase, following);
    const others = next.get(word) ?? [];
    if (!others.includes(following)) next.set(word, [...others, following]);
  }
  rest.next = next;
  return next;
}

/** The first words that a phrase may have, each with the rest of the phrase as it is written; `['', '']` where it is empty. */
function headsOf(phrase: string): [word: string, rest: string][] {
  const text = phrase.trimStart();
  const end = text.search(/[ (]/u);
  if (end < 0) return [[text, '']];
  if (text[end] === ' ') return [[text.slice(0, end), text.slice(end + 1).trim()]];
  const { options, end: close } = readGroup(text, end);
  const [before, after] = [text.slice(0, end), text.slice(close + 1)];
  const alternatives = options.length > 1 ? options : [...options, ''];
  return alternatives.flatMap((option) => headsOf(before + option + after));
}

function wordsOf<T>(starts: readonly Rest<T>[]): Set<string> {
  const words = new Set<string>();
  const seen = new Set<Rest<T>>();
  const open = [...starts];
  for (let rest = open.pop(); rest !== undefined; rest = open.pop()) {
    if (seen.has(rest)) continue;
    seen.add(rest);
    for (const [word, following] of nextOf(rest)) {
      if (word === '') continue;
      words.add(word);
      open.push(...following);
    }
  }
  return words;
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

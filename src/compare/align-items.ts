import type { Item } from './items.ts';
import { ALIKE, compareSentences } from './language/likeness.ts';
import { LeaderIndex } from './leader-index.ts';
import { markWords, type Piece } from './mark-words.ts';

export interface AlignedItem {
  readonly number: string | null;
  readonly text: string;
  readonly page: number | null;
}

/** Two items that say the same, or one that stands alone. */
export interface Alignment {
  readonly kind: 'same' | 'reworded' | 'only-left' | 'only-right';
  readonly left: AlignedItem | null;
  readonly right: AlignedItem | null;
  readonly likeness: number | null;
  /** Of a reworded pair: the words that met, `[left, right]`, the weightiest first. */
  readonly met: readonly (readonly [left: string, right: string])[] | null;
  /** Of a reworded pair: the words of each side, marked where the other has them not. */
  readonly pieces: { readonly left: readonly Piece[]; readonly right: readonly Piece[] } | null;
}

/** Aligns two lists one to one, the most alike first; in the left list's order, then what only the right one has. */
export function alignItems(left: readonly Item[], right: readonly Item[]): Alignment[] {
  const pairs = [...samePairs(left, right), ...alikePairs(left, right)];
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j);
  const byLeft = new Map<number, { j: number; score: number }>();
  const taken = new Set<number>();
  for (const { i, j, score } of pairs) {
    if (byLeft.has(i) || taken.has(j)) continue;
    byLeft.set(i, { j, score });
    taken.add(j);
  }
  const ofLeft = left.map((item, i): Alignment => {
    const match = byLeft.get(i);
    const other = match && right[match.j];
    return match && other ? joined(item, other, match.score) : alone('only-left', item);
  });
  return [...ofLeft, ...right.filter((_, j) => !taken.has(j)).map((item) => alone('only-right', item))];
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Higher than any likeness. */
const SAME = 2;

/** Items of the same words, in pairs by their order; numbers that shifted between two versions do not matter. */
function samePairs(left: readonly Item[], right: readonly Item[]): Pair[] {
  const byText = new Map<string, number[]>();
  // The last first, so that the first is taken off the end.
  for (let j = right.length - 1; j >= 0; j--) {
    const key = fold(right[j]?.text ?? '');
    const places = byText.get(key);
    if (places) places.push(j);
    else byText.set(key, [j]);
  }
  return left.flatMap(({ text }, i) => {
    const j = byText.get(fold(text))?.pop();
    return j === undefined ? [] : [{ i, j, score: SAME }];
  });
}

/** Longer lists are not compared each with each, only where an action and an object are shared. */
const MOST_COMPARED = 250_000;

function alikePairs(left: readonly Item[], right: readonly Item[]): Pair[] {
  const all = right.map((_, j) => j);
  const index = left.length * right.length > MOST_COMPARED ? new LeaderIndex(() => 1) : null;
  for (const { sentence } of right) index?.add(sentence);
  return left.flatMap((a, i) =>
    (index?.candidates(a.sentence) ?? all).flatMap((j) => {
      const b = right[j];
      const score = b ? compareSentences(a.sentence, b.sentence).score : 0;
      return score >= ALIKE ? [{ i, j, score }] : [];
    }),
  );
}

function joined(left: Item, right: Item, score: number): Alignment {
  const same = score > 1;
  return {
    kind: same ? 'same' : 'reworded',
    left: bare(left),
    right: bare(right),
    likeness: same ? 1 : Math.round(score * 100) / 100,
    met: same
      ? null
      : compareSentences(left.sentence, right.sentence).met.map((word) => [word.left, word.right] as const),
    pieces: same ? null : markWords(left.text, right.text),
  };
}

function alone(kind: 'only-left' | 'only-right', item: Item): Alignment {
  const own = bare(item);
  return {
    kind,
    left: kind === 'only-left' ? own : null,
    right: kind === 'only-right' ? own : null,
    likeness: null,
    met: null,
    pieces: null,
  };
}

function bare({ number, text, page }: Item): AlignedItem {
  return { number, text, page };
}

/** Case, punctuation and spaces make no other wording. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

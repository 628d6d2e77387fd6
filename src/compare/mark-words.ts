export interface Piece {
  readonly text: string;
  /** The other side has it not. */
  readonly changed: boolean;
}

/** A word, and what stands between it and the next one. */
const WORDS = /([\p{L}\p{N}’'-]+)([^\p{L}\p{N}’'-]*)/gu;
/** Longer texts are marked whole: the table below grows with the product of the two lengths. */
const MOST_WORDS = 1000;

/** Marks the words that two wordings do not share in the same order (longest common subsequence). */
export function markWords(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const a = [...left.matchAll(WORDS)].map(([, word = '']) => word);
  const b = [...right.matchAll(WORDS)].map(([, word = '']) => word);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return { left: [{ text: left, changed: true }], right: [{ text: right, changed: true }] };
  }
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const kept = { a: new Set<number>(), b: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (sameWord(a[i], b[j])) {
      kept.a.add(i++);
      kept.b.add(j++);
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return { left: toPieces(left, kept.a), right: toPieces(right, kept.b) };
}

function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = sameWord(a[i], b[j])
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function sameWord(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}

/** What stands between two words is changed where both are. */
function toPieces(text: string, kept: ReadonlySet<number>): Piece[] {
  const pieces: { text: string; changed: boolean }[] = [];
  const add = (part: string, changed: boolean) => {
    const last = pieces.at(-1);
    if (part === '') return;
    if (last?.changed === changed) last.text += part;
    else pieces.push({ text: part, changed });
  };
  const words = [...text.matchAll(WORDS)];
  add(text.slice(0, words[0]?.index ?? text.length), false);
  for (const [i, [, word = '', between = '']] of words.entries()) {
    const changed = !kept.has(i);
    add(word, changed);
    add(between, changed && i + 1 < words.length && !kept.has(i + 1));
  }
  return pieces;
}

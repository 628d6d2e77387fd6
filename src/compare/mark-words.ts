export interface Piece {
  readonly text: string;
  /** The other side has it not. */
  readonly changed: boolean;
}

const WORDS = /[\p{L}\p{N}’'-]+|[^\p{L}\p{N}’'-]+/gu;
/** Longer texts are marked whole: the table below grows with the product of the two lengths. */
const MOST_WORDS = 1000;

/** Marks the words that two wordings do not share in the same order (longest common subsequence). */
export function markWords(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const a = left.match(WORDS) ?? [];
  const b = right.match(WORDS) ?? [];
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
  return { left: toPieces(a, kept.a), right: toPieces(b, kept.b) };
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

/** Neighbours alike become one; spaces and punctuation alone are never a change. */
function toPieces(words: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const pieces: { text: string; changed: boolean }[] = [];
  for (const [i, text] of words.entries()) {
    const changed = !kept.has(i) && /[\p{L}\p{N}]/u.test(text);
    const last = pieces.at(-1);
    if (last?.changed === changed) last.text += text;
    else pieces.push({ text, changed });
  }
  return pieces;
}

const SHORTEST = 5;
const SHORTEST_HEAD = 4;
const HEAD_LIKENESS = 0.7;

/** A compound and its last part (*pargimööbel*, *mööbel*) are fairly alike. */
export function headLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_HEAD && long.length > short.length + 2 && long.endsWith(short) ? HEAD_LIKENESS : 0;
}

/** Dice's coefficient of two words' letter trigrams, the beginning marked; 0 for short words, whose trigrams say little. */
export function gramLikeness(a: string, b: string): number {
  if (a.length < SHORTEST || b.length < SHORTEST) return 0;
  if (a[0] !== b[0] && a.at(-2) !== b.at(-2)) return 0;
  const left = gramsOf(a);
  const right = gramsOf(b);
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared++;
  return (2 * shared) / (left.size + right.size);
}

const KEPT = 100_000;
const kept = new Map<string, ReadonlySet<string>>();

function gramsOf(word: string): ReadonlySet<string> {
  const known = kept.get(word);
  if (known) return known;
  const marked = `^${word}`;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= marked.length; i++) grams.add(marked.slice(i, i + 3));
  if (kept.size >= KEPT) kept.clear();
  kept.set(word, grams);
  return grams;
}

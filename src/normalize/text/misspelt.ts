import distances from 'natural/lib/natural/distance/levenshtein_distance.js';

/** Shorter words are too near to other words: one letter makes another word of them. */
const SHORTEST = 7;
/** Letters that merely look alike leave less doubt. */
const SHORTEST_MIXED = 5;
/** Letters that typists, fonts and OCR mix up; folded to one for the first look. */
const CONFUSED: Readonly<Record<string, string>> = {
  '0': 'o',
  õ: 'o',
  ö: 'o',
  ä: 'a',
  ü: 'u',
  '1': 'l',
  i: 'l',
  š: 's',
  ž: 'z',
};

const skeleton = (word: string) =>
  word.replace(/rn/gu, 'm').replace(/[0õöäü1išž]/gu, (letter) => CONFUSED[letter] ?? letter);

/** Finds the known word that a word was meant to be: letters mixed up, or one letter wrong, missing or swapped. */
export interface SpellingIndex {
  /** The only known word within reach; `null` where the word is known, too short, or two are as near. */
  meant(word: string): string | null;
  /** The known word that differs in letters which look alike, and in nothing else. */
  confused(word: string): string | null;
}

export function buildSpellingIndex(known: Iterable<string>): SpellingIndex {
  const words = new Set([...known].filter((word) => word.length >= SHORTEST_MIXED));
  const bySkeleton = new Map<string, string>();
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    bySkeleton.set(skeleton(word), word);
    if (word.length >= SHORTEST) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  const confused = (word: string) =>
    word.length < SHORTEST_MIXED || words.has(word) ? null : (bySkeleton.get(skeleton(word)) ?? null);
  return {
    confused,
    meant(word) {
      if (word.length < SHORTEST_MIXED || words.has(word)) return null;
      const mixed = confused(word);
      if (mixed || word.length < SHORTEST) return mixed;
      const near = [-1, 0, 1]
        .flatMap((step) => byLength.get(word.length + step) ?? [])
        .filter((candidate) => isNear(word, candidate));
      return near.length === 1 ? (near[0] ?? null) : null;
    },
  };
}

/** One slip apart, and not in the ending: the last two letters carry case and person (asendab, asendaja). */
function isNear(word: string, candidate: string): boolean {
  if (word[0] !== candidate[0] || word.slice(-2) !== candidate.slice(-2)) return false;
  return distances.DamerauLevenshteinDistance(word, candidate, { restricted: true }) <= 1;
}

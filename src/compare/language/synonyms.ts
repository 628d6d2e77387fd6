import { LIGHT_VERBS, SYNONYMS } from '../../vocabulary/compare-synonyms.ts';
import { readWord } from './read-word.ts';

/** Two words that together say what one says: *osa võtma* → *osalema*. */
export interface PairSynonym {
  readonly first: string;
  readonly second: string;
  readonly concept: string;
}

const CONCEPTS = new Map<string, string>();
for (const [concept = '', ...others] of SYNONYMS) {
  for (const word of others) if (!word.includes(' ')) CONCEPTS.set(lemmaOf(word), lemmaOf(concept));
}

/** The word that stands for all its synonyms. */
export function conceptOf(lemma: string): string {
  return CONCEPTS.get(lemma) ?? lemma;
}

const LIGHT = new Set(LIGHT_VERBS);

export function isLightVerb(concept: string): boolean {
  return LIGHT.has(concept);
}

/** By the concept of either word, so that a sentence's words find their pairs at once. */
export const PAIR_SYNONYMS: ReadonlyMap<string, readonly PairSynonym[]> = indexPairs();

function indexPairs(): Map<string, PairSynonym[]> {
  const index = new Map<string, PairSynonym[]>();
  for (const group of SYNONYMS) {
    const concept = group[0]?.includes(' ') ? group[0] : conceptOf(lemmaOf(group[0] ?? ''));
    for (const phrase of group) {
      const [first, second] = phrase.split(' ').map((word) => conceptOf(lemmaOf(word)));
      if (first === undefined || second === undefined) continue;
      index.set(second, [...(index.get(second) ?? []), { first, second, concept }]);
    }
  }
  return index;
}

/** Vocabulary is written in nominatives and *-ma*, which the word reader may know or only strip. */
function lemmaOf(word: string): string {
  if (word.includes(' ')) return word;
  if (word.endsWith('ma')) return word;
  const read = readWord(word);
  return read.length === 1 ? (read[0]?.lemma ?? word) : word;
}

import type { Rarity } from './likeness.ts';
import type { Sentence } from './read-sentence.ts';

const FEWEST = 30;
const LOWEST = 0.6;
const SPAN = 0.8;

/**
 * Inverse document frequency, evened out: 0.6 for a concept in every sentence, 1.4 for one in a single sentence. Below
 * thirty sentences frequencies say nothing and all concepts weigh the same.
 */
export function measureRarity(sentences: readonly Sentence[]): Rarity {
  if (sentences.length < FEWEST) return () => 1;
  const counts = new Map<string, number>();
  for (const { objects } of sentences)
    for (const { concept } of objects) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const most = Math.log(sentences.length);
  const rarities = new Map(
    [...counts].map(([concept, count]) => [concept, LOWEST + SPAN * (1 - Math.log(count) / most)]),
  );
  return (concept) => rarities.get(concept) ?? LOWEST + SPAN;
}

/** What a sentence says, without the words that say nothing: equal keys mean the same. */
export function contentKey({ actions, objects, negated, text }: Sentence): string {
  if (actions.length === 0 && objects.length === 0) return text;
  const concepts = objects.map(({ concept, weight }) => `${concept}:${weight}`).join(' ');
  return `${negated ? '!' : ''}${actions.map(({ concept }) => concept).join(' ')}|${concepts}`;
}

import type { Sentence, Term } from './read-sentence.ts';
import { gramLikeness } from './character-grams.ts';

/** How much a concept says in a corpus, about 1 for a word of middling rarity. */
export type Rarity = (concept: string) => number;

export interface Likeness {
  /** 0–1; at {@link ALIKE} and above the two say the same. */
  readonly score: number;
  /** The words that met, as printed left and right, the weightiest first. */
  readonly met: readonly { readonly left: string; readonly right: string }[];
}

/** The shipped threshold, set on the tuning two thirds of the labelled pairs. */
export const ALIKE = 0.5;

/** What each kind of difference costs; set on the tuning pairs. */
const COST = {
  /** Both sides have a word that the other lacks: most likely another object. */
  conflict: 1.6,
  /** One side says more. */
  addition: 0.45,
} as const;
const VERB_FACTOR = { same: 1, some: 0.85, unsaid: 0.8, other: 0.38 } as const;
const OTHER_NEGATION = 0.6;
const ALIKE_GRAMS = 0.5;
const evenly: Rarity = () => 1;

/** Compares two sentences: the same is done (verbs) to the same (everything else). */
export function compareSentences(a: Sentence, b: Sentence, rarity: Rarity = evenly): Likeness {
  const objects = matchTerms(a.objects, b.objects, rarity);
  const actions = matchTerms(a.actions, b.actions, evenly);
  const left = total(a.objects, rarity) - objects.shared;
  const right = total(b.objects, rarity) - objects.shared;
  const less = Math.min(left, right);
  const cost = COST.conflict * less + COST.addition * (Math.max(left, right) - less);
  const sameObject = objects.shared === 0 ? emptyObjects(a, b) : objects.shared / (objects.shared + cost);
  const negation = a.negated === b.negated ? 1 : OTHER_NEGATION;
  const score = sameObject * verbFactor(a, b, actions.shared) * negation;
  return { score, met: [...actions.met, ...objects.met] };
}

/** Two sentences that only name an action are judged by it. */
function emptyObjects(a: Sentence, b: Sentence): number {
  return a.objects.length === 0 && b.objects.length === 0 ? 1 : 0;
}

function verbFactor(a: Sentence, b: Sentence, shared: number): number {
  if (a.actions.length === 0 || b.actions.length === 0) return VERB_FACTOR.unsaid;
  if (shared === 0) return VERB_FACTOR.other;
  const part = shared / Math.max(a.actions.length, b.actions.length);
  return VERB_FACTOR.some + (VERB_FACTOR.same - VERB_FACTOR.some) * part;
}

function total(terms: readonly Term[], rarity: Rarity): number {
  return terms.reduce((sum, { concept, weight }) => sum + weight * rarity(concept), 0);
}

interface Matched {
  readonly shared: number;
  readonly met: readonly { readonly left: string; readonly right: string }[];
}

/** Same concepts first; of the rest, words that look alike (a form that no rule knew, a slip of the pen) count in part. */
function matchTerms(a: readonly Term[], b: readonly Term[], rarity: Rarity): Matched {
  const right = new Map(b.map((term) => [term.concept, term]));
  const met: { left: string; right: string; weight: number }[] = [];
  const unmet: Term[] = [];
  for (const term of a) {
    const other = right.get(term.concept);
    if (!other) {
      unmet.push(term);
      continue;
    }
    right.delete(term.concept);
    met.push({ left: term.surface, right: other.surface, weight: (rarity(term.concept) * (term.weight + other.weight)) / 2 });
  }
  for (const term of unmet) {
    const nearest = findNearest(term, right);
    if (!nearest) continue;
    right.delete(nearest.other.concept);
    const weight = Math.min(term.weight * rarity(term.concept), nearest.other.weight * rarity(nearest.other.concept));
    met.push({ left: term.surface, right: nearest.other.surface, weight: weight * nearest.likeness });
  }
  met.sort((x, y) => y.weight - x.weight || (x.left < y.left ? -1 : 1));
  return { shared: met.reduce((sum, { weight }) => sum + weight, 0), met: met.map(({ left, right: r }) => ({ left, right: r })) };
}

function findNearest(term: Term, others: ReadonlyMap<string, Term>): { other: Term; likeness: number } | null {
  let best: { other: Term; likeness: number } | null = null;
  for (const other of others.values()) {
    const likeness = gramLikeness(term.concept, other.concept);
    if (likeness > ALIKE_GRAMS && likeness > (best?.likeness ?? 0)) best = { other, likeness };
  }
  return best;
}

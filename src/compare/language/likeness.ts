import { gramLikeness, headLikeness } from './character-grams.ts';
import type { Sentence, Term } from './read-sentence.ts';
import { WORD_FORMS } from './word-forms.ts';

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
const OTHER_NEGATION = 0.45;
/** *3 aastat*, *5 aastat*; *C1*, *B2*. */
const OTHER_NUMBERS = 0.7;
const ALIKE_GRAMS = 0.5;
const ALIKE_VERBS = 0.75;
const evenly: Rarity = () => 1;

/** Compares two sentences: the same is done (verbs) to the same (everything else). */
export function compareSentences(a: Sentence, b: Sentence, rarity: Rarity = evenly): Likeness {
  const met: Met[] = [];
  const score = scoreSentences(a, b, rarity, met);
  met.sort((x, y) => y.weight - x.weight || (x.left < y.left ? -1 : 1));
  const once = met.filter((word, i) => met.findIndex((other) => isSame(word, other)) === i);
  return { score, met: once.map(({ left, right }) => ({ left, right })) };
}

/** A compound meets by each of its parts; it is told once. */
function isSame(a: Met, b: Met): boolean {
  return a.left === b.left && a.right === b.right;
}

interface Met {
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/** The score alone, for many pairs; `met` gathers the words that met. */
export function scoreSentences(a: Sentence, b: Sentence, rarity: Rarity = evenly, met: Met[] | null = null): number {
  const actions = shareTerms(a.actions, b.actions, evenly, met);
  const objects = shareTerms(a.objects, b.objects, rarity, met);
  const left = total(a.objects, rarity) - objects;
  const right = total(b.objects, rarity) - objects;
  const less = Math.max(0, Math.min(left, right));
  const cost = COST.conflict * less + COST.addition * Math.max(0, Math.max(left, right) - less);
  const sameObject = objects === 0 ? emptyObjects(a, b) : objects / (objects + cost);
  const negation = a.negated === b.negated ? 1 : OTHER_NEGATION;
  const numbers = otherNumbers(a.numbers, b.numbers) ? OTHER_NUMBERS : 1;
  return sameObject * verbFactor(a, b, actions, cost) * negation * numbers;
}

/** Two sentences that only name an action are judged by it; where nothing at all was understood, by their letters. */
function emptyObjects(a: Sentence, b: Sentence): number {
  if (a.objects.length > 0 || b.objects.length > 0) return 0;
  return a.actions.length > 0 || b.actions.length > 0 || a.text === b.text ? 1 : 0;
}

function verbFactor(a: Sentence, b: Sentence, shared: number, cost: number): number {
  if (a.actions.length === 0 && b.actions.length === 0 && cost === 0) return VERB_FACTOR.same;
  if (a.actions.length === 0 || b.actions.length === 0) return VERB_FACTOR.unsaid;
  if (shared === 0) return VERB_FACTOR.other;
  const part = shared / Math.max(a.actions.length, b.actions.length);
  return VERB_FACTOR.some + (VERB_FACTOR.same - VERB_FACTOR.some) * part;
}

function otherNumbers(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((number) => b.includes(number));
}

function total(terms: readonly Term[], rarity: Rarity): number {
  let sum = 0;
  for (const { concept, weight } of terms) sum += weight * rarity(concept);
  return sum;
}

/**
 * The weight that both lists share. Same concepts first (both lists are sorted by concept); of the rest, words that look
 * alike (a form that no rule knew, a slip of the pen) count in part.
 */
function shareTerms(a: readonly Term[], b: readonly Term[], rarity: Rarity, met: Met[] | null): number {
  let shared = 0;
  const restA: Term[] = [];
  const restB: Term[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const x = a[i];
    const y = b[j];
    if (x && y && x.concept === y.concept) {
      const weight = (rarity(x.concept) * (x.weight + y.weight)) / 2;
      shared += weight;
      met?.push({ left: x.surface, right: y.surface, weight });
      i++;
      j++;
    } else if (x && (!y || x.concept < y.concept)) {
      restA.push(x);
      i++;
    } else if (y) {
      restB.push(y);
      j++;
    }
  }
  return shared + shareLookAlikes(restA, restB, rarity, met);
}

/** Two words of the vocabulary, or two verbs with an ending in common, are what they are: *koostama, kooskõlastama*. */
function lookAlike({ concept: a, modifier: first }: Term, { concept: b, modifier: second }: Term): number {
  if (WORD_FORMS.has(a) && WORD_FORMS.has(b)) return 0;
  const likeness = first === second ? Math.max(headLikeness(a, b), gramLikeness(a, b)) : gramLikeness(a, b);
  return a.endsWith('ma') && b.endsWith('ma') && likeness < ALIKE_VERBS ? 0 : likeness;
}

function shareLookAlikes(a: readonly Term[], b: readonly Term[], rarity: Rarity, met: Met[] | null): number {
  let shared = 0;
  const taken = new Set<Term>();
  for (const term of a) {
    let best: Term | null = null;
    let likeness = ALIKE_GRAMS;
    for (const other of b) {
      const alike = taken.has(other) ? 0 : lookAlike(term, other);
      if (alike > likeness) {
        best = other;
        likeness = alike;
      }
    }
    if (!best) continue;
    taken.add(best);
    const weight = Math.min(term.weight * rarity(term.concept), best.weight * rarity(best.concept)) * likeness;
    shared += weight;
    met?.push({ left: term.surface, right: best.surface, weight });
  }
  return shared;
}

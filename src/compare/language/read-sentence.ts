import {
  COMPARE_AGENT_MARKS,
  COMPARE_GENERIC_PHRASES,
  COMPARE_GENERIC_WORDS,
  COMPARE_STOP_WORDS,
  NEGATIONS,
} from '../../vocabulary/compare-generic.ts';
import { readWord } from './read-word.ts';
import { conceptOf, isLightVerb, PAIR_SYNONYMS } from './synonyms.ts';
import type { ActionForm } from './word-forms.ts';

/** One thing that a sentence speaks of, with the words as printed. */
export interface Term {
  readonly concept: string;
  readonly surface: string;
  /** How much it says before any corpus is known: 1 for a word of its own, near 0 for one found everywhere. */
  readonly weight: number;
}

export interface Sentence {
  readonly text: string;
  /** What is done; empty where no word says so. Sorted, no concept twice. */
  readonly actions: readonly Term[];
  /** To what, for whom, how; sorted, no concept twice. */
  readonly objects: readonly Term[];
  readonly negated: boolean;
}

const WEIGHTS = { generic: 0.15, participle: 0.35, oblique: 0.6, modifier: 0.8, particle: 0.4, number: 0.5 } as const;
const STOP = new Set(COMPARE_STOP_WORDS);
const NEGATION = new Set(NEGATIONS);
const GENERIC_READINGS = COMPARE_GENERIC_WORDS.map((word) => ({ word, read: readWord(word)[0] }));
/** A participle is generic as it stands (*hallatav*), not with its verb (*haldama*). */
const GENERIC = new Set(
  GENERIC_READINGS.filter(({ read }) => read?.action !== 'participle').map(({ read }) => conceptOf(read?.lemma ?? '')),
);
const GENERIC_PARTICIPLES = new Set(
  GENERIC_READINGS.filter(({ read }) => read?.action === 'participle').map(({ read }) => read?.lemma),
);
const AGENT_MARKS = new Set(COMPARE_AGENT_MARKS);
const RELATIVE = /^(?:mis|mille|mida|millele|millest|milles|kes|kelle|keda|kus|et|kui|kuidas)$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]{0,79}|[,;:.]/gu;
/** Words from one half of a pair to the other: *andma* may stand some words after *nõu*. */
const PAIR_REACH = 5;
const LONGEST_SENTENCE = 400;

interface Token {
  readonly concept: string;
  readonly surface: string;
  readonly action: ActionForm | null;
  readonly part: 'word' | 'modifier' | 'particle' | 'number';
  /** Who gave or did it, not what it is about: *juhi antud*, *komisjoni poolt*. */
  readonly agent: boolean;
  /** Inside *mis …*, *kes …*: its verb is not what the sentence says is done. */
  readonly aside: boolean;
}

/** Reads a duty, right or the like; concepts in `known` (the post's own name) say nothing new and weigh little. */
export function readSentence(text: string, known: ReadonlySet<string> = new Set()): Sentence {
  const words = (text.normalize('NFC').match(WORD) ?? []).slice(0, LONGEST_SENTENCE);
  const lower = words.map((word) => word.toLowerCase().replace(/[’']/gu, ''));
  const dropped = findGenericPhrases(lower);
  const negated = lower.some((word) => NEGATION.has(word));
  const tokens = joinPairs(tokenize(words, lower, dropped));
  const main = mainActions(tokens, lower.includes('eest'));
  const isMain = new Set(main);
  const actions = main.map(({ concept, surface }) => ({ concept, surface, weight: 1 }));
  const done = new Set(actions.map(({ concept }) => concept));
  const objects = tokens
    .filter((token) => !isMain.has(token) && !done.has(token.concept) && !isEmptyVerb(token))
    .map((token) => ({ concept: token.concept, surface: token.surface, weight: weightOf(token, known) }));
  return { text, actions: oncePerConcept(actions), objects: oncePerConcept(objects), negated };
}

function tokenize(words: readonly string[], lower: readonly string[], dropped: ReadonlySet<number>): Token[] {
  const tokens: Token[] = [];
  let aside = false;
  for (const [i, word] of lower.entries()) {
    if (RELATIVE.test(word)) aside = i > 0;
    else if (/^[,;:.]$/u.test(word)) aside = false;
    else if (!dropped.has(i) && !STOP.has(word) && !NEGATION.has(word))
      tokens.push(
        ...readToken(
          lower[i - 1] === 'ei' ? `${word}b` : word,
          words[i] ?? word,
          aside,
          AGENT_MARKS.has(lower[i + 1] ?? ''),
        ),
      );
  }
  return tokens;
}

function readToken(word: string, surface: string, aside: boolean, agent: boolean): Token[] {
  if (/^\p{N}/u.test(word)) return [{ concept: word, surface, action: null, part: 'number', agent, aside }];
  const readings = readWord(word);
  // *remonditööd*: the first part names the action.
  const bare = readings.length === 2 && GENERIC.has(readings[1]?.lemma ?? '');
  return readings.map(({ lemma, action, part: asRead }) => {
    const part = bare && asRead === 'modifier' ? 'word' : asRead;
    const concept = conceptOf(lemma);
    const named = action === null && part === 'word' && concept.endsWith('ma') && concept !== lemma ? 'noun' : action;
    return { concept, surface, action: named, part, agent, aside };
  });
}

/** Puts the one concept in the place of two words that mean it together. */
function joinPairs(tokens: readonly Token[]): Token[] {
  const joined = [...tokens];
  for (let i = 0; i < joined.length; i++) {
    const verb = joined[i];
    const pairs = verb && PAIR_SYNONYMS.get(verb.concept);
    if (!verb || !pairs) continue;
    const partner = findPartner(
      joined,
      i,
      pairs.map(({ first }) => first),
    );
    if (partner === null) continue;
    const other = joined[partner];
    const pair = pairs.find(({ first }) => first === other?.concept);
    if (!other || !pair) continue;
    const surface = partner < i ? `${other.surface} ${verb.surface}` : `${verb.surface} ${other.surface}`;
    joined[i] = {
      ...verb,
      concept: pair.concept,
      surface: other.surface === verb.surface ? verb.surface : surface,
      part: 'word',
    };
    joined.splice(partner, 1);
    if (partner < i) i--;
    // The one just made may be half of another: *läbi viima* → *tegema*, *remont tegema*.
    if (PAIR_SYNONYMS.has(pair.concept) && pair.concept !== verb.concept) i--;
  }
  return joined;
}

/** The nearest one wins, whichever side it stands on. */
function findPartner(tokens: readonly Token[], at: number, firsts: readonly string[]): number | null {
  for (let distance = 1; distance <= PAIR_REACH; distance++) {
    for (const i of [at - distance, at + distance]) {
      const token = tokens[i];
      if (token && token.aside === tokens[at]?.aside && firsts.includes(token.concept)) return i;
    }
  }
  return null;
}

const ORDER = ['finite', 'nominal', 'infinitive', 'noun', 'oblique', 'adverbial'] as const;
/** *… täitmise eest*: what one answers for. */
const ORDER_OF_ANSWERING = ['oblique', 'nominal', 'noun', 'finite', 'infinitive', 'adverbial'] as const;

/** Finite verbs say what is done; without one the nouns in *-mine*, then infinitives, then what is left. */
function mainActions(tokens: readonly Token[], answersFor: boolean): Token[] {
  const candidates = tokens.filter(
    ({ part, aside, action, concept }) => part === 'word' && !aside && action !== null && concept !== 'vastutama',
  );
  let light: Token[] = [];
  for (const form of answersFor ? ORDER_OF_ANSWERING : ORDER) {
    if (light.length > 0 && form === 'adverbial') break;
    const found = candidates.filter(({ action }) => action === form);
    if (found.length === 0) continue;
    const telling = found.filter(({ concept }) => !isLightVerb(concept) && !GENERIC.has(concept));
    if (telling.length > 0 && (light.length === 0 || canCarry(light, form))) return telling;
    if (light.length === 0) light = found.filter(({ concept }) => !GENERIC.has(concept));
  }
  return light;
}

/** *teeb* takes a noun of action beside it, *tagab* and *tegeleb* also one in *-mine*. */
function canCarry(light: readonly Token[], form: ActionForm): boolean {
  return form === 'noun' || light.some(({ concept }) => concept !== 'tegema');
}

function isEmptyVerb({ action, concept }: Token): boolean {
  return concept === 'olema' || concept === 'vastutama' || (action !== null && GENERIC.has(concept));
}

function weightOf({ concept, part, action, agent }: Token, known: ReadonlySet<string>): number {
  if (agent || GENERIC.has(concept) || known.has(concept))
    return part === 'modifier' ? WEIGHTS.generic / 2 : WEIGHTS.generic;
  if (part !== 'word') return WEIGHTS[part];
  if (action === 'participle') return GENERIC_PARTICIPLES.has(concept) ? WEIGHTS.generic : WEIGHTS.participle;
  return action === null || action === 'noun' ? 1 : WEIGHTS.oblique;
}

function oncePerConcept(terms: readonly Term[]): Term[] {
  const heaviest = new Map<string, Term>();
  for (const term of terms) {
    const known = heaviest.get(term.concept);
    if (!known || known.weight < term.weight) heaviest.set(term.concept, term);
  }
  return [...heaviest.values()].sort((a, b) => (a.concept < b.concept ? -1 : 1));
}

const PHRASES = COMPARE_GENERIC_PHRASES.map((phrase) => phrase.split(' '));

/** Positions of words that belong to a phrase without content; a phrase never empties a sentence. */
function findGenericPhrases(words: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    for (const phrase of PHRASES) {
      if (phrase.every((part, j) => matches(words[i + j], part)))
        for (let j = 0; j < phrase.length; j++) found.add(i + j);
    }
  }
  return found.size === words.length ? new Set() : found;
}

function matches(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith('…') ? word.startsWith(part.slice(0, -1)) : word === part;
}

import {
  ANSWERING,
  COMPARE_AGENT_MARKS,
  COMPARE_GENERIC_PHRASES,
  COMPARE_STOP_WORDS,
  NEGATIONS,
  NEGATIVE_AUXILIARY,
  RELATIVE_WORDS,
} from '../../vocabulary/compare-generic.ts';
import { isGeneric, isGenericParticiple } from './generic-concepts.ts';
import { joinPairs } from './join-pairs.ts';
import { mainActions } from './main-actions.ts';
import { readWord } from './read-word.ts';
import { conceptOf } from './synonyms.ts';
import type { Token } from './token.ts';

/** One thing that a sentence speaks of, with the words as printed. */
export interface Term {
  readonly concept: string;
  readonly surface: string;
  /** How much it says before any corpus is known: 1 for a word of its own, near 0 for one found everywhere. */
  readonly weight: number;
  /** A compound's first part. */
  readonly modifier: boolean;
}

export interface Sentence {
  readonly text: string;
  /** What is done; empty where no word says so. Sorted, no concept twice. */
  readonly actions: readonly Term[];
  /** To what, for whom, how; sorted, no concept twice. */
  readonly objects: readonly Term[];
  readonly negated: boolean;
  /** Numbers and levels: *3*, *c1*. */
  readonly numbers: readonly string[];
}

const WEIGHTS = { generic: 0.15, participle: 0.35, oblique: 1, modifier: 0.8, particle: 0.4, number: 0.5 } as const;
const STOP = new Set(COMPARE_STOP_WORDS);
const NEGATION = new Set(NEGATIONS);
const AGENT_MARKS = new Set(COMPARE_AGENT_MARKS);
const RELATIVE = new Set(RELATIVE_WORDS);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]{0,79}|[,;:.]/gu;
/** *5*, *2.1*, *c1-tasemel*, *3-aastane*: a number or level, and what hangs on it. */
const NUMBER = /^(\p{L}?\p{N}[\p{L}\p{N}]*)(?:-(.*))?$/u;
const LONGEST_SENTENCE = 400;

/** Reads a duty, right or the like; concepts in `known` (the post's own name) say nothing new and weigh little. */
export function readSentence(text: string, known: ReadonlySet<string> = new Set()): Sentence {
  const words = (text.normalize('NFC').match(WORD) ?? []).slice(0, LONGEST_SENTENCE);
  const lower = words.map((word) => word.toLowerCase().replace(/[’']/gu, ''));
  const dropped = findGenericPhrases(lower);
  const negated = lower.some((word) => NEGATION.has(word));
  const tokens = joinPairs(tokenize(words, lower, dropped));
  const main = mainActions(tokens, lower.includes(ANSWERING.mark));
  const isMain = new Set(main);
  const actions = main.map(({ concept, surface }) => ({ concept, surface, weight: 1, modifier: false }));
  const numbers = tokens.filter(({ part }) => part === 'number').map(({ concept }) => concept);
  const done = new Set(actions.map(({ concept }) => concept));
  const objects = tokens
    .filter((token) => !isMain.has(token) && !done.has(token.concept) && !isEmptyVerb(token))
    .map((token) => toTerm(token, known));
  return { text, actions: oncePerConcept(actions), objects: oncePerConcept(objects), negated, numbers };
}

function tokenize(words: readonly string[], lower: readonly string[], dropped: ReadonlySet<number>): Token[] {
  const tokens: Token[] = [];
  let aside = false;
  for (const [i, word] of lower.entries()) {
    if (RELATIVE.has(word)) aside = i > 0;
    else if (/^[,;:.]$/u.test(word)) aside = false;
    else if (!dropped.has(i) && !STOP.has(word) && !NEGATION.has(word)) {
      const form = lower[i - 1] === NEGATIVE_AUXILIARY ? `${word}b` : word;
      tokens.push(...readToken(form, words[i] ?? word, aside, AGENT_MARKS.has(lower[i + 1] ?? '')));
    }
  }
  return tokens;
}

function readToken(word: string, surface: string, aside: boolean, agent: boolean): Token[] {
  const [number, rest = ''] = NUMBER.exec(word)?.slice(1) ?? [];
  if (number !== undefined) {
    const token: Token = { concept: number, surface, action: null, part: 'number', agent, aside };
    return rest === '' ? [token] : [token, ...readToken(rest, surface, aside, agent)];
  }
  const readings = readWord(word);
  // *remonditööd*: the first part names the action.
  const bare = readings.length === 2 && isGeneric(readings[1]?.lemma ?? '');
  return readings.map(({ lemma, action, part: asRead }) => {
    const part = bare && asRead === 'modifier' ? 'word' : asRead;
    const concept = conceptOf(lemma);
    const named = action === null && part === 'word' && concept.endsWith('ma') && concept !== lemma ? 'noun' : action;
    return { concept, surface, action: named, part, agent, aside };
  });
}

function isEmptyVerb({ action, concept }: Token): boolean {
  return concept === ANSWERING.verb || (action !== null && isGeneric(concept));
}

function toTerm(token: Token, known: ReadonlySet<string>): Term {
  const { concept, surface, part } = token;
  return { concept, surface, weight: weightOf(token, known), modifier: part === 'modifier' };
}

function weightOf({ concept, part, action, agent }: Token, known: ReadonlySet<string>): number {
  if (agent || isGeneric(concept) || known.has(concept))
    return part === 'modifier' ? WEIGHTS.generic / 2 : WEIGHTS.generic;
  if (part !== 'word') return WEIGHTS[part];
  if (action === 'participle') return isGenericParticiple(concept) ? WEIGHTS.generic : WEIGHTS.participle;
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

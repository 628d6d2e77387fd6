import { COMPOUND_FIRST_PARTS } from '../../vocabulary/compare-compounds.ts';
import { FIELD_ENDING } from '../../vocabulary/compare-generic.ts';
import { COMPARE_PARTICLES } from '../../vocabulary/compare-verbs.ts';
import { stripEnding } from './strip-ending.ts';
import { type ActionForm, WORD_FORMS, type WordForm } from './word-forms.ts';

/** What a word says: one lemma, or two where it is a compound (*teenistus|ülesanne*, *läbi|viimine*). */
export interface WordReading {
  readonly lemma: string;
  readonly action: ActionForm | null;
  /** `modifier` is a compound's first part, `particle` half of a verb. */
  readonly part: 'word' | 'modifier' | 'particle';
}

const PARTICLES = new Set(COMPARE_PARTICLES);
const FIRST_PARTS = new Map(COMPOUND_FIRST_PARTS);
const LONGEST_FIRST_PART = Math.max(...COMPOUND_FIRST_PARTS.map(([part]) => part.length));
const IN_FIELD = new RegExp(`^(.{4,40})${FIELD_ENDING}$`, 'u');
const KEPT_READINGS = 200_000;
const readings = new Map<string, readonly WordReading[]>();

/** Reads one word in lower case; its readings are kept, for the same words come again and again. */
export function readWord(word: string): readonly WordReading[] {
  const known = readings.get(word);
  if (known) return known;
  const fresh = read(word);
  if (readings.size >= KEPT_READINGS) readings.clear();
  readings.set(word, fresh);
  return fresh;
}

function read(word: string): readonly WordReading[] {
  if (PARTICLES.has(word)) return [{ lemma: word, action: null, part: 'particle' }];
  const whole = WORD_FORMS.get(word);
  if (whole) return [{ ...whole, part: 'word' }];
  if (word.endsWith('-')) return [firstPart(word.slice(0, -1))];
  if (word.includes('-'))
    return word
      .split('-')
      .filter((half) => half !== '')
      .flatMap(read);
  const field = IN_FIELD.exec(word)?.[1];
  if (field) return read(field);
  return splitCompound(word) ?? splitAtHead(word) ?? [{ ...stripEnding(word), part: 'word' }];
}

/** *õigus-* in *õigus- ja haldusaktide*. */
function firstPart(half: string): WordReading {
  return { lemma: FIRST_PARTS.get(half) ?? stripEnding(half).lemma, action: null, part: 'modifier' };
}

/** The longest first part wins whose rest is a known word; a particle may stand before any verb. */
function splitCompound(word: string): readonly WordReading[] | null {
  for (let at = Math.min(LONGEST_FIRST_PART, word.length - 2); at >= 2; at--) {
    const first = word.slice(0, at);
    const rest = word.slice(at);
    if (PARTICLES.has(first)) {
      const verb = WORD_FORMS.get(rest) ?? stripEnding(rest);
      if (verb.action === null) continue;
      return [{ lemma: first, action: null, part: 'particle' }, wordOf(verb)];
    }
    const modifier = FIRST_PARTS.get(first);
    const head = modifier === undefined ? undefined : WORD_FORMS.get(rest);
    if (modifier !== undefined && head) return [{ lemma: modifier, action: null, part: 'modifier' }, wordOf(head)];
  }
  return null;
}

const SHORTEST_HEAD = 5;
const SHORTEST_MODIFIER = 4;

/** *esmaabi|koolitus*: a long known noun at the end, whatever stands before; the longest one wins. */
function splitAtHead(word: string): readonly WordReading[] | null {
  for (let at = SHORTEST_MODIFIER; at <= word.length - SHORTEST_HEAD; at++) {
    const head = WORD_FORMS.get(word.slice(at));
    if (head?.action !== null || head.lemma.length < SHORTEST_HEAD) continue;
    const first = word.slice(0, at);
    const modifier = WORD_FORMS.get(first)?.lemma ?? stripEnding(first).lemma;
    return [{ lemma: modifier, action: null, part: 'modifier' }, wordOf(head)];
  }
  return null;
}

function wordOf({ lemma, action }: WordForm): WordReading {
  return { lemma, action, part: 'word' };
}

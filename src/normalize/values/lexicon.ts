import {
  CASE_ENDINGS,
  DECLENSIONS,
  type Declension,
  type GrammaticalCase,
  type NounTable,
} from '../../vocabulary/declensions.ts';

export type GrammaticalNumber = 'singular' | 'plural';

/** One way to understand a word's form. */
export interface Reading {
  /** The listed noun the word ends in, in the nominative singular. */
  readonly lemma: string;
  readonly case: GrammaticalCase;
  readonly number: GrammaticalNumber;
  /** The whole word in the nominative of the same number, capitals as in the word. */
  readonly nominative: string;
  /** The word is the listed noun itself, not a compound of it. */
  readonly bare: boolean;
}

interface Form {
  readonly lemma: string;
  readonly case: GrammaticalCase;
  readonly number: GrammaticalNumber;
  readonly nominative: string;
}

/** Reads words that end in one of its nouns; the longest noun wins, every case of it is a reading. */
export interface Lexicon {
  read(word: string): readonly Reading[];
}

interface LexiconOptions {
  /** `endings`: the table holds mere endings, so a word must have more before them. */
  readonly of?: 'nouns' | 'endings';
}

/** Letters that a compound's first part has at least; keeps `karst` from being read as `arst`. */
const SHORTEST_FIRST_PART = 3;
/** Letters that a compound's last part has at least; shorter nouns only match as whole words. */
const SHORTEST_LAST_PART = 4;

/** Makes a lexicon of a noun table; its forms are only worked out when the first word is read. */
export function makeLexicon(table: NounTable, options: LexiconOptions = {}): Lexicon {
  const endingsOnly = options.of === 'endings';
  let forms: Map<string, Form[]> | undefined;
  let longest = 0;
  return {
    read(word) {
      if (!forms) {
        forms = allForms(table);
        for (const form of forms.keys()) longest = Math.max(longest, form.length);
      }
      const lower = word.toLowerCase();
      if (lower.length !== word.length) return [];
      for (let at = Math.max(0, lower.length - longest); at < lower.length; at++) {
        if (!mayStartAt(lower, at, endingsOnly)) continue;
        const found = forms.get(lower.slice(at));
        if (found) return found.map((form) => asReading(word, at, form));
      }
      return [];
    },
  };
}

function mayStartAt(word: string, at: number, endingsOnly: boolean): boolean {
  if (endingsOnly) return at >= SHORTEST_FIRST_PART;
  if (at === 0 || word[at - 1] === '-' || word[at - 1] === '/') return true;
  return at >= SHORTEST_FIRST_PART && word.length - at >= SHORTEST_LAST_PART;
}

function asReading(word: string, at: number, form: Form): Reading {
  return {
    lemma: form.lemma,
    case: form.case,
    number: form.number,
    nominative: withEnding(word, at, form.nominative),
    bare: at === 0,
  };
}

/** Replaces a word from `at` on, keeping its own letters as far as they are the same. */
function withEnding(word: string, at: number, ending: string): string {
  const lower = word.toLowerCase();
  let same = 0;
  while (same < ending.length && lower[at + same] === ending[same]) same++;
  const rest = ending.slice(same);
  return word.slice(0, at + same) + (isCapitals(word) ? rest.toUpperCase() : rest);
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function allForms(table: NounTable): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [declension, nouns] of Object.entries(table) as [Declension, string][]) {
    for (const lemma of nouns.trim().split(/\s+/)) addForms(forms, lemma, declension);
  }
  return forms;
}

function addForms(forms: Map<string, Form[]>, lemma: string, declension: Declension): void {
  const [end, genitive, partitive, pluralGenitive, pluralPartitive] = DECLENSIONS[declension];
  const stem = lemma.slice(0, lemma.length - end.length);
  const ways = (endings: string): string[] => endings.split('|').map((ending) => stem + ending);
  const add = (form: string, grammaticalCase: GrammaticalCase, number: GrammaticalNumber, nominative: string): void => {
    const entries = forms.get(form) ?? [];
    if (!forms.has(form)) forms.set(form, entries);
    if (entries.some((entry) => entry.case === grammaticalCase && entry.number === number)) return;
    entries.push({ lemma, case: grammaticalCase, number, nominative });
  };
  const plural = `${stem}${genitive}d`;
  add(lemma, 'nominative', 'singular', lemma);
  const numbers = [
    ['singular', lemma, ways(genitive), ways(partitive)],
    ['plural', plural, ways(pluralGenitive), ways(pluralPartitive)],
  ] as const;
  for (const [number, nominative, genitives, partitives] of numbers) {
    for (const form of partitives) add(form, 'partitive', number, nominative);
    for (const form of genitives) {
      add(form, 'genitive', number, nominative);
      for (const [grammaticalCase, ending] of CASE_ENDINGS) add(form + ending, grammaticalCase, number, nominative);
    }
  }
  add(plural, 'nominative', 'plural', plural);
}

import { SNOWBALL_SHORT_VERBS } from '../../vocabulary/snowball-short-verbs.ts';

/*
 * The Estonian stemming algorithm of the Snowball project (snowballstem.org, version 3.1), step by step and in its order:
 * regions, emphasis, verb endings, else noun endings, doubled stops. Of each step's endings the longest that fits in the
 * region counts, and where its condition fails no shorter one is tried.
 */

const VOWEL = 'aeiouõäöü';
/** Vowels that begin an ending's syllable. */
const ENDING_VOWEL = "'aeiou";
const BEFORE_KI = 'bdfghkpstzšž';
const BEFORE_GI = 'aceijlmnoqruvwxõäöü';
const SHORTEST_STEM = 4;

const SHORT_VERBS = new Map(
  Object.entries(SNOWBALL_SHORT_VERBS).flatMap(([stem, forms]) =>
    forms.split(' ').map((form) => [form, stem] as const),
  ),
);

/** The stem of a word in lower case, for comparing only: forms of a word mostly share one. */
export function snowballStem(word: string): string {
  const short = SHORT_VERBS.get(word);
  if (short !== undefined) return short;
  const region = regionOf(word);
  const plain = withoutEmphasis(word, region);
  const stem = undouble(withoutVerbEnding(plain, region) ?? withoutNounEndings(plain, region), region);
  return stem.endsWith("'") ? stem.slice(0, -1) : stem;
}

/** Where endings may begin: past an apostrophe, else past the first consonant after a vowel. */
function regionOf(word: string): number {
  const apostrophe = word.indexOf("'", 2);
  if (apostrophe >= 0) return apostrophe + 1;
  let at = 0;
  while (at < word.length && !VOWEL.includes(word[at] ?? '')) at++;
  while (at < word.length && VOWEL.includes(word[at] ?? '')) at++;
  return Math.min(at + 1, word.length);
}

/** What stands before the longest of the endings that lies in the region. */
function cut(word: string, region: number, endings: readonly string[]): { stem: string; ending: string } | null {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= region);
  return ending === undefined ? null : { stem: word.slice(0, word.length - ending.length), ending };
}

function longestFirst(endings: string): string[] {
  return endings.split(' ').sort((a, b) => b.length - a.length);
}

function endsIn(word: string, letters: string): boolean {
  return word !== '' && letters.includes(word.at(-1) ?? '');
}

function endsInLongVowel(word: string): boolean {
  return endsIn(word, VOWEL) && word.at(-1) === word.at(-2);
}

function withoutEmphasis(word: string, region: number): string {
  const found = cut(word, region, ['gi', 'ki']);
  if (!found || found.stem.length < SHORTEST_STEM) return word;
  const { stem, ending } = found;
  if (ending === 'gi') return endsIn(stem, BEFORE_GI) && !endsInLongVowel(stem) ? stem : word;
  return endsIn(stem, BEFORE_KI) ? stem : word;
}

const AFTER_VOWEL = ['da', 'b', 'me', 'n'];
const VERB_ENDINGS = longestFirst(
  `${AFTER_VOWEL.join(' ')} akse dakse takse mata ksid nuksid sime ksime nuksime site ksite nuksite sin ksin nuksin daks taks`,
);

function withoutVerbEnding(word: string, region: number): string | null {
  const found = cut(word, region, VERB_ENDINGS);
  if (!found) return null;
  const { stem, ending } = found;
  if (ending === 'akse') return `${stem}a`;
  return AFTER_VOWEL.includes(ending) && !endsIn(stem, VOWEL) ? null : stem;
}

type Step = (word: string, region: number) => string | null;

/** Each step works on what the one before left. */
function withoutNounEndings(word: string, region: number): string {
  let stem = word;
  for (const step of NOUN_STEPS) stem = (stem.length < region ? null : step(stem, region)) ?? stem;
  return stem;
}

const NOMINATIVES = longestFirst('lane line mine lasse lisse misse lasi lisi misi last list mist');
const CASES = longestFirst('ga ta le sse l s ks t lt st');
const PLURALS = longestFirst('d sid de ikkude ike ikke te');
const DEGREES = longestFirst('ma mai m');
const PARTICIPLES = ['va', 'du', 'nu', 'tu'];

const NOUN_STEPS: readonly Step[] = [
  // Nouns in -lane, -line, -mine: -lase, -lise, -mise.
  (word, region) => {
    const found = cut(word, region, NOMINATIVES);
    return found && `${found.stem}${found.ending.slice(0, 2)}se`;
  },
  (word, region) => {
    const found = cut(word, region, CASES);
    if (!found) return null;
    if (found.ending === 't') return found.stem.length >= SHORTEST_STEM ? found.stem : null;
    return endsInSyllable(found.stem) ? found.stem : null;
  },
  withoutPlural,
  (word, region) => {
    const found = cut(word, region, DEGREES);
    return found && (found.ending === 'ma' || endsIn(found.stem, ENDING_VOWEL)) ? found.stem : null;
  },
  (word, region) => {
    const found = cut(word, region, ['i']);
    return found && endsIn(found.stem, ENDING_VOWEL) ? found.stem : null;
  },
  (word, region) => cut(word, region, PARTICIPLES)?.stem ?? null,
];

function endsInSyllable(stem: string): boolean {
  return endsIn(stem, ENDING_VOWEL) || endsInLongVowel(stem);
}

function withoutPlural(word: string, region: number): string | null {
  const found = cut(word, region, PLURALS);
  if (!found) return null;
  const { stem, ending } = found;
  if (ending.startsWith('ik')) return `${stem}iku`;
  if (ending === 'sid') return endsInLongVowel(stem) ? null : stem;
  if (ending !== 'te') return endsInSyllable(stem) ? stem : null;
  if (stem.length < SHORTEST_STEM) return `${stem}t`;
  if (stem.endsWith('t')) return null;
  return /[lm]is$|las$/u.test(stem) ? `${stem}e` : stem;
}

/** *kk, pp, tt* before a final vowel become one. */
function undouble(word: string, region: number): string {
  if (word.length - 1 < region) return word;
  return word.replace(/([kpt])\1(?=[aeiouõäöü]$)/u, '$1');
}

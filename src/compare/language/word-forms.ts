import { WHOLE_COMPOUNDS } from '../../vocabulary/compare-compounds.ts';
import { COMPARE_NOUNS } from '../../vocabulary/compare-nouns.ts';
import { COMPARE_VERB_FORMS, COMPARE_VERBS } from '../../vocabulary/compare-verbs.ts';

/**
 * How a form can say what is done: *koostab*, *koostamine*, *koostada*, *koostamise*, *koostamisel*, *koostatud*; a noun that names an
 * action (*kontroll*) is `noun`.
 */
export type ActionForm = 'finite' | 'nominal' | 'infinitive' | 'oblique' | 'adverbial' | 'participle' | 'noun';

export interface WordForm {
  readonly lemma: string;
  readonly action: ActionForm | null;
}

/** Endings of the noun in *-mine* after `-mi`; the first two are nominatives. */
export const DEVERBAL_ENDINGS: readonly string[] =
  'ne sed se st sse ses sest sel sele selt seks sega sed seta ste stes stest stel stele steks stega si'.split(' ');

const NOMINATIVES = ['ne', 'sed'];
/** *-misel, -miseks*: when and what for, not what. */
const ADVERBIALS = ['sel', 'stel', 'seks', 'steks', 'ses', 'stes'];

const CASES = ['sse', 's', 'st', 'le', 'l', 'lt', 'ks', 'ni', 'na', 'ta', 'ga'];

/** Every form of every word in the vocabulary, built once. */
export const WORD_FORMS: ReadonlyMap<string, WordForm> = buildForms();

function buildForms(): Map<string, WordForm> {
  const forms = new Map<string, WordForm>();
  const add = (form: string, lemma: string, action: ActionForm | null) => {
    if (!forms.has(form)) forms.set(form, { lemma, action });
  };
  for (const entry of [...WHOLE_COMPOUNDS, ...COMPARE_NOUNS]) addNoun(entry, add);
  for (const entry of COMPARE_VERBS) addVerb(entry, add);
  for (const [form, lemma] of Object.entries(COMPARE_VERB_FORMS)) add(form, lemma, 'finite');
  return forms;
}

type Add = (form: string, lemma: string, action: ActionForm | null) => void;

function addNoun(entry: string, add: Add): void {
  const [lemma = '', genitive = lemma, partitive = lemma, plural = genitive, partitivePlural = plural] =
    entry.split(' ');
  for (const form of [lemma, genitive, partitive, plural, partitivePlural, `${genitive}d`, `${lemma}sid`])
    add(form, lemma, null);
  for (const ending of CASES) {
    add(genitive + ending, lemma, null);
    add(plural + ending, lemma, null);
  }
  // The short illative: *asutusse*, *registrisse* come from the cases; *pädevusse* drops a vowel.
  if (genitive.endsWith('use')) add(`${genitive.slice(0, -1)}se`, lemma, null);
}

function addVerb(entry: string, add: Add): void {
  const [lemma = '', da, b, tud] = entry.split(' ');
  const stem = lemma.slice(0, -2);
  const infinitive = da ?? `${stem}da`;
  const present = (b ?? `${stem}b`).slice(0, -1);
  const passive = (tud ?? `${stem}tud`).slice(0, -2);
  for (const ending of ['b', 'vad', 'n', 'me', 'te']) add(present + ending, lemma, 'finite');
  for (const ending of ['akse', 'i']) add(passive + ending, lemma, 'finite');
  for (const ending of DEVERBAL_ENDINGS) add(`${stem}mi${ending}`, lemma, deverbalForm(ending));
  add(infinitive, lemma, 'infinitive');
  add(`${infinitive.slice(0, -1)}es`, lemma, 'participle');
  for (const ending of ['ma', 'mas', 'mast', 'maks', 'mata']) add(stem + ending, lemma, 'infinitive');
  for (const ending of ['ud', 'av', 'ava', 'avat', 'avad', 'avate', 'avaid', 'avaks', 'avale', 'avas', 'avatest']) {
    add(passive + ending, lemma, 'participle');
  }
  const active = /[aeiouõäöü]$/u.test(stem) ? `${stem}v` : `${stem}ev`;
  for (const ending of ['', 'a', 'at', 'ate', 'aid', 'ale', 'ast']) add(active + ending, lemma, 'participle');
  add(`${stem}nud`, lemma, 'participle');
}

/** How a noun in *-mine* stands, by what follows its `-mi`. */
export function deverbalForm(ending: string): ActionForm {
  if (NOMINATIVES.includes(ending)) return 'nominal';
  return ADVERBIALS.includes(ending) ? 'adverbial' : 'oblique';
}

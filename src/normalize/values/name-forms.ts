import { CASE_ENDINGS } from '../../vocabulary/declensions.ts';
import { NOUN_SURNAMES } from '../../vocabulary/surnames.ts';
import { fold } from '../text/fold.ts';

/**
 * How the last consonants of a name change before the genitive's vowel: `Kask`, `Kase`; `Teder`, `Tedre`. All that Estonian
 * names do, not only what each name does: a form is asked about one known person, so a change too many hardly harms.
 */
const WEAKENINGS: readonly (readonly [strong: RegExp, weak: string])[] = [
  [/([kpt])\1$/u, '$1'],
  [/([shlr])[kgt]$/u, '$1'],
  [/([aeiouõäöülrn])k$/u, '$1g'],
  [/([aeiouõäöülrn])t$/u, '$1d'],
  [/([aeiouõäöülrn])p$/u, '$1b'],
  [/([lnm])[db]$/u, '$1$1'],
  [/([aeiouõäöü])b$/u, '$1v'],
  [/([aeiouõäöür])d$/u, '$1'],
  [/([^aeiouõäöü])([aei])([rln])$/u, '$1$3'],
];
const VOWELS = ['a', 'e', 'i', 'u'] as const;
const ENDINGS = ['', 't', 'd', 'd', ...CASE_ENDINGS.map(([, ending]) => ending)];
/** Endings that hardly a name has of itself after a vowel. */
const SURE_ENDING = /(?<=\p{L}{3}[aeiouõäöü])(?:sse|st|le|lt|ks|ga)$/u;
const ANY_ENDING = /(?<=\p{L}{2}[aeiouõäöü])(?:sse|st|le|lt|ks|ga|ni|na|ta|s|l|t)$/u;

const BY_GENITIVE: ReadonlyMap<string, string> = new Map(
  [...NOUN_SURNAMES].map(([nominative, genitive]) => [genitive, nominative]),
);
const formsOf = new Map<string, ReadonlySet<string>>();

/** Whether a printed word is a name in some case of the singular; both folded, the name in the nominative. */
export function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (word[0] !== name[0]) return false;
  return allForms(name).has(word.replaceAll("'", ''));
}

function allForms(name: string): ReadonlySet<string> {
  let forms = formsOf.get(name);
  if (!forms) {
    forms = new Set(genitivesOf(name.replaceAll("'", '')).flatMap((genitive) => ENDINGS.map((end) => genitive + end)));
    if (formsOf.size > 5000) formsOf.clear();
    formsOf.set(name, forms);
  }
  return forms;
}

function genitivesOf(name: string): string[] {
  const listed = NOUN_SURNAMES.get(name);
  const also = listed ? [listed] : [];
  if (name.endsWith('ne')) return [...also, name, `${name.slice(0, -2)}se`];
  if (/[aeiouõäöüy]$/u.test(name)) return [...also, name];
  const stems = [
    name,
    ...WEAKENINGS.flatMap(([strong, weak]) => (strong.test(name) ? [name.replace(strong, weak)] : [])),
  ];
  return [...also, ...stems.flatMap((stem) => VOWELS.map((vowel) => stem + vowel))];
}

/**
 * A surname in the nominative, folded, as far as the lists go. `oblique`: the words beside it show that it stands in some
 * other case; without that only endings that no name has of itself are taken off.
 */
export function surnameInNominative(surname: string, oblique: boolean): string {
  const folded = fold(surname);
  const genitive = folded.replace(oblique ? ANY_ENDING : SURE_ENDING, '');
  if (!oblique && genitive === folded) return folded.replace(/(?<=\p{L}{2}ik)u$/u, '');
  return BY_GENITIVE.get(genitive) ?? genitive.replace(/(?<=\p{L}{2}ik)u$/u, '');
}

/** A word that is a surname and an everyday noun: `Mets`, `Sild`. */
export function isNounSurname(surname: string): boolean {
  return NOUN_SURNAMES.has(surname);
}

import { surnameInNominative } from '../normalize/values/name-forms.ts';
import { GIVEN_NAMES } from '../vocabulary/given-names.ts';
import { bareName } from './name-tokens.ts';

/** A person whose name a document prints. */
export interface Person {
  /** Given names or their initials, as names are compared. */
  readonly given: readonly string[];
  /** In the nominative as far as the lists go. */
  readonly surname: string;
  /** What the pseudonym is made of. */
  readonly key: string;
}

/** The person of a printed name: `Mari Männik`, `MÄNNIK Mari`, `Männik, Mari`. `oblique`: it stands in another case than the nominative. */
export function personOf(name: string, oblique: boolean | null): Person | null {
  const [before = '', after] = name.split(',');
  const words = (after === undefined ? before : `${after} ${before}`)
    .split(/(?<=\.)\s*|\s+/u)
    .map((word) => word.replace(/[.,;:]+$/u, ''))
    .filter((word) => /\p{L}/u.test(word));
  if (words.length < 2) return words[0] === undefined ? null : person([], words[0], oblique);
  const ordered = after === undefined && surnameFirst(words) ? [...words.slice(1), words[0] ?? ''] : words;
  return person(ordered.slice(0, -1), ordered.at(-1) ?? '', oblique);
}

function person(given: readonly string[], surname: string, oblique: boolean | null): Person {
  const nominative = bareName(oblique === null ? surname : surnameInNominative(surname, oblique));
  const names = given.map(bareName);
  return { given: names, surname: nominative, key: [...names, nominative].join(' ') };
}

/** `MÄNNIK Mari`: capitals, or a listed given name that only stands last. */
function surnameFirst(words: readonly string[]): boolean {
  const [first = '', second = ''] = [words[0], words.at(-1)];
  const capitals = isCapitals(first) && !isCapitals(second);
  return (capitals || isGivenName(second)) && !isGivenName(first) && !/^\p{Lu}$/u.test(first);
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** `Mari`, `Mari-Liis`, `Anna-Maria`. */
export function isGivenName(word: string): boolean {
  const lower = word.toLowerCase();
  return GIVEN_NAMES.has(lower) || lower.split('-').every((half) => GIVEN_NAMES.has(half));
}

/** `M. Männik` may be Mari Männik. */
export function mayBeShortFor(short: Person, long: Person): boolean {
  const [initial] = short.given;
  return short.surname === long.surname && initial?.length === 1 && (long.given[0]?.length ?? 0) > 1
    ? long.given[0]?.startsWith(initial) === true
    : false;
}

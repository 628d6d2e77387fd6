import { institutionHeads } from '../normalize/values/institutions.ts';
import { makeLexicon } from '../normalize/values/lexicon.ts';
import { isNounSurname } from '../normalize/values/name-forms.ts';
import { readRole } from '../normalize/values/role-words.ts';
import { MONTHS } from '../vocabulary/months.ts';
import { MUNICIPALITIES } from '../vocabulary/municipalities.ts';
import {
  COURTESY_TITLES,
  NAME_LABELS,
  NAMED_INSTITUTIONS,
  NAMED_PLACE_FORMS,
  NAMED_PLACES,
  NO_NAME_WORDS,
} from '../vocabulary/name-neighbours.ts';
import { UNIT_NOUNS } from '../vocabulary/units.ts';
import { isNameGap, type NameToken } from './name-tokens.ts';

const PLACES = makeLexicon(NAMED_PLACES);
const NAMED_BODIES = makeLexicon(NAMED_INSTITUTIONS);
const UNITS = makeLexicon(UNIT_NOUNS);
const MONTH_NAMES = new Set(MONTHS.flat());
const MUNICIPALITY_NAMES = new Set(MUNICIPALITIES.map(([name]) => name.replace(/ (?:vald|linn)$/u, '').toLowerCase()));
/** What a name after a role or title stands in: `true` for another case than the nominative, `null` where no role stands there. */
export function obliqueAfter(token: NameToken | undefined): boolean | null {
  if (!token) return null;
  const lower = token.text.toLowerCase();
  if (COURTESY_TITLES.has(lower)) return /(?:le|u)$/u.test(lower);
  const readings = readRole(token.text).filter(({ number }) => number === 'singular');
  if (readings.length === 0) return null;
  return !readings.some((reading) => reading.case === 'nominative');
}

/** A label that a person's name follows, and no role: `Lisateave: …`. */
export function isNameLabel(token: NameToken | undefined): boolean {
  return token !== undefined && NAME_LABELS.has(token.text.toLowerCase());
}

/** `Linnavalitsus`, `Rae`, `Microsoft`, `Juhataja`: capitals that no name of a person has. */
export function isNoName(word: string): boolean {
  const lower = word.toLowerCase();
  if (isNounSurname(lower)) return false;
  if (/^isik|mi(?:ne|se)$/u.test(lower)) return true;
  if (NO_NAME_WORDS.has(lower) || NAMED_PLACE_FORMS.has(lower)) return true;
  return [institutionHeads, UNITS, PLACES].some((nouns) => nouns.read(word).length > 0) || readRole(word).length > 0;
}

/** A word that means more than a person by itself: a month, a municipality, a role. */
export function isOtherwiseKnown(word: string): boolean {
  const lower = word.toLowerCase();
  return MONTH_NAMES.has(lower) || isMunicipalityName(word) || readRole(word).length > 0 || NO_NAME_WORDS.has(lower);
}

export function isMunicipalityName(word: string): boolean {
  return MUNICIPALITY_NAMES.has(word.toLowerCase());
}

/** What the word right after a name makes of it: the name of a place (`tänav`), of an institution, or nothing. */
export function namedAfter(next: NameToken | undefined): 'place' | 'institution' | null {
  if (!next || !isNameGap(next.gap)) return null;
  if (NAMED_PLACE_FORMS.has(next.text.toLowerCase()) || PLACES.read(next.text).length > 0) return 'place';
  return !next.gap.includes('\n') && NAMED_BODIES.read(next.text).length > 0 ? 'institution' : null;
}

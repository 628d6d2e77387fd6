import type { Span } from '../model/document.ts';
import { isFormOf, isNounSurname } from '../normalize/values/name-forms.ts';
import { isNoName, isOtherwiseKnown, namedAfter, obliqueAfter } from './name-context.ts';
import { isNameGap, type NameToken, nameTokens } from './name-tokens.ts';
import type { Person } from './person.ts';

/** Where a text names a person. */
export interface Mention extends Span {
  readonly key: string;
}

/** All mentions of known people, inflected, surname first, with initials, by surname or given name alone. */
export function findMentions(text: string, people: readonly Person[]): Mention[] {
  const tokens = nameTokens(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]?.capital) continue;
    const whole = people.map((person) => wholeName(tokens, at, person)).filter((one) => one !== null);
    const found = longest(tokens, at, whole) ?? loneName(tokens, at, people, text);
    if (!found || standsForOther(tokens, at, found)) continue;
    const [first, last] = [tokens[at], tokens[at + found.count - 1]];
    if (first && last) mentions.push({ start: first.start, end: last.end, key: found.person.key });
    at += found.count - 1;
  }
  return mentions;
}

interface Found {
  readonly person: Person;
  readonly count: number;
}

/** The longest; where it may be any of several people, a pseudonym of the words that are printed. */
function longest(tokens: readonly NameToken[], at: number, candidates: readonly Found[]): Found | null {
  const count = Math.max(0, ...candidates.map((one) => one.count));
  const [first, ...others] = candidates.filter((one) => one.count === count);
  if (!first || others.every(({ person }) => person.key === first.person.key)) return first ?? null;
  const given = tokens.slice(at, at + count).find(({ bare }) => bare.length === 1)?.bare;
  return { count, person: { ...first.person, key: `${given ?? first.person.given[0]} ${first.person.surname}` } };
}

/** `Mari Männiku`, `M. Männikule`, `Männik, Mari`, `Männik M.`: some of the given names and the surname. */
function wholeName(tokens: readonly NameToken[], at: number, person: Person): Found | null {
  if (person.given.length === 0) return null;
  const given = givenFrom(tokens, at, person);
  const surname = tokens[at + given];
  if (given > 0 && surname && isNameGap(surname.gap) && isSurname(surname, person)) return { person, count: given + 1 };
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (!first || !next || !isSurname(first, person) || !/^(?:,\s{0,3}|\s{1,3})$/u.test(next.gap)) return null;
  const after = givenFrom(tokens, at + 1, person);
  return after > 0 && next.bare.length > 1 ? { person, count: after + 1 } : null;
}

/** How many words from one on are the person's given names, in their order. */
function givenFrom(tokens: readonly NameToken[], at: number, { given }: Person): number {
  let count = 0;
  for (const name of given) {
    const token = tokens[at + count];
    if (!token?.capital || (count > 0 && !isNameGap(token.gap)) || !isGiven(token.bare, name)) break;
    count++;
  }
  return count;
}

function isGiven(word: string, name: string): boolean {
  return word === name || (word.length === 1 && name.startsWith(word)) || (name.length > 1 && isFormOf(word, name));
}

function isSurname({ bare, capital }: NameToken, { surname }: Person): boolean {
  return capital && isFormOf(bare, surname);
}

/** A surname or given name by itself, where it can hardly mean something else; that of several people is masked as itself. */
function loneName(tokens: readonly NameToken[], at: number, people: readonly Person[], text: string): Found | null {
  const token = tokens[at];
  if (!token || token.bare.length < 3) return null;
  const bySurname = people.filter(({ surname }) => isFormOf(token.bare, surname));
  const byGiven = people.flatMap(({ given }) => given).find((name) => name.length > 2 && isFormOf(token.bare, name));
  const name = bySurname[0]?.surname ?? byGiven;
  if (name === undefined || !mayStandAlone(tokens, at, name, text)) return null;
  const meant = bySurname.length > 0 ? bySurname : people.filter(({ given }) => given.includes(name));
  return { person: onlyOne(meant) ?? { given: [], surname: name, key: name }, count: 1 };
}

/** People of one pseudonym are one. */
function onlyOne([first, ...others]: readonly Person[]): Person | null {
  return first && others.every(({ key }) => key === first.key) ? first : null;
}

function mayStandAlone(tokens: readonly NameToken[], at: number, name: string, text: string): boolean {
  const token = tokens[at];
  if (!token) return false;
  const before = tokens[at - 1];
  const titled = isNameGap(token.gap) && obliqueAfter(before) !== null;
  if (isOtherwiseKnown(token.text) || isNoName(token.text)) return titled && !isOtherwiseKnown(token.text);
  if (!isNounSurname(name) || titled) return true;
  const whole = text.trim().length === token.text.length;
  return whole || (/^[\s,]{1,3}$/u.test(token.gap) && at > 0 && !before?.capital);
}

/**
 * `Jaan Tõnissoni tänav`: the name belongs to a place. An institution is named after somebody else than the one it names as
 * its head: `Jaan Poska Gümnaasium`, but `Jaan Oja kooli direktorina`.
 */
function standsForOther(tokens: readonly NameToken[], at: number, { person, count }: Found): boolean {
  const [last, institution, role] = tokens.slice(at + count - 1, at + count + 2);
  const named = namedAfter(institution);
  if (named !== 'institution') return named === 'place';
  if (last?.bare !== person.surname) return true;
  return /[aeiouõäöü]$/u.test(last.bare) && !(count > 1 && role !== undefined && obliqueAfter(role) !== null);
}

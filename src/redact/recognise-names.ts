import { isMunicipalityName, isNameLabel, isNoName, namedAfter, obliqueAfter } from './name-context.ts';
import { isNameGap, type NameToken, nameTokens } from './name-tokens.ts';
import { isGivenName } from './person.ts';

/** A name that a text prints where its neighbours or its first word say that it is one. */
export interface RecognisedName {
  readonly text: string;
  /** Whether it stands in another case than the nominative; `null` where nothing says so. */
  readonly oblique: boolean | null;
}

const LONGEST_NAME = 4;
const LONGEST_ROLE = 5;

/** Names that begin with a listed given name or stand right beside a role; no streets, institutions or bodies. */
export function recogniseNames(text: string): RecognisedName[] {
  const tokens = nameTokens(text);
  const names: RecognisedName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = runFrom(tokens, at);
    if (run.length < 2) continue;
    const count = givenFirst(run) ?? besideRole(tokens, at, run);
    if (count === null || namedAfter(tokens[at + count])) continue;
    const [first, last] = [tokens[at], tokens[at + count - 1]];
    const before = first && /^\s{1,3}$/u.test(first.gap) ? obliqueAfter(tokens[at - 1]) : null;
    names.push({ text: text.slice(first?.start, last?.end), oblique: before });
    at += count - 1;
  }
  return names;
}

/** The capitalised words from one on that may make a name. */
function runFrom(tokens: readonly NameToken[], from: number): NameToken[] {
  const run: NameToken[] = [];
  for (let at = from; at < tokens.length && run.length <= LONGEST_NAME; at++) {
    const token = tokens[at];
    if (!token?.capital || isNoName(token.text)) break;
    if (at > from && !(isNameGap(token.gap) && (!token.gap.startsWith('.') || isInitial(tokens[at - 1])))) break;
    run.push(token);
  }
  return run;
}

function isInitial(token: NameToken | undefined): boolean {
  return token?.bare.length === 1;
}

/** Listed given names, and the surname after them. */
function givenFirst(run: readonly NameToken[]): number | null {
  const other = run.findIndex(({ text }) => !isGivenName(text));
  if (other === 0) return null;
  const count = other < 0 ? run.length : other + 1;
  return count > LONGEST_NAME || isInitial(run[count - 1]) ? null : count;
}

/** Two or three words right after a role or title, or right before a role that a comma or bracket sets off. */
function besideRole(tokens: readonly NameToken[], at: number, run: readonly NameToken[]): number | null {
  const [first] = run;
  if (!first || run.length > 3 || !isPlainName(run)) return null;
  const before = tokens[at - 1];
  const oblique = /^(?:\s{1,3}|:\s{1,3})$/u.test(first.gap) ? obliqueBeside(before) : null;
  if (oblique !== null && (!before?.capital || !oblique) && before?.text !== before?.text.toUpperCase())
    return run.length;
  return isRoleSetOff(tokens.slice(at + run.length, at + run.length + LONGEST_ROLE)) ? run.length : null;
}

function obliqueBeside(token: NameToken | undefined): boolean | null {
  return isNameLabel(token) ? false : obliqueAfter(token);
}

/** Capitals that begin words, as a name has them; no municipality first, no heading in capitals; a listed given name would stand first. */
function isPlainName([first, ...rest]: readonly NameToken[]): boolean {
  if (!first || isMunicipalityName(first.text)) return false;
  if (!isInitial(first) && !/^\p{Lu}\p{Ll}/u.test(first.text)) return false;
  if (rest.length > 1 && rest[0] && isGivenName(rest[0].text)) return false;
  return rest.every(({ bare }) => bare.length > 2);
}

/** `Mari Männik, arendusosakonna juhataja`, `Mari Männik (direktor)`, `Mari Männik, isikukood …`. */
function isRoleSetOff([next, ...more]: readonly NameToken[]): boolean {
  if (!next || next.capital || !/^\s?[,(]\s?$/u.test(next.gap)) return false;
  if (/^(?:isikukood|ik$)/u.test(next.bare)) return true;
  const end = more.findIndex(({ gap, capital }) => capital || !isNameGap(gap));
  return [next, ...(end < 0 ? more : more.slice(0, end))].some((token) => obliqueAfter(token) === false);
}

import { institutionHeads } from './institutions.ts';
import { caseOf, isRolePhrase } from './roles.ts';

const NAME_WORD = /^(?:\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u;
/** Longer stretches of capitalised words are no name. */
const LONGEST_NAME = 4;

/** A person's name and what the same line says of the role; offsets into the line. */
export interface NameAndRole {
  readonly name: readonly [start: number, end: number] | null;
  readonly role: readonly [start: number, end: number] | null;
}

/** Whether the whole text is a person's name: two to four capitalised words, none of them an office or a body. */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length < 2 || words.length > LONGEST_NAME || !words.every((word) => NAME_WORD.test(word))) return false;
  return !words.some(namesOffice);
}

/** A role as a signature block prints it: a short phrase in the nominative, one that ends in an acting head included. */
export function isRoleLine(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 12 || /[.;:!?]$/u.test(text) || /^\d|\d{3}/u.test(text)) return false;
  if (!isRolePhrase(text)) return false;
  const cases = caseOf(text);
  return cases.includes('nominative') || isActing(text);
}

/** `peadirektori ülesannetes`: the second half of an acting head's role. */
export function isActing(text: string): boolean {
  return /(?:ülesannetes|ülesandeid täites|kohusetäitja|kohustes|kohuseid täites|k\.t\.|asendaja)$/iu.test(text);
}

/** `Jaan Kask peadirektor`, `Linnavolikogu esimees Jaan KASK`, a name alone or a role alone; `null` where it is neither. */
export function readNameAndRole(text: string): NameAndRole | null {
  if (isPersonName(text)) return { name: [0, text.length], role: null };
  const nameFirst = splitAt(text, capitalRun(text), true);
  if (nameFirst) return nameFirst;
  const roleFirst = roleThenName(text);
  if (roleFirst) return roleFirst;
  return isRoleLine(text) ? { name: null, role: [0, text.length] } : null;
}

/** Offsets after each of the first capitalised words that may belong to a name. */
function capitalRun(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const word = match[0].replace(/,$/u, '');
    if (!NAME_WORD.test(word) || namesOffice(word) || ends.length >= LONGEST_NAME) break;
    ends.push(match.index + word.length);
  }
  return ends;
}

function splitAt(text: string, ends: readonly number[], longestFirst: boolean): NameAndRole | null {
  const rest = /^\s*,?\s*/u;
  const counts = longestFirst ? [...ends.keys()].reverse() : [...ends.keys()];
  // A place name before the body that the role belongs to is no part of the person's name.
  const bodyFollows = /^\S*(?:volikogu|valitsus|kogu|kool|amet)\S*\s/iu.test(text.slice((ends.at(-1) ?? 0) + 1));
  for (const count of bodyFollows ? [1] : counts) {
    const end = ends[count];
    if (count < 1 || end === undefined) continue;
    const from = end + (rest.exec(text.slice(end))?.[0].length ?? 0);
    if (from < text.length && isRoleLine(text.slice(from))) return { name: [0, end], role: [from, text.length] };
  }
  return null;
}

function roleThenName(text: string): NameAndRole | null {
  const words = Array.from(text.matchAll(/\S+/gu), (match) => match);
  for (const length of [2, 3]) {
    const first = words[words.length - length];
    if (!first || first.index === 0) continue;
    const role = text.slice(0, first.index).trimEnd().replace(/[,:]$/u, '');
    const name = text.slice(first.index);
    if (isPersonName(name) && isRoleLine(role)) return { name: [first.index, text.length], role: [0, role.length] };
  }
  return null;
}

/** `Linnavolikogu`, `Vallavanem`: a capital at a line's start makes no surname of an office or a body. */
function namesOffice(word: string): boolean {
  if (/^(?:Kask|Kuusk|Sepp|Vanem|Mets|Aed|Kokk|Möldri?|Kool|Kallas|Rätsep)$/iu.test(word)) return false;
  return (
    isRolePhrase(word) ||
    institutionHeads.read(word).some((reading) => reading.case === 'nominative' || reading.case === 'genitive') ||
    /(?:osakon|teenistus|talitus|büroo)\p{L}*$|ameti?$/iu.test(word)
  );
}

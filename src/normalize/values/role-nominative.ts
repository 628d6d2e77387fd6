import type { GrammaticalCase } from '../../vocabulary/declensions.ts';
import { AGREEING_WORDS, ALL_FORMS, RELATIONAL_ROLE_NOUNS } from '../../vocabulary/roles.ts';
import { type GrammaticalNumber, makeLexicon, type Reading } from './lexicon.ts';
import type { Word } from './printed-words.ts';
import { findRoleHead, headCases, isPointer, ROLES, type RoleHead } from './role-words.ts';

export interface Nominative {
  readonly value: string;
  /** `false` where the head is no listed noun: then the value is a guess by the word's ending, or as written. */
  readonly certain: boolean;
}

const AGREEING = makeLexicon(AGREEING_WORDS);
const ALL = new Set(ALL_FORMS);
const RELATIONAL = new Set(RELATIONAL_ROLE_NOUNS);

/** A role name with its head in the nominative, singular or plural as written; words that agree with the head follow it. */
export function toNominative(phrase: string): Nominative {
  if (isPointer(phrase)) return { value: phrase, certain: true };
  const head = findRoleHead(phrase);
  if (!head) return { value: phrase, certain: false };
  const reading = preferred(head.readings);
  const word = head.words[head.index];
  if (!reading || !word) return { value: phrase, certain: false };
  const changes: [Word, string][] = [[word, bothHalves(reading, word.text)]];
  changes.push(...agreeing(head, reading));
  return { value: replaceWords(phrase, changes), certain: head.listed };
}

/** The phrase ends in a listed role noun, whatever its case; brackets and post-modifiers aside. */
export function isRolePhrase(text: string): boolean {
  const head = findRoleHead(text);
  if (!head?.listed) return false;
  return ROLES.read(head.words[head.index]?.text ?? '').length > 0;
}

/** The cases the head of a role phrase may stand in (`spetsialisti`: genitive and partitive); empty where it is not known. */
export function caseOf(phrase: string): readonly GrammaticalCase[] {
  return headCases(phrase);
}

/** A nominative stays; else the singular before the plural. `linnapead` is rather the one than the many. */
function preferred(readings: readonly Reading[]): Reading | undefined {
  const nominative = readings.find((reading) => reading.case === 'nominative');
  const partitive = readings.find((reading) => reading.case === 'partitive' && reading.number === 'singular');
  if (nominative?.number === 'plural' && partitive) return partitive;
  return nominative ?? readings.find((reading) => reading.number === 'singular') ?? readings[0];
}

/** In `juhi-päästja` both halves stand in the head's case. */
function bothHalves(reading: Reading, word: string): string {
  const at = Math.max(word.lastIndexOf('-'), word.lastIndexOf('/'));
  if (at < 1 || RELATIONAL.has(reading.lemma)) return reading.nominative;
  const first = ROLES.read(word.slice(0, at));
  const cases: readonly GrammaticalCase[] = [
    reading.case,
    ...(reading.case === 'nominative' ? ['genitive' as const] : []),
  ];
  if (first.length === 0 || first.some((half) => half.case === 'nominative')) return reading.nominative;
  const half = first.find((one) => one.number === reading.number && cases.includes(one.case));
  return half ? half.nominative + reading.nominative.slice(at) : reading.nominative;
}

function agreeing(head: RoleHead, reading: Reading): [Word, string][] {
  const changes: [Word, string][] = [];
  for (let at = head.index - 1; at >= 0; at--) {
    const word = head.words[at];
    const text = word && agreed(word.text, head.readings, reading.number);
    if (!word || text === null || text === undefined) break;
    changes.push([word, text]);
  }
  const first = head.words[0];
  if (first && reading.number === 'plural' && ALL.has(first.text.toLowerCase())) {
    changes.push([first, `${first.text.slice(0, 3)}k`]);
  }
  return changes;
}

/** The agreeing word in the nominative, `null` where it is none or stands in another case than the head. */
function agreed(word: string, head: readonly Reading[], number: GrammaticalNumber): string | null {
  const reading = AGREEING.read(word).find(
    (one) =>
      one.bare && one.number === number && head.some((other) => other.case === one.case && other.number === number),
  );
  return reading?.nominative ?? null;
}

function replaceWords(phrase: string, changes: readonly [Word, string][]): string {
  let value = phrase;
  for (const [word, text] of [...changes].sort(([a], [b]) => b.start - a.start)) {
    value = value.slice(0, word.start) + text + value.slice(word.end);
  }
  return value;
}

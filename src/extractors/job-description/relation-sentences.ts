import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { sentenceStarts } from '../../normalize/text/sentences.ts';
import { tail } from '../../normalize/text/tail.ts';
import { caseOf, toNominative } from '../../normalize/values/roles.ts';
import { readItems } from '../../sections/read-items.ts';
import type { JobContext } from './context.ts';

export type RelationKey = 'appointedBy' | 'supervisors' | 'subordinates' | 'substitutes' | 'substitutesFor';

/** A sentence that says who stands how to this position. */
export interface RelationSentence {
  readonly key: RelationKey;
  readonly phrase: Reading;
  readonly whole: Reading;
  /** The words that name this very position, where the sentence holds them. */
  readonly position: Reading | null;
}

/** A verb and what its sides are; `left` and `right` stand around it, in either order of subject and object. */
interface Pattern {
  readonly verb: RegExp;
  readonly read: (
    left: string,
    right: string,
    position: string | null,
  ) => { key: RelationKey; side: 'left' | 'right' } | null;
}

const is = (phrase: string, ...cases: readonly string[]) =>
  caseOf(phrase).some((grammaticalCase) => cases.includes(grammaticalCase));
const endsLike = (phrase: string, ending: RegExp) =>
  ending.test(
    fold(phrase)
      .replace(/\s*\([^)]*\)\s*$/u, '')
      .trimEnd(),
  );
const isAllative = (phrase: string) => is(phrase, 'allative') || endsLike(phrase, /le$/u);
const isComitative = (phrase: string) => is(phrase, 'comitative') || endsLike(phrase, /ga$/u);
const isNominative = (phrase: string) => is(phrase, 'nominative');
const samePost = (phrase: string, position: string | null) =>
  position === null ||
  fold(toNominative(phrase).value).includes(fold(position)) ||
  fold(position).includes(fold(toNominative(phrase).value));

const PATTERNS: readonly Pattern[] = [
  {
    verb: /(?<!\p{L})(?:nimetab (?:ametisse|teenistusse|tööle)|nimetab ja vabastab|võtab (?:tööle|teenistusse)|kinnitab ametisse)(?: ja (?:vabastab|vallandab)(?: (?:ametist|teenistusest|töölt|ta ametist))?)?(?: (?:ametist|töölt|teenistusest))?(?!\p{L})/iu,
    read: (left, right) =>
      right !== '' && (isNominative(right) || left !== '')
        ? { key: 'appointedBy', side: isNominative(right) || !endsLike(right, /(?:t|d)$/u) ? 'right' : 'left' }
        : { key: 'appointedBy', side: 'left' },
  },
  {
    verb: /(?<!\p{L})sõlmib(?: ja (?:lõpetab|ütleb üles))? (?:temaga )?töölepingu(?: ja (?:lõpetab|ütleb üles)(?: selle)?)?(?!\p{L})/iu,
    read: (left, right) => {
      if (isComitative(left) && right !== '') return { key: 'appointedBy', side: 'right' };
      return left === '' ? null : { key: 'appointedBy', side: 'left' };
    },
  },
  {
    verb: /(?<!\p{L})(?:on )?allu(?:b|vad)(?: (?:vahetult|otseselt|otse|oma töös))*(?!\p{L})/iu,
    read: (left, right, position) => {
      if (isAllative(right)) return { key: 'supervisors', side: 'right' };
      if (isAllative(left) && right !== '')
        return samePost(left, position) ? { key: 'subordinates', side: 'right' } : { key: 'supervisors', side: 'left' };
      return null;
    },
  },
  {
    verb: /(?<!\p{L})(?:jagab|annab) (?:temale |talle )?(?:töö|teenistus)?ülesan(?:deid|ded)(?: ja kontrollib[^.]{0,40})?(?!\p{L})/iu,
    read: (left, right) =>
      isAllative(left) && right !== ''
        ? { key: 'supervisors', side: 'right' }
        : isNominative(left)
          ? { key: 'supervisors', side: 'left' }
          : null,
  },
  {
    verb: /(?<!\p{L})teda asenda(?:b|vad)(?!\p{L})/iu,
    read: (_left, right) => (right === '' ? null : { key: 'substitutes', side: 'right' }),
  },
  {
    verb: /(?<!\p{L})(?:tema|ta) asendab(?!\p{L})/iu,
    read: (_left, right) => (is(right, 'partitive') ? { key: 'substitutesFor', side: 'right' } : null),
  },
  {
    verb: /(?<!\p{L})asenda(?:b|vad)(?!\p{L})/iu,
    read: (left, right) => {
      if (/^teda /iu.test(right)) return { key: 'substitutes', side: 'right' };
      if (left === '' && is(right, 'partitive')) return { key: 'substitutesFor', side: 'right' };
      if (left === '' || right === '') return null;
      if (isNominative(left) && !isNominative(right)) return { key: 'substitutesFor', side: 'right' };
      if (isNominative(right) && !isNominative(left)) return { key: 'substitutes', side: 'right' };
      if (is(left, 'partitive') || endsLike(left, /t$/u)) return { key: 'substitutes', side: 'right' };
      return isNominative(left) ? { key: 'substitutesFor', side: 'right' } : null;
    },
  },
  {
    verb: /(?<!\p{L})(?:vahetus |otse |otseses )?(?:otse)?alluvuses(?: (?:töötavad|on))?(?!\p{L})/iu,
    read: (left, right, position) => {
      if (left === '') return null;
      if (right !== '' && position !== null && samePost(left, position)) return { key: 'subordinates', side: 'right' };
      return { key: 'supervisors', side: 'left' };
    },
  },
  {
    verb: /(?<!\p{L})(?:otsene|otseseks|vahetu|vahetuks) (?:juht|juhiks|ülemus|ülemuseks|ülem) on(?!\p{L})/iu,
    read: (_left, right) => (right === '' ? null : { key: 'supervisors', side: 'right' }),
  },
  {
    verb: /(?<!\p{L})asendajaks on(?!\p{L})/iu,
    read: (_left, right) => (right === '' ? null : { key: 'substitutes', side: 'right' }),
  },
  {
    verb: /(?<!\p{L})tööd juhib(?!\p{L})/iu,
    read: (_left, right) => (right === '' ? null : { key: 'supervisors', side: 'right' }),
  },
];

const MAX_SENTENCE = 260;

/** Sentences of the general provisions and of texts without headings; in lists of duties nothing is looked for. */
export function relationSentences(context: JobContext): RelationSentence[] {
  const { outline, reader, items } = context;
  const units = [
    ...outline.title,
    ...outline.sections
      .filter(({ key }) => key === 'container' || key === 'other' || key === null)
      .flatMap((section) => section.units),
  ];
  const position = context.titleBlock.position?.value ?? null;
  const told = outline.fields.filter(({ key }) => key === 'other').map(({ value }) => reader.wrap(value));
  const found = told.flatMap(sentencesOf).flatMap((sentence) => readSentence(sentence, position));
  for (const item of readItems(units, items)) {
    if (item.type !== 'item') continue;
    for (const sentence of sentencesOf(reader.wrap(item.lines))) {
      if (sentence.text.length <= MAX_SENTENCE) found.push(...readSentence(sentence, position));
    }
  }
  return found;
}

/** `teda asendab arhivaar, tema asendab arhivaari`: each half has a verb of its own. */
const HALF = /(?<=[,;]\s(?:ja |ning )?)(?:teda|tema|ta) asenda(?:b|vad)(?!\p{L})/giu;

function sentencesOf(reading: Reading): Reading[] {
  const halves = Array.from(reading.text.matchAll(HALF), ({ index }) => index);
  const starts = [...new Set([0, ...sentenceStarts(reading.text), ...halves])].sort((a, b) => a - b);
  return starts.map((start, i) => slice(reading, start, starts[i + 1] ?? reading.text.length));
}

const ASIDE = /\s*\((?:edaspidi|lühendatult)[^)]*\)/giu;
const CONDITION =
  /(?<!\p{L})(?:tema |teenistuja |töötaja )?(?:puhkuse|äraoleku|haiguse|puudumise|lähetuse)(?:,? (?:puhkuse|äraoleku|haiguse|lähetuse|puudumise))*(?: ja (?:puhkuse|äraoleku|haiguse|lähetuse|puudumise))? (?:ajal|korral|ajaks|puhul)|(?<!\p{L})(?:tema )?(?:äraolekul|puudumisel)(?!\p{L})/giu;

/** The role that a value names inside a clause: `vahetusevanem on tootmisjuhi otsealluvuses`. */
export function roleInClause(value: Reading, key: RelationKey): Reading | null {
  return readSentence(value, null).find((sentence) => sentence.key === key)?.phrase ?? null;
}

function readSentence(sentence: Reading, position: string | null): RelationSentence[] {
  for (const { verb, read } of PATTERNS) {
    const match = verb.exec(sentence.text);
    if (!match) continue;
    const left = sidePhrase(slice(sentence, afterLabel(sentence.text, match.index), match.index));
    const right = sidePhrase(slice(sentence, match.index + match[0].length));
    const verdict = read(plain(left), plain(right), position);
    if (!verdict) continue;
    const phrase = verdict.side === 'left' ? left : right;
    if (phrase.text === '' || phrase.text.split(' ').length > 14) continue;
    const other = verdict.side === 'left' ? right : left;
    return [{ key: verdict.key, phrase, whole: sentence, position: other.text === '' ? null : other }];
  }
  return [];
}

/** Where a label such as `Asendamine:` right before the verb ends; 0 where there is none. */
function afterLabel(text: string, verb: number): number {
  return /:\s*$/u.test(text.slice(0, verb)) ? verb : 0;
}

/** A side of the verb up to the clause it belongs to. */
function sidePhrase(reading: Reading): Reading {
  const clause = /[;]|, (?:kes|mis|kui|kelle|mille)(?!\p{L})/u.exec(reading.text);
  const before = clause ? slice(reading, 0, clause.index) : reading;
  const copula = /^.{1,80}?(?<!\p{L})on (?=\p{L})/u.exec(before.text);
  const cut = copula ? slice(before, copula[0].length) : before;
  return slice(
    cut,
    /^[\s,:–-]*(?:teda(?!\p{L})\s*)?/iu.exec(cut.text)?.[0].length ?? 0,
    cut.text.replace(tail('.,:'), '').length,
  );
}

function plain({ text }: Reading): string {
  return text.replace(ASIDE, '').replace(CONDITION, '').replace(/\s+/gu, ' ').trim();
}

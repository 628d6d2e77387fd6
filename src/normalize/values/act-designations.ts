import {
  ACT_FILLERS,
  CASE_ENDINGS,
  NUMBERED_ACTS,
  type NumberedAct,
  PROTOCOL_DECISION,
} from '../../vocabulary/act-kinds.ts';
import { type CitationText, type Token, touches } from './citation-tokens.ts';
import { findDates } from './dates.ts';

/** A text's dates by the tokens they begin and end with. */
export interface DatesByToken {
  readonly first: ReadonlyMap<number, DateAt>;
  readonly last: ReadonlyMap<number, DateAt>;
}

interface DateAt {
  readonly iso: string;
  readonly first: number;
  readonly last: number;
}

const FILLERS: ReadonlySet<string> = new Set(ACT_FILLERS);
const ADJECTIVES: ReadonlySet<string> = new Set(PROTOCOL_DECISION.adjectives);
const MINUTED: ReadonlySet<string> = new Set(PROTOCOL_DECISION.participles);
const MOST_FILLERS = 5;

const KINDS: ReadonlyMap<string, NumberedAct> = new Map(
  NUMBERED_ACTS.flatMap((act) => formsOf(act).map((form) => [form, act] as const)),
);

function formsOf({ forms: [nominative, genitive, partitive], plural }: NumberedAct): string[] {
  return [nominative, partitive, ...CASE_ENDINGS.map((ending) => genitive + ending), ...plural];
}

/** Finds the dates of a text once for all acts. */
export function datesByToken({ text, tokens }: CitationText): DatesByToken {
  const first = new Map<number, DateAt>();
  const last = new Map<number, DateAt>();
  let at = 0;
  for (const { iso, start, end } of findDates(text)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    let to = at;
    while (to + 1 < tokens.length && (tokens[to + 1]?.start ?? 0) < end) to++;
    first.set(at, { iso, first: at, last: to });
    last.set(to, { iso, first: at, last: to });
  }
  return { first, last };
}

/** The kind that a word says an act is of. */
export interface Kind {
  readonly act: NumberedAct;
  readonly name: string;
}

/** The kind of act that the token at `at` names, `null` for any other word. */
export function kindAt({ tokens }: CitationText, at: number): Kind | null {
  const form = tokens[at]?.form ?? '';
  const act = KINDS.get(form);
  if (act) {
    const before = tokens[at - 1]?.form ?? '';
    const minuted = act.kind === 'otsus' && (ADJECTIVES.has(before) || MINUTED.has(before));
    return { act, name: minuted ? PROTOCOL_DECISION.kind : act.kind };
  }
  const half = PROTOCOL_DECISION.compounds.some((compound) => form.startsWith(compound));
  const decision = half ? KINDS.get('otsus') : undefined;
  if (decision) return { act: decision, name: PROTOCOL_DECISION.kind };
  const suffix = /käskkir(?:i|ja\p{L}{0,3})$/u.exec(form)?.[0];
  const order = suffix === undefined ? undefined : KINDS.get(suffix);
  return order ? { act: order, name: order.kind } : null;
}

/** `OTSUS` in capitals that begins a line, or with its date and number after it, names the act itself. */
export function isLetterhead({ text, tokens }: CitationText, at: number, left: LeftSide): boolean {
  const token = tokens[at];
  if (!token || !inCapitals(text, token)) return false;
  const lineStart = /(?:^|\n)[ \t|]{0,8}$/u.test(text.slice(Math.max(0, token.start - 9), token.start));
  return lineStart || left.start === at;
}

function beginsSentence({ text }: CitationText, kind: Token): boolean {
  const [nominative = '', genitive = ''] = KINDS.get(kind.form)?.forms ?? [];
  return kind.capital && !inCapitals(text, kind) && (kind.form === nominative || kind.form === genitive);
}

function inCapitals(text: string, token: Token): boolean {
  const printed = text.slice(token.start, token.end);
  return printed === printed.toUpperCase();
}

/** What stands before the kind; `start` is its first token, the kind itself where nothing does. */
export interface LeftSide {
  readonly start: number;
  readonly date: string | null;
  readonly number: string | null;
}

/** `31.08.2017 vastu võetud` or `31.08.2017 nr 430` before the kind. */
export function readLeft(source: CitationText, dates: DatesByToken, at: number, from: number): LeftSide {
  const { tokens } = source;
  const kind = tokens[at];
  // *nr 12 Määrus kehtestatakse*: a capital begins a sentence that what stands before has no part in.
  if (!kind || kind.afterGap || beginsSentence(source, kind)) return { start: at, date: null, number: null };
  let start = at;
  if (ADJECTIVES.has(tokens[at - 1]?.form ?? '')) start -= 1;
  const skipped = skipFillers(source, start - 1, from, dates);
  const date = dates.last.get(skipped);
  if (date && date.first >= from) return { start: date.first, date: date.iso, number: null };
  for (let i = start - 1; i >= Math.max(from, start - 9) && touchesOrNumber(source, i); i--) {
    const numbered = readNumber(source, i);
    if (numbered?.end !== start - 1) continue;
    const dated = dates.last.get(skipFillers(source, i - 1, from, dates));
    const isDated = dated !== undefined && dated.first >= from;
    return { start: isDated ? dated.first : i, date: isDated ? dated.iso : null, number: numbered.number };
  }
  return { start, date: null, number: null };
}

function touchesOrNumber({ tokens }: CitationText, at: number): boolean {
  return touches(tokens, at + 1) || NUMBER_WORD.test(tokens[at]?.form ?? '') || tokens[at]?.kind === 'number';
}

/** Left over words and full stops that may stand between date, kind and issuer; stays put where nothing else follows. */
export function skipFillers({ tokens }: CitationText, at: number, from: number, dates?: DatesByToken): number {
  let i = at;
  for (let n = 0; n < MOST_FILLERS && i >= from; n++) {
    if (dates?.last.has(i)) return i;
    const form = tokens[i]?.form ?? '';
    const yearDot = form === '.' && tokens[i - 1]?.form === 'a';
    if (!FILLERS.has(form) && !yearDot) return i;
    i -= 1;
  }
  return i;
}

/** What stands after the kind; `end` is its last token, the kind itself where nothing does. */
interface RightSide {
  readonly number: string | null;
  readonly date: string | null;
  readonly end: number;
}

/** `nr 430`, `31.08.2017 nr 430` or `nr 430 (31.08.2017)` after the kind. */
export function readRight(source: CitationText, dates: DatesByToken, at: number): RightSide {
  const date = dates.first.get(at + 1);
  const before = date ? readNumber(source, afterYear(source, date.last) + 1) : null;
  if (date && before) return { number: before.number, date: date.iso, end: before.end };
  const numbered = readNumber(source, at + 1);
  if (!numbered) return { number: null, date: null, end: at };
  const bracket = source.tokens[numbered.end + 1]?.form === '(';
  const later = dates.first.get(numbered.end + (bracket ? 2 : 1));
  const closes = bracket && later && source.tokens[later.last + 1]?.form === ')';
  if (later && (closes || !bracket)) return { ...numbered, date: later.iso, end: later.last + (bracket ? 1 : 0) };
  return { ...numbered, date: null };
}

/** The last token of a date's own `a.`, where the date does not hold it. */
export function afterYear({ tokens }: CitationText, at: number): number {
  if (tokens[at + 1]?.form !== 'a') return at;
  return tokens[at + 2]?.form === '.' ? at + 2 : at + 1;
}

const NUMBER_WORD = /^(?:nr|number|numbriga|№)$/u;
/** `1.2-1/21/9`, `495-k`, `LV-K-0512`; never the mark after it. */
const ACT_NUMBER = /^[\p{L}\d][\p{L}\d./-]{0,40}/u;

/** The act's number after `nr`, and its last token. */
export function readNumber({ text, tokens }: CitationText, at: number): { number: string; end: number } | null {
  if (!NUMBER_WORD.test(tokens[at]?.form ?? '')) return null;
  let first = at + 1;
  while (first <= at + 2 && /^[.:]$/u.test(tokens[first]?.form ?? '')) first++;
  const token = tokens[first];
  if (!token || token.afterGap) return null;
  const number = ACT_NUMBER.exec(text.slice(token.start, token.start + 42))?.[0].replace(/[./-]+$/u, '') ?? '';
  if (!/\d/u.test(number)) return null;
  let end = first;
  while (end + 1 < tokens.length && (tokens[end + 1]?.start ?? 0) < token.start + number.length) end++;
  return { number, end };
}

import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { endsInInstitution, institutionToNominative } from '../../normalize/values/institutions.ts';
import { isPersonName, isRoleLine } from '../../normalize/values/person-names.ts';
import { toNominative } from '../../normalize/values/roles.ts';
import { isCapitals } from '../../sections/announce.ts';
import { isActHead } from '../../sections/part-starts.ts';
import { ACT_WORDS, GAZETTE_LABELS } from '../../vocabulary/decision-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import { cut, type Flow, type FlowLine } from '../flow.ts';

/** What an act's letterhead says; what of it became no value structures the text. */
export interface Header {
  issuer: Finding<string> | null;
  actKind: Finding<string> | null;
  number: Finding<string> | null;
  date: Finding<string> | null;
  place: Finding<string> | null;
  /** From `Jõustumise kp` or `jõustumine`, not from a redaction's. */
  effectiveDate: Finding<string> | null;
  draft: Reading | null;
  readonly structure: Reading[];
  readonly furniture: Reading[];
  /** Lines between the letterhead and the basis, or those before it where none stand after. */
  readonly titleLines: FlowLine[];
  /** Where the part of the flow that the letterhead takes up ends. */
  end: number;
  /** Words of the header's one long line, where the title stood inside it. */
  gazetteTitle: Reading | null;
}

const NUMBER = /(?<!\p{L})(?:nr|number)\.?\s?:?\s?(\.{2,}|_{2,}|[\p{L}\p{N}][\p{L}\p{N}./-]*)/iu;
const ADOPTED = /(?:vastu võetud|välja antud|antud)\s*:?\s/u;
const BLANK = /\.{4,}|…{2,}|_{3,}/u;
const REDACTION = /^(?:xvk|rvk|vvk|\p{L}{2,4})\s\p{L}{1,2}\s\d{1,2}\.\d{1,2}\.\d{4} nr \d+ jõust/u;

/** Reads the letterhead's lines up to `limit`, the offset where the basis or the first point begins. */
export function readHeader(flow: Flow, limit: number, context: Context): Header {
  const header: Header = {
    issuer: null, actKind: null, number: null, date: null, place: null, effectiveDate: null, draft: null,
    structure: [], furniture: [], titleLines: [], end: 0, gazetteTitle: null,
  };
  const gazette = readGazette(flow, limit, header, context);
  const lines = flow.lines.filter((line) => line.start < limit && line.start >= gazette);
  const last = lines.findLastIndex((line) => isHeadLine(line));
  if (last < 0 && gazette === 0) return header;
  const candidates: FlowLine[] = [];
  lines.forEach((line, i) => {
    if (i > last + 1 && !isDateLine(line)) candidates.push(line);
    else if (readHeadLine(flow, line, header, context, i <= last)) header.end = Math.max(header.end, line.end);
    else candidates.push(line);
  });
  placeTitle(candidates, header, lines[last]?.start ?? gazette);
  return header;
}

/** Index of the letterhead's last line among the first lines, -1 where there is none. */
export function lastHeadLine(flow: Flow, limit: number): number {
  return flow.lines.findLastIndex((line, i) => i < 40 && line.start < limit && isHeadLine(line));
}

function isHeadLine(line: FlowLine): boolean {
  return isActHead(line) || isDateLine(line) || /^eelnõu(?:\s|$)/u.test(line.folded) || (line.text.length < 80 && isIssuerLine(line));
}

/** `Tallinn 15.01.2025 nr 1-2/25/21`, `19. november 2015 nr 133`, `Nr ......`: nothing but place, date and number. */
function isDateLine({ text }: FlowLine): boolean {
  if (text.length > 90 || /["„“”§]/u.test(text)) return false;
  const [date] = findDates(text);
  const number = NUMBER.exec(text);
  if (!date && !number) return false;
  const rest = leftOver(text, date, number);
  return rest === '' || /^\p{Lu}[\p{L}-]+(?: \p{L}+)?,?$/u.test(rest) || BLANK.test(text) && rest.length < 20;
}

function leftOver(text: string, date: { start: number; end: number } | undefined, number: RegExpExecArray | null): string {
  let rest = text;
  if (number) rest = rest.slice(0, number.index) + ' '.repeat(number[0].length) + rest.slice(number.index + number[0].length);
  if (date) rest = rest.slice(0, date.start) + ' '.repeat(date.end - date.start) + rest.slice(date.end);
  return rest.replace(ADOPTED, ' ').replace(/[\s,.;|_]+/gu, ' ').trim().replace(/^(?:vastu võetud|a|aasta)$/iu, '');
}

function isIssuerLine({ text, marker, row }: FlowLine): boolean {
  if (marker || row || /[.;:,]$/u.test(text)) return false;
  const capitals = isCapitals(text);
  return (capitals || /^\p{Lu}/u.test(text)) && text.split(' ').length <= 6 && ((endsInInstitution(text) && institutionToNominative(text) === text) || /(?:minister|peadirektor|kantsler)$/iu.test(text));
}

/** Books one line of the letterhead; `false` where it says nothing that a letterhead says. */
function readHeadLine(flow: Flow, line: FlowLine, header: Header, context: Context, above: boolean): boolean {
  const reading = cut(flow, line.start, line.end);
  if (/^[|\s]*$/u.test(line.text)) return true;
  if (/^\d{1,3}(?:\s?[/(]\s?\d{1,3}\)?)?$/u.test(line.text)) return header.furniture.push(reading) > 0;
  if (/^eelnõu(?!\p{L})/u.test(line.folded) && line.text.length < 60) {
    header.draft = reading;
    return header.structure.push(reading) > 0;
  }
  if (REDACTION.test(line.folded)) return header.structure.push(reading) > 0;
  if (isActHead(line)) return readActLine(line, reading, header, context);
  if (isDateLine(line)) return readDateLine(reading, header, context);
  if (/^(?:jõustumi(?:ne|se kp)|rakendami?ne|rakendatakse)/u.test(line.folded) && findDates(line.text).length > 0) return readEffective(reading, header, context);
  if (!above) return false;
  if (isIssuerLine(line)) {
    header.issuer ??= found(context, bodyName(line.text), [reading], 'letterhead/issuer', CONFIDENCE.titleBlock);
    return true;
  }
  if (isPlace(line) && !header.place && header.actKind && header.actKind.rule.startsWith('letterhead')) {
    header.place = found(context, line.text.replace(/[\s,]+$/u, ''), [trimmed(reading)], 'letterhead/place', CONFIDENCE.titleBlock);
    return true;
  }
  return false;
}

function trimmed(reading: Reading): Reading {
  return slice(reading, 0, reading.text.replace(/[\s,|]+$/u, '').length);
}

function isPlace({ text, folded }: FlowLine): boolean {
  if (/mine,?$/u.test(folded) || isPersonName(text) || isRoleLine(text)) return false;
  return /^\p{Lu}[\p{L}-]+(?: (?:linn|vald|alev|alevik|küla|\p{Lu}\p{L}+))?,?$/u.test(text) && text.length <= 30;
}

/** `RAPLA VALLAVOLIKOGU OTSUS` names the body too. */
function readActLine(line: FlowLine, reading: Reading, header: Header, context: Context): boolean {
  const kind = ACT_WORDS.find((word) => line.folded.includes(word)) ?? genitiveKind(line.folded);
  if (kind) header.actKind ??= found(context, kind, [reading], 'letterhead/actKind', CONFIDENCE.titleBlock);
  if (/(?<!\p{L})eelnõu(?!\p{L})/u.test(line.folded)) header.draft ??= reading;
  const before = /^(.{3,70}?)\s+(?:istungi |protokolli|määrus|otsus|korraldus|käskkiri|üldkäskkiri)/u.exec(line.folded)?.[1];
  if (before && endsInInstitution(before)) header.issuer ??= found(context, bodyName(institutionToNominative(line.text.slice(0, before.length))), [reading], 'letterhead/issuer', CONFIDENCE.titleBlock);
  else if (before && before.split(' ').length > 1 - Number(/\p{L}{3}(?:ministri)$/u.test(before)) && isRoleLine(toNominative(before).value) && !/^ministri$/u.test(before)) {
    header.issuer ??= found(context, bodyName(toNominative(line.text.slice(0, before.length)).value), [reading], 'letterhead/issuer', CONFIDENCE.titleBlock);
  }
  header.structure.push(reading);
  return true;
}

function genitiveKind(folded: string): string | null {
  const genitives: readonly (readonly [RegExp, string])[] = [[/otsuse/u, 'otsus'], [/korralduse/u, 'korraldus'], [/määruse/u, 'määrus'], [/käskkirja/u, 'käskkiri']];
  return genitives.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Capitals of a letterhead as the body's name is written elsewhere. */
export function bodyName(text: string): string {
  const clean = text.replace(/[\s|]+$/u, '');
  if (!isCapitals(clean)) return clean;
  return clean.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()).replace(/(?<!\p{L})(?:Ja|Ning)(?!\p{L})/gu, (word) => word.toLowerCase());
}

function readDateLine(reading: Reading, header: Header, context: Context): boolean {
  const [date] = findDates(reading.text);
  const number = NUMBER.exec(reading.text);
  const value = number?.[1]?.replace(/[.,]+$/u, '') ?? '';
  if (date?.iso.length === 10) header.date ??= found(context, date.iso, [slice(reading, date.start, date.end)], 'letterhead/date', CONFIDENCE.titleBlock);
  if (number && /[\p{L}\p{N}]/u.test(value)) {
    header.number ??= found(context, value, [slice(reading, number.index, number.index + number[0].length)], 'letterhead/number', CONFIDENCE.titleBlock);
  } else if (BLANK.test(reading.text)) header.draft ??= reading;
  const rest = leftOver(reading.text, date, number).replace(/,$/u, '') || '';
  const blankPlace = /^(\p{Lu}[\p{L}-]+),?\s.*(?:\.{4,}|_{3,}|…{2,})/u.exec(reading.text)?.[1];
  if (blankPlace && !date) header.place ??= found(context, blankPlace, [slice(reading, 0, blankPlace.length)], 'letterhead/place', CONFIDENCE.titleBlock);
  if (rest !== '' && /^\p{Lu}/u.test(rest)) {
    const at = reading.text.indexOf(rest);
    if (at >= 0) header.place ??= found(context, rest, [slice(reading, at, at + rest.length)], 'letterhead/place', CONFIDENCE.titleBlock);
  }
  header.structure.push(reading);
  return true;
}

function readEffective(reading: Reading, header: Header, context: Context): boolean {
  const [date] = findDates(reading.text);
  if (date) header.effectiveDate ??= found(context, date.iso, [reading], 'header/effective', CONFIDENCE.stated);
  header.structure.push(reading);
  return true;
}

/** Riigi Teataja's header, one field a line or all on one; returns where it ends, 0 where there is none. */
function readGazette(flow: Flow, limit: number, header: Header, context: Context): number {
  const { text } = flow.reading;
  const folded = fold(text.slice(0, limit));
  const labels = GAZETTE_LABELS.flatMap(([label, field]) => {
    const at = folded.search(new RegExp(`(?<!\\p{L})${label}`, 'u'));
    return at < 0 ? [] : [{ at, field, from: at + label.length }];
  })
    .filter((one, _, all) => !all.some((other) => other !== one && other.at < one.at && other.from === one.from))
    .sort((a, b) => a.at - b.at);
  if (!labels.some(({ field }) => field === 'issuer')) return 0;
  let end = 0;
  labels.forEach((label, i) => {
    const lineEnd = flow.lines.find((line) => line.start <= label.at && line.end > label.at)?.end ?? limit;
    const stop = Math.min(labels[i + 1]?.at ?? limit, lineEnd);
    end = Math.max(end, takeField(cut(flow, label.at, stop), label.from - label.at, label.field, header, context, label.at));
  });
  const adopted = ADOPTED.exec(fold(text.slice(end, limit)));
  if (adopted && flow.lines.some((line) => line.start <= end && line.end > end + adopted.index)) end = readAdopted(flow, end, adopted.index, limit, header, context);
  return end;
}

/** Books one field; the publication mark ends where its numbers end, since the title may follow on the same line. */
function takeField(whole: Reading, labelEnd: number, field: string, header: Header, context: Context, at: number): number {
  let reading = whole;
  if (field === 'published') reading = slice(whole, 0, labelEnd + (/^\s?(?:RT\s?[IVXL]{0,4}|RTL)[\d\s.,IVX]*\d/u.exec(whole.text.slice(labelEnd))?.[0].length ?? whole.text.length - labelEnd));
  const value = slice(reading, labelEnd);
  if (field === 'issuer' && value.text !== '') header.issuer = found(context, bodyName(value.text), [reading], 'header/issuer', CONFIDENCE.stated);
  const kind = ACT_WORDS.find((word) => fold(value.text).includes(word));
  if (field === 'kind' && kind) header.actKind = found(context, kind, [reading], 'header/actKind', CONFIDENCE.stated);
  const [date] = findDates(value.text);
  if (field === 'effective' && date) header.effectiveDate = found(context, date.iso, [reading], 'header/effective', CONFIDENCE.stated);
  header.structure.push(reading);
  return at + reading.text.length;
}

/** `… Vastu võetud 22.12.2020 nr 31 jõustumine 01.02.2021 …` inside the header's long line. */
function readAdopted(flow: Flow, from: number, at: number, limit: number, header: Header, context: Context): number {
  const title = cut(flow, from, from + at);
  const stretch = cut(flow, from + at, Math.min(limit, from + at + 160));
  const match = /^.{10,16}?\d{1,2}\.\d{1,2}\.\d{4}(?: nr\.? ?[\p{L}\p{N}./-]+)?(?:,? jõustumine \d{1,2}\.\d{1,2}\.\d{4})?/iu.exec(stretch.text);
  if (!match) return from;
  const whole = slice(stretch, 0, match[0].length);
  const effective = whole.text.search(/jõustumine/iu);
  readDateLine(effective < 0 ? whole : slice(whole, 0, effective), header, context);
  if (effective > 0) readEffective(slice(whole, effective), header, context);
  header.gazetteTitle = onceOnly(title);
  return from + at + whole.text.length;
}

/** A page that prints its title twice in a row. */
function onceOnly(reading: Reading): Reading {
  const half = Math.floor(reading.text.length / 2);
  const first = reading.text.slice(0, half).trim();
  return first !== '' && first === reading.text.slice(half).trim() ? slice(reading, half) : reading;
}

/** The title stands after the letterhead; where nothing stands there, inside it. */
function placeTitle(candidates: readonly FlowLine[], header: Header, lastHead: number): void {
  const after = candidates.filter((line) => line.start > lastHead);
  header.titleLines.push(...(after.length > 0 ? after : candidates));
}

import { type Reading, slice } from '../../normalize/text/reading.ts';
import { tail } from '../../normalize/text/tail.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { endsInInstitution, institutionToNominative } from '../../normalize/values/institutions.ts';
import { isPersonName, isRoleLine } from '../../normalize/values/person-names.ts';
import { toNominative } from '../../normalize/values/roles.ts';
import { isCapitals } from '../../sections/announce.ts';
import { isActHead } from '../../sections/part-starts.ts';
import { ACT_WORDS } from '../../vocabulary/decision-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import { cut, type Flow, type FlowLine } from '../flow.ts';
import { readGazette } from './gazette-header.ts';
import { bodyName, type Header, isDateLine, readDateLine, readEffective } from './header-lines.ts';

const REDACTION = /^(?:xvk|rvk|vvk|\p{L}{2,4})\s\p{L}{1,2}\s\d{1,2}\.\d{1,2}\.\d{4} nr \d+ jõust/u;

/** Reads the letterhead's lines up to `limit`, the offset where the basis or the first point begins. */
export function readHeader(flow: Flow, limit: number, context: Context): Header {
  const header: Header = {
    issuer: null,
    actKind: null,
    number: null,
    date: null,
    place: null,
    effectiveDate: null,
    draft: null,
    structure: [],
    furniture: [],
    titleLines: [],
    end: 0,
    gazetteTitle: null,
  };
  const gazette = readGazette(flow, limit, header, context);
  const lines = flow.lines.filter((line) => line.start < limit && line.start >= gazette);
  const last = lines.findLastIndex((line) => isHeadLine(line));
  if (last < 0 && gazette === 0) return header;
  const candidates: FlowLine[] = [];
  lines.forEach((line, i) => {
    if (isCutNumber(lines, i)) readCutNumber(flow, line, header, context);
    else if (i > last + 1 && !isDateLine(line)) candidates.push(line);
    else if (readHeadLine(flow, line, header, context, i <= last)) header.end = Math.max(header.end, line.end);
    else candidates.push(line);
  });
  placeTitle(candidates, header, lines[last]?.start ?? gazette);
  return header;
}

/** Index of the letterhead's last line among the first lines, -1 where there is none. */
export function lastHeadLine(flow: Flow, limit: number): number {
  const last = flow.lines.findLastIndex((line, i) => i < 40 && line.start < limit && isHeadLine(line));
  return isCutNumber(flow.lines, last + 1) ? last + 1 : last;
}

function readCutNumber(flow: Flow, line: FlowLine, header: Header, context: Context): void {
  const reading = cut(flow, line.start, line.end);
  header.number ??= found(context, reading.text, [reading], 'letterhead/number', CONFIDENCE.titleBlock);
  header.end = Math.max(header.end, line.end);
}

/** `… a. nr` and its number on the next line. */
function isCutNumber(lines: readonly FlowLine[], at: number): boolean {
  const before = lines[at - 1]?.folded ?? '';
  return /(?<!\p{L})nr\.?$/u.test(before) && /^\d[\p{L}\d./-]*$/u.test(lines[at]?.text ?? '');
}

function isHeadLine(line: FlowLine): boolean {
  return (
    isActHead(line) ||
    isDateLine(line) ||
    /^eelnõu(?:\s|$)/u.test(line.folded) ||
    (line.text.length < 80 && isIssuerLine(line))
  );
}

function isIssuerLine({ text, marker, row }: FlowLine): boolean {
  if (marker || row || /[.;:,]$/u.test(text)) return false;
  const capitals = isCapitals(text);
  return (
    (capitals || /^\p{Lu}/u.test(text)) &&
    text.split(' ').length <= 6 &&
    ((endsInInstitution(text) && institutionToNominative(text) === text) ||
      /(?:minister|peadirektor|kantsler)$/iu.test(text))
  );
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
  if (/^(?:jõustumi(?:ne|se kp)|rakendami?ne|rakendatakse)/u.test(line.folded) && findDates(line.text).length > 0)
    return readEffective(reading, header, context);
  if (!above) return false;
  if (isIssuerLine(line)) {
    header.issuer ??= found(context, bodyName(line.text), [reading], 'letterhead/issuer', CONFIDENCE.titleBlock);
    return true;
  }
  if (isPlace(line) && !header.place && header.actKind?.rule.startsWith('letterhead')) {
    header.place = found(
      context,
      line.text.replace(tail(','), ''),
      [trimmed(reading)],
      'letterhead/place',
      CONFIDENCE.titleBlock,
    );
    return true;
  }
  return false;
}

function trimmed(reading: Reading): Reading {
  return slice(reading, 0, reading.text.replace(tail(',|'), '').length);
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
  const before = /^(.{3,70}?)\s+(?:istungi |protokolli|määrus|otsus|korraldus|käskkiri|üldkäskkiri)/u.exec(
    line.folded,
  )?.[1];
  if (before && endsInInstitution(before))
    header.issuer ??= found(
      context,
      bodyName(institutionToNominative(line.text.slice(0, before.length))),
      [reading],
      'letterhead/issuer',
      CONFIDENCE.titleBlock,
    );
  else if (
    before &&
    before.split(' ').length > 1 - Number(/\p{L}{3}(?:ministri)$/u.test(before)) &&
    isRoleLine(toNominative(before).value) &&
    !/^ministri$/u.test(before)
  ) {
    header.issuer ??= found(
      context,
      bodyName(toNominative(line.text.slice(0, before.length)).value),
      [reading],
      'letterhead/issuer',
      CONFIDENCE.titleBlock,
    );
  }
  header.structure.push(reading);
  return true;
}

function genitiveKind(folded: string): string | null {
  const genitives: readonly (readonly [RegExp, string])[] = [
    [/otsuse/u, 'otsus'],
    [/korralduse/u, 'korraldus'],
    [/määruse/u, 'määrus'],
    [/käskkirja/u, 'käskkiri'],
  ];
  return genitives.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** The title stands after the letterhead; where nothing stands there, inside it. */
function placeTitle(candidates: readonly FlowLine[], header: Header, lastHead: number): void {
  const after = candidates.filter((line) => line.start > lastHead);
  header.titleLines.push(...(after.length > 0 ? after : candidates));
}

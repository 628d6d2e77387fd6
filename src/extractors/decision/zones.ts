import { goesOn } from '../../normalize/text/continuation.ts';
import { fold } from '../../normalize/text/fold.ts';
import type { Reading } from '../../normalize/text/reading.ts';
import { findActReferences } from '../../normalize/values/act-references.ts';
import { findLegalReferences } from '../../normalize/values/legal-references.ts';
import { isSignatureStart } from '../../sections/part-starts.ts';
import { DIGITAL_MARK } from '../../sections/signature-cues.ts';
import {
  ACTION_VERBS,
  BASIS_CARRIERS,
  BASIS_OPENERS,
  DECIDING_VERBS,
  TITLE_CLOSERS,
} from '../../vocabulary/decision-words.ts';
import { cut, type Flow, type FlowLine, lineIndexAt } from '../flow.ts';
import { isVerbHead } from './actions.ts';
import { lastHeadLine } from './header.ts';

/** Where an act's preamble, points and signatures stand; offsets into the flow, ends exclusive. */
export interface Zones {
  /** Where the letterhead and the title end. */
  readonly headEnd: number;
  readonly basis: Reading | null;
  /** Where the first point may begin. */
  readonly pointsStart: number;
  readonly signatureStart: number;
}

/** A basis stands within this many lines after the letterhead. */
const FURTHEST_BASIS = 30;
const VERB_FORMS = ACTION_VERBS.flatMap(([action, forms]) => (action === 'effect' ? [] : forms)).join('|');
/** `alusel kinnitan …`: the point begins at its verb; `alusel: 1.` at its number. */
const AFTER_BASIS = new RegExp(
  `:\\s+(?=(?:${VERB_FORMS}|tunnista(?:n|da|takse)|1\\.|§)(?!\\p{L}))|(?:alusel|aluseks)[,:]?\\s+(?=(?:${VERB_FORMS}|tunnista(?:n|da|takse))(?!\\p{L}))`,
  'iu',
);
/** `§ 1.` as a point, not `§ 8 p 2` as a citation that a line end cut. */
export const SECTION_POINT =
  /^§\s?(\d{1,3}(?:[\^¹²³⁴⁵⁶⁷⁸⁹]\d?)?)\s?\.\s*(?!\d|(?:lg|lõi|p\.|punkt)(?!\p{L}))|^§\s?(\d{1,3})\s+(?=\p{Lu}|\(1\))/u;
export const NUMBERED_POINT = /^(\d{1,2}(?:\.\d{1,2}){0,4})\s?(\.?)(?!\d)\s*(?=\S)/u;

export function findZones(flow: Flow): Zones {
  const signatureStart = findSignature(flow);
  const firstPoint =
    flow.lines.find((line) => line.start < signatureStart && isPointLine(line))?.start ?? signatureStart;
  const firstCitation = flow.lines.find(
    (line) =>
      line.start < firstPoint && (/§|(?<!\p{L})alusel(?!\p{L})/u.test(line.text) || BASIS_OPENERS.test(line.text)),
  );
  const head = lastHeadLine(flow, Math.min(firstPoint, (firstCitation?.start ?? firstPoint) + 1));
  const basisStart = findBasis(flow, head + 1, firstPoint);
  const bound = Math.min(signatureStart, flow.reading.text.length);
  if (basisStart === null) {
    const pointsStart = firstPoint < signatureStart ? firstPoint : afterTitle(flow, head + 1, bound);
    const verbHead = verbHeadBefore(flow, pointsStart);
    return { headEnd: verbHead, basis: null, pointsStart: verbHead, signatureStart };
  }
  const pointsStart = endOfBasis(flow, basisStart, firstPoint, bound);
  return { headEnd: basisStart, basis: cut(flow, basisStart, pointsStart), pointsStart, signatureStart };
}

/** `kinnitan` on the line above the first point belongs to the points. */
function verbHeadBefore(flow: Flow, pointsStart: number): number {
  const line = flow.lines[lineIndexAt(flow, Math.max(0, pointsStart - 2))];
  return line && line.end <= pointsStart && isVerbHead(line.text) ? line.start : pointsStart;
}

/** A line that opens with the number of a point; a citation, date or quantity that a line end cut is none. */
export function isPointLine({ text, marker }: FlowLine): boolean {
  if (SECTION_POINT.test(text)) return true;
  const number = NUMBERED_POINT.exec(text);
  if (!number || !marker || marker.kind !== 'number' || marker.close === ')') return false;
  const depth = (number[1] ?? '').split('.').length;
  return (depth > 1 || number[2] === '.') && Number.parseInt(number[1] ?? '', 10) <= 60;
}

/** The first mark or name over a role; a mark may stand inside a line that runs on. */
function findSignature(flow: Flow): number {
  const { text } = flow.reading;
  const mark = DIGITAL_MARK.exec(text)?.index ?? text.length;
  const at = flow.lines.findIndex(
    (line, i) => i > 0 && line.start < mark && mayClose(flow, i) && isSignatureStart(flow.lines, i),
  );
  return Math.min(mark, flow.lines[at]?.start ?? text.length);
}

/** A signature follows a sentence that ended; a name in the middle of one is part of it. */
function mayClose(flow: Flow, at: number): boolean {
  const before = flow.lines[at - 1];
  const line = flow.lines[at];
  if (!before || !line) return false;
  return line.gapBefore > 0 || /[.;:!?)”“"]$/u.test(before.text) || DIGITAL_MARK.test(line.text);
}

/** Offset of the basis: an opener, or a citation that opens a line or follows the title's last word. */
function findBasis(flow: Flow, from: number, firstPoint: number): number | null {
  const { text } = flow.reading;
  for (const line of flow.lines.slice(from, from + FURTHEST_BASIS)) {
    if (line.start >= firstPoint) break;
    const printed = text.slice(line.start, line.end);
    const opener = BASIS_OPENERS.exec(printed);
    if (opener && !isInQuotes(printed, opener.index)) return line.start + opener.index;
    const citation = citationStart(text.slice(line.start, Math.min(firstPoint, line.start + 2500)), printed);
    if (citation !== null) return line.start + citation;
  }
  return null;
}

function isInQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/[„«]/gu)?.length ?? 0) > (before.match(/[“”»]/gu)?.length ?? 0);
}

/** Where in a line a citation begins that carries the preamble; `null` where the line is part of a title. */
function citationStart(rest: string, line: string): number | null {
  const carrier = BASIS_CARRIERS.exec(fold(rest));
  if (!carrier && !DECIDING_VERBS.test(fold(rest.trim()))) return null;
  const starts = [
    ...findLegalReferences(rest).map(({ start, actStart }) => Math.min(start, actStart)),
    ...findActReferences(rest).map(({ start }) => start),
  ].sort((a, b) => a - b);
  const first = starts[0];
  if (first === undefined || first >= line.length) return null;
  const before = line
    .slice(0, first)
    .trim()
    .replace(/["„«]$/u, '')
    .trim();
  const until = rest.slice(first, carrier?.index ?? rest.length);
  if (TITLE_CLOSERS.test(fold(line)) || /\p{L}mine(?:\s+\p{Lu})/u.test(until)) return null;
  if (before === '') return first;
  return TITLE_CLOSERS.test(fold(before)) ? first : null;
}

function endOfBasis(flow: Flow, start: number, firstPoint: number, bound: number): number {
  const { text } = flow.reading;
  const stretch = text.slice(start, Math.min(firstPoint, bound));
  const match = AFTER_BASIS.exec(stretch);
  if (match) return start + match.index + match[0].length;
  if (firstPoint < bound) return verbHeadBefore(flow, firstPoint);
  const sentence = /(?:alusel|arvesse[^.]{0,200}|lõi\p{L}+ \d+|§ \d+)[.:]\s/u.exec(stretch);
  return sentence ? start + sentence.index + sentence[0].length : Math.min(firstPoint, bound);
}

/** A title goes on over lines that are broken in the middle of it. */
function afterTitle(flow: Flow, from: number, bound: number): number {
  const [first] = flow.lines.slice(from);
  if (!first || first.start >= bound) return bound;
  let end = first.end;
  let before = first.text;
  for (const line of flow.lines.slice(from + 1)) {
    if (line.start >= bound || line.gapBefore > 1 || !goesOn(before, line.text)) break;
    end = line.end;
    before = line.text;
  }
  return Math.min(end + 1, bound);
}

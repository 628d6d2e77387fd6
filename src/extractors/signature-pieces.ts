import { fold } from '../normalize/text/fold.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import { tail } from '../normalize/text/tail.ts';
import { isActing, isRoleLine, readNameAndRole } from '../normalize/values/person-names.ts';
import type { Unit } from '../sections/outline.ts';
import { DIGITAL_MARK } from '../sections/signature-cues.ts';
import { CLERK_LABELS, SIGNING_HINTS, SIGNING_PARTIES } from '../vocabulary/signature-words.ts';

export type PieceKind = 'mark' | 'line' | 'hint' | 'name' | 'role' | 'party' | 'date' | 'other';

/** One thing that a signature block prints: the digital mark, a line to sign on, a name, a role, a party's label. */
export interface Piece {
  readonly kind: PieceKind;
  readonly reading: Reading;
  /** Which person of a block with two side by side; 0 where there is one. */
  readonly column: number;
  readonly unit: Unit;
  readonly gapBefore: number;
}

/** What the lines and cells of a signature block print, in order. */
export function signaturePieces(units: readonly Unit[], source: string): Piece[] {
  return withPlausibleRoles(units.flatMap((unit) => piecesOf(unit, source)));
}

const HINTS = new Set(SIGNING_HINTS);
const PARTIES = new Set(SIGNING_PARTIES);
const CLERKS = new RegExp(`^(?:${CLERK_LABELS.join('|')})(?:\\([^()]{0,4}\\))?(?!\\p{L})`, 'u');
/** The mark, `(a)` of a scanned original, and the words that some programs stamp instead. */
const MARK = new RegExp(`${DIGITAL_MARK.source}|\\(\\s?a\\s?\\)|\\(allkiri\\)(?=\\s+\\p{Lu})`, 'giu');
/** `(ees- ja perekonnanimi)` after a role, on its line. */
const BRACKET_HINT = new RegExp(`\\((?:${SIGNING_HINTS.filter((hint) => hint.length > 1).join('|')})\\)`, 'giu');
const LINE_TO_SIGN = /_{3,}|\.{6,}|…{2,}/gu;
const DATE_ONLY =
  /^["„“”]?_*["„“”]?\s*(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}\.?\s?(?:a\.?|aasta)?|\.{2,}|20_*\s?a?\.?)$/iu;

function piecesOf(unit: Unit, source: string): Piece[] {
  if (unit.type === 'text') return linePieces(unit, unit.reading, unit.gapBefore, source);
  return unit.cells.flatMap((cell, column) =>
    cell.flatMap((paragraph) =>
      linePieces(unit, paragraph.reading, column === 0 ? unit.gapBefore : 0, source).map((piece) => ({
        ...piece,
        column: Math.min(column, 2),
      })),
    ),
  );
}

/** A line's pieces: apart at wide spaces, marks and lines to sign on; what two people share stands in two columns. */
function linePieces(unit: Unit, reading: Reading, gapBefore: number, source: string): Piece[] {
  const bare = CLERKS.test(fold(reading.text))
    ? [piece('other', reading)]
    : wideParts(reading, source).flatMap(atMarks).flatMap(classify);
  const several = bare.filter(({ kind }) => kind === bare[0]?.kind && kind !== 'other').length > 1;
  const counts = new Map<PieceKind, number>();
  return bare.map(({ kind, reading: words }) => {
    const column = counts.get(kind) ?? 0;
    counts.set(kind, column + 1);
    return { kind, reading: words, column: several ? Math.min(column, 2) : 0, unit, gapBefore };
  });
}

interface BarePiece {
  readonly kind: PieceKind;
  readonly reading: Reading;
}

function piece(kind: PieceKind, reading: Reading): BarePiece {
  return { kind, reading };
}

/** Apart where the source has three spaces or more, or a tab, which one printed space stands for. */
function wideParts(reading: Reading, source: string): Reading[] {
  const parts: Reading[] = [];
  let from = 0;
  for (let i = 1; i + 1 < reading.text.length; i++) {
    if (reading.text[i] !== ' ' || !isWide(source.slice(reading.offsets[i], reading.offsets[i + 1]))) continue;
    parts.push(slice(reading, from, i));
    from = i + 1;
  }
  parts.push(slice(reading, from));
  return parts.filter((part) => part.text !== '');
}

/** A tab or three characters of white space part two columns. */
function isWide(gap: string): boolean {
  return gap.length >= 3 || gap.includes('\t');
}

function atMarks(reading: Reading): Reading[] {
  const cuts = [
    ...reading.text.matchAll(MARK),
    ...reading.text.matchAll(LINE_TO_SIGN),
    ...reading.text.matchAll(BRACKET_HINT),
  ].sort((a, b) => a.index - b.index);
  const parts: Reading[] = [];
  let from = 0;
  for (const cut of cuts) {
    if (cut.index < from) continue;
    parts.push(slice(reading, from, cut.index), slice(reading, cut.index, cut.index + cut[0].length));
    from = cut.index + cut[0].length;
  }
  parts.push(slice(reading, from));
  return parts.filter((part) => part.text !== '');
}

function classify(reading: Reading): BarePiece[] {
  const { text } = reading;
  const folded = fold(text).replace(/^[\s(/:]+|(?<![\s)/:.,])[\s)/:.,]+$/gu, '');
  if (new RegExp(MARK.source, 'iu').test(text)) return [piece('mark', reading)];
  if (/^[_.…\s/]+$/u.test(text)) return [piece('line', reading)];
  if (HINTS.has(folded)) return [piece('hint', reading)];
  if (DATE_ONLY.test(text)) return [piece('date', reading)];
  if (PARTIES.has(folded) || (/^[^:]+:$/u.test(text) && isRoleLine(withoutColon(reading).text)))
    return [piece('party', withoutColon(reading))];
  return labelled(reading) ?? parties(reading) ?? nameAndRole(reading);
}

function withoutColon(reading: Reading): Reading {
  return slice(reading, 0, reading.text.replace(tail(':'), '').length);
}

/** `Töötaja: Mari Kuusik`. */
function labelled(reading: Reading): BarePiece[] | null {
  const colon = reading.text.indexOf(':');
  if (colon < 3 || colon > 60 || colon === reading.text.length - 1) return null;
  const label = slice(reading, 0, colon);
  if (/tutvunud$/iu.test(label.text)) return afterReading(reading, colon);
  if (!isRoleLine(label.text) && !PARTIES.has(fold(label.text))) return null;
  const value = nameAndRole(slice(reading, colon + 1));
  return value.every(({ kind }) => kind !== 'other') ? [piece('party', label), ...value] : null;
}

/** `Tutvunud: Mari Kuusik 14.08.2024`: the name alone; who has read it signs as no party. */
function afterReading(reading: Reading, colon: number): BarePiece[] | null {
  const rest = slice(
    reading,
    colon + 1,
    reading.text.replace(/[\s,]*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\.?\s*$/u, '').length,
  );
  const pieces = nameAndRole(rest);
  return pieces.every(({ kind }) => kind !== 'other') ? pieces : null;
}

/** `Tööandja: Töötaja:`, the heads of two columns in one line. */
function parties(reading: Reading): BarePiece[] | null {
  const labels = Array.from(reading.text.matchAll(/[^:]+:/gu), (match) =>
    slice(reading, match.index, match.index + match[0].length - 1),
  );
  if (labels.length < 2 || !reading.text.endsWith(':')) return null;
  return labels.every((label) => PARTIES.has(fold(label.text))) ? labels.map((label) => piece('party', label)) : null;
}

function nameAndRole(reading: Reading): BarePiece[] {
  const from = /^[\s/(]*/u.exec(reading.text)?.[0].length ?? 0;
  const to = reading.text.replace(tail('/,'), '').length;
  const core = slice(reading, from, to);
  const two = twoNames(core);
  if (two) return two;
  const read = readNameAndRole(core.text);
  if (!read) return [piece('other', reading)];
  const parts: [number, BarePiece][] = [];
  if (read.name) parts.push([read.name[0], piece('name', slice(core, ...read.name))]);
  if (read.role) parts.push([read.role[0], piece('role', slice(core, ...read.role))]);
  return parts.sort(([a], [b]) => a - b).map(([, part]) => part);
}

/** `Maret Tamm Katrin Kask`: four capitalised words on one line are two people. */
function twoNames(reading: Reading): BarePiece[] | null {
  const words = Array.from(reading.text.matchAll(/\S+/gu));
  const third = words[2];
  if (words.length !== 4 || !third) return null;
  const [first, second] = [slice(reading, 0, third.index), slice(reading, third.index)];
  const both = [first, second].every((part) => readNameAndRole(part.text)?.name?.[1] === part.text.length);
  return both ? [piece('name', first), piece('name', second)] : null;
}

/** What stands right under a name or a mark is a role even where its noun is not listed, if it is short enough for one. */
function withPlausibleRoles(pieces: readonly Piece[]): Piece[] {
  return pieces.map((current, i) => {
    if (current.kind !== 'other') return current;
    const { text } = current.reading;
    const before = pieces.slice(0, i).findLast((other) => other.column === current.column);
    const under = before && /^(?:name|mark|role)$/u.test(before.kind) && current.gapBefore <= 1;
    const short = text.split(' ').length <= 8 && text.length <= 90 && !/[.;:!?]$|[\d@„“"]/u.test(text);
    const goesOn = before?.kind !== 'role' || isActing(text);
    return under && short && goesOn && /^\p{L}/u.test(text) && before.kind !== 'mark'
      ? { ...current, kind: 'role' }
      : current;
  });
}

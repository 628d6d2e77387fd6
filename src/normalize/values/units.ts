import type { Span } from '../../model/document.ts';
import { SELF_NAMED_UNITS, UNIT_NOUNS } from '../../vocabulary/units.ts';
import { makeLexicon, type Reading } from './lexicon.ts';
import { lastWord, nameInNominative } from './name-nominative.ts';
import { type Word, wordsOf } from './printed-words.ts';
import { findAsides } from './role-conditions.ts';

/** A structural unit in the nominative; offsets into the text it was split from. */
export interface UnitEntry extends Span {
  readonly value: string;
}

/** Reads words that end in the head noun of a unit. */
export const unitHeads = makeLexicon(UNIT_NOUNS);

const SELF_NAMED = new Set(SELF_NAMED_UNITS);
const SEPARATOR = /[,;\n>]|(?<=\s)[/–—-](?=\s)/gu;
const BRACKETS = /\([^()]{0,300}\)/gu;
const CONJUNCTION = /^(?:ja|ning|või|ega)$/iu;

/** The units a text names, outermost first: commas, line ends and genitive chains part them; `Haridus- ja kultuuriosakond` is one. */
export function splitUnits(text: string): UnitEntry[] {
  const asides = findAsides(text);
  return joinAtoms(text, atomsOf(text, asides))
    .flatMap((piece) => chainOf(text, piece))
    .flatMap((span) => asUnit(text, span));
}

/** A unit's name in the nominative: `Teenuste osakonna` → `Teenuste osakond`. */
export function toNominativeUnit(name: string): string {
  return nameInNominative(name, unitHeads);
}

/** The text ends in the head noun of a unit, in any case. */
export function endsInUnit(text: string): boolean {
  const last = lastWord(text);
  return last !== undefined && unitHeads.read(last.text).length > 0;
}

function atomsOf(text: string, asides: readonly Span[]): Span[] {
  const brackets = Array.from(text.matchAll(BRACKETS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const closed = [...asides, ...brackets];
  const cuts = Array.from(text.matchAll(SEPARATOR), (match) => ({ start: match.index, end: match.index + 1 }))
    .filter((cut) => !inside(cut.start, closed))
    .concat(asides)
    .sort((a, b) => a.start - b.start);
  const atoms: Span[] = [];
  let from = 0;
  for (const cut of cuts) {
    atoms.push({ start: from, end: cut.start });
    from = cut.end;
  }
  atoms.push({ start: from, end: text.length });
  return atoms.filter((atom) => wordsOf(text.slice(atom.start, atom.end)).length > 0);
}

function inside(at: number, spans: readonly Span[]): boolean {
  return spans.some((span) => at >= span.start && at < span.end);
}

/** An atom that ends in no unit is the beginning of the next one, or stands alone at the end. */
function joinAtoms(text: string, atoms: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let from: number | null = null;
  for (const atom of atoms) {
    from ??= atom.start;
    if (!endsInUnit(text.slice(atom.start, atom.end))) continue;
    pieces.push({ start: from, end: atom.end });
    from = null;
  }
  const end = atoms.at(-1)?.end;
  return from === null || end === undefined ? pieces : [...pieces, { start: from, end }];
}

/** `A-osakonna B büroo C grupp`: cut after every unit that another one follows. */
function chainOf(text: string, piece: Span): Span[] {
  const part = text.slice(piece.start, piece.end);
  if (!endsInUnit(part)) return [piece];
  const bracket = part.indexOf('(');
  const words = wordsOf(bracket < 0 ? part : part.slice(0, bracket));
  const links: Span[] = [];
  let from = 0;
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (!next || CONJUNCTION.test(next.text) || !/^\s+$/u.test(part.slice(word.end, next.start))) return;
    if (!namesUnit(unitHeads.read(word.text), word.start > from) || !namesMore(words.slice(at + 1, at + 3))) return;
    links.push({ start: piece.start + from, end: piece.start + word.end });
    from = next.start;
  });
  return [...links, { start: piece.start + from, end: piece.end }];
}

/** A singular nominative or genitive with a name before it, or one that is its own name. */
function namesUnit(readings: readonly Reading[], hasName: boolean): boolean {
  return readings.some(
    (reading) =>
      reading.number === 'singular' &&
      (reading.case === 'nominative' || reading.case === 'genitive') &&
      (!reading.bare || hasName || SELF_NAMED.has(reading.lemma)),
  );
}

/** What follows a unit is a name of its own, not a bare `osakond`. */
function namesMore([word, next]: readonly Word[]): boolean {
  return next !== undefined || (word !== undefined && namesUnit(unitHeads.read(word.text), false));
}

function asUnit(text: string, span: Span): UnitEntry[] {
  let { start, end } = span;
  while (start < end && /[\s,;.:•*–—-]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;.:]/u.test(text[end - 1] ?? '')) end--;
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  return /\p{L}/u.test(words) ? [{ value: toNominativeUnit(words), start, end }] : [];
}

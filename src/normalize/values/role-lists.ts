import type { Span } from '../../model/document.ts';
import { NOBODY_COMPANIONS, NOBODY_WORDS } from '../../vocabulary/role-phrases.ts';
import { RELATIONAL_ROLE_NOUNS } from '../../vocabulary/roles.ts';
import { wordsOf } from './printed-words.ts';
import { findAsides } from './role-conditions.ts';
import { findRoleHead, headCases, isPointer } from './role-words.ts';

/** One role of a list; `text` as written without asides and line ends, offsets into the list. */
export interface RoleEntry extends Span {
  readonly text: string;
}

interface Piece extends Span {
  /** What parts the piece from the next one, lower case. */
  readonly separator: string;
}

const NOBODY = new Set(NOBODY_WORDS);
const NOBODY_OR_COMPANION = new Set([...NOBODY_WORDS, ...NOBODY_COMPANIONS]);
const RELATIONAL = new Set(RELATIONAL_ROLE_NOUNS);
const SEPARATOR = /[,;\n]|(?<=\s)\/(?=\s)|(?<=\s)(?:ja\/või|ja|ning|või|ega)(?=\s)/giu;
const BRACKETS = /\([^()]{0,300}\)/gu;
const LEADING = /^(?:\s|[-–—•*·,;]|\d{1,2}[.)](?!\d)|(?:ja\/või|ja|ning|või|ega)(?=\s))*/iu;

/** The list says that there is nobody: a dash, an empty cell, `puuduvad`, `ei ole`. */
export function isNone(text: string): boolean {
  const words = wordsOf(text.slice(0, 200)).map((word) => word.text.toLowerCase());
  if (words.length === 0) return true;
  return words.some((word) => NOBODY.has(word)) && words.every((word) => NOBODY_OR_COMPANION.has(word));
}

/** The roles of a list, one an entry; a separator inside a role's own name parts nothing. A pointer is one entry. */
export function splitRoles(text: string): RoleEntry[] {
  if (isNone(text)) return [];
  const asides = findAsides(text);
  if (isPointer(text)) return asEntry(text, { start: 0, end: text.length }, asides);
  const atoms = atomsOf(text, asides);
  const pieces = joinModifiers(text, asides, joinAtoms(text, asides, atoms));
  return pieces.flatMap((piece) => asEntry(text, piece, asides)).filter((entry) => !isNone(entry.text));
}

/** The text between all separators outside brackets and asides; an aside with words on both sides parts them too. */
function atomsOf(text: string, asides: readonly Span[]): Piece[] {
  const closed = [...asides, ...Array.from(text.matchAll(BRACKETS), spanOf)];
  const cuts = Array.from(text.matchAll(SEPARATOR), (match) => ({
    ...spanOf(match),
    separator: match[0].toLowerCase(),
  }))
    .filter((cut) => !closed.some((span) => cut.start >= span.start && cut.end <= span.end))
    .concat(
      asides
        .filter((aside) => /\p{L}$/u.test(text.slice(aside.start, aside.end)))
        .map((aside) => ({ ...aside, separator: 'aside' })),
    )
    .sort((a, b) => a.start - b.start);
  const atoms: Piece[] = [];
  let from = 0;
  for (const cut of cuts) {
    atoms.push({ start: from, end: cut.start, separator: cut.separator });
    from = cut.end;
  }
  atoms.push({ start: from, end: text.length, separator: '' });
  return atoms.filter((atom) => without(text, atom, asides) !== '');
}

/** Joins every atom that does not end in a role to the next one; what is left at the end belongs to the last role. */
function joinAtoms(text: string, asides: readonly Span[], atoms: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let from: number | null = null;
  for (const atom of atoms) {
    const words = without(text, atom, asides);
    const last = pieces.at(-1);
    if (from === null && isPointer(words)) return [...pieces, { start: atom.start, end: text.length, separator: '' }];
    if (last && from === null && continuesRole(words, last.separator)) {
      pieces[pieces.length - 1] = { ...atom, start: last.start };
    } else if (endsInRole(words, atom.separator)) {
      pieces.push({ ...atom, start: from ?? atom.start });
      from = null;
    } else from ??= atom.start;
  }
  const end = atoms.at(-1)?.end ?? text.length;
  const last = pieces.at(-1);
  if (from === null) return pieces;
  if (last && last.separator !== 'aside') pieces[pieces.length - 1] = { ...last, end, separator: '' };
  else pieces.push({ start: from, end, separator: '' });
  return pieces;
}

/** A wrapped line that begins with `asetäitja` or the like continues the role above. */
function continuesRole(words: string, separator: string): boolean {
  if (separator !== '\n') return false;
  return RELATIONAL.has(/^[\p{L}]+/u.exec(words.toLowerCase())?.[0] ?? '');
}

/** Ends in a listed role; before a semicolon or comma the look of a role is enough. */
function endsInRole(words: string, separator: string): boolean {
  const head = findRoleHead(words);
  if (!head) return false;
  return head.listed || ((separator === ';' || separator === ',') && head.words.length > 0);
}

/** `juhi ja osakonna nõunik`: a genitive before a longer nominative is its modifier, no role of its own. */
function joinModifiers(text: string, asides: readonly Span[], pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && isModifierOf(text, asides, last, piece)) joined[joined.length - 1] = { ...piece, start: last.start };
    else joined.push(piece);
  }
  return joined;
}

function isModifierOf(text: string, asides: readonly Span[], piece: Piece, next: Piece): boolean {
  if (!/\p{L}|,/u.test(piece.separator) || piece.separator === 'aside') return false;
  const cases = headCases(without(text, piece, asides));
  if (cases.length !== 1 || cases[0] !== 'genitive') return false;
  const words = without(text, next, asides);
  return wordsOf(words).length > 1 && headCases(words).includes('nominative');
}

function asEntry(text: string, piece: Span, asides: readonly Span[]): RoleEntry[] {
  let { start, end } = piece;
  for (const aside of asides) if (aside.start <= start && aside.end > start) start = Math.min(aside.end, end);
  start += LEADING.exec(text.slice(start, end))?.[0].length ?? 0;
  for (const aside of asides) if (aside.start <= start && aside.end > start) start = Math.min(aside.end, end);
  for (const aside of [...asides].reverse()) {
    if (aside.start > start && text.slice(aside.end, Math.max(aside.end, end)).search(/[\p{L}\p{N}]/u) < 0)
      end = Math.min(end, aside.start);
  }
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;.:]/u.test(text[end - 1] ?? '')) end--;
  const words = without(text, { start, end }, asides);
  return /[\p{L}\p{N}]/u.test(words) ? [{ text: words, start, end }] : [];
}

/** A stretch without its asides, white space single, no separator left at its ends. */
function without(text: string, span: Span, asides: readonly Span[]): string {
  let words = '';
  let from = span.start;
  for (const aside of asides) {
    if (aside.start < from || aside.start >= span.end) continue;
    words += `${text.slice(from, aside.start)} `;
    from = Math.min(aside.end, span.end);
  }
  words += text.slice(from, span.end);
  return words
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;)])/gu, '$1')
    .trim();
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

import type { Part } from '../../model/part.ts';
import { fold } from '../../normalize/text/fold.ts';
import { join, type Reader, type Reading, slice } from '../../normalize/text/reading.ts';
import { isRolePhrase } from '../../normalize/values/roles.ts';
import { physicalRows } from '../../sections/physical-rows.ts';
import { EMPLOYMENT_WORDS, STAFFING_TITLE, TERM_WORDS, TOTAL_WORDS } from '../../vocabulary/staffing-words.ts';
import type { Context } from '../context.ts';
import { columnRole, countOf, unitOffset } from './columns.ts';
import type { PostEntry, ReadTable, TotalEntry } from './entries.ts';

/** A row's words, its number, and the white space around that number, which alone says in which column it stood. */
interface SpacedRow {
  readonly words: Reading;
  readonly numbers: readonly Reading[];
  readonly rest: Reading;
  readonly spaceBefore: number;
  /** 0 where nothing follows. */
  readonly spaceAfter: number;
}

/** Spaces between two cells that stand in different columns. */
const APART = 3;
const FARTHEST = 120;
const ROW =
  /^(.*?[\p{L})*])\s+(\d{1,3}(?:[.,]\d{1,2})?)(?:\s+(\d{1,3}(?:[.,]\d{1,2})?))?(?:\s+(\d{1,3}(?:[.,]\d{1,2})?))?(?:\s+(\D.*))?$/u;

/** Reads a table whose rows stand one a line, columns parted by spaces. */
export function readRowLines({ part, reader }: Context): ReadTable {
  const lines = rowLines(part, reader);
  const first = lines.findIndex((line) => spacedRow(line) !== null);
  const headFrom = lines.findIndex((line, i) => i < first && isHeadLine(line));
  const headTo = lines.findLastIndex((line, i) => i < first && isHeadLine(line));
  const last = lines.findLastIndex((line) => spacedRow(line) !== null);
  const body = lines.slice(headTo + 1, last + 1);
  const start = headFrom >= 0 ? headTo + 1 : Math.max(0, first - 1);
  const rows = headFrom >= 0 ? body : lines.slice(start, last + 1);
  const gaps = rows.flatMap((line) => spacedRow(line) ?? []).map(({ spaceBefore }) => spaceBefore);
  const { entries, units } = readRows(rows, Math.min(...gaps, 99));
  return {
    title: lines.slice(0, headFrom >= 0 ? headFrom : start),
    heads: headFrom >= 0 ? lines.slice(headFrom, headTo + 1) : [],
    entries,
    units,
    rest: lines.slice(last + 1),
  };
}

function readRows(rows: readonly Reading[], least: number): { entries: (PostEntry | TotalEntry)[]; units: Reading[] } {
  const entries: (PostEntry | TotalEntry)[] = [];
  const units: Reading[] = [];
  let unit: Reading | null = null;
  for (const line of rows) {
    const row = spacedRow(line);
    if (!row) {
      const post = isRolePhrase(line.text.replace(/\*+$/u, '')) && /\*$/u.test(line.text);
      if (post) entries.push({ type: 'post', unit, post: line, count: null, employment: null, term: null, notes: [] });
      else {
        unit = slice(line, unitOffset(line.text));
        units.push(line);
      }
    } else if (TOTAL_WORDS.test(fold(row.words.text)))
      entries.push({ type: 'total', unit, label: row.words, numbers: row.numbers });
    else entries.push(...postsOf(row, unit, least));
  }
  return { entries, units };
}

function postsOf(row: SpacedRow, unit: Reading | null, least: number): PostEntry[] {
  const [first, second] = row.numbers;
  const { term, notes, word } = restOf(row.rest);
  const { post, category } = categoryOf(row.words);
  const entry = { type: 'post', unit, post, term, notes } as const;
  if (first && second) {
    return [first, second].flatMap((count, i): PostEntry[] =>
      countOf(count.text) === 0 ? [] : [{ ...entry, count, employment: i === 0 ? 'official' : 'employee' }],
    );
  }
  return first ? [{ ...entry, count: first, employment: word ?? category ?? byPosition(row, least) }] : [];
}

/** A number close to the post and far from what follows stood in the first column; the other way round in the second. */
function byPosition({ spaceBefore, spaceAfter }: SpacedRow, least: number): 'official' | 'employee' | null {
  if (spaceAfter > 0 && spaceBefore !== spaceAfter) return spaceBefore < spaceAfter ? 'official' : 'employee';
  if (spaceAfter === 0 && spaceBefore > least + 1) return 'employee';
  return spaceAfter === 0 && spaceBefore > 0 && least < 99 && spaceBefore === least && least > 1 ? 'official' : null;
}

/** `raamatupidaja töökoht 1`: the category stands as a word before the number. */
function categoryOf(words: Reading): { post: Reading; category: 'official' | 'employee' | null } {
  const match = /\s(ametikoht|töökoht|ametnik|töötaja)$/iu.exec(words.text);
  const category = match ? (EMPLOYMENT_WORDS.find(([, word]) => word.test(fold(match[1] ?? '')))?.[0] ?? null) : null;
  return category && match ? { post: slice(words, 0, match.index), category } : { post: words, category: null };
}

function restOf(rest: Reading): { term: Reading | null; notes: Reading[]; word: 'official' | 'employee' | null } {
  if (rest.text === '') return { term: null, notes: [], word: null };
  const word = EMPLOYMENT_WORDS.find(([, words]) => words.test(fold(rest.text)))?.[0] ?? null;
  if (word && rest.text.length > 1) return { term: null, notes: [], word };
  const term =
    /^(?:täht-?\s?aja\p{L}*(?: kuni \d{1,2}\.\d{1,2}\.\d{4})?|kuni \d{1,2}\.\d{1,2}\.\d{4}|määramata|alaline|ajutine)/iu.exec(
      rest.text,
    );
  if (!term)
    return {
      term: TERM_WORDS.test(fold(rest.text)) ? rest : null,
      notes: TERM_WORDS.test(fold(rest.text)) ? [] : [rest],
      word: null,
    };
  const left = slice(rest, term[0].length);
  return { term: slice(rest, 0, term[0].length), notes: left.text === '' ? [] : [left], word: null };
}

export function spacedRow(line: Reading): SpacedRow | null {
  const match = ROW.exec(line.text);
  if (!match || line.text.length > 160 || isHeadLine(line)) return null;
  const words = match[1] ?? '';
  if (/(?:^|\s)(?:nr|nr\.|§|lisa|punkt|kuni|aasta)$/iu.test(words) || /\d{4}/u.test(words)) return null;
  const numberAt = line.text.indexOf(match[2] ?? '', words.length);
  const numbers: Reading[] = [];
  let end = numberAt;
  for (const number of [match[2], match[3], match[4]]) {
    if (number === undefined) continue;
    const at = line.text.indexOf(number, end);
    numbers.push(slice(line, at, at + number.length));
    end = at + number.length;
  }
  const rest = match[5] ? slice(line, end) : slice(line, line.text.length);
  const restAt = end + 1;
  const spaceAfter = match[5] ? spaceBetween(line, end - 1, restAt) : 0;
  const spaceBefore = spaceBetween(line, words.length - 1, numberAt);
  const from = /^\d{1,3}\.\s+(?=\p{Ll})/u.exec(words)?.[0].length ?? 0;
  return { words: slice(line, from, words.length), numbers, rest, spaceBefore, spaceAfter };
}

/** The words between stretches of two spaces or more. */
function wideParts(line: Reading): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 1; i + 1 < line.text.length; i++) {
    if (line.text[i] !== ' ' || spaceBetween(line, i - 1, i + 1) < 2) continue;
    parts.push(line.text.slice(from, i));
    from = i + 1;
  }
  return [...parts, line.text.slice(from)].flatMap((part) => part.split(/\s\/\s|\s*\|\s*/u));
}

/** How many spaces the source has between two characters; cells that a layout in columns took apart are far from each other. */
function spaceBetween({ offsets }: Reading, left: number, right: number): number {
  const space = (offsets[right] ?? 0) - (offsets[left] ?? 0) - 1;
  return space < 0 || space > FARTHEST ? APART : space;
}

/** The part's lines as the source has them, also where a layout in columns has put several into one row. */
export function rowLines(part: Part, reader: Reader): Reading[] {
  const blocks = part.blocks.filter((block) => block.kind !== 'furniture');
  return physicalRows(blocks, reader).map((parts) => join(parts.map(({ reading }) => reading)));
}

/** A line with the names of two columns or more, far from each other: `Jrk  Teenistuskoht  Arv`. */
export function namesColumns(line: Reading): boolean {
  return wideParts(line).filter((part) => columnRole(part) !== null).length > 1;
}

function isHeadLine(line: Reading): boolean {
  const { text } = line;
  const parts = wideParts(line);
  const words = fold(text);
  if (parts.length === 1 && words.split(' ').length > 2 && STAFFING_TITLE.test(words)) return false;
  if (parts.some((part) => columnRole(part) !== null && !isRolePhrase(part))) return !/\d/u.test(text);
  return (
    /(?:ametinimetus|ametikoha nimetus|teenistuskoht|struktuuriüksus).{0,60}(?:arv|koht|koormus|kohad|kohti|tähta)/u.test(
      words,
    ) || /^ametiko\p{L}+ tööko\p{L}+/u.test(words)
  );
}

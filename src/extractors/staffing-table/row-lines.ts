import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { isRolePhrase } from '../../normalize/values/roles.ts';
import { EMPLOYMENT_WORDS, TERM_WORDS, TOTAL_WORDS } from '../../vocabulary/staffing-words.ts';
import { cut, type Flow } from '../flow.ts';
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

const ROW = /^(.*?[\p{L})*])\s+(\d{1,3}(?:[.,]\d{1,2})?)(?:\s+(\d{1,3}(?:[.,]\d{1,2})?))?(?:\s+(\d{1,3}(?:[.,]\d{1,2})?))?(?:\s+(\D.*))?$/u;

/** Reads a table whose rows stand one a line, columns parted by spaces. */
export function readRowLines(flow: Flow): ReadTable {
  const lines = flow.lines.map((line) => cut(flow, line.start, line.end));
  const first = lines.findIndex((line) => spacedRow(line) !== null);
  const headFrom = lines.findIndex((line, i) => i < first && isHeadLine(line.text));
  const headTo = lines.findLastIndex((line, i) => i < first && isHeadLine(line.text));
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
    } else if (TOTAL_WORDS.test(fold(row.words.text))) entries.push({ type: 'total', unit, label: row.words, numbers: row.numbers });
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
    return [first, second].flatMap((count, i): PostEntry[] => (countOf(count.text) === 0 ? [] : [{ ...entry, count, employment: i === 0 ? 'official' : 'employee' }]));
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
  const term = /^(?:täht-?\s?aja\p{L}*(?: kuni \d{1,2}\.\d{1,2}\.\d{4})?|kuni \d{1,2}\.\d{1,2}\.\d{4}|määramata|alaline|ajutine)/iu.exec(rest.text);
  if (!term) return { term: TERM_WORDS.test(fold(rest.text)) ? rest : null, notes: TERM_WORDS.test(fold(rest.text)) ? [] : [rest], word: null };
  const left = slice(rest, term[0].length);
  return { term: slice(rest, 0, term[0].length), notes: left.text === '' ? [] : [left], word: null };
}

export function spacedRow(line: Reading): SpacedRow | null {
  const match = ROW.exec(line.text);
  if (!match || line.text.length > 160 || isHeadLine(line.text)) return null;
  const words = match[1] ?? '';
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
  const spaceAfter = match[5] ? (line.offsets[restAt] ?? 0) - (line.offsets[end - 1] ?? 0) - 1 : 0;
  const spaceBefore = (line.offsets[numberAt] ?? 0) - (line.offsets[words.length - 1] ?? 0) - 1;
  const from = /^\d{1,3}\.\s+(?=\p{Ll})/u.exec(words)?.[0].length ?? 0;
  return { words: slice(line, from, words.length), numbers, rest, spaceBefore, spaceAfter };
}

function isHeadLine(text: string): boolean {
  const parts = text.split(/\s{2,}|\s*\|\s*/u);
  const words = fold(text);
  if (parts.some((part) => columnRole(part) !== null && !isRolePhrase(part))) return !/\d/u.test(text);
  return /(?:ametinimetus|ametikoha nimetus|teenistuskoht|struktuuriüksus).{0,60}(?:arv|koht|koormus|kohad|kohti|tähta)/u.test(words) || /^ametiko\p{L}+ tööko\p{L}+/u.test(words);
}

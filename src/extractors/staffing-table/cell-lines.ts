import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { isRolePhrase } from '../../normalize/values/roles.ts';
import { STAFFING_TITLE, TERM_WORDS, TOTAL_WORDS } from '../../vocabulary/staffing-words.ts';
import { cut, type Flow } from '../flow.ts';
import { columnRole, countOf, unitOffset } from './columns.ts';
import type { PostEntry, ReadTable, TotalEntry } from './entries.ts';

/** One cell of a table that was printed a cell a line; `empty` cells stood as blank lines between two others. */
interface CellToken {
  readonly reading: Reading;
  readonly number: boolean;
  /** Empty cells before it. */
  readonly before: number;
}

/** Reads a table whose cells stand one a line; an empty cell shows only in the blank lines. */
export function readCellLines(flow: Flow): ReadTable {
  const tokens = cellTokens(flow);
  const firstNumber = tokens.findIndex(({ number }) => number);
  const firstHead = tokens.findIndex(({ reading }, i) => i < firstNumber && isHead(reading.text));
  const lastHead = tokens.findLastIndex(({ reading }, i) => i < firstNumber && isHead(reading.text));
  const heads = tokens.slice(Math.max(0, firstHead), lastHead + 1);
  const body = tokens.slice(lastHead + 1);
  const headText = heads.map(({ reading }) => fold(reading.text)).join(' ');
  const end = lastRow(body);
  const grouped = /teenistusgrupp|põhigrupp|palgaaste|kategooria/u.test(headText);
  const { entries, units } = new CellReader(body.slice(0, end), grouped).read();
  return {
    title: tokens.slice(0, Math.max(0, firstHead)).map(({ reading }) => reading),
    heads: heads.map(({ reading }) => reading),
    entries,
    units,
    rest: body.slice(end).map(({ reading }) => reading),
  };
}

function isHead(text: string): boolean {
  const folded = fold(text);
  if (columnRole(text) !== null && !isRolePhrase(text))
    return !STAFFING_TITLE.test(folded) || columnRole(text) !== 'count' || folded.split(' ').length <= 2;
  return /^(?:ametiko(?:ht|had)\p{L}*|ametkohtade|struktuuri-?|ametikoht\s+töökoht)\s*(?:töökoh\p{L}*)?$/u.test(folded);
}

/** Blank lines count empty cells: two a cell where blank lines part all cells, one where none does. */
function cellTokens(flow: Flow): CellToken[] {
  const gaps = flow.lines.slice(1).map(({ gapBefore }) => gapBefore);
  const parted = gaps.filter((gap) => gap >= 1).length > gaps.length * 0.6;
  return flow.lines.map((line) => {
    const reading = cut(flow, line.start, line.end);
    const before = parted ? Math.max(0, Math.floor((line.gapBefore - 1) / 2)) : line.gapBefore;
    return { reading, number: countOf(reading.text) !== null, before };
  });
}

/** After the last number or term comes no row of the table any more. */
function lastRow(body: readonly CellToken[]): number {
  let end = body.findLastIndex(({ number }) => number) + 1;
  while (body[end] && (TERM_WORDS.test(fold(body[end]?.reading.text ?? '')) || isGroup(body[end]?.reading.text ?? '')))
    end++;
  return end;
}

/** `J`, `V või N`, `T`: a service group's letter. */
function isGroup(text: string): boolean {
  return (
    /^\p{Lu}{1,3}(?:\s?(?:või|\/|,)\s?\p{Lu}{1,3})*$/u.test(text) ||
    /^(?:noorem|vanem|tipp)?(?:ametnik|juht|spetsialist)$|^töötaja$/u.test(fold(text))
  );
}

class CellReader {
  private readonly tokens: readonly CellToken[];
  private readonly grouped: boolean;
  private readonly entries: (PostEntry | TotalEntry)[] = [];
  private readonly units: Reading[] = [];
  private unit: Reading | null = null;

  constructor(tokens: readonly CellToken[], grouped: boolean) {
    this.tokens = tokens;
    this.grouped = grouped;
  }

  read(): { entries: (PostEntry | TotalEntry)[]; units: Reading[] } {
    for (let i = 0; i < this.tokens.length; ) i = this.row(i);
    return { entries: this.entries, units: this.units };
  }

  /** Reads what begins at a cell and returns where the next row begins. */
  private row(at: number): number {
    const token = this.tokens[at];
    if (!token) return at + 1;
    if (token.number) return at + 1;
    const next = this.tokens[at + 1];
    if (TOTAL_WORDS.test(fold(token.reading.text))) return this.total(at);
    if (next?.number) return this.post(at);
    return this.uncounted(at);
  }

  private total(at: number): number {
    const label = this.tokens[at]?.reading;
    const numbers: (Reading | null)[] = [];
    let i = at + 1;
    for (let token = this.tokens[i]; token?.number && numbers.length < 4; token = this.tokens[++i]) {
      if (numbers.length === 0 && token.before === 1) numbers.push(null);
      numbers.push(token.reading);
    }
    if (label) this.entries.push({ type: 'total', unit: this.unit, label, numbers });
    return i;
  }

  private post(at: number): number {
    const post = this.tokens[at]?.reading;
    const count = this.tokens[at + 1];
    if (!post || !count) return at + 1;
    let i = at + 2;
    const second = this.tokens[i];
    const both = second?.number === true && second.before === 0;
    if (both) i++;
    const { term, notes, next } = this.trailing(i);
    const entry = { type: 'post', unit: this.unit, post, term, notes } as const;
    this.entries.push({
      ...entry,
      count: count.reading,
      employment: count.before === 0 ? 'official' : count.before === 1 ? 'employee' : null,
    });
    if (both && second && countOf(second.reading.text) !== 0)
      this.entries.push({ ...entry, count: second.reading, employment: 'employee' });
    return next;
  }

  /** Term and group after the numbers; what is neither begins the next row. */
  private trailing(from: number): { term: Reading | null; notes: Reading[]; next: number } {
    let term: Reading | null = null;
    const notes: Reading[] = [];
    let i = from;
    for (let token = this.tokens[i]; token && !token.number; token = this.tokens[++i]) {
      const { text } = token.reading;
      if (term === null && notes.length === 0 && TERM_WORDS.test(fold(text))) term = token.reading;
      else if (this.grouped && notes.length === 0 && isGroup(text)) notes.push(token.reading);
      else break;
    }
    return { term, notes, next: i };
  }

  /** Two cells without a number are a unit and a post that nobody counts; one alone is a unit. */
  private uncounted(at: number): number {
    const token = this.tokens[at];
    const next = this.tokens[at + 1];
    if (!token) return at + 1;
    if (
      next &&
      !next.number &&
      next.before === 0 &&
      this.endsRow(at + 1) &&
      !TOTAL_WORDS.test(fold(next.reading.text))
    ) {
      this.openUnit(token.reading);
      const { term, notes, next: after } = this.trailing(at + 2);
      this.entries.push({
        type: 'post',
        unit: this.unit,
        post: next.reading,
        count: null,
        employment: null,
        term,
        notes,
      });
      return after;
    }
    if (isRolePhrase(token.reading.text.replace(/\*+$/u, '')) && this.unit && this.endsRow(at)) {
      this.entries.push({
        type: 'post',
        unit: this.unit,
        post: token.reading,
        count: null,
        employment: null,
        term: null,
        notes: [],
      });
    } else this.openUnit(token.reading);
    return at + 1;
  }

  private endsRow(at: number): boolean {
    const next = this.tokens[at + 1];
    return !next || (!next.number && next.before >= 2);
  }

  private openUnit(reading: Reading): void {
    this.unit = slice(reading, unitOffset(reading.text));
    this.units.push(reading);
  }
}

import { startsWithTypedMarker } from '../typed-marker.ts';
import type { SourceLine } from './lines.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** Fewer lines side by side may as well be a table. */
const LEAST_LINES = 10;
/** Numbered items each column has at least. */
const LEAST_NUMBERS = 3;
/** In a table rows begin in both columns: left items with nothing beside them, and right ones beside none, speak against one. */
const LEAST_ALONE = 2;
/** The part of the lines that each column has words on at least. */
const LEAST_SHARE = 0.35;
/** A column's headings stand a little further out than its items. */
const OUTDENT = 2;

interface PageLine {
  readonly line: SourceLine;
  readonly segments: readonly Segment[];
}

/** Puts pages that are set in two columns into reading order, the left column's lines before the right one's. */
export function unfoldPageColumns(lines: readonly SourceLine[]): SourceLine[] {
  const pages = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()].flatMap((page) => unfoldPage(page));
}

function unfoldPage(page: readonly SourceLine[]): readonly SourceLine[] {
  const taken = page.map((line): PageLine => ({ line, segments: segmentsOf(line.text) }));
  const edge = commonStart(taken);
  if (edge === null) return page;
  const first = taken.findIndex(isTwoSided(edge));
  const crossed = taken.findIndex((line, i) => i > first && crosses(line, edge));
  const reach = taken.slice(0, crossed < 0 ? taken.length : crossed);
  const end = reach.findLastIndex((line) => isOn('right', line, edge)) + 1;
  const inside = taken.slice(first, end);
  if (first < 0 || !areColumns(inside, edge)) return page;
  return [
    ...page.slice(0, first),
    ...side(inside, 0, edge),
    ...side(inside, innerMargin(inside, edge), Number.MAX_SAFE_INTEGER),
    ...page.slice(end),
  ];
}

/** Where second segments begin most often, less the outdent of headings. */
function commonStart(taken: readonly PageLine[]): number | null {
  const counts = new Map<number, number>();
  for (const { segments } of taken)
    for (const { start, gap } of segments) if (gap > 1) counts.set(start, (counts.get(start) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most ? most[0] - OUTDENT : null;
}

function isOn(which: 'left' | 'right', { segments }: PageLine, edge: number): boolean {
  return which === 'left' ? segments.some(({ end }) => end < edge) : segments.some(({ start }) => start >= edge);
}

function isTwoSided(edge: number): (line: PageLine) => boolean {
  return (line) => isOn('left', line, edge) && isOn('right', line, edge);
}

function crosses({ segments }: PageLine, edge: number): boolean {
  return segments.some(({ start, end }) => start < edge && end >= edge);
}

/** Both sides hold a good part of the lines and number their own items, some of them beside none: nothing like a table's rows. */
function areColumns(inside: readonly PageLine[], edge: number): boolean {
  const filled = inside.filter(({ segments }) => segments.length > 0);
  if (filled.length < LEAST_LINES) return false;
  const share = (which: 'left' | 'right') => filled.filter((line) => isOn(which, line, edge)).length / filled.length;
  if (Math.min(share('left'), share('right')) < LEAST_SHARE || !filled.some(isTwoSided(edge))) return false;
  const rows = filled.map((line) => ({
    left: line.segments.some(({ start, text }, i) => i === 0 && start < edge && isNumbered(text)),
    right: line.segments.some(({ start, text }) => start >= edge && isNumbered(text)),
    alone: !isOn('right', line, edge),
  }));
  const numbers = (which: 'left' | 'right') => rows.filter((row) => row[which]).length;
  if (Math.min(numbers('left'), numbers('right')) < LEAST_NUMBERS) return false;
  return (
    rows.filter(({ left, alone }) => left && alone).length >= LEAST_ALONE &&
    rows.filter(({ left, right }) => right && !left).length >= LEAST_ALONE
  );
}

function isNumbered(text: string): boolean {
  return /^\d/u.test(text) && startsWithTypedMarker(text);
}

/** Where the right column's words begin at the least. */
function innerMargin(inside: readonly PageLine[], edge: number): number {
  return inside.reduce(
    (least, { segments }) => Math.min(least, segments.find(({ start }) => start >= edge)?.start ?? least),
    Number.MAX_SAFE_INTEGER,
  );
}

/** One side's lines; an empty line stays where both sides have one. */
function side(inside: readonly PageLine[], from: number, to: number): SourceLine[] {
  return inside.flatMap(({ line, segments }) => {
    const text = line.text.slice(from, to).trimEnd();
    return text !== '' || segments.length === 0 ? [{ ...line, text }] : [];
  });
}

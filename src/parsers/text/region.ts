import { startsWithTypedMarker } from '../typed-marker.ts';
import type { SourceLine } from './lines.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { isTableRow } from './table-rows.ts';

/** What one line says in one column. */
export interface Part {
  readonly text: string;
  /** Where it begins on its line, 0-based. */
  readonly start: number;
  readonly line: SourceLine;
  /** Empty lines before its line. */
  readonly blanksBefore: number;
}

/** A line of a region, taken apart by columns; `null` where the line has no words in a column. */
export interface RegionLine {
  readonly parts: readonly (Part | null)[];
  readonly line: SourceLine;
  readonly blanksBefore: number;
}

/** A run of lines on one page whose words stand in the same columns. */
export interface Region {
  readonly lines: readonly RegionLine[];
  /** Where the columns begin, the first one included. */
  readonly edges: readonly number[];
  /** Index of the source line after the region. */
  readonly end: number;
}

export interface Edge {
  /** Where the column's words begin. */
  x: number;
  /** Lines whose words begin there. */
  support: number;
  /** The widest run of blanks before it. */
  gap: number;
  /** End of the words that opened the column: a head centred over its column overlaps with what stands below. */
  firstEnd: number;
  /** Where the words of the column before it end at most. */
  before: number;
}

export interface GrownLine {
  readonly segments: readonly Segment[];
  readonly line: SourceLine;
  readonly blanksBefore: number;
}

/** Words that begin this near to a column's edge stand in the column. */
export const NEAR = 5;
/** A line with words in one column only may be indented so far into it. */
const DEEPEST_INDENT = 12;
/** More empty lines part two tables. */
const MOST_BLANKS = 2;

/** Lines that may share columns with the line at `from`, and the edges they agree on; evidence is weighed elsewhere. */
export function growRegion(
  lines: readonly SourceLine[],
  from: number,
): { readonly grown: readonly GrownLine[]; readonly edges: readonly Edge[]; readonly end: number } | null {
  const first = lines[from];
  const segments = first ? segmentsOf(first.text) : [];
  if (!first || segments.length < 2) return null;
  const edges = segments
    .slice(1)
    .map(({ start, end, gap }): Edge => ({ x: start, support: 1, gap, firstEnd: end, before: start - gap }));
  const grown: GrownLine[] = [{ segments, line: first, blanksBefore: 0 }];
  let end = from + 1;
  let blanks = 0;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.page !== first.page) break;
    if (line.text.trim() === '') {
      if (++blanks > MOST_BLANKS) break;
      continue;
    }
    if (isTableRow(lines, i)) break;
    const fitted = fit(edges, segmentsOf(line.text), { lines, at: i, blanks });
    if (!fitted || opensNext(edges, grown, fitted, blanks)) break;
    grown.push({ segments: fitted, line, blanksBefore: blanks });
    end = i + 1;
    blanks = 0;
  }
  return { grown, edges, end };
}

interface Where {
  readonly lines: readonly SourceLine[];
  readonly at: number;
  readonly blanks: number;
}

/** The line's segments where it fits the columns, after which the edges know of it; else `null`. */
function fit(edges: Edge[], segments: readonly Segment[], where: Where): readonly Segment[] | null {
  if (segments.length > 1) return fitRow(edges, segments) ? segments : null;
  const [only] = segments;
  if (!only) return null;
  const column = columnOf(edges, only.start);
  if (!crosses(edges, only, column)) {
    const edge = edges[column - 1];
    if (!edge) return segments;
    if (where.blanks > 1 || only.start - edge.x > DEEPEST_INDENT) return null;
    if (Math.abs(only.start - edge.x) <= 2) edge.support++;
    return segments;
  }
  return where.blanks === 0 ? splitAtEdge(edges, only, where) : null;
}

/** 0 for the first column. */
export function columnOf(edges: readonly Edge[], start: number): number {
  return edges.findLastIndex(({ x }) => x - NEAR <= start) + 1;
}

function crosses(edges: readonly Edge[], segment: Segment, column: number): boolean {
  const next = edges[column];
  return next !== undefined && segment.end > next.x;
}

function fitRow(edges: Edge[], segments: readonly Segment[]): boolean {
  moveYoungEdges(edges, segments);
  dropCrossedEdges(edges, segments);
  const firsts = new Map<Edge | null, Segment>();
  let opened: Segment | null = null;
  let previous = -1;
  for (const [i, segment] of segments.entries()) {
    const column = columnOf(edges, segment.start);
    const nextColumn = segments[i + 1] ? columnOf(edges, segments[i + 1]?.start ?? 0) : -1;
    if (crosses(edges, segment, column) && nextColumn !== column + 1) return false;
    if (column === previous && segment.gap > 3) {
      if (opened) return false;
      opened = segment;
    }
    const edge = edges[column - 1] ?? null;
    if (!firsts.has(edge)) firsts.set(edge, segment);
    previous = column;
  }
  const places = [...firsts].flatMap(([edge, { start, gap }]) => (edge ? [{ edge, start, gap }] : []));
  if (places.length === 0 || places.some(({ edge, start }) => Math.abs(start - edge.x) > NEAR)) return false;
  if (opened && !openColumn(edges, opened)) return false;
  for (const { edge, start, gap } of places) {
    edge.support++;
    edge.gap = Math.max(edge.gap, gap);
    edge.before = Math.max(edge.before, start - gap);
  }
  return true;
}

/** A line with words in the first column only may begin what follows the table: a heading, or the next paragraph. */
function opensNext(edges: readonly Edge[], grown: readonly GrownLine[], segments: readonly Segment[], blanks: number): boolean {
  const [only] = segments;
  if (!only || segments.length > 1 || columnOf(edges, only.start) > 0) return false;
  const above = grown.findLast(({ segments: [first] }) => first && columnOf(edges, first.start) === 0)?.segments[0];
  if (!above || blanks > 0) return !/^\p{Ll}/u.test(only.text) || startsWithTypedMarker(`${only.text} `);
  if (startsWithTypedMarker(`${only.text} `)) return markerShape(above.text) !== markerShape(only.text);
  return isCapitals(only.text) && !isCapitals(above.text) && !/^[\d.]+$/u.test(above.text);
}

/** `1.2.` → `#.#.`, `–` → `–`; empty for a text without a marker. */
function markerShape(text: string): string {
  return startsWithTypedMarker(`${text} `) ? (/^\S+/u.exec(text)?.[0] ?? '').replace(/\d+/gu, '#').replace(/\.$/u, '') : '';
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A head may stand in the middle of its column: an edge that one line alone knows moves to where the next line begins. */
function moveYoungEdges(edges: Edge[], segments: readonly Segment[]): void {
  for (const edge of edges) {
    if (edge.support > 1 || segments.some(({ start }) => Math.abs(start - edge.x) <= NEAR)) continue;
    const under = segments.find(({ start, end, gap }) => gap > 2 && start < edge.firstEnd && end > edge.x && start > edge.before);
    if (under) edge.x = under.start;
  }
}

/** Blanks inside one line's words are no column where the next line's words run over them. */
function dropCrossedEdges(edges: Edge[], segments: readonly Segment[]): void {
  for (let i = edges.length - 1; i >= 0 && edges.length > 1; i--) {
    const edge = edges[i];
    if (edge && edge.support === 1 && segments.some(({ start, end }) => start < edge.x - NEAR && end > edge.x + 1)) edges.splice(i, 1);
  }
}

/** A column that no line before had words in: possible where no words have reached so far. */
function openColumn(edges: Edge[], segment: Segment): boolean {
  const at = columnOf(edges, segment.start);
  const left = edges[at - 1];
  if (left && left.support > 1 && left.firstEnd >= segment.start) return false;
  edges.splice(at, 0, { x: segment.start, support: 0, gap: segment.gap, firstEnd: segment.end, before: segment.start - segment.gap });
  return true;
}

/** A cell as wide as its column leaves one blank before the next: cut there where the lines around it keep the edge. */
function splitAtEdge(edges: readonly Edge[], segment: Segment, { lines, at }: Where): readonly Segment[] | null {
  const [edge] = edges;
  const next = lines[at + 1];
  if (edges.length !== 1 || !edge || edge.support < 2 || !next || next.text.trim() === '') return null;
  const below = segmentsOf(next.text);
  const last = below.at(-1);
  if (!last || (last.start < edge.x - NEAR && last.end > edge.x)) return null;
  if (segment.start > edge.before) return null;
  const from = Math.max(edge.before - 2, 0);
  const blanks: number[] = [];
  for (let x = from; x < edge.x; x++) if (segment.text[x - segment.start] === ' ') blanks.push(x);
  const [blank] = blanks;
  if (blank === undefined || blanks.length > 1) return null;
  const right = segment.text.slice(blank + 1 - segment.start);
  return [
    { ...segment, text: segment.text.slice(0, blank - segment.start), end: blank },
    { text: right, start: blank + 1, end: segment.end, gap: 1 },
  ];
}

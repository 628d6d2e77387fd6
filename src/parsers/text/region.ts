import { startsWithTypedMarker } from '../typed-marker.ts';
import { columnOf, crosses, type Edge, edgesOf, fitRow, NEAR, support } from './edges.ts';
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

export interface GrownLine {
  readonly segments: readonly Segment[];
  readonly line: SourceLine;
  readonly blanksBefore: number;
}

/** A line with words in one column only may be indented so far into it. */
const DEEPEST_INDENT = 12;
/** A line with more gaps is justified or a drawing. */
const MOST_COLUMNS = 16;
/** More empty lines part two tables. */
const MOST_BLANKS = 2;

/** Lines that may share columns with the line at `from`, and the edges they agree on; evidence is weighed elsewhere. */
export function growRegion(
  lines: readonly SourceLine[],
  from: number,
): { readonly grown: readonly GrownLine[]; readonly edges: readonly Edge[]; readonly end: number } | null {
  const first = lines[from];
  const segments = first ? segmentsOf(first.text) : [];
  if (!first || segments.length < 2 || segments.length > MOST_COLUMNS) return null;
  const edges = edgesOf(segments);
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
    const fitted = fitLine(edges, segmentsOf(line.text), { lines, at: i, blanks });
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
function fitLine(edges: Edge[], segments: readonly Segment[], where: Where): readonly Segment[] | null {
  if (segments.length > MOST_COLUMNS) return null;
  if (segments.length > 1) return fitRow(edges, segments) ? segments : null;
  const [only] = segments;
  if (!only) return null;
  const column = columnOf(edges, only.start);
  if (!crosses(edges, only, column)) {
    const edge = edges[column - 1];
    if (!edge) return segments;
    if (where.blanks > 1 || only.start - edge.x > DEEPEST_INDENT) return null;
    if (Math.abs(only.start - edge.x) <= 2) support(edge, only.start);
    return segments;
  }
  return where.blanks === 0 ? splitAtEdge(edges, only, where) : null;
}

/** A line with words in the first column only may begin what follows the table: a heading, or the next paragraph. */
function opensNext(
  edges: readonly Edge[],
  grown: readonly GrownLine[],
  segments: readonly Segment[],
  blanks: number,
): boolean {
  const [only] = segments;
  if (!only || segments.length > 1 || columnOf(edges, only.start) > 0) return false;
  const above = grown.findLast(({ segments: [first] }) => first && columnOf(edges, first.start) === 0)?.segments[0];
  if (!above || blanks > 0) return !/^\p{Ll}/u.test(only.text) || startsWithTypedMarker(`${only.text} `);
  if (startsWithTypedMarker(`${only.text} `)) return markerShape(above.text) !== markerShape(only.text);
  return isCapitals(only.text) && !isCapitals(above.text) && !/^[\d.]+$/u.test(above.text);
}

/** `1.2.` → `#.#.`, `–` → `–`; empty for a text without a marker. */
function markerShape(text: string): string {
  return startsWithTypedMarker(`${text} `)
    ? (/^\S+/u.exec(text)?.[0] ?? '').replace(/\d+/gu, '#').replace(/\.$/u, '')
    : '';
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
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

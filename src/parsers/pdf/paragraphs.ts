import type { Region } from '../../model/document.ts';
import { startsWithTypedMarker } from '../typed-marker.ts';
import type { PrintedBlock, PrintedLine } from './layout.ts';

/** What a page's or document's ordinary text looks like. */
export interface Typography {
  /** Font size of most characters, in points. */
  readonly size: number;
  /** Distance of baselines within a paragraph, as a multiple of the font size. */
  readonly spacing: number;
  /** Most characters are bold, so bold marks nothing. */
  readonly bold: boolean;
}

export interface Limits {
  readonly left: number;
  /** Where lines have to wrap. */
  readonly right: number;
}

const SINGLE_SPACING = 1.2;

/** Extra distance of baselines that parts paragraphs, as a share of the ordinary distance. */
const PARAGRAPH_GAP = 0.22;
/** A font this much larger than the text's is a heading's. */
const HEADING_SIZE = 1.15;
const HEADING_LENGTH = 160;
/** Text that begins this far to the right is an approval block or the like, whose lines are broken by hand. */
const ASIDE = 0.4;
/** Unless its line goes on to the very edge: less room than these ems. */
const ASIDE_ROOM = 1.5;

/** Reads the ordinary size and spacing off the lines of a page, each column or cell in turn. */
export function measureTypography(columns: readonly (readonly PrintedLine[])[]): Typography {
  const sizes = new Map<number, number>();
  const spacings = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const lines of columns) {
    lines.forEach((line, i) => {
      count(sizes, Math.round(line.size * 2) / 2, line.text.length);
      all += line.text.length;
      if (line.bold) bold += line.text.length;
      const before = lines[i - 1];
      const distance = before ? (line.baseline - before.baseline) / line.size : 0;
      if (before && sameSize(before, line) && distance > 0.9 && distance < 2.6)
        count(spacings, Math.round(distance * 20) / 20, 1);
    });
  }
  return { size: mostFrequent(sizes) ?? 11, spacing: wrappedSpacing(spacings), bold: bold > all / 2 };
}

/** Wrapped lines stand closest: the smallest distance that is met often, not the most frequent one. */
function wrappedSpacing(spacings: ReadonlyMap<number, number>): number {
  const most = Math.max(0, ...spacings.values());
  const usual = [...spacings].filter(([, times]) => times >= Math.max(2, most * 0.25)).map(([distance]) => distance);
  return usual.length > 0 ? Math.min(...usual) : SINGLE_SPACING;
}

function count(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | null {
  let best: [number, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

const sameSize = (a: PrintedLine, b: PrintedLine) => Math.abs(a.size - b.size) < 0.1 * Math.max(a.size, b.size);

/** Lines of one column or cell, from top to bottom → its blocks. */
export function groupParagraphs(
  lines: readonly PrintedLine[],
  limits: Limits,
  typography: Typography,
  region: Region = 'body',
): PrintedBlock[] {
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, limits, typography)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group, i) => toBlock(group, groups[i - 1]?.at(-1), typography, region));
}

/** A block of lines that are known to belong together. */
export function toBlock(
  lines: PrintedLine[],
  before: PrintedLine | undefined,
  typography: Typography,
  region: Region,
): PrintedBlock {
  const first = lines[0] as PrintedLine;
  const bold = lines.every((line) => line.bold);
  const gapBefore = before !== undefined && opensGap(before, first, typography) ? 1 : 0;
  return { kind: kindOf(lines, bold, typography), lines, region, level: null, bold, gapBefore };
}

/** By size and weight a heading, by its marker a list item, else a paragraph. */
export function kindOf(lines: readonly PrintedLine[], bold: boolean, typography: Typography): PrintedBlock['kind'] {
  const text = lines.map((line) => line.text).join(' ');
  const larger = lines.every((line) => line.size >= HEADING_SIZE * typography.size);
  const stands =
    lines.length <= 3 && text.length <= HEADING_LENGTH && !/[;,]$/u.test(text) && /\p{L}{2}|\p{L} \p{L}/u.test(text);
  if (stands && (larger || (bold && !typography.bold))) return 'heading';
  return startsWithTypedMarker(text) ? 'list-item' : 'paragraph';
}

/** Bold words in a cell are a label or a column's head; only a cell over the whole width is a heading. */
export function asCellBlock(block: PrintedBlock, overAll: boolean): PrintedBlock {
  if (block.kind !== 'heading' || overAll || block.level !== null) return block;
  return { ...block, kind: startsWithTypedMarker(block.lines[0]?.text ?? '') ? 'list-item' : 'paragraph' };
}

/** Clearly more space than between wrapped lines stands between the two. */
export function opensGap(before: PrintedLine, line: PrintedLine, { spacing }: Typography): boolean {
  if (before.page !== line.page) return false;
  const size = Math.max(before.size, line.size);
  return line.baseline - before.baseline > size * spacing * (1 + PARAGRAPH_GAP);
}

/** The line goes on where the group's last line had to wrap. */
export function continues(
  group: readonly PrintedLine[],
  line: PrintedLine,
  limits: Limits,
  typography: Typography,
): boolean {
  const last = group.at(-1) as PrintedLine;
  if (!sameSize(last, line) || opensGap(last, line, typography)) return false;
  if (last.text.includes('\t') || line.text.includes('\t')) return false;
  if (last.bold !== line.bold && !(last.bold && endsOpen(last))) return false;
  const wrapped = hadToWrap(last, line, limits);
  if (startsWithTypedMarker(line.text)) return wrapped && looksWrapped(last, line);
  if (isHyphenated(last, line)) return true;
  return wrapped && !isIndented(group, line);
}

/** A line that begins with what looks like a marker but is the middle of a sentence: `… hiljemalt` / `12. märtsil`. */
function looksWrapped(last: PrintedLine, line: PrintedLine): boolean {
  if (/[.;:!?]$/u.test(last.text)) return false;
  return (
    /^\d{1,3}\.? \p{Ll}/u.test(line.text) && line.left <= last.left + line.size / 4 && !startsWithBullet(last.text)
  );
}

const startsWithBullet = (text: string) => /^[•·▪●○◦‣∙■□➢✓*–—-]\s/u.test(text);
const endsOpen = (line: PrintedLine) => /[\p{L}\p{N},–-]$/u.test(line.text);
const isHyphenated = (last: PrintedLine, line: PrintedLine) =>
  /\p{L}[-\u00AD]$/u.test(last.text) && /^\p{Ll}/u.test(line.text);

/** The line's first word had no room at the end of the line before it. */
export function hadToWrap(last: PrintedLine, line: PrintedLine, limits: Limits): boolean {
  const firstWord = line.text.split(/\s/u, 1)[0] ?? '';
  const width = ((line.right - line.left) * firstWord.length) / Math.max(line.text.length, 1);
  const room = roomAfter(last, limits);
  const aside = last.left > limits.left + ASIDE * (limits.right - limits.left);
  if (aside && (Math.abs(last.left - line.left) > 2 || room > ASIDE_ROOM * line.size)) return false;
  return width + line.size / 4 + slackOf(last, line, limits) > room;
}

/** In centred text the room at both ends counts. */
function roomAfter(last: PrintedLine, limits: Limits): number {
  const [before, after] = [last.left - limits.left, limits.right - last.right];
  const centred = before > 2 * last.size && Math.abs(before - after) < last.size / 2;
  return centred ? before + after : after;
}

/** How ragged the right edge may be: text that goes on in lower case breaks earlier. */
function slackOf(last: PrintedLine, line: PrintedLine, limits: Limits): number {
  const goesOn = /^\p{Ll}/u.test(line.text) && !/[.;:!?]$/u.test(last.text);
  return goesOn ? 0.1 * (limits.right - last.left) + 0.5 * line.size : 0.7 * line.size;
}

/** After two lines at one edge a line further right begins a paragraph. */
function isIndented(group: readonly PrintedLine[], line: PrintedLine): boolean {
  const last = group.at(-1) as PrintedLine;
  return group.length > 1 && line.left > last.left + line.size;
}

import type { Box } from '../../model/document.ts';
import { startsWithTypedMarker } from '../typed-marker.ts';
import type { PageContent, PrintedLine, TextItem } from './layout.ts';

/** Items that stand together, without a gap wide enough to be a column's. */
export interface Segment {
  readonly items: readonly TextItem[];
  readonly left: number;
  readonly right: number;
}

/** What stands on one baseline over the width looked at. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Items belong to one line while their baselines differ by less than this share of the font size. */
const SAME_BASELINE = 0.28;
/** Superscripts are drawn at most this large against their line. */
const RAISED_SIZE = 0.8;
/** A gap of this many ems may part two columns; justified text stays below. */
const COLUMN_GAP = 0.85;
/** Between single letters (a letter-spaced title) a gap parts columns only when it is this wide. */
const LETTER_GAP = 3;
/** From a list marker to its text there may be a wide gap, in ems. */
const MARKER_GAP = 6;
/** A gap of this share of the font size is a space. */
const SPACE_GAP = 0.15;
/** A gap this wide, in ems, is kept as a tab: it parts what stands on one line without being a table. */
const TAB_GAP = 2.5;

/** Items → rows from top to bottom, each from left to right. */
export function groupRows(items: readonly TextItem[]): Row[] {
  const sorted = [...items].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: TextItem[][] = [];
  let anchor = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    const group = groups.at(-1);
    const size = group ? Math.max(item.size, group[0]?.size ?? 0) : item.size;
    if (group && item.baseline - anchor < SAME_BASELINE * size) group.push(item);
    else {
      groups.push([item]);
      anchor = item.baseline;
    }
  }
  return joinRaised(groups).map(toRow);
}

/** Puts superscripts and subscripts into the line at whose words they are fixed. */
function joinRaised(groups: TextItem[][]): TextItem[][] {
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as TextItem[];
    for (const neighbour of [groups[i + 1], groups[i - 1]]) {
      if (!neighbour || neighbour.length === 0) continue;
      const raised = group.filter((item) => neighbour.some((word) => isFixedTo(item, word)));
      if (raised.length === 0 || raised.length < group.length) continue;
      neighbour.push(...raised);
      groups[i] = [];
      break;
    }
  }
  return groups.filter((group) => group.length > 0);
}

function isFixedTo(item: TextItem, word: TextItem): boolean {
  if (item.size > RAISED_SIZE * word.size || item.text.length > 6) return false;
  const overlap = Math.min(item.bottom, word.bottom) - Math.max(item.top, word.top);
  const near = Math.max(item.left - word.right, word.left - item.right) < 0.5 * word.size;
  return near && overlap > 0.4 * (item.bottom - item.top);
}

function toRow(items: readonly TextItem[]): Row {
  const sorted = [...items].sort((a, b) => a.left - b.left);
  const main = sorted.reduce((largest, item) => (item.size > largest.size ? item : largest));
  return {
    segments: splitSegments(sorted),
    baseline: main.baseline,
    size: main.size,
    top: Math.min(...sorted.map((item) => item.top)),
    bottom: Math.max(...sorted.map((item) => item.bottom)),
  };
}

function splitSegments(items: readonly TextItem[]): Segment[] {
  const segments: TextItem[][] = [];
  for (const item of items) {
    const current = segments.at(-1);
    if (current && belongsTogether(current, item)) current.push(item);
    else segments.push([item]);
  }
  return segments.map(asSegment);
}

function belongsTogether(before: readonly TextItem[], item: TextItem): boolean {
  const last = before.at(-1) as TextItem;
  const gap = (item.left - last.right) / Math.max(item.size, last.size);
  if (gap < COLUMN_GAP) return true;
  if (before.length === 1 && gap < MARKER_GAP && isMarker(last, item)) return true;
  return gap < LETTER_GAP && isLetter(last.text) && isLetter(item.text);
}

const isLetter = (text: string) => /^\p{L}$/u.test(text.trim());

/** The item is nothing but a list marker; Word's second bullet is the letter o of another font. */
export function isMarker(item: TextItem, next: TextItem | undefined): boolean {
  const text = item.text.trim();
  if (text === 'o') return next !== undefined && next.font !== item.font;
  return !/\s/u.test(text) && startsWithTypedMarker(`${text} `);
}

export function asSegment(items: readonly TextItem[]): Segment {
  return {
    items,
    left: Math.min(...items.map((item) => item.left)),
    right: Math.max(...items.map((item) => item.right)),
  };
}

/** Items of one baseline, left to right → a line of text with its box. */
export function printLine(content: PageContent, items: readonly TextItem[]): PrintedLine {
  const first = items[0] as TextItem;
  const main = items.reduce((largest, item) => (item.size > largest.size ? item : largest));
  const left = Math.min(...items.map((item) => item.left));
  const right = Math.max(...items.map((item) => item.right));
  const top = Math.min(...items.map((item) => item.top));
  const bottom = Math.max(...items.map((item) => item.bottom));
  const text = lineText(items);
  const words = items.filter(
    (item) => /[\p{L}\p{N}]/u.test(item.text) && item !== (isMarker(first, items[1]) ? first : null),
  );
  const bold = words.length > 0 && words.every((item) => content.isBold(item.font));
  const box = roundBox(content.frame.toPage([left, top, right, bottom]));
  const line = {
    page: content.page,
    text,
    left,
    right,
    top,
    bottom,
    baseline: main.baseline,
    size: main.size,
    bold,
    box,
  };
  return first.confidence === undefined ? line : { ...line, confidence: meanConfidence(items) };
}

function meanConfidence(items: readonly TextItem[]): number {
  const letters = items.reduce((sum, { text }) => sum + text.length, 0);
  return items.reduce((sum, { text, confidence = 1 }) => sum + text.length * confidence, 0) / letters;
}

function roundBox(box: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(box[0]), round(box[1]), round(box[2]), round(box[3])];
}

function lineText(items: readonly TextItem[]): string {
  let text = '';
  items.forEach((item, i) => {
    const last = items[i - 1];
    const word = item.text.trim() === 'o' && i === 0 && isMarker(item, items[1]) ? '•' : item.text;
    text += (last ? separator(last, item, i === 1 && isMarker(last, item)) : '') + word;
  });
  return text.replace(/[^\S\t\u00A0]+/gu, ' ').trim();
}

function separator(last: TextItem, item: TextItem, afterMarker: boolean): string {
  if (/\s$/u.test(last.text) || /^\s/u.test(item.text)) return '';
  const gap = (item.left - last.right) / Math.max(item.size, last.size);
  if (gap > TAB_GAP && !afterMarker) return '\t';
  return gap > SPACE_GAP || (item.spaced && gap > 0.05) ? ' ' : '';
}

import type { Reader, Reading } from '../normalize/text/reading.ts';
import { join } from '../normalize/text/reading.ts';
import type { TextItem } from '../sections/read-items.ts';
import { headingText } from './item-text.ts';

/** An item under the lead-in or sub-heading that speaks for it. */
export interface GroupedItem {
  readonly item: TextItem;
  readonly reading: Reading;
  readonly group: Reading | null;
}

export interface Grouping {
  readonly items: GroupedItem[];
  /** Lead-ins and sub-headings that became no item. */
  readonly leadIns: Reading[];
}

interface OpenLeadIn {
  readonly rank: number;
  readonly text: Reading;
}

/**
 * How deep a marker stands: text without one 0, `3` 1, `3.1` 2, `a)` 50, a bullet 100; a list's second kind of bullet
 * stands deeper than its first.
 */
function rankOf({ marker, markerReading, level }: TextItem, glyphs: readonly string[]): number {
  if (!marker) return 0;
  if (marker.kind === 'bullet') return 100 + Math.max(glyphs.indexOf(markerReading?.text ?? ''), 0) + (level ?? 0);
  if (marker.kind === 'letter') return 50;
  if (markerReading?.text.startsWith('(')) return 1;
  if (marker.close === ')' && marker.depth === 1) return 40;
  return marker.depth;
}

/**
 * Puts each item under the nearest lead-in (`Korraldab:` and its bullets, `3.2 Juhtimine` and its 3.2.1) that is open for
 * it. A single lead-in over all items is only the section's own opening and groups nothing. With `bulletsBelong` every
 * item over bullets is their lead-in.
 */
export function groupItems(items: readonly TextItem[], reader: Reader, bulletsBelong = false): Grouping {
  const grouped: GroupedItem[] = [];
  const leadIns: Reading[] = [];
  const open: OpenLeadIn[] = [];
  const closeTo = (rank: number) => {
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
  };
  const glyphs = [
    ...new Set(items.filter((item) => item.marker?.kind === 'bullet').map((item) => item.markerReading?.text ?? '')),
  ];
  const ranks = items.map((item) => rankOf(item, glyphs));
  items.forEach((item, i) => {
    const rank = ranks[i] ?? 0;
    const reading = reader.wrap(item.lines);
    closeTo(rank);
    if (
      (bulletsBelong && rank < 100 && (ranks[i + 1] ?? 0) >= 100) ||
      isLeadIn(item, reading, items[i + 1], rank, ranks[i + 1] ?? 0)
    ) {
      open.push({ rank, text: headingText(reading) });
      leadIns.push(item.markerReading ? join([item.markerReading, reading]) : reading);
    } else grouped.push({ item, reading, group: open.at(-1)?.text ?? null });
  });
  return { items: withoutSoleGroup(grouped), leadIns };
}

function isLeadIn(
  item: TextItem,
  reading: Reading,
  next: TextItem | undefined,
  rank: number,
  nextRank: number,
): boolean {
  if (!next || reading.text === '') return false;
  const wordCount = reading.text.split(' ').length;
  if (/:$/u.test(reading.text)) return nextRank > rank || (rank === 0 && wordCount <= 12);
  if (/[.;,]$/u.test(reading.text)) return false;
  if (nextRank > rank && rank === 0 && wordCount <= 8) return true;
  if (nextRank >= 100 && nextRank > rank && (rank < 50 || rank >= 100) && (item.bold || wordCount <= 6)) return true;
  if (rank === 0)
    return (item.bold || item.heading) && wordCount <= 10 && (nextRank > 0 || !(next.bold || next.heading));
  const number = item.marker?.number;
  const nested = number !== null && number !== undefined && next.marker?.number?.startsWith(`${number}.`) === true;
  return nested && wordCount <= 10;
}

function withoutSoleGroup(items: GroupedItem[]): GroupedItem[] {
  const groups = new Set(items.map((item) => item.group));
  return groups.size === 1 && !groups.has(null) ? items.map((item) => ({ ...item, group: null })) : items;
}

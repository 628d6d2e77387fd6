import { fold } from '../../normalize/text/fold.ts';
import { STAFFING_COLUMNS } from '../../vocabulary/staffing-words.ts';

export type ColumnRole = (typeof STAFFING_COLUMNS)[number][0];

/** What a head says of its column; `null` for words that name none. */
export function columnRole(head: string): ColumnRole | null {
  const folded = fold(head)
    .replace(/[*\d]+/gu, ' ')
    .replace(/\s+-\s+/gu, '-')
    .replace(/-\s+(?=\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (folded === '' || folded.length > 90) return null;
  return STAFFING_COLUMNS.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** `1,5`, `0.25`, `2`: how many of a post there are. */
export function countOf(text: string): number | null {
  const match = /^(\d{1,4}(?:[.,]\d{1,3})?)\*{0,3}$/u.exec(text.trim());
  return match?.[1] ? Number(match[1].replace(',', '.')) : null;
}

/** A unit's name without the number before it. */
export function unitOffset(text: string): number {
  return /^\s*(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0;
}

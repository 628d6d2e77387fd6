/** Words of a line that stand together: no two blanks between them. Columns count UTF-16 units from 0. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Blanks between it and the segment before, 0 for the first. */
  readonly gap: number;
}

/** Longer lines are paragraphs, whatever blanks they hold. */
const LONGEST_LINE = 400;
/** A number and its text may stand this far apart and still be one list item. */
const WIDEST_MARKER_GAP = 10;

const NUMBER =
  /^(?:\(?(?:\d{1,3}|\p{L})\)|\d{1,3}\.|\d{1,3}(?:\.\d{1,3}){1,5}[.)]?|[IVXLC]{1,6}[.)]|§ ?\d{1,4}[.)]?)$/u;
const BULLET = /^[•·▪●○◦‣∙■□➢✓*–—-]$/u;
const BARE_NUMBER = /^(?:\d{1,3}|[IVX]{1,5})$/u;
/** `A M E T I`: one word with its letters apart. */
const LETTER_SPACED = /^\p{L}(?: \p{L})+$/u;

/** The segments of a line; a number or bullet belongs to the words after it. Lines with tabs are one segment. */
export function segmentsOf(text: string): Segment[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const start = text.indexOf(trimmed);
  if (text.length > LONGEST_LINE || trimmed.includes('\t')) {
    return [{ text: trimmed, start, end: start + trimmed.length, gap: 0 }];
  }
  const segments: Segment[] = [];
  for (const match of text.matchAll(/\S+(?:[ \u00a0]\S+)*/gu)) {
    const end = match.index + match[0].length;
    const last = segments.at(-1);
    const gap = last ? match.index - last.end : 0;
    if (last && belongTogether(last, match[0], gap, segments.length === 1)) {
      segments[segments.length - 1] = { ...last, text: text.slice(last.start, end), end };
    } else segments.push({ text: match[0], start: match.index, end, gap });
  }
  return segments;
}

function belongTogether(last: Segment, next: string, gap: number, first: boolean): boolean {
  if (LETTER_SPACED.test(last.text) && LETTER_SPACED.test(next)) return gap <= 4;
  if (first && gap <= WIDEST_MARKER_GAP)
    return NUMBER.test(last.text) || BULLET.test(last.text) || BARE_NUMBER.test(last.text);
  return gap <= 4 && /^\p{L}/u.test(next) && (NUMBER.test(last.text) || BULLET.test(last.text));
}

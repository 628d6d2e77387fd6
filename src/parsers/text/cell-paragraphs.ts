import { goesOnInCell, isClosed, startsItem, wraps } from './cell-text.ts';
import type { Part } from './region.ts';

/** A paragraph or list item of a cell, one part a physical line. */
export interface CellParagraph {
  readonly parts: readonly Part[];
  readonly listItem: boolean;
}

/** Above this share of the column's widest line the next word clearly had no room. */
const CLEARLY_FULL = 1.05;

/** Parts a cell's lines into paragraphs and list items; `width` is how wide the column's words get. */
export function paragraphsOf(cell: readonly Part[], column: number, width: number): CellParagraph[] {
  const paragraphs: { parts: Part[]; listItem: boolean }[] = [];
  const oneALine =
    column > 0 && cell.length > 1 && cell.every(({ text }) => /^[\p{Lu}\d]/u.test(text) && !isClosed(text));
  for (const part of cell) {
    const current = paragraphs.at(-1);
    const last = current?.parts.at(-1);
    const item = startsItem(part.text, last?.text ?? null);
    if (current && last && !item && goesOnInside(current, last, part, { column, width, oneALine }))
      current.parts.push(part);
    else paragraphs.push({ parts: [part], listItem: item });
  }
  return paragraphs;
}

interface ColumnFacts {
  readonly column: number;
  readonly width: number;
  readonly oneALine: boolean;
}

function goesOnInside(
  current: { parts: readonly Part[]; listItem: boolean },
  last: Part,
  part: Part,
  { column, width, oneALine }: ColumnFacts,
): boolean {
  const first = current.parts[0] ?? last;
  if (part.blanksBefore > 0) return /^\p{Ll}/u.test(part.text) && !isClosed(last.text);
  if (current.listItem && part.start >= first.start + 2) return true;
  if (goesOnInCell(last.text, part.text)) return true;
  if (/;$/u.test(last.text)) return false;
  if (/[.:!?]$/u.test(last.text)) return wraps(last.text, part.text, width, CLEARLY_FULL);
  if (column === 0) return true;
  return !oneALine && (!/^\p{Lu}/u.test(part.text) || wraps(last.text, part.text, width, CLEARLY_FULL));
}

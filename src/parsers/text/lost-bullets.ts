import { startsWithTypedMarker } from '../typed-marker.ts';
import { goesOnInCell, wraps } from './cell-text.ts';
import type { SourceLine } from './lines.ts';
import { segmentsOf } from './segments.ts';

/** Deeper lines are blocks at the right margin or centred. */
const DEEPEST = 8;

/** Text is set no narrower, in characters: shorter lines are items, not wrapped lines. */
const LEAST_WIDTH = 50;

/**
 * Lists whose bullets a text tool dropped but whose indent it kept: two or more lines indented alike below a line that is
 * not. Returns, for the index of each item's first line, the index after its last line.
 */
export function findLostBullets(lines: readonly SourceLine[], width: number): ReadonlyMap<number, number> {
  const items = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const depth = indentOf(lines[i]);
    if (depth < 2 || depth > DEEPEST || !isLeadIn(lines[i - 1], lines[i])) continue;
    const end = runEnd(lines, i, depth);
    const found = end - i >= 2 ? itemsIn(lines, i, end, depth, Math.max(width, LEAST_WIDTH)) : [];
    if (found.length >= 2) for (const [start, stop] of found) items.set(start, stop);
    i = Math.max(i, end - 1);
  }
  return items;
}

/** Columns before the first word; -1 for a line without words or with a marker of its own. */
function indentOf(line: SourceLine | undefined): number {
  if (!line || line.text.trim() === '' || segmentsOf(line.text).length > 1) return -1;
  const indent = line.text.length - line.text.trimStart().length;
  return indent > 0 && startsWithTypedMarker(`${line.text.trim()} `) ? -1 : indent;
}

/** The line above a list: at the margin, and neither a list item nor a sentence that goes on. */
function isLeadIn(above: SourceLine | undefined, first: SourceLine | undefined): boolean {
  if (!above || !first || above.page !== first.page || indentOf(above) !== 0) return false;
  return !isItem(above.text) && !/[,–-]$/u.test(above.text);
}

/** Below a list item indented lines are its own; a numbered heading in short is none. */
function isItem(text: string): boolean {
  return startsWithTypedMarker(text) && (!/^\d{1,2}[.)]?\s/u.test(text) || /\p{Ll}{3}/u.test(text));
}

function runEnd(lines: readonly SourceLine[], from: number, depth: number): number {
  let end = from;
  while (end < lines.length && lines[end]?.page === lines[from]?.page) {
    const indent = indentOf(lines[end]);
    if (indent < depth || indent > depth + 2) break;
    end++;
  }
  return end;
}

function itemsIn(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  depth: number,
  width: number,
): [number, number][] {
  const items: [number, number][] = [];
  for (let i = from; i < end; i++) {
    const last = items.at(-1);
    const text = lines[i]?.text ?? '';
    const above = lines[i - 1]?.text ?? '';
    const goesOn =
      indentOf(lines[i]) > depth || (wraps(above, text.trim(), width, 0.95) && goesOnInCell(above.trim(), text.trim()));
    if (last && goesOn) last[1] = i + 1;
    else items.push([i, i + 1]);
  }
  return items;
}

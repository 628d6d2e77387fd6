import { goesOnInCell, isClosed, startsItem, wraps } from './cell-text.ts';
import { leftWidth } from './columns.ts';
import type { Part, Region, RegionLine } from './region.ts';

/** A table row: for each column the lines of its cell. */
export type AlignedRow = readonly (readonly Part[])[];

/** Groups the lines of a region to rows: a row begins where the first column begins a new cell. */
export function groupRows({ lines, edges }: Region): AlignedRow[] {
  const rows: Part[][][] = [];
  const width = leftWidth(lines);
  let above: RegionLine | null = null;
  for (const line of lines) {
    let row = rows.at(-1);
    if (!row || !above || startsRow(row, above, line, width)) {
      row = edges.map(() => []);
      rows.push(row);
    }
    for (const [column, part] of line.parts.entries()) if (part) row[column]?.push(part);
    above = line;
  }
  return rows;
}

function startsRow(row: readonly (readonly Part[])[], above: RegionLine, line: RegionLine, width: number): boolean {
  const left = line.parts[0];
  const cell = row[0] ?? [];
  const last = cell.at(-1);
  if (!left) return false;
  if (!last) return true;
  const alone = !line.parts.slice(1).some(Boolean);
  if (line.blanksBefore > 0) return !(alone && /^\p{Ll}/u.test(left.text) && !isClosed(last.text));
  if (startsItem(left.text, last.text))
    return !(alone && isBullet(left.text) && cell.some(({ text }) => isBullet(text)));
  const first = cell[0];
  if (first && startsItem(first.text, null) && left.start >= first.start + 2) return false;
  const goes = goesOnInCell(last.text, left.text);
  if (!above.parts[0]) return !(goes && /^\p{Ll}/u.test(left.text));
  if (alone) return !(goes || (!isClosed(last.text) && wraps(last.text, left.text, width)));
  if (!goes) return true;
  return /^[\d.]+$/u.test(last.text) ? false : !wraps(last.text, left.text, width);
}

function isBullet(text: string): boolean {
  return /^[•·▪●○◦‣∙■□➢✓*–—-]\s/u.test(text);
}

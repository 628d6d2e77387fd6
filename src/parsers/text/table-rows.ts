import type { DocumentBuilder } from '../document-builder.ts';
import type { SourceLine } from './lines.ts';

/** `1.` and a tab is a numbered line, no row. */
const MARKER_AND_TAB = /^\s*(?:[\p{L}\p{N}]{1,4}[.)]|[\p{N}.]{1,12}|[-–•*·])\t/u;

/** A line is a table row when it holds cells parted by pipes or tabs and so does a neighbour, or it opens or closes with a pipe. */
export function isTableRow(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return separatorOf(text) !== null;
}

function separatorOf(text: string): 'pipe' | 'tab' | null {
  if (/^\s*\|.*\|\s*$/u.test(text)) return 'pipe';
  if (/[^|]\|[^|]*\|/u.test(text)) return 'pipe';
  if (/\t/u.test(text.trim()) && !MARKER_AND_TAB.test(text)) return 'tab';
  return null;
}

/** Reads the run of rows that begins at `from` as one table; returns the index after it. */
export function readTable(
  lines: readonly SourceLine[],
  from: number,
  builder: DocumentBuilder,
  gapBefore: number,
): number {
  const table = builder.addTable('stated');
  let row = 0;
  let columns = 0;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || separatorOf(line.text) === null) break;
    const cells = cellsOf(line.text);
    if (cells.every((cell) => /^:?-*:?$/u.test(cell))) continue;
    columns = Math.max(columns, cells.length);
    for (const [column, cell] of cells.entries()) {
      const span = builder.addLine(cell, { path: `line[${line.number}]` });
      builder.addBlock([span], {
        cell: { table, row, column, rowSpan: 1, columnSpan: 1 },
        gapBefore: row === 0 ? gapBefore : 0,
      });
    }
    row++;
  }
  builder.sizeTable(table, row, columns);
  return at;
}

function cellsOf(text: string): string[] {
  if (separatorOf(text) === 'tab') return text.split(/\t+/u).map((cell) => cell.trim());
  const inner = text.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split('|').map((cell) => cell.trim());
}

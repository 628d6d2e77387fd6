import type { Document } from '../../../src/model/document.ts';
import { textParser } from '../../../src/parsers/text/index.ts';

/** Parses text as a file of that name. */
export function readText(text: string, fileName = 'juhend.txt'): Promise<Document> {
  return textParser.parse({ bytes: new TextEncoder().encode(text), fileName });
}

/** What the blocks say: `row.column kind: words`, physical lines parted by ` / `; blocks outside tables have `-` for a place. */
export function outline(document: Document): string[] {
  return document.blocks.map(({ cell, kind, spans }) => {
    const place = cell ? `${cell.row}.${cell.column}` : '-';
    const words = spans.map((span) => document.text.slice(span.start, span.end).trim()).join(' / ');
    return `${place} ${kind}: ${words}`;
  });
}

/** The cells of one table: its rows, a cell's blocks parted by ` ¶ `. */
export function cellsOf(document: Document, table = 0): string[][] {
  const rows: string[][] = [];
  for (const { cell, spans } of document.blocks) {
    if (cell?.table !== table) continue;
    const words = spans.map((span) => document.text.slice(span.start, span.end)).join(' ');
    rows[cell.row] ??= Array.from({ length: document.tables[table]?.columns ?? 0 }, () => '');
    const row = rows[cell.row];
    if (row) row[cell.column] = row[cell.column] ? `${row[cell.column]} ¶ ${words}` : words;
  }
  return rows;
}

/** The paths of a block's lines. */
export function pathsOf({ lines }: Document, spans: readonly { readonly start: number }[]): (string | null)[] {
  return spans.map(({ start }) => lines.find((line) => line.start === start)?.path ?? null);
}

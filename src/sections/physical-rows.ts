import type { Block, Document, Line, Span } from '../model/document.ts';
import type { Reader, Reading } from '../normalize/text/reading.ts';

/** Words of one block in one of the source's own lines, with the column they stand in. */
export interface RowPart {
  readonly text: string;
  readonly reading: Reading;
  /** 0 outside tables. */
  readonly column: number;
}

/** The source's own lines that blocks lie in, in order; each line's words by column. */
export function physicalRows(blocks: readonly Block[], reader: Reader): RowPart[][] {
  const rows = new Map<string, RowPart[]>();
  for (const block of blocks) {
    for (const span of block.spans) {
      const reading = reader.read([span]);
      if (reading.text === '') continue;
      const key = lineKey(reader.document, span);
      const row = rows.get(key) ?? [];
      row.push({ text: reading.text, reading, column: block.cell?.column ?? 0 });
      rows.set(key, row);
    }
  }
  const inOrder = [...rows].sort(([a], [b]) => Number(/\d+/u.exec(a)?.[0] ?? 0) - Number(/\d+/u.exec(b)?.[0] ?? 0));
  const numbered = [...rows.keys()].every((key) => key.startsWith('line['));
  return (numbered ? inOrder : [...rows]).map(([, row]) => row.sort((a, b) => a.column - b.column));
}

/** `line[12]` of a text; formats without numbered lines keep their rows as they are. */
function lineKey(document: Document, span: Span): string {
  const line = lineAt(document.lines, span.start);
  if (line?.path?.startsWith('line[')) return line.path;
  if (line?.box) return `page ${line.page} ${Math.round(line.box[1] / 3)}`;
  return line?.path?.replace(/\/tc\[.*$/u, '') ?? '';
}

function lineAt(lines: readonly Line[], offset: number): Line | null {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (!line) return null;
    if (offset < line.start) high = middle - 1;
    else if (offset >= line.end) low = middle + 1;
    else return line;
  }
  return null;
}

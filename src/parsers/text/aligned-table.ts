import type { Span } from '../../model/document.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { type AlignedRow, groupRows } from './aligned-rows.ts';
import { paragraphsOf } from './cell-paragraphs.ts';
import type { Part, Region } from './region.ts';

/** Adds a span for a part of a physical line. */
export type AddPart = (text: string, part: Part) => Span | null;

/** Adds aligned regions as tables and remembers their heads: a head that a new page repeats is furniture. */
export function createTableWriter(
  builder: DocumentBuilder,
  addPart: AddPart,
): (region: Region, gapBefore: number) => void {
  const heads = new Set<string>();
  return (region, gapBefore) => {
    const [first] = region.lines;
    const head = first?.parts.map((part) => part?.text ?? '').join('\t') ?? '';
    const repeated = region.lines.length > 1 && first?.line.page !== 1 && heads.has(head);
    if (repeated && first) {
      const spans = first.parts.map((part) => (part ? addPart(part.text, part) : null));
      builder.addBlock(spans, { kind: 'furniture', gapBefore });
    }
    heads.add(head);
    const lines = repeated ? region.lines.slice(1) : region.lines;
    writeRows(builder, addPart, groupRows({ ...region, lines }), repeated ? 0 : gapBefore);
  };
}

function writeRows(builder: DocumentBuilder, addPart: AddPart, rows: readonly AlignedRow[], gapBefore: number): void {
  const table = builder.addTable('aligned');
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce(
      (widest, row) => (row[column] ?? []).reduce((most, { text }) => Math.max(most, text.length), widest),
      0,
    ),
  );
  let gap = gapBefore;
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      for (const { parts, listItem } of paragraphsOf(cell, column, widths[column] ?? 0)) {
        const spans = parts.map((part) => addPart(part.text, part));
        builder.addBlock(spans, {
          kind: listItem ? 'list-item' : 'paragraph',
          cell: { table, row, column, rowSpan: 1, columnSpan: 1 },
          gapBefore: gap,
        });
        gap = 0;
      }
    }
  }
  builder.sizeTable(table, rows.length, columns);
}

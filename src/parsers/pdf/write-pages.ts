import type { Document } from '../../model/document.ts';
import { createDocumentBuilder, type DocumentBuilder } from '../document-builder.ts';
import type { PageElement, PageLayout, PrintedBlock, PrintedLine } from './layout.ts';
import { stitchPages } from './stitch.ts';

/** Pages in their order → the parts of a document that hold its text. */
export function writePages(
  layouts: readonly PageLayout[],
): Pick<Document, 'text' | 'lines' | 'blocks' | 'tables' | 'blockEdges'> {
  const builder = createDocumentBuilder();
  // Lines stand page by page as they were read, also where a stitched block jumps over a page's edge.
  const spans = addLines(builder, layouts);
  for (const element of stitchPages(layouts)) addElement(builder, element, spans);
  const { lines, blocks, tables } = builder;
  return { text: builder.text(), lines, blocks, tables, blockEdges: 'stated' };
}

type Spans = ReadonlyMap<PrintedLine, ReturnType<DocumentBuilder['addLine']>>;

function addLines(builder: DocumentBuilder, layouts: readonly PageLayout[]): Spans {
  const spans = new Map<PrintedLine, ReturnType<DocumentBuilder['addLine']>>();
  const add = (block: PrintedBlock) => {
    for (const line of block.lines) {
      const { text, page, box, confidence } = line;
      spans.set(line, builder.addLine(text, { page, box, confidence }));
    }
  };
  for (const element of layouts.flatMap((layout) => layout.elements)) {
    if (element.type === 'block') add(element.block);
    else for (const cell of element.table.cells) cell.blocks.forEach(add);
  }
  return spans;
}

function addElement(builder: DocumentBuilder, element: PageElement, spans: Spans): void {
  const add = (
    { lines, kind, region, level, bold, gapBefore }: PrintedBlock,
    cell: Parameters<DocumentBuilder['addBlock']>[1] = {},
  ) =>
    builder.addBlock(
      lines.map((line) => spans.get(line) ?? null),
      { kind, region, level, bold, gapBefore, ...cell },
    );
  if (element.type === 'block') {
    add(element.block);
    return;
  }
  const { table } = element;
  const index = builder.addTable(table.rung);
  for (const { blocks, row, column, rowSpan, columnSpan } of table.cells) {
    for (const block of blocks) add(block, { cell: { table: index, row, column, rowSpan, columnSpan } });
  }
  builder.sizeTable(index, table.rows, table.edges.length);
}

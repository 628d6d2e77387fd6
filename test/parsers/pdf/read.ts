import type { Block, Document } from '../../../src/model/document.ts';
import { pdfParser } from '../../../src/parsers/pdf/index.ts';
import { type PdfSource, writePdf } from './write-pdf.ts';

export const readBytes = (bytes: Uint8Array): Promise<Document> => pdfParser.parse({ bytes, fileName: 'juhend.pdf' });
export const readPdf = (source: PdfSource): Promise<Document> => readBytes(writePdf(source));
export const readPage = (content: string): Promise<Document> => readPdf({ pages: [{ content }] });

/** A block's lines, joined with `/`. */
export const linesOf = (document: Document, block: Block): string =>
  block.spans.map((span) => document.text.slice(span.start, span.end)).join(' / ');

export const bodyTexts = (document: Document): string[] => document.blocks.map((block) => linesOf(document, block));

/** Table cells as `row,column text`, a span as `row,column+rows x columns`. */
export const cellTexts = (document: Document, table = 0): string[] =>
  document.blocks
    .filter((block) => block.cell?.table === table)
    .map((block) => {
      const { row, column, rowSpan, columnSpan } = block.cell as NonNullable<Block['cell']>;
      const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}x${columnSpan}` : '';
      return `${row},${column}${span} ${linesOf(document, block)}`;
    });

import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { LIMITS, refuseLarge } from '../../model/limits.ts';
import type { ParseInput, Parser } from '../../model/parser.ts';
import { type OpenPdf, openPdf } from './open.ts';
import { type ReadPages, readPages } from './read-pages.ts';
import { createPageScans, type PageScans } from './scans.ts';
import { writePages } from './write-pages.ts';

/** Letters a page below which the text is a scanner's stamp at most. */
const LEAST_LETTERS = 10;

/** PDF with a text layer: positioned text → lines, paragraphs, tables. */
export const pdfParser: Parser = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extensions: ['.pdf'],
  sniff: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-') ? 3 : 0,
  parse: parsePdf,
};

async function parsePdf({ bytes, options, onPage }: ParseInput): Promise<Document> {
  refuseLarge(bytes, LIMITS.fileBytes, 'a PDF', 'split the file and convert the parts');
  const pdf = await openPdf(bytes);
  const scans = createPageScans(bytes, options?.ocr, onPage);
  try {
    const read = await readPages(pdf, LIMITS.pdfPages, scans);
    checkText(pdf, read, scans);
    return toDocument(pdf, read, scans);
  } finally {
    await Promise.all([pdf.close(), scans.close()]);
  }
}

function checkText({ document }: OpenPdf, { layouts, letters }: ReadPages, scans: PageScans): void {
  if (document.numPages === 0 || layouts.length === 0) {
    throw new InputError(
      'damaged',
      'no page of the PDF can be read',
      'ask for the file again or print it to a new PDF',
    );
  }
  if (letters < LEAST_LETTERS * layouts.length || letters === 0) {
    throw new InputError(
      'no-text-layer',
      `the PDF has no text layer (${letters} letters on ${layouts.length} pages)${scans.whyNot()}`,
      scans.advice(),
    );
  }
}

function toDocument({ document }: OpenPdf, { layouts, notes }: ReadPages, scans: PageScans): Document {
  const unread = document.numPages - LIMITS.pdfPages;
  const cut =
    unread > 0
      ? [{ code: 'pages-not-read', message: `only the first ${LIMITS.pdfPages} pages were read, ${unread} were not` }]
      : [];
  return {
    format: 'pdf',
    mediaType: 'application/pdf',
    pages: document.numPages,
    textLayer: scans.textLayer(layouts.filter(({ elements }) => elements.length > 0).length),
    ...writePages(layouts),
    notes: [...scans.notes(), ...notes, ...cut],
  };
}

import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { LIMITS, refuseLarge } from '../../model/limits.ts';
import type { ParseInput, Parser } from '../../model/parser.ts';
import type { PageLayout } from '../pdf/layout.ts';
import { layoutPage, NOTHING_CARRIED } from '../pdf/layout-page.ts';
import { writePages } from '../pdf/write-pages.ts';
import { createScanner, type Scanner } from '../scan/scanner.ts';
import { type FilePage, pagesOf } from './decode.ts';
import { type ImageType, imageType } from './image-head.ts';

/** A scan or photograph of a document, also of several pages (TIFF): recognised text → lines, paragraphs, tables. */
export const imageParser: Parser = {
  format: 'image',
  mediaType: 'image/tiff',
  extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff'],
  sniff: (bytes) => (imageType(bytes) ? 3 : 0),
  parse: parseImage,
};

async function parseImage({ bytes, options, onPage }: ParseInput): Promise<Document> {
  refuseLarge(bytes, LIMITS.fileBytes, 'a picture', 'scan it with fewer dots an inch');
  const type = imageType(bytes) ?? 'tiff';
  const pages = readHeads(bytes, type);
  const scanner = await createScanner(options?.ocr, undefined, onPage);
  if (scanner.missing !== null) throw withoutText(scanner.missing);
  const layouts = await readPages(pages, scanner);
  if (layouts.length === 0) throw withoutText(scanner.notes()[0]?.message ?? 'there is no word on it');
  return {
    format: 'image',
    mediaType: `image/${type}`,
    pages: pages.length,
    textLayer: 'ocr',
    ...writePages(layouts),
    notes: scanner.notes(),
  };
}

function readHeads(bytes: Uint8Array, type: ImageType): FilePage[] {
  let pages: FilePage[];
  try {
    pages = pagesOf(bytes, type);
  } catch (cause) {
    throw new InputError('damaged', 'the picture is damaged', 'ask for the file again or scan it anew', { cause });
  }
  if (pages.length === 0) throw new InputError('damaged', 'the file holds no picture', 'ask for the file again');
  for (const { head } of pages) {
    if (head.width * head.height <= LIMITS.imagePixels) continue;
    const message = `a picture of ${head.width} × ${head.height} pixels, over the limit of ${LIMITS.imagePixels / 1e6} million`;
    throw new InputError('limit-exceeded', message, 'scan it with fewer dots an inch');
  }
  return pages;
}

async function readPages(pages: readonly FilePage[], scanner: Scanner): Promise<PageLayout[]> {
  const layouts: PageLayout[] = [];
  let carried = NOTHING_CARRIED;
  for (const [i, page] of pages.entries()) {
    const scanned = await scanner.scan(i + 1, () => page.decode());
    if (!scanned || scanned.letters === 0) continue;
    scanner.take(i + 1, scanned);
    const read = layoutPage({ ...scanned, tags: null }, carried);
    carried = read.carried;
    layouts.push(read.layout);
  }
  return layouts;
}

function withoutText(why: string): InputError {
  const advice = 'install tesseract with its Estonian data, or ask for the file that was printed';
  return new InputError('no-text-layer', `the picture has no text layer: ${why}`, advice);
}

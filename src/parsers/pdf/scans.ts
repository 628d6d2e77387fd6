import type { ParserNote, TextLayer } from '../../model/document.ts';
import type { ReadOptions } from '../../model/read-options.ts';
import { ENOUGH, surprise } from '../../normalize/text/letter-statistics.ts';
import type { Scanner } from '../scan/scanner.ts';
import type { DrawnPage } from './layout-page.ts';
import type { Renderer } from './render.ts';

/** Recognition for those pages of a PDF whose text is missing or useless. Costs nothing until the first of them. */
export interface PageScans {
  /** The page as it was recognised; `null` where its own text is as good. */
  better(page: DrawnPage): Promise<DrawnPage | null>;
  textLayer(pages: number): TextLayer;
  notes(): ParserNote[];
  /** Why nothing was recognised, to end a message; `''` where the pages are just blank. */
  whyNot(): string;
  advice(): string;
  close(): Promise<void>;
}

/** A page with fewer letters has no text of its own. */
const BARE = 10;
/** With fewer than these it may be a stamp on a scan. */
const LITTLE = 100;

/** Letters that surprise more were mapped to others: see {@link surprise}. */
const GARBLED = 6;

export function createPageScans(bytes: Uint8Array, ocr?: ReadOptions['ocr'], onPage?: () => void): PageScans {
  let tools: Promise<{ scanner: Scanner; renderer: Renderer }> | null = null;
  let known: Scanner | null = null;
  const load = async () => {
    const [{ createScanner }, { createRenderer }] = await Promise.all([
      import('../scan/scanner.ts'),
      import('./render.ts'),
    ]);
    known = await createScanner(ocr, undefined, onPage);
    return { scanner: known, renderer: createRenderer(bytes) };
  };
  return {
    async better(native) {
      const garbled = native.letters >= LITTLE && surpriseOf(native) > GARBLED;
      if (native.letters >= LITTLE && !garbled) return null;
      tools ??= load();
      const { scanner, renderer } = await tools;
      if (scanner.missing !== null) return null;
      const number = native.content.page;
      const stamped = native.letters >= BARE && !garbled;
      const isWorthIt = stamped ? renderer.holdsScan(number) : renderer.isPainted(number);
      if (!(await isWorthIt.catch(() => !stamped))) return null;
      const scanned = await scanner.scan(number, () => renderer.draw(number));
      if (!scanned || (garbled ? surpriseOf(scanned) > GARBLED : scanned.letters <= native.letters)) return null;
      scanner.take(number, scanned);
      return { ...scanned, tags: null };
    },
    textLayer: (pages) => known?.textLayer(pages) ?? 'native',
    notes: () => known?.notes() ?? [],
    whyNot() {
      const why = known?.missing ?? known?.notes()[0]?.message;
      return why ? `: ${why}` : '';
    },
    advice: () =>
      known?.missing === null
        ? 'ask for a better scan or for the file that was printed'
        : 'it is a scan: run OCR on it first, or install tesseract with its Estonian data',
    close: async () => (await tools?.catch(() => null))?.renderer.close(),
  };
}

/** How little a page's text looks like Estonian; 0 where it is too short to tell. */
function surpriseOf({ content }: Pick<DrawnPage, 'content'>): number {
  let text = '';
  for (const item of content.items) {
    text += item.spaced ? ` ${item.text}` : item.text;
    if (text.length > ENOUGH) break;
  }
  return surprise(text) ?? 0;
}

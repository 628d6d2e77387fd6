import type { ParserNote, TextLayer } from '../../model/document.ts';
import { LIMITS } from '../../model/limits.ts';
import { READ_DEFAULTS, type ReadOptions } from '../../model/read-options.ts';
import type { Engine } from './engine.ts';
import type { GrayImage } from './gray-image.ts';
import { pickEngine } from './pick-engine.ts';
import { isBlank, type ScannedPage, scanPage } from './scan-page.ts';

/** A page's picture. */
export interface Picture {
  readonly image: GrayImage;
  /** The page holds a photograph or scan: white all over, it was not drawn right. */
  readonly pictured: boolean;
}

/** Recognises pages of one file and remembers what there is to tell about it. */
export interface Scanner {
  /** Why it can recognise nothing, `null` where it can. */
  readonly missing: string | null;
  /** The page's text; `null` where the page is blank, over the limit or cannot be recognised, which is noted. */
  scan(page: number, draw: () => Promise<Picture>): Promise<ScannedPage | null>;
  /** Takes note that the recognised text of a page was taken. */
  take(page: number, scanned: ScannedPage): void;
  /** What the file's text is, of so many pages with text. */
  textLayer(pages: number): TextLayer;
  notes(): ParserNote[];
}

/** Text recognised less surely than this has a warning of its own. */
const SURE = 0.8;

/** `onPage` hears of each page that was tried. */
export async function createScanner(
  ocr: ReadOptions['ocr'] = READ_DEFAULTS.ocr,
  pick = pickEngine,
  onPage: () => void = () => undefined,
): Promise<Scanner> {
  const engine = await pick(ocr);
  const taken: number[] = [];
  const over: number[] = [];
  const notes: ParserNote[] = [];
  let tried = 0;
  const scan: Scanner['scan'] = async (page, draw) => {
    if (!engine) return null;
    if (tried >= LIMITS.ocrPages) {
      over.push(page);
      return null;
    }
    try {
      const { image, pictured } = await draw();
      if (isBlank(image)) {
        if (pictured) notes.push({ code: 'picture-not-drawn', message: `the picture on page ${page} comes out white` });
        return null;
      }
      tried++;
      return await scanPage(image, page, engine);
    } catch (error) {
      notes.push({ code: 'ocr-failed', message: `page ${page} cannot be recognised: ${reasonOf(error)}` });
      return null;
    } finally {
      onPage();
    }
  };
  return {
    missing: engine ? null : whyMissing(ocr),
    scan,
    take(page, { confidence }) {
      taken.push(page);
      if (confidence >= SURE) return;
      const message = `page ${page} was recognised with a confidence of ${confidence.toFixed(2)}: compare it with the scan`;
      notes.push({ code: 'ocr-unsure', message });
    },
    textLayer: (pages) => (taken.length === 0 ? 'native' : taken.length < pages ? 'mixed' : 'ocr'),
    notes: () => [...recognisedNote(engine, taken), ...notes, ...overNote(over)],
  };
}

function whyMissing(ocr: ReadOptions['ocr']): string {
  if (ocr === 'off') return 'recognition is switched off';
  return ocr === 'auto' ? 'no recognition is installed' : `${ocr} with Estonian data is not installed`;
}

function recognisedNote(engine: Engine | null, pages: readonly number[]): ParserNote[] {
  if (!engine || pages.length === 0) return [];
  return [{ code: 'ocr-page', message: `${listPages(pages)} recognised by ${engine.name}` }];
}

function overNote(pages: readonly number[]): ParserNote[] {
  if (pages.length === 0) return [];
  const message = `only ${LIMITS.ocrPages} scanned pages were read: ${listPages(pages)} not`;
  return [{ code: 'pages-not-read', message }];
}

/** `page 3 was`, `pages 1-4, 7 were` */
function listPages(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const list = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return pages.length === 1 ? `page ${list} was` : `pages ${list} were`;
}

/** One line, without paths of this machine. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n', 1)[0] ?? '').replace(/(?:file:\/\/)?\/\S+/gu, '…').slice(0, 160) || 'unknown fault';
}

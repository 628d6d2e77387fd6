import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { ParserNote } from '../../model/document.ts';
import type { PageContent, PageLayout, TextItem } from './layout.ts';
import { type DrawnPage, layoutPage, NOTHING_CARRIED } from './layout-page.ts';
import type { OpenPdf } from './open.ts';
import type { PageText } from './page-content.ts';
import { readPageText } from './page-content.ts';
import { groupRows } from './rows.ts';
import { readRules } from './rules.ts';
import type { PageScans } from './scans.ts';
import { readTags } from './tag-tree.ts';

/** What was read of a file's pages. */
export interface ReadPages {
  readonly layouts: PageLayout[];
  readonly letters: number;
  readonly notes: ParserNote[];
}

/** Artifacts are left out of the text only where they are the lesser part of it. */
const MOST_ARTIFACTS = 0.5;
const BOLD_FONT = /bold|black|heavy|demi/iu;

/** Reads the first `limit` pages, one after another; a page that cannot be read is noted and passed over. */
export async function readPages({ document, operators }: OpenPdf, limit: number, scans: PageScans): Promise<ReadPages> {
  const layouts: PageLayout[] = [];
  const notes: ParserNote[] = [];
  const bare: number[] = [];
  let letters = 0;
  let carried = NOTHING_CARRIED;
  for (let number = 1; number <= Math.min(document.numPages, limit); number++) {
    const native = await drawnPage(document, number, operators).catch((error: unknown) => {
      notes.push(unreadable(number, error));
      return null;
    });
    if (!native) continue;
    const drawn = (await scans.better(native)) ?? native;
    const read = layoutPage(drawn, carried);
    carried = read.carried;
    letters += drawn.letters;
    if (drawn.letters === 0) bare.push(number);
    layouts.push(read.layout);
  }
  if (bare.length > 0 && letters > 0) notes.push(withoutText(bare));
  return { layouts, letters, notes };
}

function unreadable(page: number, error: unknown): ParserNote {
  const why = error instanceof RangeError ? ': it is nested too deeply' : '';
  return { code: 'page-unreadable', message: `page ${page} cannot be read${why}` };
}

function withoutText(pages: readonly number[]): ParserNote {
  const which =
    pages.length === 1 ? `page ${pages[0]} has` : `${pages.length} pages, the first of them ${pages[0]}, have`;
  return { code: 'pages-without-text', message: `${which} no text: blank or scanned` };
}

async function drawnPage(
  document: PDFDocumentProxy,
  number: number,
  operators: OpenPdf['operators'],
): Promise<DrawnPage> {
  const page = await document.getPage(number);
  try {
    const text = readPageText(
      page,
      await page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
    );
    // Broken tags or drawings cost their rung of the ladder, never the text.
    const tree = text.items.some((item) => item.mark !== null) ? await page.getStructTree().catch(() => null) : null;
    const content = toContent(page, number, text);
    const tags = readTags(content, tree);
    const ruled = tags === null && groupRows(text.items).some((row) => row.segments.length > 1);
    // Font names come with the drawing operators alone, and a document's fonts mostly all stand on its first page.
    const named = [...text.fonts].every((font) => page.commonObjs.has(font));
    const list = ruled || !named ? await page.getOperatorList().catch(() => null) : null;
    for (const font of text.fonts) content.isBold(font);
    return {
      letters: text.letters,
      content,
      tags,
      rules: ruled && list ? readRules(list, operators, text.matrix) : [],
    };
  } finally {
    page.cleanup();
  }
}

function toContent(page: PDFPageProxy, number: number, text: PageText): PageContent {
  const bold = new Map<string, boolean>();
  const length = (items: readonly TextItem[]) => items.reduce((sum, item) => sum + item.text.length, 0);
  const artifacts = length(text.items.filter((item) => item.artifact)) > MOST_ARTIFACTS * length(text.items);
  return {
    page: number,
    frame: text.frame,
    strays: text.strays,
    items: artifacts ? text.items.map((item) => ({ ...item, artifact: false })) : text.items,
    isBold(font) {
      const known = bold.get(font);
      if (known !== undefined) return known;
      const named = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { readonly name?: string } | null) : null;
      const answer = BOLD_FONT.test(named?.name ?? '');
      bold.set(font, answer);
      return answer;
    },
  };
}

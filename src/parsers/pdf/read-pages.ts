import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { ParserNote } from '../../model/document.ts';
import type { PageContent, PageElement, PageLayout, PrintedLine, Rule, TextItem } from './layout.ts';
import type { OpenPdf } from './open.ts';
import type { PageText } from './page-content.ts';
import { readPageText } from './page-content.ts';
import type { Carried } from './page-layout.ts';
import { asElements, layoutByGeometry } from './page-layout.ts';
import { toBlock } from './paragraphs.ts';
import { groupRows, printLine } from './rows.ts';
import { readRules } from './rules.ts';
import { layoutByTags } from './tagged.ts';

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
export async function readPages({ document, operators }: OpenPdf, limit: number): Promise<ReadPages> {
  const layouts: PageLayout[] = [];
  const notes: ParserNote[] = [];
  let letters = 0;
  let carried: Carried = { typography: null, bodyRight: 0, openEdges: [] };
  for (let number = 1; number <= Math.min(document.numPages, limit); number++) {
    try {
      const read = await readPage(document, number, operators, carried);
      letters += read.letters;
      carried = read.carried;
      layouts.push(read.layout);
    } catch (error) {
      notes.push({
        code: 'page-unreadable',
        message: `page ${number} cannot be read${error instanceof RangeError ? ': it is nested too deeply' : ''}`,
      });
    }
  }
  return { layouts, letters, notes };
}

async function readPage(document: PDFDocumentProxy, number: number, operators: OpenPdf['operators'], carried: Carried) {
  const page = await document.getPage(number);
  const text = readPageText(
    page,
    await page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
  );
  const tree = text.items.some((item) => item.mark !== null) ? await page.getStructTree() : null;
  const content = toContent(page, number, text);
  await loadFonts(page, text);
  const tagged = layoutByTags(content, tree);
  const geometry = tagged
    ? { ...tagged, bodyRight: carried.bodyRight }
    : layoutByGeometry(content, await rulesOf(page, text, operators), carried);
  const elements = withArtifacts(content, geometry);
  const letters = text.items.reduce((sum, item) => sum + (item.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  page.cleanup();
  return {
    layout: { page: number, height: content.frame.height, elements },
    carried: {
      typography: geometry.typography,
      bodyRight: geometry.bodyRight,
      openEdges: openEdges(geometry.elements),
    },
    letters,
  };
}

/** Font names come with the drawing operators alone, and a document's fonts mostly all stand on its first page. */
async function loadFonts(page: PDFPageProxy, { fonts }: PageText): Promise<void> {
  if ([...fonts].every((font) => page.commonObjs.has(font))) return;
  await page.getOperatorList();
}

async function rulesOf(page: PDFPageProxy, text: PageText, operators: OpenPdf['operators']): Promise<Rule[]> {
  const rows = groupRows(text.items);
  if (rows.every((row) => row.segments.length < 2)) return [];
  return readRules(await page.getOperatorList(), operators, text.matrix);
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

/** Running heads come first and feet last; text at another angle than the page's comes after all. */
function withArtifacts(
  content: PageContent,
  geometry: { elements: PageElement[]; typography: Parameters<typeof toBlock>[2] },
): PageElement[] {
  const { typography } = geometry;
  const lines = groupRows(content.items.filter((item) => item.artifact)).map((row) =>
    printLine(
      content,
      row.segments.flatMap((segment) => segment.items),
    ),
  );
  const isHead = (line: PrintedLine) => line.baseline < content.frame.height / 2;
  const edge = (line: PrintedLine) => ({
    ...toBlock([line], undefined, typography, isHead(line) ? 'header' : 'footer'),
    kind: 'paragraph' as const,
  });
  const strays = content.strays.map((item) => ({
    ...toBlock([printLine(content, [item])], undefined, typography, 'body'),
    kind: 'paragraph' as const,
  }));
  return [
    ...asElements(lines.filter(isHead).map(edge)),
    ...geometry.elements,
    ...asElements(lines.filter((line) => !isHead(line)).map(edge)),
    ...asElements(strays),
  ];
}

/** Edges of a table without borders that may go on overleaf: nothing but a page number stands below it. */
function openEdges(elements: readonly PageElement[]): readonly number[] {
  const last = elements.findLast(
    (element) => element.type === 'table' || element.block.lines.length > 1 || textLength(element) > 30,
  );
  return last?.type === 'table' && last.table.rung !== 'ruled' ? last.table.edges : [];
}

const textLength = (element: PageElement) =>
  element.type === 'block' ? element.block.lines.reduce((sum, line) => sum + line.text.length, 0) : 0;

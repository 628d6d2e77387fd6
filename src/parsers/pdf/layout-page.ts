import type { PageContent, PageElement, PageLayout, PrintedLine, Rule } from './layout.ts';
import type { Carried } from './page-layout.ts';
import { asElements, layoutByGeometry } from './page-layout.ts';
import { toBlock } from './paragraphs.ts';
import { groupRows, printLine } from './rows.ts';
import type { PageTags } from './tag-tree.ts';
import { layoutByTags } from './tagged.ts';

/** What stands on a page, drawn as text or recognised. */
export interface DrawnPage {
  readonly letters: number;
  readonly content: PageContent;
  readonly tags: PageTags | null;
  readonly rules: readonly Rule[];
}

/** What the first page knows of those before it. */
export const NOTHING_CARRIED: Carried = { typography: null, bodyRight: 0, openEdges: [] };

/** Lines, paragraphs and tables of a page; what it tells about the next one comes along. */
export function layoutPage(
  { content, tags, rules }: DrawnPage,
  carried: Carried,
): { layout: PageLayout; carried: Carried } {
  const tagged = tags && layoutByTags(content, tags);
  const geometry = tagged ? { ...tagged, bodyRight: carried.bodyRight } : layoutByGeometry(content, rules, carried);
  const { typography, bodyRight } = geometry;
  return {
    layout: { page: content.page, height: content.frame.height, elements: withArtifacts(content, geometry) },
    carried: { typography, bodyRight, openEdges: openEdges(geometry.elements) },
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

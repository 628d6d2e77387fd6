import type { Block, Document, Line } from '../../model/document.ts';
import type { EdgeLine } from './page-edges.ts';
import { findPageFurniture, isCertainPageNumber, isPageNumber } from './page-edges.ts';

interface BlockLine extends EdgeLine {
  readonly line: Line;
}

/**
 * Relabels running heads, running feet and page numbers as furniture: lines at page edges that other pages repeat (digits
 * aside) and page numbers. Blocks of table cells are left alone, and so is a bold or heading line's first occurrence,
 * which may be the document's title.
 */
export function markPageFurniture(document: Document): Document {
  const lines = document.lines.flatMap((line): BlockLine[] =>
    line.page === null
      ? []
      : [
          {
            line,
            text: document.text.slice(line.start, line.end),
            page: line.page,
            top: line.box?.[1] ?? null,
            bottom: line.box?.[3] ?? null,
          },
        ],
  );
  const found = findPageFurniture(lines);
  const furniture = new Map([...found].map(([{ line }, reason]) => [line.start, { reason, page: line.page }]));
  const firstPage = lines[0]?.page ?? null;
  const blocks = document.blocks.map((block) =>
    isFurniture(block, document, furniture, firstPage) ? { ...block, kind: 'furniture' as const } : block,
  );
  return { ...document, blocks };
}

function isFurniture(
  block: Block,
  document: Document,
  furniture: ReadonlyMap<number, { readonly reason: string; readonly page: number | null }>,
  firstPage: number | null,
): boolean {
  if (block.kind === 'furniture' || block.cell !== null) return block.kind === 'furniture';
  const text = block.spans.map((span) => document.text.slice(span.start, span.end)).join(' ');
  if (isCertainPageNumber(text)) return true;
  if (block.region !== 'body' && isPageNumber(text)) return true;
  const hits = block.spans.map((span) => furniture.get(span.start));
  if (!hits.every((hit) => hit !== undefined)) return false;
  const stands = block.kind === 'heading' || block.bold;
  return !(stands && hits.some((hit) => hit?.page === firstPage && hit?.reason === 'repeated'));
}

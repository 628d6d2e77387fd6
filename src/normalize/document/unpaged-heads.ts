import type { Block, Document } from '../../model/document.ts';

const LONE_NUMBER = /^\s*\d{1,3}\s*$/u;
const LONGEST_HEAD = 80;

/**
 * Page ends in a text that kept no form feeds: lone numbers that count up, each followed by the same line, which is also
 * the text's first (a table printed one cell a line has lone numbers too). Numbers and lines become furniture.
 */
export function markUnpagedHeads(document: Document): Document {
  if (document.pages !== null || document.blockEdges !== 'physical') return document;
  const { blocks } = document;
  const textOf = (block: Block | undefined) =>
    block
      ? block.spans
          .map((span) => document.text.slice(span.start, span.end))
          .join(' ')
          .trim()
      : '';
  const numbers = blocks.flatMap((block, i) => (block.cell === null && LONE_NUMBER.test(textOf(block)) ? [i] : []));
  const ends = countingUp(numbers, (i) => Number(textOf(blocks[i])));
  const heads = ends.map((i) => textOf(blocks[i + 1])).filter((text) => text !== '' && text.length <= LONGEST_HEAD);
  const head = heads[0];
  if (heads.length < 2 || head === undefined || textOf(blocks[0]) !== head || heads.some((text) => text !== head))
    return document;
  const furniture = new Set([...ends, ...ends.map((i) => i + 1), 0]);
  return {
    ...document,
    blocks: blocks.map((block, i) =>
      furniture.has(i) && (LONE_NUMBER.test(textOf(block)) || textOf(block) === head)
        ? { ...block, kind: 'furniture' as const }
        : block,
    ),
  };
}

/** The numbers 1, 2, 3 … in their order; others among them are left out. */
function countingUp(at: readonly number[], numberAt: (index: number) => number): number[] {
  const found: number[] = [];
  for (const index of at) if (numberAt(index) === found.length + 1) found.push(index);
  return found;
}

import type { Block, Document } from '../../model/document.ts';
import { goesOn } from '../text/continuation.ts';

/**
 * Puts a table row together again that a page end cut in two: two tables of the same width stand next to each other and the
 * second one's first row begins in the middle of what the first one's last row says. The later table's rows move into the
 * earlier table; a cell that goes on keeps one block.
 */
export function joinSplitRows(document: Document): Document {
  if (document.tables.length < 2) return document;
  const blocks: Block[] = [];
  const tables = [...document.tables];
  /** Where a table's rows have moved: the earlier table and how far down. */
  const moved = new Map<number, { table: number; rows: number }>();
  for (const [i, block] of document.blocks.entries()) {
    const { cell } = block;
    const before = blocks.findLast((candidate) => candidate.kind !== 'furniture')?.cell ?? null;
    if (!cell || block.kind === 'furniture') {
      blocks.push(block);
      continue;
    }
    if (
      before &&
      cell.row === 0 &&
      !moved.has(cell.table) &&
      cell.table !== before.table &&
      isFirstOf(document.blocks, i)
    ) {
      const firstRow = document.blocks.filter(
        (candidate) => candidate.cell?.table === cell.table && candidate.cell.row === 0,
      );
      const lastRow = blocks.filter(
        (candidate) => candidate.cell?.table === before.table && candidate.cell.row === before.row,
      );
      const sameWidth = tables[before.table]?.columns === tables[cell.table]?.columns;
      if (sameWidth && rowGoesOn(document.text, lastRow, firstRow))
        moved.set(cell.table, { table: before.table, rows: before.row });
    }
    place(document.text, blocks, tables, block, moved);
  }
  return { ...document, blocks, tables };
}

function isFirstOf(blocks: readonly Block[], at: number): boolean {
  const table = blocks[at]?.cell?.table;
  return blocks.slice(0, at).every((block) => block.cell?.table !== table);
}

function place(
  text: string,
  blocks: Block[],
  tables: Document['tables'][number][],
  block: Block,
  moved: ReadonlyMap<number, { table: number; rows: number }>,
): void {
  const target = block.cell ? moved.get(block.cell.table) : undefined;
  if (!block.cell || !target) {
    blocks.push(block);
    return;
  }
  const cell = { ...block.cell, table: target.table, row: block.cell.row + target.rows };
  const table = tables[target.table];
  if (table) tables[target.table] = { ...table, rows: Math.max(table.rows, cell.row + 1) };
  const column = cell.column;
  const at = block.cell.row === 0 ? blocks.findLastIndex((candidate) => isSameCell(candidate, cell)) : -1;
  const previous = blocks[at];
  if (
    previous &&
    block.cell.row === 0 &&
    column === previous.cell?.column &&
    goesOn(wordsOf(text, previous), wordsOf(text, block))
  ) {
    blocks[at] = { ...previous, spans: [...previous.spans, ...block.spans] };
  } else if (previous) blocks.splice(at + 1, 0, { ...block, cell });
  else blocks.push({ ...block, cell });
}

function isSameCell(block: Block, cell: NonNullable<Block['cell']>): boolean {
  return block.cell?.table === cell.table && block.cell.row === cell.row && block.cell.column === cell.column;
}

function wordsOf(text: string, block: Block): string {
  return block.spans
    .map((span) => text.slice(span.start, span.end))
    .join(' ')
    .trim();
}

/** The first row of the later table begins nothing of its own: an empty first cell, or a cell that goes on in lower case. */
function rowGoesOn(text: string, lastRow: readonly Block[], firstRow: readonly Block[]): boolean {
  const column = (block: Block) => block.cell?.column ?? 0;
  const leftEmpty = firstRow.every((block) => column(block) > 0);
  const starts = firstRow.filter((block, i) => firstRow.findIndex((other) => column(other) === column(block)) === i);
  return starts.some((block) => {
    const above = lastRow.findLast((other) => column(other) === column(block));
    return (
      above !== undefined &&
      goesOn(wordsOf(text, above), wordsOf(text, block)) &&
      (leftEmpty || /^\p{Ll}/u.test(wordsOf(text, block)))
    );
  });
}

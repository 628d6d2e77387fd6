import { startsWithTypedMarker } from '../typed-marker.ts';
import { columnAt } from './columns.ts';
import type { PrintedBlock, PrintedCell, PrintedLine, PrintedTable } from './layout.ts';
import { textOf } from './layout.ts';
import { asCellBlock, kindOf, opensGap, type Typography } from './paragraphs.ts';
import type { Leaf } from './tag-tree.ts';

/** A tagged block with its lines; `null` where it has none. */
export function toTaggedBlock(
  leaf: Leaf,
  lines: PrintedLine[],
  before: PrintedLine | undefined,
  typography: Typography,
): PrintedBlock | null {
  const first = lines[0];
  if (!first) return null;
  const bold = lines.every((line) => line.bold);
  const seen = kindOf(lines, bold, typography);
  const stated = leaf.kind === 'list-item' && !startsWithTypedMarker(first.text) ? 'list-item' : leaf.kind;
  const kind = leaf.kind === 'heading' || seen === 'heading' ? 'heading' : (stated ?? seen);
  const gapBefore = before && opensGap(before, first, typography) ? 1 : 0;
  return { kind, lines, region: 'body', level: leaf.level, bold, gapBefore };
}

/** A tagged table; `null` where no cell has a word. */
export function toTaggedTable(
  rows: readonly Leaf[][][],
  linesOf: (leaf: Leaf) => PrintedLine[],
  typography: Typography,
): PrintedTable | null {
  const printed = rows.map((row) =>
    row.map((cell) => toBlocks(cell, linesOf, typography)).filter((blocks) => blocks.length > 0),
  );
  const filled = printed.filter((row) => row.length > 0);
  const columns = Math.max(0, ...filled.map((row) => row.length));
  if (columns === 0) return null;
  const full = filled.filter((row) => row.length === columns);
  const edges = Array.from({ length: columns }, (_, column) =>
    Math.min(...full.map((row) => leftOf(row[column] ?? []))),
  );
  const cells = filled.flatMap((row, index) => placeCells(partCells(row, edges), index, edges));
  const right = Math.max(
    ...cells.flatMap((cell) => cell.blocks.flatMap((block) => block.lines.map((line) => line.right))),
  );
  return { rung: 'tagged', edges, right, rows: filled.length, cells };
}

/** LibreOffice also puts the list of one cell into the list of the cell before it: blocks side by side are two cells. */
function partCells(row: readonly PrintedBlock[][], edges: readonly number[]): PrintedBlock[][] {
  if (row.length === edges.length) return [...row];
  return row.flatMap((blocks) => {
    const beside = blocks.some((block, i) => i > 0 && lastBaseline(blocks[i - 1]) >= (block.lines[0]?.baseline ?? 0));
    if (!beside) return [blocks];
    const columns = new Map<number, PrintedBlock[]>();
    for (const block of blocks) {
      const column = columnAt(edges, leftOf([block]));
      columns.set(column, [...(columns.get(column) ?? []), block]);
    }
    return [...columns].sort(([a], [b]) => a - b).map(([, held]) => held);
  });
}

const lastBaseline = (block: PrintedBlock | undefined) => block?.lines.at(-1)?.baseline ?? 0;

function toBlocks(
  cell: readonly Leaf[],
  linesOf: (leaf: Leaf) => PrintedLine[],
  typography: Typography,
): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  for (const leaf of cell) {
    const block = toTaggedBlock(leaf, linesOf(leaf), blocks.at(-1)?.lines.at(-1), typography);
    if (block && textOf(block) !== '') blocks.push(block);
  }
  return blocks;
}

const leftOf = (blocks: readonly PrintedBlock[]) =>
  Math.min(...blocks.flatMap((block) => block.lines.map((line) => line.left)));
const rightOf = (blocks: readonly PrintedBlock[]) =>
  Math.max(...blocks.flatMap((block) => block.lines.map((line) => line.right)));

/** pdf.js leaves empty and merged cells out, so a short row's cells find their columns by where they stand. */
function placeCells(row: readonly PrintedBlock[][], index: number, edges: readonly number[]): PrintedCell[] {
  const cells: PrintedCell[] = [];
  row.forEach((blocks, i) => {
    const last = cells.at(-1);
    const least = last ? last.column + 1 : 0;
    const most = edges.length - (row.length - i);
    const column = row.length === edges.length ? i : Math.min(Math.max(columnAt(edges, leftOf(blocks)), least), most);
    cells.push({ row: index, column, rowSpan: 1, columnSpan: 1, blocks });
  });
  cells.forEach((cell, i) => {
    const next = cells[i + 1]?.column ?? edges.length;
    const reach = rightOf(cell.blocks);
    while (cell.column + cell.columnSpan < next && reach > (edges[cell.column + cell.columnSpan] ?? reach) + 2)
      cell.columnSpan++;
  });
  return cells.map((cell) => ({
    ...cell,
    blocks: cell.blocks.map((block) => asCellBlock(block, edges.length === cell.columnSpan)),
  }));
}

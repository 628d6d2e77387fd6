import type { Grid, GridCell } from './grid.ts';
import type { PageContent, PrintedLine, PrintedTable, TextItem } from './layout.ts';
import type { Typography } from './paragraphs.ts';
import { asCellBlock, groupParagraphs } from './paragraphs.ts';
import { groupRows, printLine } from './rows.ts';

/** A grid with the lines that stand in its cells. */
export interface FilledGrid {
  readonly grid: Grid;
  readonly cells: readonly { readonly cell: GridCell; readonly lines: readonly PrintedLine[] }[];
}

/** Text keeps at least this many points from a cell's wall. */
const CELL_PADDING = 2;

/** Deals items out to the cells of the grids; `rest` stands outside all of them. */
export function fillGrids(content: PageContent, grids: readonly Grid[]): { filled: FilledGrid[]; rest: TextItem[] } {
  let rest = content.items.filter((item) => !item.artifact);
  const filled: FilledGrid[] = [];
  for (const grid of grids) {
    const inside: TextItem[] = [];
    const outside: TextItem[] = [];
    for (const item of rest) (isInside(item, grid) ? inside : outside).push(item);
    const cells = dealOut(content, inside, grid);
    if (cells.filter(({ lines }) => lines.length > 0).length < 2) continue;
    filled.push({ grid, cells });
    rest = outside;
  }
  return { filled, rest };
}

function isInside(item: TextItem, { xs, ys }: Grid): boolean {
  const x = (item.left + Math.min(item.right, item.left + item.size)) / 2;
  const y = middle(item);
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
}

/** Half the height of small letters above the baseline: inside the cell also where ascents stick out. */
const middle = (item: TextItem) => item.baseline - 0.25 * item.size;

function dealOut(content: PageContent, items: readonly TextItem[], grid: Grid) {
  const atSpot = new Map<string, GridCell>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        atSpot.set(`${row}/${column}`, cell);
    }
  }
  const held = new Map<GridCell, TextItem[]>();
  for (const piece of items.flatMap((item) => splitAtRules(item, grid, atSpot))) {
    const cell = cellOf(piece, grid, atSpot);
    if (!cell) continue;
    const list = held.get(cell);
    if (list) list.push(piece);
    else held.set(cell, [piece]);
  }
  return grid.cells.map((cell) => ({
    cell,
    lines: groupRows(held.get(cell) ?? []).map((row) =>
      printLine(
        content,
        row.segments.flatMap((segment) => segment.items),
      ),
    ),
  }));
}

function cellOf(item: TextItem, grid: Grid, atSpot: ReadonlyMap<string, GridCell>): GridCell | undefined {
  const x = item.left + Math.min(item.size / 2, (item.right - item.left) / 2);
  return atSpot.get(`${stripOf(grid.ys, middle(item))}/${stripOf(grid.xs, x)}`);
}

/** Index of the strip between two neighbouring lines that holds the value; the last strip at the least. */
function stripOf(lines: readonly number[], value: number): number {
  const next = lines.findIndex((line, i) => i > 0 && value < line);
  return next === -1 ? lines.length - 2 : next - 1;
}

/** pdf.js joins words of neighbouring cells that stand close; a rule drawn through an item parts it at the nearest space. */
function splitAtRules(item: TextItem, grid: Grid, atSpot: ReadonlyMap<string, GridCell>): TextItem[] {
  const row = stripOf(grid.ys, middle(item));
  const column = stripOf(grid.xs, item.left + CELL_PADDING);
  const cell = atSpot.get(`${row}/${column}`);
  const wall = cell ? grid.xs[cell.column + cell.columnSpan] : undefined;
  if (wall === undefined || item.right < wall + CELL_PADDING * 2 || wall === grid.xs.at(-1)) return [item];
  const share = (wall - item.left) / (item.right - item.left);
  const at = nearestSpace(item.text, share * item.text.length);
  if (at === null) return [item];
  const tail = {
    ...item,
    text: item.text.slice(at + 1),
    left: Math.max(wall + CELL_PADDING, item.left + ((item.right - item.left) * at) / item.text.length),
  };
  return [{ ...item, text: item.text.slice(0, at), right: wall - CELL_PADDING }, ...splitAtRules(tail, grid, atSpot)];
}

function nearestSpace(text: string, position: number): number | null {
  let best: number | null = null;
  for (let i = text.indexOf(' '); i !== -1; i = text.indexOf(' ', i + 1)) {
    if (best === null || Math.abs(i - position) < Math.abs(best - position)) best = i;
  }
  return best !== null && best > 0 && Math.abs(best - position) < 6 ? best : null;
}

/** The grid's cells with their paragraphs. Rows and columns without a word stay, so that places keep their numbers. */
export function toRuledTable({ grid, cells }: FilledGrid, typography: Typography): PrintedTable {
  const right = grid.xs.at(-1) ?? 0;
  return {
    rung: 'ruled',
    edges: grid.xs.slice(0, -1),
    right,
    rows: grid.ys.length - 1,
    cells: cells
      .filter(({ lines }) => lines.length > 0)
      .map(({ cell, lines }) => ({
        ...cell,
        blocks: groupParagraphs(lines, cellLimits(cell, grid, lines), typography).map((block) =>
          asCellBlock(block, cell.columnSpan === grid.xs.length - 1),
        ),
      })),
  };
}

/** The padding is read off the cell's own lines: what stands left is as much as must be free at the right. */
function cellLimits(cell: GridCell, { xs }: Grid, lines: readonly PrintedLine[]) {
  const wallLeft = xs[cell.column] ?? 0;
  const wallRight = xs[cell.column + cell.columnSpan] ?? wallLeft;
  const left = Math.min(...lines.map((line) => line.left));
  const padding = Math.min(Math.max(left - wallLeft, CELL_PADDING), 8);
  return { left, right: Math.max(wallRight - padding, ...lines.map((line) => line.right)) };
}

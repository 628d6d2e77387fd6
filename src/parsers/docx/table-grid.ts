import type { StoryCell, StoryTable } from './story.ts';

/** A printed cell with its place in the grid, merged neighbours included. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly cell: StoryCell;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; parts of a merge that print nothing are left out. */
  readonly cells: readonly GridCell[];
  /** The parts left out. */
  readonly swallowed: readonly StoryCell[];
}

/** Lays a table's cells into rows and columns. A merge that goes on where none began begins there. */
export function layGrid(table: StoryTable): Grid {
  const cells: GridCell[] = [];
  const swallowed: StoryCell[] = [];
  let columns = 0;
  /** By column: the vertical merge that reaches down to the row before. */
  let above = new Map<number, GridCell>();
  table.rows.forEach((row, rowIndex) => {
    const merges = new Map<number, GridCell>();
    let column = row.before;
    let left: GridCell | null = null;
    for (const cell of row.cells) {
      const goesOn = cell.down === 'continue' ? above.get(column) : undefined;
      if (cell.joinsLeft && left !== null) {
        left.columnSpan += cell.columns;
        swallowed.push(cell);
      } else if (goesOn !== undefined) {
        goesOn.rowSpan++;
        merges.set(column, goesOn);
        swallowed.push(cell);
        left = null;
      } else {
        left = { row: rowIndex, column, rowSpan: 1, columnSpan: cell.columns, cell };
        cells.push(left);
        if (cell.down !== null) merges.set(column, left);
      }
      column += cell.columns;
    }
    columns = Math.max(columns, column);
    above = merges;
  });
  return { rows: table.rows.length, columns, cells, swallowed };
}

import type { Cell } from '../../model/document.ts';

/** Wider and longer spans are mistakes or attacks. */
export const MOST_COLUMNS = 64;
export const MOST_ROWS = 500;
/** Cells further right push nothing. */
const WIDEST = 256;

/** Finds the place of each cell of a table read tag by tag: cells that reach down push later ones to the right. */
export class SpanGrid {
  readonly table: number;
  rows = 0;
  columns = 0;
  cell: Cell | null = null;
  private row = -1;
  private column = -1;
  /** Rows, this one included, that a cell from above still fills, by column. */
  private pending: number[] = [];

  constructor(table: number) {
    this.table = table;
  }

  nextRow(): void {
    if (this.row >= 0) this.pending = this.pending.map((left) => Math.max(0, left - 1));
    this.row++;
    this.column = -1;
    this.cell = null;
  }

  nextCell(rowSpan: number, columnSpan: number): void {
    if (this.row < 0) this.nextRow();
    do this.column++;
    while ((this.pending[this.column] ?? 0) > 0);
    const column = this.column;
    for (let i = column; i < Math.min(column + columnSpan, WIDEST); i++) this.pending[i] = rowSpan;
    this.column += columnSpan - 1;
    this.columns = Math.max(this.columns, column + columnSpan);
    this.rows = Math.max(this.rows, this.row + rowSpan);
    this.cell = { table: this.table, row: this.row, column, rowSpan, columnSpan };
  }
}

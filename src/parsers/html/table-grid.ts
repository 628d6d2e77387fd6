import type { FlowCell, FlowNode, FlowTable } from '../flow.ts';
import type { HtmlElement } from './elements.ts';
import { attributeOf, elementsBelow, isElement, numberOf } from './elements.ts';

/** Wider tables are nonsense that would only cost time; their further cells share the last column. */
const MOST_COLUMNS = 256;

/** A cell of the source with its place in the grid. */
export interface HtmlCell extends Omit<FlowCell, 'nodes'> {
  readonly element: HtmlElement;
  /** Place among its row's own cells, 1-based. */
  readonly ordinal: number;
}

export interface HtmlGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly HtmlCell[];
}

/** Rows of a table itself, not of tables inside its cells. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** Lays the cells of a table into rows and columns as browsers do: what a span covers, later cells walk around. */
export function layHtmlTable(table: HtmlElement): HtmlGrid {
  const rows = rowsOf(table);
  const cells: HtmlCell[] = [];
  /** By column: how many more rows are taken by cells above. */
  const taken: number[] = [];
  let columns = 0;
  rows.forEach((row, rowIndex) => {
    let column = 0;
    row.childNodes.filter(isElement).forEach((element, i) => {
      while ((taken[column] ?? 0) > 0) column++;
      column = Math.min(column, MOST_COLUMNS - 1);
      const columnSpan = Math.min(Math.max(numberOf(element, 'colspan') ?? 1, 1), MOST_COLUMNS - column);
      const left = rows.length - rowIndex;
      const stated = numberOf(element, 'rowspan') ?? 1;
      const rowSpan = stated === 0 ? left : Math.min(Math.max(stated, 1), left);
      cells.push({ element, row: rowIndex, column, rowSpan, columnSpan, ordinal: i + 1 });
      for (let covered = column; covered < column + columnSpan; covered++) taken[covered] = rowSpan;
      column += columnSpan;
      columns = Math.max(columns, column);
    });
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max((taken[at] ?? 0) - 1, 0);
  });
  return { rows: rows.length, columns, cells };
}

/** The table only arranges the page: it says so, or it is one column around other tables. */
export function isLayoutTable(table: HtmlElement, grid: HtmlGrid): boolean {
  if (/^(?:presentation|none)$/u.test(attributeOf(table, 'role') ?? '')) return true;
  if (grid.columns !== 1) return false;
  for (const { tagName } of elementsBelow(table)) if (tagName === 'table') return true;
  return false;
}

export function flowTable(grid: HtmlGrid, nodesOf: (cell: HtmlCell) => readonly FlowNode[]): FlowTable {
  const cells = grid.cells.map((cell) => {
    const { element: _, ordinal: __, ...place } = cell;
    return { ...place, nodes: nodesOf(cell) };
  });
  return { type: 'table', rows: grid.rows, columns: grid.columns, cells };
}

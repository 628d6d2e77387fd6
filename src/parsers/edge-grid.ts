import type { FlowCell, FlowNode, FlowTable } from './flow.ts';
import { flowWords } from './flow.ts';

/** A cell that states its right edge, as RTF and DOC do; edges in twips. */
export interface EdgeCell {
  readonly right: number;
  /** Vertical merge: starts one, goes on with the cell above, or is not merged. */
  readonly down: 'start' | 'continue' | null;
  /** Goes on with the cell to the left. */
  readonly joinsLeft: boolean;
  readonly nodes: readonly FlowNode[];
}

export interface EdgeRow {
  readonly left: number;
  readonly cells: readonly EdgeCell[];
}

/** Edges this near to one another are one; drawn by hand they differ by a hair (twips, 1/20 point). */
const SAME_EDGE = 40;

/** Lays rows of cells with edges into a grid; `swallowed` counts covered parts of merges that hold words. */
export function layEdges(rows: readonly EdgeRow[]): { readonly table: FlowTable; readonly swallowed: number } {
  const edges = distinctEdges(rows);
  const cells: { -readonly [K in keyof FlowCell]: FlowCell[K] }[] = [];
  let swallowed = 0;
  let above = new Map<number, (typeof cells)[number]>();
  rows.forEach((row, rowIndex) => {
    const merges = new Map<number, (typeof cells)[number]>();
    let last: (typeof cells)[number] | null = null;
    let column = edgeIndex(edges, row.left);
    for (const cell of row.cells) {
      const end: number = Math.max(edgeIndex(edges, cell.right), column + 1);
      const goesOn = cell.down === 'continue' ? above.get(column) : undefined;
      if (cell.joinsLeft && last !== null) {
        last.columnSpan = end - last.column;
      } else if (goesOn !== undefined) {
        goesOn.rowSpan = rowIndex - goesOn.row + 1;
        merges.set(column, goesOn);
        last = null;
      } else {
        last = { row: rowIndex, column, rowSpan: 1, columnSpan: end - column, nodes: cell.nodes };
        cells.push(last);
        if (cell.down !== null) merges.set(column, last);
      }
      if (last?.nodes !== cell.nodes && flowWords(cell.nodes) !== '') swallowed++;
      column = end;
    }
    above = merges;
  });
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 1);
  return { table: { type: 'table', rows: rows.length, columns, cells }, swallowed };
}

function distinctEdges(rows: readonly EdgeRow[]): number[] {
  const all = rows.flatMap((row) => [row.left, ...row.cells.map((cell) => cell.right)]).sort((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge);
  return edges;
}

/** The last edge that does not lie right of the given one; edges are in order, so halving finds it. */
function edgeIndex(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}

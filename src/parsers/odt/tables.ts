import type { FlowCell, FlowContainer, FlowNode } from '../flow.ts';
import { flowWords, nextTablePath } from '../flow.ts';
import type { XmlTag } from '../xml.ts';
import { numberAttribute } from './names.ts';

interface OpenTable {
  readonly path: string;
  readonly cells: (Omit<FlowCell, 'nodes'> & { readonly nodes: readonly FlowNode[] })[];
  rows: number;
  columns: number;
  /** Grid column that the next cell of the row takes. */
  next: number;
  cell: {
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
    readonly isCovered: boolean;
  } | null;
}

/** Tables beyond this are nonsense that would only cost time. */
const MOST_COLUMNS = 1024;

/** The tables that are open, the innermost last; cells state their spans, and what they cover stands there as covered cells. */
export class OdtTables {
  readonly #open: OpenTable[] = [];
  readonly #findings: { coveredCells: number };

  constructor(findings: { coveredCells: number }) {
    this.#findings = findings;
  }

  /** Path of the cell that the element opens, `null` where it opens none. */
  open(name: string, tag: XmlTag, container: FlowContainer): string | null {
    if (name === 'table:table') {
      this.#open.push({ path: nextTablePath(container), cells: [], rows: 0, columns: 0, next: 0, cell: null });
      return null;
    }
    const table = this.#open.at(-1);
    if (table === undefined) return null;
    if (name === 'table:table-row') {
      table.rows++;
      table.next = 0;
    }
    const isCovered = name === 'table:covered-table-cell';
    if (!isCovered && name !== 'table:table-cell') return null;
    const column = Math.min(table.next, MOST_COLUMNS - 1);
    const columnSpan = isCovered ? 1 : within(numberAttribute(tag, 'number-columns-spanned'), MOST_COLUMNS - column);
    const rowSpan = isCovered ? 1 : within(numberAttribute(tag, 'number-rows-spanned'), 65_536);
    table.cell = { column, rowSpan, columnSpan, isCovered };
    table.next = column + within(numberAttribute(tag, 'number-columns-repeated'), MOST_COLUMNS - column);
    table.columns = Math.max(table.columns, column + columnSpan, isCovered ? 0 : table.next);
    return `${table.path}/tr[${table.rows}]/tc[${column + 1}]`;
  }

  closeCell(nodes: readonly FlowNode[]): void {
    const table = this.#open.at(-1);
    if (!table?.cell) return;
    const { isCovered, ...place } = table.cell;
    table.cell = null;
    if (!isCovered) table.cells.push({ row: Math.max(table.rows - 1, 0), ...place, nodes });
    else if (flowWords(nodes) !== '') this.#findings.coveredCells++;
  }

  close(container: FlowContainer | undefined): void {
    const table = this.#open.pop();
    if (table === undefined || table.cells.length === 0) return;
    const rows = Math.max(table.rows, 1);
    const cells = table.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }));
    container?.nodes.push({ type: 'table', rows, columns: table.columns, cells });
  }
}

function within(value: number | null, most: number): number {
  return Math.min(Math.max(value ?? 1, 1), Math.max(most, 1));
}

import type { Region } from '../model/document.ts';
import type { EdgeCell, EdgeRow } from './edge-grid.ts';
import { layEdges } from './edge-grid.ts';
import type { FlowContainer, FlowMark, FlowNode } from './flow.ts';
import { flowParagraph, newFlowContainer, nextParagraphPath, nextTablePath } from './flow.ts';

/** What a row says of itself: a right edge a cell, in twips, and the merges. */
export interface RowPlan {
  left: number;
  readonly cells: CellPlan[];
  /** Of the cell whose edge is still to come. */
  next: Omit<CellPlan, 'right'>;
}

interface CellPlan {
  right: number;
  down: 'start' | 'continue' | null;
  joinsLeft: boolean;
}

export function newRowPlan(): RowPlan {
  return { left: 0, cells: [], next: { down: null, joinsLeft: false } };
}

/** What a paragraph says of itself beside its words. */
export interface ParagraphFacts {
  /** 0 outside tables, 1 in a table, 2 in a table inside a cell. */
  depth: number;
  /** 0 the outermost. */
  listLevel: number;
  /** 0-based; 9 is body text. */
  outline: number | null;
}

interface OpenTable {
  readonly path: string;
  readonly rows: EdgeRow[];
  cells: FlowNode[][];
  container: FlowContainer | null;
}

/** Deeper tables are nonsense; their words go into the deepest that is allowed. */
const DEEPEST_TABLE = 32;
/** Width of a cell whose row does not state one, in twips. */
const SOME_WIDTH = 2000;

/**
 * One text of an RTF or DOC file: the body, a header, a note, a box. Both formats mark where paragraphs, cells and rows
 * end, not where tables begin; this gathers them into tables.
 */
export class EdgeStory {
  readonly region: Region;
  readonly #root: FlowContainer;
  readonly #tables: OpenTable[] = [];
  /** Row plans by table depth. */
  readonly #plans = new Map<number, RowPlan>();
  swallowed = 0;
  lines: string[] = [''];
  /** The printed number; its level is the paragraph's. */
  mark: Omit<FlowMark, 'level'> | null = null;
  textBoxes: (readonly FlowNode[])[] = [];
  hasWords = false;
  hasPlainWords = false;

  constructor(region: Region, path: string) {
    this.region = region;
    this.#root = newFlowContainer(path);
  }

  get isInParagraph(): boolean {
    return this.hasWords || this.mark !== null || this.textBoxes.length > 0;
  }

  /** The finished nodes; tables that are still open are closed. */
  end(facts: ParagraphFacts): readonly FlowNode[] {
    if (this.isInParagraph) this.endParagraph(facts, facts.depth);
    while (this.#tables.length > 0) this.#closeTable();
    return this.#root.nodes;
  }

  plan(depth: number): RowPlan {
    const plan = this.#plans.get(depth) ?? newRowPlan();
    this.#plans.set(depth, plan);
    return plan;
  }

  beginPlan(depth: number): void {
    this.#plans.set(depth, newRowPlan());
  }

  endParagraph(facts: ParagraphFacts, depth: number): void {
    const container = this.#containerAt(depth);
    const { lines, textBoxes, mark } = this;
    const isHeading = facts.outline !== null && facts.outline < 9;
    const node = flowParagraph({
      path: nextParagraphPath(container),
      lines,
      textBoxes,
      mark: mark === null ? null : { ...mark, level: facts.listLevel },
      isHeading,
      level: isHeading ? (facts.outline ?? 0) + 1 : null,
      bold: this.hasWords && !this.hasPlainWords,
    });
    container.nodes.push(node);
    this.lines = [''];
    this.textBoxes = [];
    this.mark = null;
    this.hasWords = false;
    this.hasPlainWords = false;
  }

  endCell(facts: ParagraphFacts, depth: number): void {
    const container = this.#containerAt(depth);
    if (this.isInParagraph || container.nodes.length === 0) this.endParagraph(facts, depth);
    const table = this.#tables[Math.min(depth, DEEPEST_TABLE) - 1];
    if (table === undefined) return;
    table.cells.push(container.nodes);
    table.container = null;
  }

  endRow(depth: number): void {
    this.#settle(Math.min(depth, DEEPEST_TABLE));
    const table = this.#tables.at(-1);
    if (table === undefined || table.cells.length === 0) return;
    const plan = this.plan(depth);
    let right = plan.left;
    const cells = table.cells.map((nodes, i): EdgeCell => {
      const { down, joinsLeft, ...stated } = plan.cells[i] ?? {
        right: right + SOME_WIDTH,
        down: null,
        joinsLeft: false,
      };
      right = Math.max(stated.right, right + 1);
      return { right, down, joinsLeft, nodes };
    });
    table.rows.push({ left: plan.left, cells });
    table.cells = [];
    table.container = null;
  }

  #containerAt(depth: number): FlowContainer {
    this.#settle(Math.min(depth, DEEPEST_TABLE));
    const table = this.#tables.at(-1);
    if (table === undefined) return this.#root;
    const row = `tr[${table.rows.length + 1}]/tc[${table.cells.length + 1}]`;
    table.container ??= newFlowContainer(`${table.path}/${row}`);
    return table.container;
  }

  /** Opens and closes tables until the given depth is reached. */
  #settle(depth: number): void {
    while (this.#tables.length > depth) this.#closeTable();
    while (this.#tables.length < depth) {
      const container = this.#containerAt(this.#tables.length);
      this.#tables.push({ path: nextTablePath(container), rows: [], cells: [], container: null });
    }
  }

  #closeTable(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.container !== null) table.cells.push(table.container.nodes);
    table.container = null;
    if (table.cells.length > 0) this.endRow(this.#tables.length);
    this.#tables.pop();
    if (table.rows.length === 0) return;
    const { table: node, swallowed } = layEdges(table.rows);
    this.swallowed += swallowed;
    this.#containerAt(this.#tables.length).nodes.push(node);
  }
}

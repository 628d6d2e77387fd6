import type { PDFPageProxy } from 'pdfjs-dist';
import type { BlockKind } from '../../model/document.ts';
import { startsWithTypedMarker } from '../typed-marker.ts';
import { columnAt } from './columns.ts';
import type {
  PageContent,
  PageElement,
  PrintedBlock,
  PrintedCell,
  PrintedLine,
  PrintedTable,
  TextItem,
} from './layout.ts';
import { textOf } from './layout.ts';
import { asElements, withGapsAfterTables } from './page-layout.ts';
import type { Typography } from './paragraphs.ts';
import { asCellBlock, groupParagraphs, kindOf, measureTypography, opensGap } from './paragraphs.ts';
import { groupRows, printLine } from './rows.ts';

export type StructTree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;
type Node = StructTree;
type Child = Node['children'][number];

/** Share of a page's characters that the tags must cover to be trusted. */
const COVERAGE = 0.95;
/** One paragraph over this much of a long page means that the tags say nothing. */
const LONGEST_BLOCK = 0.8;
const MANY_LINES = 10;
/** pdf.js cuts trees off well above this. */
const MAX_DEPTH = 60;

const TABLE_PARTS = new Set(['THead', 'TBody', 'TFoot']);
const BLOCKS = new Set([
  'P',
  'H',
  'Title',
  'Caption',
  'Note',
  'FENote',
  'TOCI',
  'Lbl',
  'BibEntry',
  'LBody',
  'LI',
  'L',
  'Table',
]);
const CONTAINERS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'TOC',
  'Index',
  'NonStruct',
  'Private',
  'Aside',
]);
const isBlock = (role: string) =>
  BLOCKS.has(role) || CONTAINERS.has(role) || TABLE_PARTS.has(role) || /^H\d$/u.test(role);

/** Marked content ids that make one block. */
interface Leaf {
  readonly ids: string[];
  readonly kind: BlockKind | null;
  readonly level: number | null;
}

type Part = Leaf | { readonly rows: Leaf[][][] };

/** The page by its structure tree, or `null` where the tags do not cover it. */
export function layoutByTags(
  content: PageContent,
  tree: StructTree | null,
): { elements: PageElement[]; typography: Typography } | null {
  if (!tree) return null;
  const parts: Part[] = [];
  collect(tree, { level: 0, heading: null, prefix: [], kind: null }, parts, 0);
  const held = itemsByMark(content);
  const all = content.items.filter((item) => !item.artifact);
  const ids = new Set(
    parts.flatMap((part) => ('rows' in part ? part.rows.flat(2) : [part])).flatMap((leaf) => leaf.ids),
  );
  const left = all.filter((item) => item.mark === null || !ids.has(item.mark));
  if (characters(left) > (1 - COVERAGE) * characters(all)) return null;

  const printed = new Map<Leaf, PrintedLine[]>();
  const linesOf = (leaf: Leaf) => {
    const lines =
      printed.get(leaf) ??
      toLines(
        content,
        leaf.ids.flatMap((id) => held.get(id) ?? []),
      );
    printed.set(leaf, lines);
    return lines;
  };
  const columns = parts.flatMap((part) =>
    'rows' in part ? part.rows.flat().map((cell) => cell.flatMap(linesOf)) : [linesOf(part)],
  );
  if (tellsNothing(columns)) return null;
  const typography = measureTypography(columns);
  const elements = toElements(parts, linesOf, typography);
  const rest = groupRows(left).map((row) =>
    printLine(
      content,
      row.segments.flatMap((segment) => segment.items),
    ),
  );
  elements.push(...asElements(groupParagraphs(rest, { left: 0, right: content.frame.width }, typography)));
  return { elements: withGapsAfterTables(elements), typography };
}

interface Context {
  readonly level: number;
  readonly heading: number | null;
  /** A list item's label, waiting for the item's first text. */
  readonly prefix: string[];
  readonly kind: BlockKind | null;
}

/** Walks the tree in reading order and collects blocks and tables. */
function collect(node: Node, context: Context, parts: Part[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  let pending: string[] = [];
  const flush = () => {
    if (pending.length > 0) {
      const ids = [...context.prefix.splice(0), ...pending];
      parts.push({
        ids,
        kind: context.kind,
        level: context.heading ?? (context.kind === 'list-item' && context.level > 0 ? context.level : null),
      });
    }
    pending = [];
  };
  for (const child of node.children) {
    if (!('role' in child)) pending.push(...idOf(child));
    else if (!isBlock(child.role)) {
      if (holdsBlocks(child, depth)) {
        flush();
        collect(child, context, parts, depth + 1);
      } else pending.push(...idsIn(child, depth));
    } else {
      flush();
      collectBlock(child, context, parts, depth + 1);
    }
  }
  flush();
}

function collectBlock(node: Node, context: Context, parts: Part[], depth: number): void {
  const heading = /^H(\d?)$/u.exec(node.role);
  if (node.role === 'Table') parts.push({ rows: tableRows(node, depth) });
  else if (heading)
    collect(node, { ...context, heading: Number(heading[1] ?? '') || 1, kind: 'heading' }, parts, depth);
  else if (node.role === 'L') collect(node, { ...context, level: context.level + 1 }, parts, depth);
  else if (node.role === 'LI') collectItem(node, { ...context, prefix: [], kind: 'list-item' }, parts, depth);
  else if (node.role === 'Lbl' && context.kind === 'list-item') context.prefix.push(...idsIn(node, depth));
  else if (node.role === 'LBody') collectBody(node, context, parts, depth);
  else collect(node, context, parts, depth);
}

function collectItem(node: Node, context: Context, parts: Part[], depth: number): void {
  collect(node, context, parts, depth);
  const label = context.prefix.splice(0);
  if (label.length > 0) parts.push({ ids: label, kind: 'list-item', level: context.level });
}

/** Of a list item's several paragraphs the first carries the marker, the others are paragraphs. */
function collectBody(node: Node, context: Context, parts: Part[], depth: number): void {
  const body: Part[] = [];
  collect(node, context, body, depth);
  parts.push(
    ...body.map((part, i) =>
      i === 0 || 'rows' in part || part.level !== context.level ? part : { ...part, kind: null, level: null },
    ),
  );
}

function tableRows(table: Node, depth: number): Leaf[][][] {
  const rows: Leaf[][][] = [];
  for (const child of table.children) {
    if (!('role' in child) || depth > MAX_DEPTH) continue;
    if (child.role === 'TR') rows.push(rowCells(child, depth + 1));
    else if (TABLE_PARTS.has(child.role)) rows.push(...tableRows(child, depth + 1));
    else rows.push([cellLeaves(child, depth + 1)]);
  }
  return rows.filter((row) => row.length > 0);
}

function rowCells(row: Node, depth: number): Leaf[][] {
  return row.children.flatMap((cell) => ('role' in cell ? [cellLeaves(cell, depth + 1)] : []));
}

/** A table within a cell is read as the cell's paragraphs. */
function cellLeaves(cell: Node, depth: number): Leaf[] {
  const parts: Part[] = [];
  collect(cell, { level: 0, heading: null, prefix: [], kind: null }, parts, depth);
  return parts.flatMap((part) => ('rows' in part ? part.rows.flat(2) : [part]));
}

const idOf = (child: Child): string[] => ('id' in child && child.type === 'content' ? [child.id] : []);

function idsIn(node: Node, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  return node.children.flatMap((child) => ('role' in child ? idsIn(child, depth + 1) : idOf(child)));
}

function holdsBlocks(node: Node, depth: number): boolean {
  return (
    depth < MAX_DEPTH &&
    node.children.some((child) => 'role' in child && (isBlock(child.role) || holdsBlocks(child, depth + 1)))
  );
}

function itemsByMark(content: PageContent): Map<string, TextItem[]> {
  const held = new Map<string, TextItem[]>();
  for (const item of content.items) {
    if (item.mark === null || item.artifact) continue;
    const list = held.get(item.mark);
    if (list) list.push(item);
    else held.set(item.mark, [item]);
  }
  return held;
}

const characters = (items: readonly TextItem[]) => items.reduce((sum, item) => sum + item.text.length, 0);

/** Items in reading order → physical lines; the order of the tags holds, so a block may go on in the next column. */
function toLines(content: PageContent, items: readonly TextItem[]): PrintedLine[] {
  const lines: TextItem[][] = [];
  for (const item of items) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && onSameLine(last, item)) line.push(item);
    else lines.push([item]);
  }
  return lines.map((line) =>
    printLine(
      content,
      line.sort((a, b) => a.left - b.left),
    ),
  );
}

function onSameLine(last: TextItem, item: TextItem): boolean {
  const size = Math.max(last.size, item.size);
  const raised = Math.min(last.size, item.size) < 0.8 * size;
  return Math.abs(item.baseline - last.baseline) < (raised ? 0.6 : 0.28) * size && item.right > last.left;
}

function tellsNothing(columns: readonly (readonly PrintedLine[])[]): boolean {
  const lengths = columns.map((lines) => lines.reduce((sum, line) => sum + line.text.length, 0));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return columns.some((lines, i) => lines.length > MANY_LINES && (lengths[i] ?? 0) > LONGEST_BLOCK * all);
}

function toElements(
  parts: readonly Part[],
  linesOf: (leaf: Leaf) => PrintedLine[],
  typography: Typography,
): PageElement[] {
  const elements: PageElement[] = [];
  let before: PrintedLine | undefined;
  for (const part of parts) {
    if ('rows' in part) {
      const table = toTable(part.rows, linesOf, typography);
      if (table) elements.push({ type: 'table', table });
      before = undefined;
      continue;
    }
    const block = toBlock(part, linesOf(part), before, typography);
    if (!block) continue;
    elements.push({ type: 'block', block });
    before = block.lines.at(-1);
  }
  return elements;
}

function toBlock(
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

function toTable(
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
  const cells = filled.flatMap((row, index) => placeCells(row, index, edges));
  const right = Math.max(
    ...cells.flatMap((cell) => cell.blocks.flatMap((block) => block.lines.map((line) => line.right))),
  );
  return { rung: 'tagged', edges, right, rows: filled.length, cells };
}

function toBlocks(
  cell: readonly Leaf[],
  linesOf: (leaf: Leaf) => PrintedLine[],
  typography: Typography,
): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  for (const leaf of cell) {
    const block = toBlock(leaf, linesOf(leaf), blocks.at(-1)?.lines.at(-1), typography);
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

import type { PDFPageProxy } from 'pdfjs-dist';
import type { BlockKind } from '../../model/document.ts';
import type { PageContent, TextItem } from './layout.ts';

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
export interface Leaf {
  readonly ids: string[];
  readonly kind: BlockKind | null;
  readonly level: number | null;
}

export type Part = Leaf | { readonly rows: Leaf[][][] };

/** A page's tags, trusted, with the items that they hold and those that they do not. */
export interface PageTags {
  readonly parts: readonly Part[];
  readonly held: ReadonlyMap<string, readonly TextItem[]>;
  readonly rest: readonly TextItem[];
}

/** The page's structure tree in reading order, or `null` where it does not cover the page. */
export function readTags(content: PageContent, tree: StructTree | null): PageTags | null {
  if (!tree) return null;
  const parts: Part[] = [];
  collect(tree, { level: 0, heading: null, prefix: [], kind: null }, parts, 0);
  const held = itemsByMark(content);
  const all = content.items.filter((item) => !item.artifact);
  const leaves = parts.flatMap((part) => ('rows' in part ? part.rows.flat(2) : [part]));
  const ids = new Set(leaves.flatMap((leaf) => leaf.ids));
  const rest = all.filter((item) => item.mark === null || !ids.has(item.mark));
  const length = characters(all);
  if (characters(rest) > (1 - COVERAGE) * length || leaves.some((leaf) => tellsNothing(leaf, held, length)))
    return null;
  return { parts, held, rest };
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

function tellsNothing(leaf: Leaf, held: ReadonlyMap<string, readonly TextItem[]>, length: number): boolean {
  const items = leaf.ids.flatMap((id) => held.get(id) ?? []);
  return (
    new Set(items.map((item) => Math.round(item.baseline))).size > MANY_LINES &&
    characters(items) > LONGEST_BLOCK * length
  );
}

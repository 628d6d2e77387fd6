import type { EdgeLine } from '../../normalize/document/page-edges.ts';
import { findPageFurniture } from '../../normalize/document/page-edges.ts';
import { startsWithTypedMarker } from '../typed-marker.ts';
import { columnAt } from './columns.ts';
import type { PageElement, PageLayout, PrintedBlock, PrintedCell, PrintedLine, PrintedTable } from './layout.ts';
import { textOf } from './layout.ts';
import type { Limits } from './paragraphs.ts';
import { hadToWrap } from './paragraphs.ts';

/** Column edges of one table agree over pages within this many points. */
const SAME_EDGE = 4;

/**
 * Pages → one sequence of elements: a table that a page break cut becomes one again, its repeated head row furniture, a row
 * or paragraph that was cut goes on in its block. Page numbers and running heads between the pieces do not part them.
 */
export function stitchPages(pages: readonly PageLayout[]): PageElement[] {
  const furniture = edgeFurniture(pages);
  const isFurniture = (element: PageElement | undefined) =>
    element?.type === 'block' &&
    (element.block.region !== 'body' || element.block.lines.every((line) => furniture.has(line)));
  const all: PageElement[] = [];
  for (const page of pages) {
    const elements = [...page.elements];
    const first = elements.findIndex((element) => !isFurniture(element));
    const last = all.findLastIndex((element) => !isFurniture(element));
    const [before, after] = [all[last], elements[first]];
    const heads = elements.slice(0, Math.max(first, 0));
    if (before?.type === 'table' && after?.type === 'table') {
      const joined = joinTables(before.table, after.table);
      if (joined) {
        all[last] = { type: 'table', table: joined.table };
        elements.splice(0, first + 1, ...heads.map((head) => asRepeatedHead(head, before.table)), ...joined.repeated);
      }
    } else if (
      before?.type === 'block' &&
      after?.type === 'block' &&
      paragraphGoesOn(before.block, after.block, pages)
    ) {
      before.block.lines.push(...after.block.lines);
      elements.splice(first, 1);
    }
    all.push(...elements);
  }
  return all;
}

function edgeFurniture(pages: readonly PageLayout[]): ReadonlySet<PrintedLine> {
  const lines = pages.flatMap(({ elements }) =>
    elements.flatMap((element) =>
      element.type === 'block'
        ? element.block.lines
        : element.table.cells.flatMap((cell) => cell.blocks.flatMap((block) => block.lines)),
    ),
  );
  const edges = lines.map((line): EdgeLine & { readonly line: PrintedLine } => ({
    line,
    text: line.text,
    page: line.page,
    top: line.box[1],
    bottom: line.box[3],
  }));
  return new Set([...findPageFurniture(edges).keys()].map(({ line }) => line));
}

/** One table of two pieces, or `null` where they are two tables. */
function joinTables(
  before: PrintedTable,
  after: PrintedTable,
): { table: PrintedTable; repeated: PageElement[] } | null {
  const columns = matchColumns(before, after);
  if (!columns) return null;
  const placed = after.cells.map((cell) => ({ ...cell, column: columns[cell.column] ?? cell.column }));
  const repeats = rowText(before.cells, 0) === rowText(after.cells, 0);
  const repeated = repeats ? placed.filter((cell) => cell.row === 0) : [];
  const rest = (repeats ? placed.filter((cell) => cell.row > 0) : placed).map((cell) => ({
    ...cell,
    row: cell.row - (repeats ? 1 : 0),
  }));
  const cells = before.cells.map((cell) => ({ ...cell, blocks: [...cell.blocks] }));
  const rows = after.rows - (repeats ? 1 : 0);
  const cut = rowGoesOn(cells, rest, before.rows - 1);
  if (cut) continueRow(cells, rest, before.rows - 1);
  const shift = before.rows - (cut ? 1 : 0);
  cells.push(...rest.filter((cell) => !cut || cell.row > 0).map((cell) => ({ ...cell, row: cell.row + shift })));
  const table = { ...before, rows: shift + rows, cells: inOrder(cells) };
  const heads = repeated.flatMap((cell) =>
    cell.blocks.map((block): PageElement => ({ type: 'block', block: { ...block, kind: 'furniture' } })),
  );
  return { table, repeated: heads };
}

const inOrder = (cells: readonly PrintedCell[]) => [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

const rowText = (cells: readonly PrintedCell[], row: number) =>
  cells
    .filter((cell) => cell.row === row)
    .map((cell) => cell.blocks.map(textOf).join(' '))
    .join(' ');

/** Which column of the first piece each column of the second is; a piece with fewer columns begins somewhere within. */
function matchColumns(before: PrintedTable, after: PrintedTable): number[] | null {
  const near = (a: number, b: number) => Math.abs(a - b) <= SAME_EDGE;
  const [start = 0, next = Number.POSITIVE_INFINITY] = before.edges;
  if (after.edges.length === before.edges.length) {
    const fits = after.edges.every((edge, i) =>
      i === 0 ? edge >= start - SAME_EDGE && edge < next - SAME_EDGE : near(edge, before.edges[i] ?? 0),
    );
    return fits ? after.edges.map((_, i) => i) : null;
  }
  if (after.edges.length > before.edges.length || before.rung === 'ruled') return null;
  const columns = after.edges.map((edge) => columnAt(before.edges, edge));
  const distinct = new Set(columns).size === columns.length;
  return distinct && after.edges.every((edge, i) => near(edge, before.edges[columns[i] ?? 0] ?? 0)) ? columns : null;
}

/** The second piece's first row is the rest of the first piece's last. */
function rowGoesOn(before: readonly PrintedCell[], after: readonly PrintedCell[], lastRow: number): boolean {
  const last = before.filter((cell) => cell.row + cell.rowSpan - 1 === lastRow);
  const first = after.filter((cell) => cell.row === 0);
  const head = first.find((cell) => cell.column === 0);
  const headText = head?.blocks[0] ? textOf(head.blocks[0]) : '';
  const above = last.find((cell) => cell.column === 0)?.blocks.at(-1);
  const hadHead = above !== undefined;
  if (headText !== '' && !headGoesOn(above ? textOf(above) : '', headText)) return false;
  return first.some((cell) => {
    const counterpart = last.find((other) => other.column === cell.column)?.blocks.at(-1);
    const next = cell.blocks[0];
    if (!counterpart || !next) return false;
    return (
      textGoesOn(textOf(counterpart), textOf(next)) ||
      (headText === '' && hadHead && isList(counterpart) && isList(next))
    );
  });
}

/** Words in the first column belong to a row above only as the rest of its sentence, or as the next of its sentences. */
function headGoesOn(above: string, head: string): boolean {
  return textGoesOn(above, head) || (/\p{L}{2}[.!?]$/u.test(above) && !startsWithTypedMarker(head));
}

const isList = (block: PrintedBlock) => startsWithTypedMarker(textOf(block));

/** The sentence was not over, and what follows does not begin one. */
export function textGoesOn(before: string, after: string): boolean {
  if (/[.;:!?]["”“’)]?$/u.test(before) || startsWithTypedMarker(after)) return false;
  return /^["„(]?[\p{Ll}\d]/u.test(after) || /[,\u00AD-]$/u.test(before);
}

function continueRow(cells: PrintedCell[], rest: readonly PrintedCell[], row: number): void {
  for (const cell of rest.filter((other) => other.row === 0)) {
    const counterpart = cells.find((other) => other.row + other.rowSpan - 1 === row && other.column === cell.column);
    const last = counterpart?.blocks.at(-1);
    const [first, ...others] = cell.blocks;
    if (!counterpart || !last || !first) {
      cells.push({ ...cell, row });
    } else if (textGoesOn(textOf(last), textOf(first))) {
      counterpart.blocks.splice(-1, 1, { ...last, lines: [...last.lines, ...first.lines] });
      counterpart.blocks.push(...others);
    } else counterpart.blocks.push(...cell.blocks);
  }
}

/** A head row that the tags call an artifact of its page is furniture when it says what the table's first row says. */
function asRepeatedHead(element: PageElement, table: PrintedTable): PageElement {
  if (element.type !== 'block') return element;
  const plain = (text: string) => text.replace(/\s+/gu, ' ');
  const same = plain(textOf(element.block)) === plain(rowText(table.cells, 0));
  return same ? { type: 'block', block: { ...element.block, kind: 'furniture' } } : element;
}

function paragraphGoesOn(before: PrintedBlock, after: PrintedBlock, pages: readonly PageLayout[]): boolean {
  const [last, first] = [before.lines.at(-1), after.lines[0]];
  if (!last || !first || before.kind === 'heading' || after.kind !== 'paragraph' || last.bold !== first.bold)
    return false;
  if (Math.abs(last.size - first.size) > 0.5 || !textGoesOn(textOf(before), textOf(after))) return false;
  const limits = pageLimits(pages, last.page);
  return limits !== null && hadToWrap(last, first, limits);
}

function pageLimits(pages: readonly PageLayout[], page: number): Limits | null {
  const lines = pages
    .flatMap((layout) => (layout.page === page ? layout.elements : []))
    .flatMap((element) => (element.type === 'block' ? element.block.lines : []));
  if (lines.length === 0) return null;
  return { left: Math.min(...lines.map((line) => line.left)), right: Math.max(...lines.map((line) => line.right)) };
}

import type { PageContent, PageElement, PrintedLine, PrintedTable, TextItem } from './layout.ts';
import { asElements, withGapsAfterTables } from './page-layout.ts';
import { groupParagraphs, measureTypography, type Typography } from './paragraphs.ts';
import { groupRows, printLine } from './rows.ts';
import type { Leaf, PageTags, Part } from './tag-tree.ts';
import { toTaggedBlock, toTaggedTable } from './tagged-table.ts';

/** A page as its tags say it is: blocks and tables in the order of the tags. */
export function layoutByTags(
  content: PageContent,
  { parts, held, rest }: PageTags,
): { elements: PageElement[]; typography: Typography } {
  const printed = new Map<Leaf, PrintedLine[]>();
  const linesOf = (leaf: Leaf) => {
    const known = printed.get(leaf);
    if (known) return known;
    const lines = toLines(
      content,
      leaf.ids.flatMap((id) => held.get(id) ?? []),
    );
    printed.set(leaf, lines);
    return lines;
  };
  const columns = parts.flatMap((part) =>
    'rows' in part ? part.rows.flat().map((cell) => cell.flatMap(linesOf)) : [linesOf(part)],
  );
  const typography = measureTypography(columns);
  const elements = toElements(parts, linesOf, typography);
  const untagged = groupRows(rest).map((row) =>
    printLine(
      content,
      row.segments.flatMap((segment) => segment.items),
    ),
  );
  elements.push(...asElements(groupParagraphs(untagged, { left: 0, right: content.frame.width }, typography)));
  return { elements: withGapsAfterTables(elements), typography };
}

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

function toElements(
  parts: readonly Part[],
  linesOf: (leaf: Leaf) => PrintedLine[],
  typography: Typography,
): PageElement[] {
  const elements: PageElement[] = [];
  let before: PrintedLine | undefined;
  for (const part of parts) {
    if ('rows' in part) {
      const table = toTaggedTable(part.rows, linesOf, typography);
      if (table) elements.push({ type: 'table', table: adoptFirstCell(elements, table) });
      before = undefined;
      continue;
    }
    const block = toTaggedBlock(part, linesOf(part), before, typography);
    if (!block) continue;
    elements.push({ type: 'block', block });
    before = block.lines.at(-1);
  }
  return elements;
}

/** LibreOffice tags a numbered first cell as the end of the list above the table; where it stands tells. */
function adoptFirstCell(elements: PageElement[], table: PrintedTable): PrintedTable {
  const before = elements.at(-1);
  const first = table.cells[0];
  const line = first?.blocks[0]?.lines[0];
  if (before?.type !== 'block' || !first || !line || first.row > 0 || first.column === 0) return table;
  const beside = before.block.lines.every((other) => other.right < line.left);
  if (!beside || Math.abs((before.block.lines[0]?.baseline ?? 0) - line.baseline) > 3) return table;
  elements.pop();
  const adopted = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, blocks: [{ ...before.block, gapBefore: 0 }] };
  return { ...table, cells: [adopted, ...table.cells] };
}

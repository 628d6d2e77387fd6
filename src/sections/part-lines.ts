import type { Block } from '../model/document.ts';
import { fold } from '../normalize/text/fold.ts';
import { closeSpacing } from '../normalize/text/letter-spacing.ts';
import { type Marker, readMarker } from '../normalize/text/markers.ts';
import type { Reader } from '../normalize/text/reading.ts';
import { physicalRows } from './physical-rows.ts';

/** A line, paragraph or table row as the search for logical documents sees it. */
export interface PartLine {
  /** Index of its first block; a row has several. */
  readonly block: number;
  readonly blocks: readonly Block[];
  readonly text: string;
  /** Folded, letter-spacing closed up, pipes at the ends gone. */
  readonly folded: string;
  readonly marker: Marker | null;
  readonly gapBefore: number;
  readonly row: boolean;
  readonly furniture: boolean;
  /** What each cell of a row says; one text outside tables. */
  readonly cells: readonly string[];
  /** A row's words by the source's own lines, which a layout in columns may have put into one row. */
  readonly physical: readonly string[];
}

export function readPartLines(blocks: readonly Block[], reader: Reader): PartLine[] {
  const lines: PartLine[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    const row = [block];
    while (block.cell && sameRow(block, blocks[i + row.length])) {
      const next = blocks[i + row.length];
      if (next) row.push(next);
    }
    const cells = row.map((one) => reader.read(one.spans).text);
    const text = cells.join(' ');
    const bare = closeSpacing(text.replace(/^[\s|]+|(?<![\s|])[\s|]+$/gu, ''));
    lines.push({
      block: i,
      blocks: row,
      text: bare,
      folded: fold(bare),
      marker: readMarker(bare),
      gapBefore: block.gapBefore,
      row: block.cell !== null && (reader.document.tables[block.cell.table]?.columns ?? 1) > 1,
      furniture: block.kind === 'furniture',
      cells,
      physical:
        row.length > 1 ? physicalRows(row, reader).map((parts) => parts.map((part) => part.text).join(' ')) : [bare],
    });
    i += row.length - 1;
  }
  return lines;
}

function sameRow(block: Block, other: Block | undefined): boolean {
  return (
    other?.cell?.table === block.cell?.table &&
    other?.cell?.row === block.cell?.row &&
    other?.cell !== undefined &&
    other.cell !== null
  );
}

import type { Block } from '../model/document.ts';
import { type Marker, readMarker } from '../normalize/text/markers.ts';
import type { Reader } from '../normalize/text/reading.ts';
import type { RowUnit, TextUnit, Unit } from './outline.ts';

/** Blocks as units: each block outside tables one, each table row one; furniture is left out, one-column tables are text. */
export function toUnits(blocks: readonly Block[], reader: Reader): Unit[] {
  const units: Unit[] = [];
  let row: { unit: RowUnit; cells: TextUnit[][] } | null = null;
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    const unit = toTextUnit(block, reader);
    const { cell } = block;
    if (!cell || (reader.document.tables[cell.table]?.columns ?? 1) <= 1) {
      row = null;
      units.push(unit);
      continue;
    }
    if (!row || row.unit.table !== cell.table || row.unit.row !== cell.row) {
      const cells: TextUnit[][] = [];
      row = { cells, unit: { type: 'row', table: cell.table, row: cell.row, cells, gapBefore: block.gapBefore } };
      units.push(row.unit);
    }
    while (row.cells.length <= cell.column) row.cells.push([]);
    row.cells[cell.column]?.push(unit);
  }
  return units;
}

/** A list item as its format states, whose bullet is not among its characters. */
const LOST_BULLET: Marker = { kind: 'bullet', number: null, depth: 0, length: 0, close: '' };

function toTextUnit(block: Block, reader: Reader): TextUnit {
  const reading = reader.read(block.spans);
  return {
    type: 'text',
    block,
    reading,
    marker:
      readMarker(reading.text) ?? (block.kind === 'list-item' && /^\p{L}/u.test(reading.text) ? LOST_BULLET : null),
    gapBefore: block.gapBefore,
  };
}

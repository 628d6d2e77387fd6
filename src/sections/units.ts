import type { Block, Span } from '../model/document.ts';
import { type Marker, readMarker } from '../normalize/text/markers.ts';
import type { Reader } from '../normalize/text/reading.ts';
import { announce } from './announce.ts';
import type { RowUnit, TextUnit, Unit } from './outline.ts';

/** Blocks as units: each block outside tables one, each table row one; furniture is left out, one-column tables are text. */
export function toUnits(blocks: readonly Block[], reader: Reader): Unit[] {
  const units: Unit[] = [];
  let row: { unit: RowUnit; cells: TextUnit[][] } | null = null;
  for (const block of blocks.flatMap((whole) => atLineBreaks(whole, reader))) {
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

/**
 * A paragraph whose lines were broken by hand (`Allub: …` / `Asendaja: …`, or `1)` / `2)`): two lines or more that open with
 * a marker or a label and colon are blocks of their own. Wrapped lines of prose stay together.
 */
function atLineBreaks(block: Block, reader: Reader): Block[] {
  if (block.spans.length < 2 || block.kind === 'furniture') return [block];
  const opens = block.spans.map((span) => {
    const reading = reader.read([span]);
    const marker = readMarker(reading.text);
    return marker !== null || announce(reading, null)?.colon === true;
  });
  if (opens.filter((open) => open).length < 2) return [block];
  const pieces: Span[][] = [];
  for (const [i, span] of block.spans.entries()) {
    if (i === 0 || opens[i]) pieces.push([span]);
    else pieces.at(-1)?.push(span);
  }
  return pieces.map((spans, i) => ({
    ...block,
    kind: i === 0 ? block.kind : 'paragraph',
    spans,
    gapBefore: i === 0 ? block.gapBefore : 0,
  }));
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

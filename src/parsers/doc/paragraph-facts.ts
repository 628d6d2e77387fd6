import type { ParagraphFacts, RowPlan } from '../edge-story.ts';
import type { Run } from './runs.ts';
import type { Sprm } from './sprms.ts';
import { SPRM } from './sprms.ts';
import type { DocStyle } from './styles.ts';

/** What a paragraph and its style say. */
export interface DocParagraph extends ParagraphFacts {
  readonly list: number;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  readonly row: Buffer | null;
}

export function paragraphFacts(run: Run | null, style: DocStyle): DocParagraph {
  const sprms = [...style.paragraph, ...(run?.sprms ?? [])];
  const byte = (code: number) => last(sprms, code)?.[0] ?? 0;
  const inTable = byte(SPRM.inTable) === 1 || byte(SPRM.rowEnd) === 1;
  const outline = last(sprms, SPRM.outline)?.[0] ?? (style.heading === null ? null : style.heading - 1);
  const list = last(sprms, SPRM.list);
  return {
    depth: inTable ? Math.max(wide(last(sprms, SPRM.tableDepth)), 1) : 0,
    listLevel: Math.min(byte(SPRM.listLevel), 8),
    outline,
    list: list === null ? 0 : list.readInt16LE(0),
    endsRow: byte(SPRM.rowEnd) === 1,
    endsInnerCell: byte(SPRM.innerCellEnd) === 1,
    endsInnerRow: byte(SPRM.innerRowEnd) === 1,
    row: last(run?.sprms ?? [], SPRM.tableDefinition),
  };
}

function last(sprms: readonly Sprm[], code: number): Buffer | null {
  return sprms.findLast((sprm) => sprm.code === code)?.value ?? null;
}

function wide(value: Buffer | null): number {
  return value === null || value.length < 4 ? 0 : value.readInt32LE(0);
}

const CELL_BYTES = 20;

/** A row's cells: their count, their edges, then 20 bytes for each, of which the first two hold the merges. */
export function fillRowPlan(plan: RowPlan, row: Buffer): void {
  const count = row[0] ?? 0;
  if (row.length < 1 + (count + 1) * 2) return;
  plan.left = row.readInt16LE(1);
  const cells = 1 + (count + 1) * 2;
  for (let i = 0; i < count; i++) {
    const at = cells + i * CELL_BYTES;
    const flags = at + 2 <= row.length ? row.readUInt16LE(at) : 0;
    const down = ((flags >> 5) & 3) === 3 ? 'start' : ((flags >> 5) & 3) === 1 ? 'continue' : null;
    plan.cells.push({ right: row.readInt16LE(3 + i * 2), down, joinsLeft: (flags & 3) === 1 });
  }
}

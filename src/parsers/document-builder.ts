import type { Block, BlockKind, Box, Cell, Line, Region, Span, Table, TableRung } from '../model/document.ts';

/** What a parser says of a block beside its lines. */
export interface BlockFacts {
  readonly kind?: BlockKind;
  readonly cell?: Cell | null;
  readonly region?: Region;
  readonly level?: number | null;
  readonly bold?: boolean;
  readonly gapBefore?: number;
}

export interface LineFacts {
  readonly page?: number | null;
  readonly box?: Box | null;
  readonly path?: string | null;
  readonly confidence?: number | undefined;
}

/** Collects lines and blocks in reading order; the text grows a line at a time and is never edited. */
export interface DocumentBuilder {
  readonly lines: Line[];
  readonly blocks: Block[];
  readonly tables: Table[];
  /** Appends a line and returns its span; `null` for a line without words. */
  addLine(text: string, facts?: LineFacts): Span | null;
  /** Adds a block over lines added before; nothing where all spans are `null`. */
  addBlock(spans: readonly (Span | null)[], facts?: BlockFacts): void;
  /** Announces a table; cells refer to the index it returns. */
  addTable(rung: TableRung): number;
  /** States a table's size once its rows are known. */
  sizeTable(index: number, rows: number, columns: number): void;
  text(): string;
}

export function createDocumentBuilder(): DocumentBuilder {
  const pieces: string[] = [];
  let length = 0;
  const lines: Line[] = [];
  const blocks: Block[] = [];
  const tables: Table[] = [];
  return {
    lines,
    blocks,
    tables,
    addLine(text, { page = null, box = null, path = null, confidence } = {}) {
      if (text.trim() === '') return null;
      const start = length;
      const end = start + text.length;
      const line = { start, end, page, box, path };
      lines.push(confidence === undefined ? line : { ...line, confidence });
      pieces.push(text, '\n');
      length = end + 1;
      return { start, end };
    },
    addBlock(
      spans,
      { kind = 'paragraph', cell = null, region = 'body', level = null, bold = false, gapBefore = 0 } = {},
    ) {
      const filled = spans.filter((span): span is Span => span !== null);
      if (filled.length > 0) blocks.push({ kind, spans: filled, cell, region, level, bold, gapBefore });
    },
    addTable(rung) {
      return tables.push({ rung, columns: 0, rows: 0 }) - 1;
    },
    sizeTable(index, rows, columns) {
      const table = tables[index];
      if (table) tables[index] = { ...table, rows, columns };
    },
    text: () => pieces.join(''),
  };
}

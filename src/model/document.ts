/** A stretch of {@link Document.text}: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A rectangle in PDF points from the page's top left: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where something lay in the source: a page and box where the format has pages, a path where it has none. */
export interface Place {
  /** 1-based page number, `null` in formats without pages. */
  readonly page: number | null;
  readonly box: Box | null;
  /** `body/p[12]`, `body/tbl[2]/tr[3]/tc[2]/p[1]`, `line[41]`; 1-based; `null` where page and box say it. */
  readonly path: string | null;
}

/** One physical line of a page or text file, or one paragraph of a format that states paragraphs. Lines never overlap. */
export interface Line extends Span, Place {
  /** How sure the engine was of a recognised line's letters, 0–1; absent where the text was there to be read. */
  readonly confidence?: number;
}

/** Where the format put a block: a page's running head is `header`, whatever it says. */
export type Region = 'body' | 'header' | 'footer' | 'footnote' | 'text-box';

/** How a table was recognised, from the surest to the least sure way (the ladder of the PDF parser; `stated` elsewhere). */
export type TableRung = 'stated' | 'tagged' | 'ruled' | 'aligned' | 'whitespace' | 'stream';

export interface Table {
  readonly rung: TableRung;
  readonly columns: number;
  readonly rows: number;
}

/** A block's place in a table; `table` is an index into {@link Document.tables}, the rest 0-based. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'furniture';

/** A paragraph, heading, list item or piece of furniture; a table cell is one or several blocks that share a {@link Cell}. */
export interface Block {
  readonly kind: BlockKind;
  /** One span a line, in reading order, printed number or bullet included; none holds a line end. */
  readonly spans: readonly Span[];
  readonly cell: Cell | null;
  readonly region: Region;
  /** Heading or list level where the format states one, 1 the outermost. */
  readonly level: number | null;
  /** All of the block's words are bold; `false` also where the format cannot say. */
  readonly bold: boolean;
  /** Empty lines (text) or clearly more space than between wrapped lines (pages) stand before the block. */
  readonly gapBefore: number;
}

/** Whether a block is a paragraph as the format or its geometry states it, or only a physical line. */
export type BlockEdges = 'stated' | 'physical';

export type TextLayer = 'native' | 'ocr' | 'mixed';

/** What every parser makes of a file. The text is never edited afterwards; later steps relabel and regroup blocks. */
export interface Document {
  /** The parser's name: `pdf`, `docx`, `text`, `markdown`. */
  readonly format: string;
  readonly mediaType: string;
  readonly pages: number | null;
  readonly textLayer: TextLayer;
  /** NFC, `\n` between lines; no other control characters than tab. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** In reading order, cells row by row. */
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly blockEdges: BlockEdges;
  /** What the parser could not do or had to guess. */
  readonly notes: readonly ParserNote[];
}

/** A parser's own warning; the code is one of the warning codes. */
export interface ParserNote {
  readonly code: string;
  readonly message: string;
}

/** The line that holds an offset; lines stand in order, so halving finds it. */
export function lineAt(lines: readonly Line[], offset: number): Line | null {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (!line) return null;
    if (offset < line.start) high = middle - 1;
    else if (offset >= line.end) low = middle + 1;
    else return line;
  }
  return null;
}

import type { BlockKind, Box, Region, TableRung } from '../../model/document.ts';

/**
 * A run of text as it was drawn. Coordinates are points from the top left of the upright page: where a page's text is
 * turned, the layout is worked out in the turned frame and {@link Frame.toPage} leads back.
 */
export interface TextItem {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Font size in points as drawn. */
  readonly size: number;
  /** pdf.js's name of the font, the key of {@link PageContent.isBold}. */
  readonly font: string;
  /** White space was drawn between this item and the one before it. */
  readonly spaced: boolean;
  /** Id of the marked content that holds the item, `null` where there is none. */
  readonly mark: string | null;
  /** Tagged as no part of the document: running head, page number, rule. */
  readonly artifact: boolean;
  /** How sure the engine was of a recognised word, 0–1; drawn text has none. */
  readonly confidence?: number;
}

/** One physical line, of a page or of a table cell. */
export interface PrintedLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Box in the page as it is shown. */
  readonly box: Box;
  /** Of recognised text: the mean over its letters, 0–1. */
  readonly confidence?: number;
}

/** A paragraph, heading or list item with its physical lines. */
export interface PrintedBlock {
  kind: BlockKind;
  readonly lines: PrintedLine[];
  readonly region: Region;
  readonly level: number | null;
  readonly bold: boolean;
  readonly gapBefore: number;
}

export interface PrintedCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  readonly blocks: PrintedBlock[];
}

export interface PrintedTable {
  readonly rung: TableRung;
  /** Left edges of the columns, in points. */
  readonly edges: readonly number[];
  readonly right: number;
  rows: number;
  /** Row by row, then column by column. */
  readonly cells: PrintedCell[];
}

export type PageElement =
  | { readonly type: 'block'; readonly block: PrintedBlock }
  | { readonly type: 'table'; readonly table: PrintedTable };

/** One page's elements in reading order. */
export interface PageLayout {
  readonly page: number;
  readonly height: number;
  readonly elements: PageElement[];
}

/** A straight horizontal or vertical rule, in the same frame as the items. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal, x of a vertical rule. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The way from the layout's frame back to the shown page. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  toPage(box: Box): Box;
}

/** What one page holds, before anybody looked for lines and tables. */
export interface PageContent {
  readonly page: number;
  readonly frame: Frame;
  readonly items: readonly TextItem[];
  /** Text at another angle than the page's main text: stamps, watermarks, margin notes. */
  readonly strays: readonly TextItem[];
  isBold(font: string): boolean;
}

export const textOf = (block: PrintedBlock): string => block.lines.map((line) => line.text).join(' ');

import type { Block, BlockKind, Cell, Line, Region, Span, Table } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { LIMITS } from '../../model/limits.ts';
import { startsWithTypedMarker } from '../typed-marker.ts';
import type { PrintedNumber } from './number-text.ts';
import { findListPlace, NumberCounter } from './number-text.ts';
import type { Lists } from './numbering.ts';
import type { StoryNode, StoryParagraph, StoryTable } from './story.ts';
import { storyWords } from './story.ts';
import type { ParagraphStyle, StyleSheet } from './styles.ts';
import { layGrid } from './table-grid.ts';

function tooMuchText(): InputError {
  const message = `the document holds more than ${LIMITS.textCharacters} characters of text`;
  return new InputError('limit-exceeded', message, 'split the document and give its parts one by one');
}

/** Where the nodes being written stand. */
interface Setting {
  readonly region: Region;
  readonly cell: Cell | null;
  readonly counter: NumberCounter;
}

/** Writes stories one after another into one text, with the lines, blocks and tables that point into it. */
export class DocumentWriter {
  readonly lines: Line[] = [];
  readonly blocks: Block[] = [];
  readonly tables: Table[] = [];
  /** Cells that a merge covers although words stand in them. */
  swallowedCells = 0;
  readonly #styles: StyleSheet;
  readonly #lists: Lists;
  readonly #text: string[] = [];
  #end = 0;
  #gap = false;

  constructor(styles: StyleSheet, lists: Lists) {
    this.#styles = styles;
    this.#lists = lists;
  }

  get text(): string {
    return this.#text.join('\n');
  }

  /** Writes a story's nodes; `counter` counts its lists and is shared by the pieces of one story. */
  write(nodes: readonly StoryNode[], region: Region, counter = new NumberCounter()): void {
    this.#gap = false;
    this.#nodes(nodes, { region, cell: null, counter });
  }

  #nodes(nodes: readonly StoryNode[], setting: Setting): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#paragraph(node, setting);
      else this.#table(node, setting);
    }
  }

  #paragraph(node: StoryParagraph, setting: Setting): void {
    const region = setting.region === 'body' ? 'text-box' : setting.region;
    for (const box of node.textBoxes) this.#nodes(box, { ...setting, region });
    const style = this.#styles.paragraph(node.styleId);
    const place = findListPlace(this.#lists, { listId: node.listId, level: node.listLevel }, style);
    const number = place === null ? null : setting.counter.next(place);
    const lines = printedLines(node, number);
    if (lines.length === 0) {
      this.#gap = true;
      return;
    }
    const spans = lines.map((line) => this.#line(line, node.path));
    const kind = kindOf(node, style, number, lines[0] ?? '', setting.region);
    const bold = node.hasWords && !node.hasPlainWords;
    const gapBefore = this.#gap ? 1 : 0;
    const { cell } = setting;
    this.blocks.push({ ...kind, spans, cell, region: setting.region, bold, gapBefore });
    this.#gap = false;
  }

  #line(text: string, path: string): Span {
    const start = this.#text.length === 0 ? 0 : this.#end + 1;
    this.#end = start + text.length;
    if (this.#end > LIMITS.textCharacters) throw tooMuchText();
    this.#text.push(text);
    this.lines.push({ start, end: this.#end, page: null, box: null, path });
    return { start, end: this.#end };
  }

  /** A table inside a cell is a table of its own, written where it stands among the cell's paragraphs. */
  #table(node: StoryTable, setting: Setting): void {
    const grid = layGrid(node);
    if (grid.cells.length === 0) return;
    const table = this.tables.length;
    this.tables.push({ rung: 'stated', columns: grid.columns, rows: grid.rows });
    for (const { cell, ...place } of grid.cells) {
      this.#gap = false;
      this.#nodes(cell.nodes, { ...setting, cell: { table, ...place } });
    }
    this.#gap = false;
    this.swallowedCells += grid.swallowed.filter((cell) => storyWords(cell.nodes) !== '').length;
  }
}

/** Lines as printed: composed, freed of control characters and outer white space; lines without words are left out. */
function printedLines(node: StoryParagraph, number: PrintedNumber | null): string[] {
  const lines = node.lines.map(clean);
  const hasWords = lines.some((line) => line !== '');
  const mark = clean(number?.text ?? '');
  if (mark !== '' && (hasWords || !number?.isBullet)) lines[0] = lines[0] ? `${mark} ${lines[0]}` : mark;
  return lines.filter((line) => line !== '');
}

const LINE_OR_PARAGRAPH_END = /[\n\v\f\r\u0085\u2028\u2029]/g;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

function clean(line: string): string {
  return line.replace(LINE_OR_PARAGRAPH_END, ' ').replace(CONTROL, '').normalize('NFC').trim();
}

function kindOf(
  node: StoryParagraph,
  style: ParagraphStyle,
  number: PrintedNumber | null,
  firstLine: string,
  region: Region,
): { kind: BlockKind; level: number | null } {
  if (region === 'header' || region === 'footer') return { kind: 'paragraph', level: null };
  const outline = node.outline === null ? style.outline : node.outline;
  if (outline !== null && outline >= 0 && outline < 9) return { kind: 'heading', level: outline + 1 };
  if (style.isTitle && node.outline === null) return { kind: 'heading', level: null };
  if (number !== null && number.text !== '') return { kind: 'list-item', level: number.level + 1 };
  return { kind: startsWithTypedMarker(firstLine) ? 'list-item' : 'paragraph', level: null };
}

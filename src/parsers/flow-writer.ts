import type { Block, BlockKind, Cell, Document, ParserNote, Region, Span } from '../model/document.ts';
import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';
import { createDocumentBuilder } from './document-builder.ts';
import type { FlowMark, FlowNode, FlowParagraph, FlowTable } from './flow.ts';
import { cleanCharacters } from './text/lines.ts';
import { startsWithTypedMarker } from './typed-marker.ts';

/** Where the nodes being written stand. */
interface Setting {
  readonly region: Region;
  readonly cell: Cell | null;
}

/** Writes flows one after another into one text, with the lines, blocks and tables that point into it. */
export class FlowWriter {
  readonly #builder = createDocumentBuilder();
  #characters = 0;
  #gap = false;

  /** Nothing with words has been written yet. */
  get isEmpty(): boolean {
    return this.#builder.blocks.length === 0;
  }

  /** Writes nodes in reading order; tables inside cells are tables of their own. */
  write(nodes: readonly FlowNode[], region: Region): void {
    this.#gap = false;
    this.#nodes(nodes, { region, cell: null });
  }

  /** The finished document. */
  document(facts: Pick<Document, 'format' | 'mediaType'>, notes: readonly ParserNote[]): Document {
    const { lines, blocks, tables } = this.#builder;
    return {
      ...facts,
      pages: null,
      textLayer: 'native',
      text: this.#builder.text(),
      lines,
      blocks,
      tables,
      blockEdges: 'stated',
      notes,
    };
  }

  #nodes(nodes: readonly FlowNode[], setting: Setting): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#paragraph(node, setting);
      else this.#table(node, setting);
    }
  }

  #paragraph(node: FlowParagraph, setting: Setting): void {
    const region = setting.region === 'body' ? 'text-box' : setting.region;
    for (const box of node.textBoxes) this.#nodes(box, { ...setting, region });
    const lines = printedLines(node.lines, node.mark);
    if (lines.length === 0) {
      this.#gap = true;
      return;
    }
    const spans = lines.map((line) => this.#line(line, node.path));
    const facts = { cell: setting.cell, region: setting.region, bold: node.bold, gapBefore: this.#gap ? 1 : 0 };
    this.#builder.addBlock(spans, { ...facts, ...kindOf(node, lines[0] ?? '', setting.region) });
    this.#gap = false;
  }

  #line(text: string, path: string): Span | null {
    this.#characters += text.length + 1;
    if (this.#characters > LIMITS.textCharacters) throw tooMuchText();
    return this.#builder.addLine(text, { path });
  }

  #table(node: FlowTable, setting: Setting): void {
    const table = this.#builder.addTable('stated');
    this.#builder.sizeTable(table, node.rows, node.columns);
    for (const { nodes, row, column, rowSpan, columnSpan } of node.cells) {
      this.#gap = false;
      this.#nodes(nodes, { ...setting, cell: { table, row, column, rowSpan, columnSpan } });
    }
    this.#gap = false;
  }
}

function tooMuchText(): InputError {
  const message = `the document holds more than ${LIMITS.textCharacters} characters of text`;
  return new InputError('limit-exceeded', message, 'split the document and give its parts one by one');
}

/** Halves of a character that lost their other half cannot be written as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

function clean(line: string): string {
  const words = line.replace(LONE_SURROGATE, '').replace(/[\n\v\f\r\u0085\u2028\u2029]/gu, ' ');
  return cleanCharacters(words).trim();
}

/** Lines as printed, the number in front of the first; lines without words are left out, and so is a lonely bullet. */
function printedLines(stored: readonly string[], mark: FlowMark | null): string[] {
  const lines = stored.map(clean);
  const hasWords = lines.some((line) => line !== '');
  const sign = clean(mark?.text ?? '');
  if (sign !== '' && (hasWords || !mark?.isBullet)) lines[0] = lines[0] ? `${sign} ${lines[0]}` : sign;
  return lines.filter((line) => line !== '');
}

function kindOf(node: FlowParagraph, firstLine: string, region: Region): Pick<Block, 'level'> & { kind: BlockKind } {
  if (node.isFurniture) return { kind: 'furniture', level: null };
  if (region === 'header' || region === 'footer') return { kind: 'paragraph', level: null };
  if (node.isHeading) return { kind: 'heading', level: node.level };
  if (node.mark !== null && node.mark.text !== '') return { kind: 'list-item', level: node.mark.level + 1 };
  return { kind: startsWithTypedMarker(firstLine) ? 'list-item' : 'paragraph', level: null };
}

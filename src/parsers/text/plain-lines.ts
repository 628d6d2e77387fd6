import type { DocumentBuilder } from '../document-builder.ts';
import { createTableWriter } from './aligned-table.ts';
import { joinBrokenNumbers, textOfNumber } from './broken-numbers.ts';
import { findColumns } from './columns.ts';
import type { SourceLine } from './lines.ts';
import { findLostBullets } from './lost-bullets.ts';
import { unfoldPageColumns } from './page-columns.ts';
import { isTableRow, readTable } from './table-rows.ts';

/**
 * Plain text to blocks. A line that has words is a block of its own, except a list item that wraps by its indent and a number
 * that stands on a line before its text; aligned columns, `a | b |` and tab-separated lines are tables.
 */
export function parsePlainLines(source: readonly SourceLine[], builder: DocumentBuilder): void {
  const lines = unfoldPageColumns(joinBrokenNumbers(source));
  new PlainReader(lines, builder).read();
}

class PlainReader {
  private readonly lines: readonly SourceLine[];
  private readonly builder: DocumentBuilder;
  private readonly paged: boolean;
  private readonly singleSpaceBullets: boolean;
  private readonly items: ReadonlyMap<number, number>;
  private gap = 0;

  constructor(lines: readonly SourceLine[], builder: DocumentBuilder) {
    this.lines = lines;
    this.builder = builder;
    this.paged = (lines.at(-1)?.page ?? 1) > 1;
    this.singleSpaceBullets = hasSingleSpaceBullets(lines);
    this.items = findLostBullets(
      lines,
      lines.reduce((widest, { text }) => Math.max(widest, text.length), 0),
    );
  }

  read(): void {
    const writeTable = createTableWriter(this.builder, (text, { line }) => this.addLine(text, line));
    let noColumnsBefore = 0;
    for (let i = 0; i < this.lines.length; ) {
      if (this.lines[i]?.text.trim() === '') {
        this.gap++;
        i++;
        continue;
      }
      const { region, end } = i < noColumnsBefore ? { region: null, end: i } : findColumns(this.lines, i);
      noColumnsBefore = Math.max(noColumnsBefore, region ? region.end : end);
      if (isTableRow(this.lines, i)) i = readTable(this.lines, i, this.builder, this.gap);
      else if (region) {
        writeTable(region, this.gap);
        i = region.end;
      } else i = this.readLine(i);
      this.gap = 0;
    }
  }

  /** Adds the block that begins at a line; returns the index after it. */
  private readLine(at: number): number {
    const text = textOfNumber(this.lines, at);
    const end = text > 0 ? text + 1 : this.items.get(at);
    if (end !== undefined) {
      const spans = this.lines.slice(at, end).map((line) => this.addLine(line.text, line));
      this.builder.addBlock(spans, { kind: text > 0 ? 'paragraph' : 'list-item', gapBefore: this.gap });
      return end;
    }
    const line = this.lines[at];
    if (line) this.addPieces(line);
    return at + 1;
  }

  private addPieces(line: SourceLine): void {
    const pieces = this.singleSpaceBullets ? line.text.split(/(?<=\p{L}[.;]) {2}(?=\p{Lu})/u) : [line.text];
    for (const [at, piece] of pieces.entries()) {
      const item = this.singleSpaceBullets && (at > 0 || SINGLE_SPACE_BULLET.test(piece));
      this.builder.addBlock([this.addLine(piece, line)], {
        gapBefore: at > 0 ? 0 : this.gap,
        kind: item ? 'list-item' : 'paragraph',
      });
    }
  }

  private addLine(text: string, line: SourceLine) {
    return this.builder.addLine(text, { path: `line[${line.number}]`, page: this.paged ? line.page : null });
  }
}

/**
 * A text tool that drops bullets leaves their indent: single lines begin with one space, the lines they wrap to do not.
 * Three of them in a text of unindented lines are a list.
 */
function hasSingleSpaceBullets(lines: readonly SourceLine[]): boolean {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const indented = filled.filter((line) => SINGLE_SPACE_BULLET.test(line.text));
  const deeper = filled.filter((line) => /^\s{2,}\S/u.test(line.text));
  return indented.length >= 3 && indented.length * 2 < filled.length && deeper.length * 10 < filled.length;
}

const SINGLE_SPACE_BULLET = /^ \p{L}/u;

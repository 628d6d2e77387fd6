import type { BlockKind } from '../../model/document.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { SourceLine } from './lines.ts';
import { rowCells, spanOf, type Token, tokensOf } from './markup-tokens.ts';
import { MOST_COLUMNS, MOST_ROWS, SpanGrid } from './span-grid.ts';

const MARKUP_SIGNS = /^#{1,6} |\*\*[^*\n]{1,200}\*\*|<\/?(?:p|ul|ol|li|b|table|tr|td|strong|br)\b[^>\n]{0,200}>/mu;

export function looksLikeMarkup(text: string): boolean {
  return MARKUP_SIGNS.test(text);
}

const PARAGRAPH_TAGS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'section',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'caption',
]);
/** Columns that a nested Markdown list is indented by at least. */
const NESTING = 2;
const DEEPEST_LIST = 20;

/**
 * Markdown as converters write it, with HTML inside: headings, emphasis, lists, pipe and tab rows, `<table>`, `<ul>`, `<p>`.
 * Markup is read, never kept: the document's text holds words only. Unknown tags are dropped, their words stay. Each line end
 * closes a block, except inside an HTML table.
 */
export function parseMarkup(lines: readonly SourceLine[], builder: DocumentBuilder): void {
  const walker = new MarkupWalker(builder);
  for (const line of lines) walker.line(line);
  walker.end();
}

class MarkupWalker {
  private readonly builder: DocumentBuilder;
  private buffer = '';
  private boldCharacters = 0;
  /** Tags that make bold, and an open `**` of this line. */
  private boldTags = 0;
  private boldSigns = false;
  private kind: BlockKind = 'paragraph';
  private level: number | null = null;
  private gap = 0;
  private lineNumber = 1;
  /** The line that the buffer's first words stand on. */
  private wordsFrom = 1;
  /** The HTML table or run of row lines being read. */
  private grid: SpanGrid | null = null;
  private tableDepth = 0;
  private listDepth = 0;
  /** Indents of the Markdown lists that are open, the outermost first. */
  private indents: number[] = [];

  constructor(builder: DocumentBuilder) {
    this.builder = builder;
  }

  line(line: SourceLine): void {
    this.lineNumber = line.number;
    this.boldSigns = false;
    if (this.tableDepth > 0) {
      this.tokens(line.text);
      this.buffer += ' ';
      return;
    }
    if (line.text.trim() === '') {
      this.closeRows();
      this.gap++;
      return;
    }
    const cells = rowCells(line.text);
    if (cells) this.rowLine(cells);
    else this.plainLine(line.text);
    if (this.tableDepth === 0) this.flush();
  }

  end(): void {
    this.flush();
    this.tableDepth = 0;
    this.closeRows();
  }

  private plainLine(text: string): void {
    this.closeRows();
    const heading = /^(#{1,6})\s+(?=\S)/u.exec(text);
    const bullet = /^(\s*)([*+-])\s+(?=\S)/u.exec(text);
    if (heading) {
      this.become('heading', heading[1]?.length ?? 1);
      this.tokens(withoutClosingSigns(text.slice(heading[0].length)));
    } else if (bullet) {
      const level = this.nestingOf(bullet[1]?.length ?? 0);
      const printed = bullet[2] === '-';
      if (!printed || level !== null) this.become('list-item', level);
      this.tokens(printed ? text : text.slice(bullet[0].length));
    } else {
      if (!/^\s/u.test(text)) this.indents = [];
      this.tokens(text);
    }
  }

  /** `null` for an outermost item, else how deep its list stands. */
  private nestingOf(indent: number): number | null {
    while (this.indents.length > 0 && indent + NESTING <= (this.indents.at(-1) ?? 0)) this.indents.pop();
    const innermost = this.indents.at(-1);
    if (innermost === undefined || (indent >= innermost + NESTING && this.indents.length < DEEPEST_LIST))
      this.indents.push(indent);
    return this.indents.length > 1 ? this.indents.length : null;
  }

  private rowLine(cells: readonly string[]): void {
    if (cells.every((cell) => /^:?-+:?$/u.test(cell.trim()))) return;
    this.grid ??= new SpanGrid(this.builder.addTable('stated'));
    this.grid.nextRow();
    for (const cell of cells) {
      this.grid.nextCell(1, 1);
      this.tokens(cell);
      this.flush();
    }
  }

  private closeRows(): void {
    if (!this.grid || this.tableDepth > 0) return;
    this.builder.sizeTable(this.grid.table, this.grid.rows, this.grid.columns);
    this.grid = null;
  }

  private tokens(text: string): void {
    for (const token of tokensOf(text)) {
      if (token.type === 'tag') this.tag(token);
      else if (token.type === 'bold') this.boldSigns = !this.boldSigns;
      else this.words(token.text);
    }
  }

  private words(text: string): void {
    if (this.buffer.length === 0 || this.buffer === ' ') this.wordsFrom = this.lineNumber;
    this.buffer += text;
    if (this.boldTags > 0 || this.boldSigns) this.boldCharacters += text.replace(/\s/gu, '').length;
  }

  private tag(tag: Extract<Token, { type: 'tag' }>): void {
    const { name, closes } = tag;
    if (name === 'b' || name === 'strong') this.boldTags = Math.max(0, this.boldTags + (closes ? -1 : 1));
    else if (name === 'table') this.tableTag(closes);
    else if (name === 'tr' || name === 'td' || name === 'th') this.cellTag(tag);
    else if (name === 'li') this.itemTag(closes);
    else if (PARAGRAPH_TAGS.has(name)) {
      this.flush();
      if (name === 'ul' || name === 'ol')
        this.listDepth = Math.min(Math.max(0, this.listDepth + (closes ? -1 : 1)), DEEPEST_LIST);
      if (/^h[1-6]$/u.test(name)) this.become(closes ? 'paragraph' : 'heading', closes ? null : Number(name[1]));
    }
  }

  private itemTag(closes: boolean): void {
    this.flush();
    this.become(closes ? 'paragraph' : 'list-item', !closes && this.listDepth > 1 ? this.listDepth : null);
  }

  private tableTag(closes: boolean): void {
    this.flush();
    if (!closes) {
      this.closeRows();
      this.tableDepth++;
      this.grid ??= new SpanGrid(this.builder.addTable('stated'));
    } else if (this.tableDepth > 0) {
      this.tableDepth--;
      this.closeRows();
    }
  }

  /** Tables inside cells are paragraphs of the outer cell. */
  private cellTag({ name, closes, attributes }: Extract<Token, { type: 'tag' }>): void {
    this.flush();
    if (closes || !this.grid || this.tableDepth !== 1) return;
    if (name === 'tr') this.grid.nextRow();
    else this.grid.nextCell(spanOf(attributes, 'rowspan', MOST_ROWS), spanOf(attributes, 'colspan', MOST_COLUMNS));
  }

  private become(kind: BlockKind, level: number | null): void {
    this.kind = kind;
    this.level = level;
  }

  private flush(): void {
    const text = this.buffer
      .replace(/[ \t]+/gu, ' ')
      .trim()
      .normalize('NFC');
    this.buffer = '';
    const words = text.replace(/\s/gu, '').length;
    if (words === 0) return;
    if (this.grid && !this.grid.cell && this.tableDepth > 0) this.grid.nextCell(1, 1);
    const span = this.builder.addLine(text, { path: `line[${this.wordsFrom}]` });
    this.builder.addBlock([span], {
      kind: this.kind,
      level: this.level,
      bold: this.boldCharacters >= words,
      cell: this.grid?.cell ?? null,
      gapBefore: this.gap,
    });
    this.gap = 0;
    this.boldCharacters = 0;
    this.become('paragraph', null);
  }
}

/** Markdown may close a heading with the signs it opened with. */
function withoutClosingSigns(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '#' || text[end - 1] === ' ')) end--;
  return /\s/u.test(text[end] ?? '') ? text.slice(0, end) : text;
}

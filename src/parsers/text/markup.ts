import type { BlockKind } from '../../model/document.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { SourceLine } from './lines.ts';

/**
 * Markdown as converters write it, with HTML inside: headings, emphasis, lists, pipe and tab rows, `<table>`, `<ul>`, `<p>`.
 * Markup is read, never kept: the document's text holds words only. Unknown tags are dropped, their words stay.
 */
const MARKUP_SIGNS = /^#{1,6} |\*\*[^*\n]{1,200}\*\*|<\/?(?:p|ul|ol|li|b|table|tr|td|strong|br)\b[^>\n]{0,200}>/mu;

export function looksLikeMarkup(text: string): boolean {
  return MARKUP_SIGNS.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  bull: '•',
  shy: '\u00ad',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  auml: 'ä',
  ouml: 'ö',
  otilde: 'õ',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Otilde: 'Õ',
  Uuml: 'Ü',
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

interface Position {
  table: number;
  row: number;
  column: number;
  columns: number;
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
const TOKEN = /<\/?([a-z][a-z0-9]{0,15})\b([^<>]{0,2000})>|\*\*|__|[^<*_]+|[<*_]/giu;

/** Walks the lines once and adds blocks; each line end closes a block, except inside a cell of an HTML table. */
export function parseMarkup(lines: readonly SourceLine[], builder: DocumentBuilder): void {
  const walker = new MarkupWalker(builder);
  for (const line of lines) walker.line(line);
  walker.end();
}

class MarkupWalker {
  private readonly builder: DocumentBuilder;
  private buffer = '';
  private boldCharacters = 0;
  private bold = 0;
  private kind: BlockKind = 'paragraph';
  private level: number | null = null;
  private gap = 0;
  private lineNumber = 1;
  /** The HTML table or run of row lines being read. */
  private place: Position | null = null;
  private htmlDepth = 0;

  constructor(builder: DocumentBuilder) {
    this.builder = builder;
  }

  line(line: SourceLine): void {
    this.lineNumber = line.number;
    if (this.htmlDepth > 0) {
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
    this.flush();
  }

  end(): void {
    this.flush();
    this.closeRows();
  }

  private plainLine(text: string): void {
    this.closeRows();
    const heading = /^(#{1,6})\s+(.*)$/u.exec(text);
    if (heading) {
      this.kind = 'heading';
      this.level = heading[1]?.length ?? 1;
    }
    this.tokens((heading?.[2] ?? text).replace(/\s*#+\s*$/u, (tail) => (heading ? '' : tail)));
  }

  private rowLine(cells: readonly string[]): void {
    if (cells.every((cell) => /^:?-+:?$/u.test(cell.trim()))) return;
    this.place ??= { table: this.builder.addTable('stated'), row: -1, column: 0, columns: 0 };
    const place = this.place;
    place.row++;
    place.columns = Math.max(place.columns, cells.length);
    for (const [column, cell] of cells.entries()) {
      place.column = column;
      this.tokens(cell);
      this.flush();
    }
  }

  private closeRows(): void {
    if (!this.place || this.htmlDepth > 0) return;
    this.builder.sizeTable(this.place.table, this.place.row + 1, this.place.columns);
    this.place = null;
  }

  private tokens(text: string): void {
    for (const token of text.matchAll(TOKEN)) {
      const tag = token[1]?.toLowerCase();
      if (tag) this.tag(tag, token[0].startsWith('</'));
      else if (token[0] === '**' || token[0] === '__') this.bold = this.bold > 0 ? 0 : 1;
      else this.words(token[0]);
    }
  }

  private words(raw: string): void {
    if (raw === '*') return;
    const text = decodeEntities(raw).replace(/\\([.\-*_()[\]#+])/gu, '$1');
    this.buffer += text;
    if (this.bold > 0) this.boldCharacters += text.replace(/\s/gu, '').length;
  }

  private tag(name: string, closes: boolean): void {
    if (name === 'b' || name === 'strong') this.bold = Math.max(0, this.bold + (closes ? -1 : 1));
    else if (name === 'table') this.tableTag(closes);
    else if (name === 'tr' || name === 'td' || name === 'th') this.cellTag(name, closes);
    else if (name === 'li') {
      this.flush();
      if (!closes) this.kind = 'list-item';
    } else if (PARAGRAPH_TAGS.has(name)) {
      this.flush();
      if (/^h[1-6]$/u.test(name) && !closes) {
        this.kind = 'heading';
        this.level = Number(name[1]);
      }
    }
  }

  private tableTag(closes: boolean): void {
    this.flush();
    if (!closes) {
      this.closeRows();
      this.htmlDepth++;
      this.place ??= { table: this.builder.addTable('stated'), row: -1, column: -1, columns: 0 };
    } else if (this.htmlDepth > 0) {
      this.htmlDepth--;
      this.closeRows();
    }
  }

  private cellTag(name: string, closes: boolean): void {
    this.flush();
    if (closes || !this.place || this.htmlDepth === 0) return;
    if (name === 'tr') {
      this.place.row++;
      this.place.column = -1;
    } else {
      this.place.row = Math.max(0, this.place.row);
      this.place.column++;
      this.place.columns = Math.max(this.place.columns, this.place.column + 1);
    }
  }

  private flush(): void {
    const text = this.buffer.replace(/[ \t]+/gu, ' ').trim();
    const words = text.replace(/\s/gu, '').length;
    if (words > 0) {
      const { table, row, column } = this.place ?? { table: -1, row: 0, column: 0 };
      const span = this.builder.addLine(text, { path: `line[${this.lineNumber}]` });
      this.builder.addBlock([span], {
        kind: this.kind,
        level: this.level,
        bold: this.boldCharacters >= words,
        cell: table >= 0 ? { table, row, column: Math.max(0, column), rowSpan: 1, columnSpan: 1 } : null,
        gapBefore: this.gap,
      });
      this.gap = 0;
    }
    this.buffer = '';
    this.boldCharacters = 0;
    this.kind = 'paragraph';
    this.level = null;
  }
}

/** The cells of a row line; `null` for a line that is none. Tabs inside a tag are no column ends. */
function rowCells(text: string): string[] | null {
  if (/^\s*\|.*\|\s*$/u.test(text)) return text.trim().slice(1, -1).split('|');
  if (!text.includes('\t') || /^\s*(?:[\p{N}.]{1,12}[.)]?|[-–•*])\t/u.test(text)) return null;
  return text.split('\t');
}

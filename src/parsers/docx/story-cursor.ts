import type { XmlTag } from '../xml.ts';
import type {
  Section,
  Story,
  StoryCell,
  StoryFindings,
  StoryNode,
  StoryParagraph,
  StoryRow,
  StoryTable,
} from './story.ts';
import type { StyleSheet } from './styles.ts';
import type { SymbolTable } from './symbols.ts';
import { symbolKey } from './symbols.ts';

/** Something that holds paragraphs and tables: the body, a cell, a text box, a note. */
export interface Container {
  readonly path: string;
  readonly nodes: StoryNode[];
  paragraphs: number;
  tables: number;
  /** A paragraph whose end was deleted: its text goes to the front of the next one. */
  joined: StoryParagraph | null;
  /** Fields that are open, outermost first, and whether the reader is in their code or in their result. */
  readonly fields: ('code' | 'result')[];
  /** Text met inside a field's code; it counts only if the field turns out to be broken. */
  heldBack: string;
}

export interface OpenRun {
  styleId: string | null;
  bold: boolean | null;
  hidden: boolean | null;
  font: string | null;
}

export interface OpenParagraph {
  readonly node: StoryParagraph;
  run: OpenRun | null;
  inProperties: boolean;
  joinsNext: boolean;
}

export interface OpenTable {
  readonly node: StoryTable;
  readonly path: string;
  rows: number;
  row: StoryRow | null;
  cells: number;
  cell: StoryCell | null;
  inRowProperties: boolean;
  isRowDeleted: boolean;
  isCellDeleted: boolean;
}

/** Where the reader of one part stands. */
export interface Cursor {
  readonly part: string;
  readonly styles: StyleSheet;
  readonly symbols: SymbolTable;
  readonly findings: StoryFindings;
  readonly stories: Story[];
  readonly containers: Container[];
  readonly paragraphs: OpenParagraph[];
  readonly tables: OpenTable[];
  /** One for each open `mc:AlternateContent`: whether a choice was taken already. */
  readonly choices: boolean[];
  section: Section | null;
  checkbox: boolean | null;
  inText: boolean;
  /** Elements open inside one that is skipped as a whole. */
  skipping: number;
  element: string;
}

/** What an element does to the cursor when it opens and when it closes. */
export interface Handler {
  open?(at: Cursor, tag: XmlTag): void;
  close?(at: Cursor): void;
}

export function newContainer(path: string, nodes: StoryNode[]): Container {
  return { path, nodes, paragraphs: 0, tables: 0, joined: null, fields: [], heldBack: '' };
}

export function newParagraph(path: string): StoryParagraph {
  return {
    type: 'paragraph',
    path,
    styleId: null,
    listId: null,
    listLevel: null,
    outline: null,
    lines: [''],
    hasWords: false,
    hasPlainWords: false,
    textBoxes: [],
    section: null,
  };
}

/** Puts characters at the end of the open paragraph, unless they are hidden or belong to a field's code. */
export function appendText(at: Cursor, text: string): void {
  const open = at.paragraphs.at(-1);
  const container = at.containers.at(-1);
  if (open === undefined || container === undefined) return;
  if (container.fields.includes('code')) {
    container.heldBack += text;
    return;
  }
  if (isHidden(at, open)) {
    at.findings.hiddenCharacters += text.length;
    return;
  }
  const { node } = open;
  node.lines[node.lines.length - 1] += text;
  if (/\S/.test(text)) {
    node.hasWords = true;
    if (!isBold(at, open)) node.hasPlainWords = true;
  }
}

/** Ends the open paragraph's line, as `w:br` does. */
export function breakLine(at: Cursor): void {
  const open = at.paragraphs.at(-1);
  if (open?.run && !at.containers.at(-1)?.fields.includes('code') && !isHidden(at, open)) open.node.lines.push('');
}

/** The sign for a character of a symbol font; unknown ones are remembered and left out. */
export function symbolText(at: Cursor, font: string, code: number): string {
  const key = symbolKey(font, code);
  const sign = key === null ? String.fromCodePoint(code) : at.symbols.get(key);
  if (sign === undefined && key !== null) at.findings.unknownSymbols.add(key);
  return sign ?? '';
}

/** Word's toggle rule (17.7.3): a style of the paragraph and one of the run that both switch on cancel out. */
export function isBold(at: Cursor, open: OpenParagraph): boolean {
  const run = open.run;
  if (run?.bold != null) return run.bold;
  const byStyle = at.styles.paragraph(open.node.styleId).bold !== at.styles.character(run?.styleId ?? null).bold;
  return at.styles.boldByDefault || byStyle;
}

export function isHidden(at: Cursor, open: OpenParagraph): boolean {
  const run = open.run;
  if (run?.hidden != null) return run.hidden;
  return at.styles.paragraph(open.node.styleId).hidden !== at.styles.character(run?.styleId ?? null).hidden;
}

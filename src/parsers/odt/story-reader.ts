import type { FlowContainer, FlowMark, FlowNode } from '../flow.ts';
import { flowParagraph, newFlowContainer, nextParagraphPath } from '../flow.ts';
import type { XmlTag } from '../xml.ts';
import { attribute } from '../xml.ts';
import type { OpenList } from './lists.ts';
import { OdtLists } from './lists.ts';
import { numberAttribute } from './names.ts';
import type { OdtStyles } from './styles.ts';
import { OdtTables } from './tables.ts';

/** What was left out or could not be read, counted over all parts. */
export interface OdtFindings {
  hiddenCharacters: number;
  comments: number;
  images: number;
  coveredCells: number;
  notes: number;
}

/** A body, note or running head. */
export interface OdtStory {
  /** `body`, `footnote`, or the page style and kind of a running head: `Standard/header-first`. */
  readonly name: string;
  readonly nodes: FlowNode[];
}

/** Where in the body's nodes another page style begins. */
export interface PageStyleStart {
  readonly node: number;
  readonly style: string;
}

interface OpenContainer extends FlowContainer {
  readonly lists: OpenList[];
}

interface OpenParagraph {
  readonly path: string;
  readonly lines: string[];
  readonly textBoxes: FlowNode[][];
  readonly mark: FlowMark | null;
  readonly isHeading: boolean;
  readonly level: number | null;
  /** How its words look; a span adds one and takes it away again. */
  readonly looks: { readonly bold: boolean; readonly hidden: boolean }[];
  hasWords: boolean;
  hasPlainWords: boolean;
  afterSpace: boolean;
}

/** Their words are no part of the printed text. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:table-of-content-source',
  'text:ruby-text',
  'text:sequence-decls',
  'office:annotation',
  'office:forms',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
]);
const BOXES = new Set(
  ['text-box', 'custom-shape', 'rect', 'ellipse', 'polygon', 'path', 'caption'].map((n) => `draw:${n}`),
);
const HEADS = /^style:((?:header|footer)(?:-first|-left)?)$/u;

/** Hears a part's elements and gathers its stories: paragraphs with their printed numbers, and tables. */
export class OdtStoryReader {
  readonly stories: OdtStory[] = [];
  readonly pageStyles: PageStyleStart[] = [];
  readonly #styles: OdtStyles;
  readonly #findings: OdtFindings;
  readonly #lists: OdtLists;
  readonly #tables: OdtTables;
  readonly #containers: OpenContainer[] = [];
  /** By container, the paragraph that is open in it. */
  readonly #paragraphs: (OpenParagraph | null)[] = [];
  #skipped = 0;
  #hiddenSections = 0;
  #masterPage = '';
  #notes = 0;

  constructor(styles: OdtStyles, findings: OdtFindings) {
    this.#styles = styles;
    this.#findings = findings;
    this.#lists = new OdtLists(styles);
    this.#tables = new OdtTables(findings);
  }

  open(name: string, tag: XmlTag): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      if (this.#skipped === 0 && name === 'office:annotation') this.#findings.comments++;
      this.#skipped++;
      return;
    }
    if (name === 'style:master-page') this.#masterPage = attribute(tag, 'name') ?? '';
    else if (name === 'office:text') this.#start('body', 'body');
    else if (HEADS.test(name)) this.#openHead(name, tag);
    else if (this.#containers.length > 0) this.#openInside(name, tag);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name === 'office:text' || HEADS.test(name) || name === 'text:note-body') this.#end();
    else if (this.#containers.length > 0) this.#closeInside(name);
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#skipped > 0 || !paragraph) return;
    const collapsed = text.replace(/[\t\n\r ]+/gu, ' ');
    this.#append(paragraph.afterSpace ? collapsed.replace(/^ /u, '') : collapsed);
    if (collapsed !== '') paragraph.afterSpace = collapsed.endsWith(' ');
  }

  #openHead(name: string, tag: XmlTag): void {
    if (attribute(tag, 'display') === 'false') this.#skipped++;
    else
      this.#start(
        `${this.#masterPage}/${HEADS.exec(name)?.[1]}`,
        `${HEADS.exec(name)?.[1]}[${this.stories.length + 1}]`,
      );
  }

  #start(name: string, path: string): void {
    const container = this.#push(path);
    this.stories.push({ name, nodes: container.nodes });
  }

  #push(path: string): OpenContainer {
    const container = { ...newFlowContainer(path), lists: [] };
    this.#containers.push(container);
    this.#paragraphs.push(null);
    return container;
  }

  #end(): void {
    this.#containers.pop();
    this.#paragraphs.pop();
  }

  #openInside(name: string, tag: XmlTag): void {
    const container = this.#containers.at(-1);
    if (container === undefined) return;
    const { lists } = container;
    if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, tag, container);
    else if (name === 'text:list') lists.push(this.#lists.open(tag, lists.at(-1)));
    else if (name === 'text:list-item' || name === 'text:list-header') {
      const list = lists.at(-1);
      if (list) this.#lists.openItem(list, tag, name === 'text:list-header');
    } else if (name.startsWith('table:')) {
      const cell = this.#tables.open(name, tag, container);
      if (cell !== null) this.#push(cell);
    } else if (BOXES.has(name)) this.#openBox(container);
    else if (name === 'text:note-body') this.#start('footnote', `footnote[${++this.#notes}]`);
    else if (name === 'text:section' && (this.#hiddenSections > 0 || attribute(tag, 'display') === 'none'))
      this.#hiddenSections++;
    else if (name === 'draw:image') this.#findings.images++;
    else this.#openInline(name, tag);
  }

  #openInline(name: string, tag: XmlTag): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'text:span') {
      const outer = paragraph.looks.at(-1);
      const { bold, hidden } = this.#styles.span(attribute(tag, 'style-name'));
      paragraph.looks.push({ bold: bold ?? outer?.bold ?? false, hidden: hidden ?? outer?.hidden ?? false });
    } else if (name === 'text:s') this.#append(' '.repeat(Math.min(numberAttribute(tag, 'c') ?? 1, 1000)));
    else if (name === 'text:tab') this.#append('\t');
    else if (name === 'text:line-break') paragraph.lines.push('');
    else if (name === 'text:note') this.#findings.notes++;
    else return;
    if (name !== 'text:span') paragraph.afterSpace = false;
  }

  #closeInside(name: string): void {
    const container = this.#containers.at(-1);
    const lists = container?.lists;
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:list') lists?.pop();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#end();
      this.#tables.closeCell(container?.nodes ?? []);
    } else if (name === 'table:table') this.#tables.close(container);
    else if (BOXES.has(name)) this.#end();
    else if (name === 'text:section' && this.#hiddenSections > 0) this.#hiddenSections--;
    else if (name === 'text:span') {
      const looks = this.#paragraphs.at(-1)?.looks;
      if (looks && looks.length > 1) looks.pop();
    }
  }

  #openParagraph(name: string, tag: XmlTag, container: OpenContainer): void {
    const look = this.#styles.paragraph(attribute(tag, 'style-name'));
    if (look.masterPage !== null && this.#containers.length === 1) {
      this.pageStyles.push({ node: container.nodes.length, style: look.masterPage });
    }
    const level = name === 'text:h' ? Math.max(numberAttribute(tag, 'outline-level') ?? 1, 1) : null;
    const inList = container.lists.length > 0;
    const mark = inList
      ? this.#lists.mark(container.lists, look.listStyle)
      : level === null
        ? null
        : this.#lists.headingMark(tag, level);
    this.#paragraphs[this.#paragraphs.length - 1] = {
      path: nextParagraphPath(container),
      lines: [''],
      textBoxes: [],
      mark,
      isHeading: level !== null || look.isTitle,
      level,
      looks: [{ bold: look.bold, hidden: look.hidden || this.#hiddenSections > 0 }],
      hasWords: false,
      hasPlainWords: false,
      afterSpace: true,
    };
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    this.#paragraphs[this.#paragraphs.length - 1] = null;
    const { path, lines, textBoxes, mark, isHeading, level, hasWords, hasPlainWords } = paragraph;
    const bold = hasWords && !hasPlainWords;
    const isHidden = !hasWords && paragraph.looks[0]?.hidden === true;
    const node = flowParagraph({ path, lines, textBoxes, mark: isHidden ? null : mark, isHeading, level, bold });
    this.#containers.at(-1)?.nodes.push(node);
  }

  /** A box hangs on the paragraph that it stands in; outside of one it gets an empty paragraph of its own. */
  #openBox(container: OpenContainer): void {
    const paragraph = this.#paragraphs.at(-1);
    const path = paragraph?.path ?? nextParagraphPath(container);
    const textBoxes = paragraph?.textBoxes ?? [];
    const box = this.#push(`${path}/box[${textBoxes.length + 1}]`);
    textBoxes.push(box.nodes);
    if (!paragraph) container.nodes.push(flowParagraph({ path, lines: [], textBoxes }));
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const look = paragraph?.looks.at(-1);
    if (!paragraph || !look) return;
    if (look.hidden) {
      this.#findings.hiddenCharacters += text.replace(/\s/gu, '').length;
      return;
    }
    paragraph.lines[paragraph.lines.length - 1] += text;
    if (text.trim() === '') return;
    paragraph.hasWords = true;
    paragraph.hasPlainWords ||= !look.bold;
  }
}

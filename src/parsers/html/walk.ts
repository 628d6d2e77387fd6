import type { Region } from '../../model/document.ts';
import type { FlowContainer, FlowMark, FlowNode } from '../flow.ts';
import { flowParagraph, newFlowContainer, nextParagraphPath, nextTablePath } from '../flow.ts';
import type { HtmlElement, HtmlNode } from './elements.ts';
import { attributeOf, BLOCKS, DROPPED, isElement, styleOf, wordsBelow } from './elements.ts';
import type { PageLayout } from './furniture.ts';
import type { OpenList } from './lists.ts';
import { floatedMark, isWordMark, itemMark, openList, wordMark } from './lists.ts';
import type { Stylesheet } from './stylesheet.ts';
import { flowTable, isLayoutTable, layHtmlTable } from './table-grid.ts';

/** What an element hands down to the words inside. */
interface Look {
  readonly bold: boolean;
  readonly heading: number | null;
  readonly isFurniture: boolean;
  readonly keepsLines: boolean;
  /** Inside the main element or an article. */
  readonly insideContent: boolean;
}

interface OpenParagraph {
  lines: string[];
  hasWords: boolean;
  hasPlainWords: boolean;
  afterSpace: boolean;
}

const newParagraph = (): OpenParagraph => ({ lines: [''], hasWords: false, hasPlainWords: false, afterSpace: true });

/** Walks a page once and gathers what it prints: a run of nodes for each change between body, running head and note. */
export class HtmlWalker {
  readonly stories: { readonly region: Region; readonly nodes: FlowNode[] }[] = [];
  readonly findings = { hiddenCharacters: 0, notes: 0, images: 0 };
  readonly #layout: PageLayout;
  readonly #styles: Stylesheet;
  readonly #body = newFlowContainer('body');
  #container: FlowContainer = this.#body;
  /** Nodes of the body after a running head or note; `null` where the container's own are filled. */
  #into: FlowNode[] | null = null;
  #paragraph = newParagraph();
  /** Of the paragraph being gathered. */
  #look: Look;
  #mark: FlowMark | null = null;
  #lists: OpenList[] = [];
  #wordParagraph: HtmlElement | null = null;

  constructor(layout: PageLayout, styles: Stylesheet) {
    this.#layout = layout;
    this.#styles = styles;
    this.#look = {
      bold: false,
      heading: null,
      isFurniture: layout.hasMain,
      keepsLines: false,
      insideContent: false,
    };
    this.stories.push({ region: 'body', nodes: this.#container.nodes });
  }

  walk(nodes: readonly HtmlNode[]): void {
    this.#nodes(nodes, this.#look);
    this.#flush();
  }

  #nodes(nodes: readonly HtmlNode[], look: Look): void {
    for (const node of nodes) {
      if (isElement(node)) this.#element(node, look);
      else if (node.nodeName === '#text' && 'value' in node) this.#text(node.value, look);
    }
  }

  #element(element: HtmlElement, outer: Look): void {
    const { tagName } = element;
    if (DROPPED.has(tagName)) return;
    if (isHidden(element)) {
      this.findings.hiddenCharacters += wordsBelow(element).replace(/\s/gu, '').length;
    } else if (tagName === 'br') this.#breakLine();
    else if (tagName === 'img') this.findings.images++;
    else if (isWordMark(element)) this.#mark = wordMark(element, this.#wordParagraph);
    else if (isNoteMark(element)) this.findings.notes++;
    else if (!this.#takesLabel(element)) {
      const region = regionOf(element);
      const look = this.#inside(element, outer);
      if (region !== null && this.#container === this.#body) this.#story(region, element, look);
      else if (BLOCKS.has(tagName) || look.isFurniture !== outer.isFurniture) this.#block(element, look);
      else {
        if (styleOf(element, 'position') === 'absolute') this.#tabulate();
        this.#nodes(element.childNodes, look);
      }
    }
  }

  /** What stands at a place of its own on the line is not glued to the words before it. */
  #tabulate(): void {
    if (!this.#paragraph.hasWords || this.#paragraph.afterSpace) return;
    this.#paragraph.lines[this.#paragraph.lines.length - 1] += '\t';
    this.#paragraph.afterSpace = true;
  }

  #inside(element: HtmlElement, outer: Look): Look {
    const isMain = this.#layout.isMain(element);
    const insideContent = outer.insideContent || isMain || element.tagName === 'article';
    const isFurniture = isMain ? false : outer.isFurniture || this.#layout.isFurniture(element, outer.insideContent);
    const heading = /^h([1-6])$/u.exec(element.tagName)?.[1];
    return {
      bold: this.#boldOf(element) ?? outer.bold,
      heading: heading === undefined ? outer.heading : Number(heading),
      isFurniture,
      keepsLines: outer.keepsLines || element.tagName === 'pre' || element.tagName === 'textarea',
      insideContent,
    };
  }

  /** `null` where neither the element nor a style sheet says anything of it. */
  #boldOf(element: HtmlElement): boolean | null {
    const weight = this.#styles.valueOf(element, 'font-weight');
    if (weight !== null) return /^(?:bold(?:er)?|[6-9]00)/u.test(weight);
    return BOLD.has(element.tagName) ? true : null;
  }

  /** The label of an item that begins with one; the list's own marks are then not printed. */
  #takesLabel(element: HtmlElement): boolean {
    if (this.#lists.length === 0 || this.#paragraph.hasWords) return false;
    const mark = floatedMark(element, this.#lists.length - 1);
    if (mark !== null) this.#mark = mark;
    return mark !== null;
  }

  #block(element: HtmlElement, look: Look): void {
    const { tagName } = element;
    this.#flush();
    if (tagName === 'table') this.#table(element, look);
    else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu' || tagName === 'dir') {
      this.#lists.push(openList(element));
      this.#nodes(element.childNodes, look);
      this.#flush();
      this.#lists.pop();
    } else {
      if (tagName === 'li') this.#startItem(element, look);
      const outerParagraph = this.#wordParagraph;
      this.#wordParagraph = element;
      this.#look = look;
      this.#nodes(element.childNodes, look);
      this.#wordParagraph = outerParagraph;
      if (tagName === 'p' && !this.#paragraph.hasWords) this.#endEmpty();
      this.#flush();
      if (tagName === 'li') this.#mark = null;
    }
  }

  #startItem(element: HtmlElement, look: Look): void {
    const list = this.#lists.at(-1);
    this.#mark =
      list === undefined || look.isFurniture ? null : itemMark(list, element, this.#lists.length - 1, this.#styles);
  }

  #story(region: Region, element: HtmlElement, look: Look): void {
    this.#flush();
    const number = this.stories.filter((story) => story.region === region).length + 1;
    this.#container = newFlowContainer(`${region}[${number}]`);
    this.#into = null;
    this.stories.push({ region, nodes: this.#container.nodes });
    this.#nodes(element.childNodes, look);
    this.#flush();
    const nodes: FlowNode[] = [];
    this.stories.push({ region: 'body', nodes });
    this.#container = this.#body;
    this.#into = nodes;
  }

  #table(element: HtmlElement, look: Look): void {
    const grid = layHtmlTable(element);
    for (const child of element.childNodes.filter(isElement)) {
      if (child.tagName === 'caption') this.#block(child, look);
    }
    const isLayout = isLayoutTable(element, grid);
    if (isLayout) for (const cell of grid.cells) this.#block(cell.element, this.#inside(cell.element, look));
    if (isLayout || grid.cells.length === 0) return;
    const path = nextTablePath(this.#container);
    const outer = { container: this.#container, lists: this.#lists, mark: this.#mark, into: this.#into };
    this.#lists = [];
    this.#mark = null;
    const table = flowTable(grid, (cell) => {
      this.#container = newFlowContainer(`${path}/tr[${cell.row + 1}]/tc[${cell.ordinal}]`);
      this.#into = null;
      this.#block(cell.element, this.#inside(cell.element, look));
      return this.#container.nodes;
    });
    this.#container = outer.container;
    this.#lists = outer.lists;
    this.#mark = outer.mark;
    this.#into = outer.into;
    this.#push(table);
  }

  #push(node: FlowNode): void {
    (this.#into ?? this.#container.nodes).push(node);
  }

  #breakLine(): void {
    const { lines, hasWords } = this.#paragraph;
    if (hasWords && lines.length > 1 && lines.at(-1)?.trim() === '') {
      this.#flush();
      this.#endEmpty();
    } else lines.push('');
    this.#paragraph.afterSpace = true;
  }

  #text(stored: string, look: Look): void {
    const lines = look.keepsLines ? stored.split(/\r\n|[\n\r]/u) : [stored];
    lines.forEach((line, i) => {
      if (i > 0) this.#breakLine();
      this.#words(line.replace(/[\t\n\f\r ]+/gu, ' '), look);
    });
  }

  #words(collapsed: string, look: Look): void {
    const paragraph = this.#paragraph;
    const text = paragraph.afterSpace ? collapsed.replace(/^ /u, '') : collapsed;
    if (text === '') return;
    paragraph.lines[paragraph.lines.length - 1] += text;
    paragraph.afterSpace = text.endsWith(' ');
    if (text.trim() === '') return;
    if (!paragraph.hasWords) this.#look = look;
    paragraph.hasWords = true;
    paragraph.hasPlainWords ||= !look.bold;
  }

  /** A paragraph without words is the space that it takes. */
  #endEmpty(): void {
    this.#paragraph = newParagraph();
    this.#push(flowParagraph({ path: nextParagraphPath(this.#container), lines: [] }));
  }

  #flush(): void {
    const { lines, hasWords, hasPlainWords } = this.#paragraph;
    this.#paragraph = newParagraph();
    if (!hasWords) return;
    const { heading, isFurniture } = this.#look;
    const facts = { lines, mark: this.#mark, isHeading: heading !== null, level: heading, isFurniture };
    this.#mark = null;
    this.#push(flowParagraph({ path: nextParagraphPath(this.#container), ...facts, bold: !hasPlainWords }));
  }
}

function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'style') !== null) {
    if (styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden') return true;
    if (styleOf(element, 'mso-hide') === 'all') return true;
  }
  return attributeOf(element, 'hidden') !== null;
}

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** How word processors mark what stood outside the body when they save as a web page. */
const REGION_OF_MARK: ReadonlyMap<string, Region> = new Map([
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnote', 'footnote'],
  ['endnote', 'footnote'],
]);

function regionOf(element: HtmlElement): Region | null {
  if (element.tagName !== 'div') return null;
  const isNote = /^sd(?:foot|end)note\d/u.test(attributeOf(element, 'id') ?? '');
  const mark = styleOf(element, 'mso-element') ?? attributeOf(element, 'title') ?? '';
  return isNote ? 'footnote' : (REGION_OF_MARK.get(mark) ?? null);
}

/** The number in the text, or before the note, that leads from one to the other. */
function isNoteMark(element: HtmlElement): boolean {
  if (element.tagName !== 'a') return false;
  if (/(?:^|\s)sd(?:foot|end)note(?:anc|sym)(?:\s|$)/u.test(attributeOf(element, 'class') ?? '')) return true;
  return styleOf(element, 'mso-footnote-id') !== null || styleOf(element, 'mso-endnote-id') !== null;
}

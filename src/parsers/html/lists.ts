import { formatNumber } from '../docx/number-text.ts';
import type { FlowMark } from '../flow.ts';
import type { HtmlElement } from './elements.ts';
import { attributeOf, elementsBelow, isElement, numberOf, styleOf, wordsBelow } from './elements.ts';
import type { Stylesheet } from './stylesheet.ts';

/** A list that is open. */
export interface OpenList {
  readonly element: HtmlElement;
  readonly step: 1 | -1;
  next: number;
}

/** Number formats by `list-style-type` and by the old `type`, in the words of the number counter. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['none', 'none'],
  ['disc', 'bullet'],
  ['circle', 'bullet'],
  ['square', 'bullet'],
]);

export function openList(element: HtmlElement): OpenList {
  const isReversed = attributeOf(element, 'reversed') !== null;
  const items = element.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length;
  return { element, step: isReversed ? -1 : 1, next: numberOf(element, 'start') ?? (isReversed ? items : 1) };
}

/** What a browser prints in front of the item; counts it. `level` is 0 for the outermost list. */
export function itemMark(list: OpenList, item: HtmlElement, level: number, styles: Stylesheet): FlowMark | null {
  const number = numberOf(item, 'value') ?? list.next;
  list.next = number + list.step;
  const format =
    formatOf(item, styles) ?? formatOf(list.element, styles) ?? (list.element.tagName === 'ol' ? 'decimal' : 'bullet');
  if (format === 'none') return null;
  if (format === 'bullet') return { text: '•', isBullet: true, level };
  const printed = number < 1 && format !== 'decimal' ? String(number) : formatNumber(number, format);
  return { text: `${printed}.`, isBullet: false, level };
}

function formatOf(element: HtmlElement, styles: Stylesheet): string | null {
  const style = styles.valueOf(element, 'list-style-type') ?? styles.valueOf(element, 'list-style');
  const words = [...(style?.split(/\s+/u) ?? []), attributeOf(element, 'type') ?? ''];
  for (const word of words) {
    const format = FORMATS.get(word);
    if (format !== undefined) return format;
  }
  return null;
}

const LONGEST_LABEL = 20;

/** What a page prints in front of an item by itself: a short label at its left edge. */
export function floatedMark(element: HtmlElement, level: number): FlowMark | null {
  if (styleOf(element, 'float') !== 'left') return null;
  const text = wordsBelow(element)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
  if (text === '' || text.length > LONGEST_LABEL) return null;
  const isBullet = !/[\p{L}\p{N}]/u.test(text);
  return { text: isBullet && !/^[-–—]$/u.test(text) ? '•' : text, isBullet, level };
}

/** Word writes its lists as paragraphs and what it prints in front of them as words to be ignored. */
export function isWordMark(element: HtmlElement): boolean {
  return styleOf(element, 'mso-list') === 'ignore';
}

const SYMBOL_FONT = /symbol|wingdings|webdings/iu;

/** The mark that Word printed; `paragraph` states the level. */
export function wordMark(element: HtmlElement, paragraph: HtmlElement | null): FlowMark | null {
  const text = wordsBelow(element)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
  if (text === '') return null;
  const level = /level(\d)/u.exec((paragraph && styleOf(paragraph, 'mso-list')) ?? '')?.[1];
  const isSymbol = [element, ...elementsBelow(element)].some((part) =>
    SYMBOL_FONT.test(styleOf(part, 'font-family') ?? ''),
  );
  const isBullet = isSymbol || !/[\p{L}\p{N}]/u.test(text);
  return {
    text: isBullet && !/^[-–—]$/u.test(text) ? '•' : text,
    isBullet,
    level: Math.max(Number(level ?? 1) - 1, 0),
  };
}

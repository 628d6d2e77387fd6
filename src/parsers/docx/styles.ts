import type { XmlTag } from '../xml.ts';
import { attribute, readXml } from '../xml.ts';
import { OOXML_PREFIXES } from './package.ts';

/** What a paragraph style says after its whole chain of parents is taken together. */
export interface ParagraphStyle {
  /** Outline level, 0 the outermost; `null` body text. */
  readonly outline: number | null;
  /** The document's title; a heading of no stated level. */
  readonly isTitle: boolean;
  readonly numId: string | null;
  readonly level: number | null;
  /** The style and its parents, nearest first: a list level names the style that it belongs to. */
  readonly chain: readonly string[];
  readonly bold: boolean;
  readonly hidden: boolean;
}

export interface StyleSheet {
  /** The named style, or the default one for `null` and for names that are not defined. */
  paragraph(id: string | null): ParagraphStyle;
  /** What a character style says of its runs. */
  character(id: string | null): { readonly bold: boolean; readonly hidden: boolean };
  /** List that a numbering style stands for. */
  numberingList(id: string): string | null;
  readonly boldByDefault: boolean;
}

interface RawStyle {
  readonly id: string;
  readonly type: string;
  name: string;
  basedOn: string | null;
  outline: number | null;
  numId: string | null;
  level: number | null;
  bold: boolean | null;
  hidden: boolean | null;
}

/** A switch such as `w:b`: present means on unless it says otherwise. */
export function isOn(tag: XmlTag): boolean {
  const value = attribute(tag, 'val');
  return value !== '0' && value !== 'false' && value !== 'off';
}

export function wholeNumber(tag: XmlTag, local = 'val'): number | null {
  const value = Number.parseInt(attribute(tag, local) ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
}

/** Reads `styles.xml`; without one every paragraph is plain. */
export function readStyles(bytes: Uint8Array | null, part: string): StyleSheet {
  const styles = new Map<string, RawStyle>();
  const defaults = { paragraph: null as string | null, bold: false };
  if (bytes !== null) collectStyles(bytes, part, styles, defaults);
  const memo = new Map<string | null, ParagraphStyle>();
  const characters = new Map<string | null, { bold: boolean; hidden: boolean }>();
  return {
    boldByDefault: defaults.bold,
    paragraph(id) {
      const key = id !== null && styles.has(id) ? id : defaults.paragraph;
      const known = memo.get(key) ?? paragraphStyle(chainOf(styles, key));
      memo.set(key, known);
      return known;
    },
    character(id) {
      const known = characters.get(id) ?? switchesOf(chainOf(styles, id));
      characters.set(id, known);
      return known;
    },
    numberingList: (id) => nearest(chainOf(styles, id), 'numId'),
  };
}

function switchesOf(chain: readonly RawStyle[]): { bold: boolean; hidden: boolean } {
  return { bold: nearest(chain, 'bold') ?? false, hidden: nearest(chain, 'hidden') ?? false };
}

type Setter = (style: RawStyle, tag: XmlTag) => void;

const SETTERS: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  [
    'w:name',
    (style, tag) => {
      style.name = attribute(tag, 'val') ?? '';
    },
  ],
  [
    'w:basedOn',
    (style, tag) => {
      style.basedOn = attribute(tag, 'val');
    },
  ],
  [
    'w:outlineLvl',
    (style, tag) => {
      style.outline = wholeNumber(tag);
    },
  ],
  [
    'w:numId',
    (style, tag) => {
      style.numId = attribute(tag, 'val');
    },
  ],
  [
    'w:ilvl',
    (style, tag) => {
      style.level = wholeNumber(tag);
    },
  ],
  [
    'w:b',
    (style, tag) => {
      style.bold = isOn(tag);
    },
  ],
  [
    'w:vanish',
    (style, tag) => {
      style.hidden = isOn(tag);
    },
  ],
]);

/** Table styles format by position; former properties of a tracked change are no longer true. */
const SKIPPED = new Set(['w:tblStylePr', 'w:pPrChange', 'w:rPrChange', 'w:latentStyles']);

function collectStyles(
  bytes: Uint8Array,
  part: string,
  styles: Map<string, RawStyle>,
  defaults: { paragraph: string | null; bold: boolean },
): void {
  let style: RawStyle | null = null;
  let skipping = 0;
  readXml(bytes, part, OOXML_PREFIXES, {
    open(name, tag) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++;
      } else if (name === 'w:style') {
        style = rawStyle(tag);
        styles.set(style.id, style);
        const isDefault = ['1', 'true', 'on'].includes(attribute(tag, 'default') ?? '');
        if (isDefault && style.type === 'paragraph') defaults.paragraph = style.id;
      } else if (style !== null) {
        SETTERS.get(name)?.(style, tag);
      } else if (name === 'w:b') {
        defaults.bold = isOn(tag);
      }
    },
    close(name) {
      if (skipping > 0) skipping--;
      else if (name === 'w:style') style = null;
    },
  });
}

function rawStyle(tag: XmlTag): RawStyle {
  const unset = { outline: null, numId: null, level: null, bold: null, hidden: null, basedOn: null };
  return { id: attribute(tag, 'styleId') ?? '', type: attribute(tag, 'type') ?? 'paragraph', name: '', ...unset };
}

/** A style and its parents, nearest first; a circle ends where it closes. */
function chainOf(styles: ReadonlyMap<string, RawStyle>, id: string | null): RawStyle[] {
  const chain: RawStyle[] = [];
  const seen = new Set<RawStyle>();
  let style = id === null ? undefined : styles.get(id);
  while (style !== undefined && !seen.has(style)) {
    seen.add(style);
    chain.push(style);
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return chain;
}

function nearest<K extends keyof RawStyle>(chain: readonly RawStyle[], key: K): RawStyle[K] | null {
  return chain.find((style) => style[key] !== null)?.[key] ?? null;
}

/** Word stores built-in names in English whatever its language; other programs store what the user saw. */
const HEADING_NAME = /^(?:heading|pealkiri) ?([1-9])$/i;
const TITLE_NAME = /^(?:title|tiitel)$/i;

function paragraphStyle(chain: readonly RawStyle[]): ParagraphStyle {
  const outline = nearest(chain, 'outline') ?? outlineByName(chain);
  return {
    outline: outline !== null && outline >= 0 && outline < 9 ? outline : null,
    isTitle: chain.some((style) => TITLE_NAME.test(style.name)),
    numId: nearest(chain, 'numId'),
    level: nearest(chain, 'level'),
    chain: chain.map((style) => style.id),
    ...switchesOf(chain),
  };
}

function outlineByName(chain: readonly RawStyle[]): number | null {
  for (const style of chain) {
    const level = HEADING_NAME.exec(style.name)?.[1];
    if (level !== undefined) return Number(level) - 1;
  }
  return null;
}

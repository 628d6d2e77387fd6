import type { ListLevel } from '../docx/numbering.ts';
import type { XmlTag } from '../xml.ts';
import { attribute } from '../xml.ts';
import { listLevel } from './list-level.ts';
import { numberAttribute } from './names.ts';

/** What a style and the styles it stands on say of words. */
export interface TextLook {
  readonly bold: boolean;
  readonly hidden: boolean;
}

export interface ParagraphLook extends TextLook {
  readonly isTitle: boolean;
  readonly listStyle: string | null;
  /** Page style that begins with the paragraph. */
  readonly masterPage: string | null;
}

export type ListLevels = ReadonlyMap<number, ListLevel>;

interface RawStyle {
  readonly name: string;
  readonly parent: string | null;
  readonly listStyle: string | null;
  readonly masterPage: string | null;
  bold: boolean | null;
  hidden: boolean | null;
}

/** The name under which headings outside lists find their numbers. */
export const OUTLINE = 'Outline';

const NO_STYLE = { bold: null, hidden: null } as const;

/** Styles of one part over those of another: `content.xml` over the common styles of `styles.xml`. */
export class OdtStyles {
  readonly #below: OdtStyles | null;
  readonly #styles = new Map<string, RawStyle>();
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  #open: RawStyle | null = null;
  #list: Map<number, ListLevel> | null = null;

  constructor(below: OdtStyles | null = null) {
    this.#below = below;
  }

  /** Hears every element of the part. */
  hear(name: string, tag: XmlTag): void {
    if (name === 'style:style') this.#style(tag);
    else if (name === 'style:text-properties') this.#textProperties(tag);
    else if (name === 'text:list-style' || name === 'text:outline-style') this.#listStyle(name, tag);
    else if (LEVEL_STYLE.test(name)) this.#level(name, tag);
    else if (name === 'office:body' || name === 'style:master-page') this.#open = null;
  }

  /** `null` is a paragraph that names no style. */
  paragraph(name: string | null): ParagraphLook {
    const chain = this.#chain('paragraph', name);
    return {
      ...look(chain),
      isTitle: chain.some((style) => style.name === 'Title'),
      listStyle: nearest(chain, 'listStyle'),
      masterPage: chain[0]?.masterPage ?? null,
    };
  }

  /** What a span's style changes; `null` leaves it to the paragraph. */
  span(name: string | null): { readonly bold: boolean | null; readonly hidden: boolean | null } {
    const chain = this.#chain('text', name);
    return { bold: nearest(chain, 'bold'), hidden: nearest(chain, 'hidden') };
  }

  list(name: string): ListLevels | null {
    return this.#lists.get(name) ?? this.#below?.list(name) ?? null;
  }

  #style(tag: XmlTag): void {
    const name = attribute(tag, 'name') ?? '';
    const listStyle = attribute(tag, 'list-style-name');
    const masterPage = attribute(tag, 'master-page-name') || null;
    this.#open = { name, parent: attribute(tag, 'parent-style-name'), listStyle, masterPage, ...NO_STYLE };
    this.#styles.set(`${attribute(tag, 'family')}/${name}`, this.#open);
    this.#list = null;
  }

  #textProperties(tag: XmlTag): void {
    if (this.#open === null) return;
    const weight = attribute(tag, 'font-weight');
    if (weight !== null) this.#open.bold = weight === 'bold' || Number(weight) >= 600;
    const display = attribute(tag, 'display');
    if (display !== null) this.#open.hidden = display === 'none';
  }

  #listStyle(name: string, tag: XmlTag): void {
    this.#open = null;
    this.#list = new Map();
    this.#lists.set(name === 'text:outline-style' ? OUTLINE : (attribute(tag, 'name') ?? ''), this.#list);
  }

  #level(name: string, tag: XmlTag): void {
    const level = numberAttribute(tag, 'level');
    if (level !== null && level >= 1 && level <= DEEPEST) this.#list?.set(level - 1, listLevel(name, tag, level));
  }

  #find(family: string, name: string): RawStyle | undefined {
    const own = this.#styles.get(`${family}/${name}`);
    return own ?? (this.#below === null ? undefined : this.#below.#find(family, name));
  }

  /** The style and its parents, nearest first; a circle ends where it closes. */
  #chain(family: string, name: string | null): RawStyle[] {
    const chain: RawStyle[] = [];
    const seen = new Set<RawStyle>();
    let at = name === null ? undefined : this.#find(family, name);
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      chain.push(at);
      at = at.parent === null ? undefined : this.#find(family, at.parent);
    }
    return chain;
  }
}

const LEVEL_STYLE = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/u;
/** OpenDocument knows ten levels; the counter, made for Word's, nine. */
const DEEPEST = 9;

function look(chain: readonly RawStyle[]): TextLook {
  return { bold: nearest(chain, 'bold') ?? false, hidden: nearest(chain, 'hidden') ?? false };
}

function nearest<K extends keyof RawStyle>(chain: readonly RawStyle[], key: K): RawStyle[K] | null {
  for (const style of chain) if (style[key] !== null) return style[key];
  return null;
}

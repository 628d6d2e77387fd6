import { NumberCounter } from '../docx/number-text.ts';
import type { FlowMark } from '../flow.ts';
import type { XmlTag } from '../xml.ts';
import { attribute } from '../xml.ts';
import { numberAttribute } from './names.ts';
import type { OdtStyles } from './styles.ts';
import { OUTLINE } from './styles.ts';

/** A `text:list` that is open; nested ones count with the outermost. */
export interface OpenList {
  readonly key: string;
  readonly style: string | null;
  item: ListItem | null;
}

interface ListItem {
  /** Its first paragraph is still to come and takes the number. */
  waits: boolean;
  readonly start: number | null;
  readonly style: string | null;
}

/** Counts the lists of a document in reading order. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #counter = new NumberCounter();
  readonly #keys = new Map<string, string>();
  #last: { readonly key: string; readonly style: string | null } | null = null;
  #made = 0;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** Opens a list inside `outer`, or one that continues another list, or a new one. */
  open(tag: XmlTag, outer: OpenList | undefined): OpenList {
    const style = attribute(tag, 'style-name') ?? outer?.style ?? null;
    const list: OpenList = { key: outer?.key ?? this.#keyOf(tag, style), style, item: null };
    const id = attribute(tag, 'id');
    if (id !== null) this.#keys.set(id, list.key);
    if (outer === undefined) this.#last = list;
    return list;
  }

  #keyOf(tag: XmlTag, style: string | null): string {
    const continued = this.#keys.get(attribute(tag, 'continue-list') ?? '');
    if (continued !== undefined) return continued;
    const continues = attribute(tag, 'continue-numbering') === 'true' && this.#last?.style === style;
    return continues && this.#last !== null ? this.#last.key : `list-${++this.#made}`;
  }

  /** A list header takes no number. */
  openItem(list: OpenList, tag: XmlTag, isHeader: boolean): void {
    const start = numberAttribute(tag, 'start-value');
    list.item = { waits: !isHeader, start, style: attribute(tag, 'style-override') };
  }

  /** The number of a paragraph in the innermost of `open`; `null` where it is not its item's first. */
  mark(open: readonly OpenList[], paragraphListStyle: string | null): FlowMark | null {
    const list = open.at(-1);
    if (!list?.item?.waits) return null;
    list.item.waits = false;
    const style = list.item.style ?? list.style ?? paragraphListStyle;
    return style === null ? null : this.#next(style, list.key, open.length - 1, list.item.start);
  }

  /** The number of a heading outside lists, by the document's outline numbering. */
  headingMark(tag: XmlTag, level: number): FlowMark | null {
    if (attribute(tag, 'is-list-header') === 'true') return null;
    const isRestart = attribute(tag, 'restart-numbering') === 'true';
    const start = isRestart ? (numberAttribute(tag, 'start-value') ?? 1) : null;
    return this.#next(OUTLINE, OUTLINE, level - 1, start);
  }

  #next(style: string, key: string, level: number, start: number | null): FlowMark | null {
    const levels = this.#styles.list(style);
    if (levels === null) return null;
    const startOverrides = new Map(start === null ? [] : [[level, start] as const]);
    const listId = start === null ? key : `start-${++this.#made}`;
    return this.#counter.next({ list: { definition: key, levels, startOverrides }, listId, level: Math.min(level, 8) });
  }
}

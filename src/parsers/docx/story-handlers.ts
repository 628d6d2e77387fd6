import type { XmlTag } from '../xml.ts';
import { attribute } from '../xml.ts';
import { PARAGRAPH_HANDLERS } from './paragraph-handlers.ts';
import type { PageKind, Section } from './story.ts';
import type { Cursor, Handler } from './story-cursor.ts';
import { isHidden, newContainer } from './story-cursor.ts';
import { isOn } from './styles.ts';
import { closeContainer, TABLE_HANDLERS } from './table-handlers.ts';

/** A body, header, footer or note: the outermost container of its paragraphs. */
function story(path: (at: Cursor) => string): Handler {
  return {
    open(at, tag) {
      const opened = { id: attribute(tag, 'id') ?? '', nodes: [], section: null };
      at.stories.push(opened);
      at.containers.push(newContainer(path(at), opened.nodes));
    },
    close: closeContainer,
  };
}

const note = story((at) => `${at.part}/${at.part.replace(/s$/, '')}[${at.stories.length}]`);

const textBox: Handler = {
  open(at) {
    const open = at.paragraphs.at(-1);
    const anchor = open?.node;
    const outer = at.containers.at(-1)?.path ?? at.part;
    const path = anchor ? `${anchor.path}/textbox[${anchor.textBoxes.length + 1}]` : outer;
    const container = newContainer(path, []);
    if (open && !isHidden(at, open)) open.node.textBoxes.push(container.nodes);
    at.containers.push(container);
  },
  close: closeContainer,
};

const sectionProperties: Handler = {
  open(at) {
    const section: Section = { headers: new Map(), footers: new Map(), titlePage: false, isContinuous: false };
    at.section = section;
    const paragraph = at.paragraphs.at(-1);
    const owner = paragraph ? paragraph.node : at.stories.at(-1);
    if (owner) owner.section = section;
  },
  close(at) {
    at.section = null;
  },
};

function pageKind(tag: XmlTag): PageKind {
  const type = attribute(tag, 'type');
  return type === 'first' || type === 'even' ? type : 'default';
}

/** Every element that means something, by its canonical name. */
export const STORY_HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['w:body', story(() => 'body')],
  ['w:hdr', story((at) => at.part)],
  ['w:ftr', story((at) => at.part)],
  ['w:footnote', note],
  ['w:endnote', note],
  ['w:txbxContent', textBox],
  ['w:sectPr', sectionProperties],
  ['w:headerReference', { open: (at, tag) => void at.section?.headers.set(pageKind(tag), relationId(tag)) }],
  ['w:footerReference', { open: (at, tag) => void at.section?.footers.set(pageKind(tag), relationId(tag)) }],
  [
    'w:titlePg',
    {
      open: (at, tag) => {
        if (at.section) at.section.titlePage = isOn(tag);
      },
    },
  ],
  [
    'w:type',
    {
      open: (at, tag) => {
        if (at.section) at.section.isContinuous = isContinuous(tag);
      },
    },
  ],
  ['w:altChunk', { open: (at) => void at.findings.chunks++ }],
  ['a:blip', { open: (at) => void at.findings.images++ }],
  ['v:imagedata', { open: (at) => void at.findings.images++ }],
  ['mc:AlternateContent', { open: (at) => void at.choices.push(false), close: (at) => void at.choices.pop() }],
  ...PARAGRAPH_HANDLERS,
  ...TABLE_HANDLERS,
]);

function relationId(tag: XmlTag): string {
  return attribute(tag, 'id') ?? '';
}

function isContinuous(tag: XmlTag): boolean {
  return attribute(tag, 'val') === 'continuous';
}

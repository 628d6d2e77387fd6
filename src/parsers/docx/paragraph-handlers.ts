import type { XmlTag } from '../xml.ts';
import { attribute } from '../xml.ts';
import type { StoryParagraph } from './story.ts';
import type { Cursor, Handler, OpenParagraph } from './story-cursor.ts';
import { appendText, breakLine, isHidden, newParagraph, symbolText } from './story-cursor.ts';
import { isOn, wholeNumber } from './styles.ts';

const paragraph: Handler = {
  open(at) {
    const container = at.containers.at(-1);
    const path = container ? `${container.path}/p[${++container.paragraphs}]` : at.part;
    at.paragraphs.push({ node: newParagraph(path), run: null, inProperties: false, joinsNext: false });
  },
  close(at) {
    const open = at.paragraphs.pop();
    const container = at.containers.at(-1);
    if (open === undefined || container === undefined) return;
    if (container.joined !== null) prepend(container.joined, open.node);
    container.joined = open.joinsNext && open.node.section === null ? open.node : null;
    if (container.joined === null) container.nodes.push(open.node);
    closeBrokenFields(at, open.node);
  },
};

/** The next paragraph's own properties stay, as they do in Word when a paragraph's end is deleted. */
function prepend(front: StoryParagraph, node: StoryParagraph): void {
  const [first = '', ...rest] = node.lines;
  const last = front.lines.at(-1) ?? '';
  node.lines = [...front.lines.slice(0, -1), last + first, ...rest];
  node.textBoxes = [...front.textBoxes, ...node.textBoxes];
  node.hasWords ||= front.hasWords;
  node.hasPlainWords ||= front.hasPlainWords;
}

/** A field's code never runs over a paragraph's end: one that is still open would swallow the rest of the document. */
function closeBrokenFields(at: Cursor, node: StoryParagraph): void {
  const container = at.containers.at(-1);
  const broken = container?.fields.indexOf('code') ?? -1;
  if (container === undefined || broken < 0) return;
  container.fields.length = broken;
  node.lines[node.lines.length - 1] += container.heldBack;
  node.hasWords ||= /\S/.test(container.heldBack);
  node.hasPlainWords ||= /\S/.test(container.heldBack);
  container.heldBack = '';
  at.findings.guesses++;
}

const run: Handler = {
  open(at) {
    const open = at.paragraphs.at(-1);
    if (open) open.run = { styleId: null, bold: null, hidden: null, font: null };
  },
  close(at) {
    const open = at.paragraphs.at(-1);
    if (open) open.run = null;
  },
};

const text: Handler = {
  open: (at) => {
    at.inText = true;
  },
  close: (at) => {
    at.inText = false;
  },
};

function fieldCharacter(at: Cursor, tag: XmlTag): void {
  const container = at.containers.at(-1);
  if (container === undefined) return;
  const { fields } = container;
  const type = attribute(tag, 'fldCharType');
  if (type === 'begin') fields.push('code');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
  if (!fields.includes('code')) container.heldBack = '';
}

/** A form's check box prints a sign although no text is stored for it. */
const checkBox: Handler = {
  open: (at) => {
    at.checkbox = false;
  },
  close(at) {
    const open = at.paragraphs.at(-1);
    if (open && !isHidden(at, open)) open.node.lines[open.node.lines.length - 1] += at.checkbox ? '☒' : '☐';
    if (open) open.node.hasWords = true;
    at.checkbox = null;
  },
};

function symbol(at: Cursor, tag: XmlTag): void {
  const code = Number.parseInt(attribute(tag, 'char') ?? '', 16);
  if (code > 0 && code <= 0xffff) appendText(at, symbolText(at, attribute(tag, 'font') ?? '', code));
}

function noteReference(kind: 'footnote' | 'endnote'): Handler {
  return {
    open(at, tag) {
      const open = at.paragraphs.at(-1);
      if (open && !isHidden(at, open)) at.findings.notes.push({ kind, id: attribute(tag, 'id') ?? '' });
    },
  };
}

/** Acts on the open paragraph while its own properties are read. */
function property(set: (open: OpenParagraph, tag: XmlTag) => void): Handler {
  return {
    open(at, tag) {
      const open = at.paragraphs.at(-1);
      if (open?.inProperties) set(open, tag);
    },
  };
}

/** Acts on the open run; the same elements among a paragraph's properties tell only of its end mark. */
function runProperty(set: (run: NonNullable<OpenParagraph['run']>, tag: XmlTag) => void): Handler {
  return {
    open(at, tag) {
      const open = at.paragraphs.at(-1);
      if (open?.run && !open.inProperties) set(open.run, tag);
    },
  };
}

const inRun = (write: (at: Cursor) => void): Handler => ({
  open(at) {
    if (at.paragraphs.at(-1)?.run) write(at);
  },
});

const paragraphProperties: Handler = {
  open(at) {
    const open = at.paragraphs.at(-1);
    if (open) open.inProperties = true;
  },
  close(at) {
    const open = at.paragraphs.at(-1);
    if (open) open.inProperties = false;
  },
};

/** A hidden end mark runs its paragraph into the next one, as a deleted one does. */
const hidden: Handler = {
  open(at, tag) {
    const open = at.paragraphs.at(-1);
    if (open?.inProperties) open.joinsNext ||= isOn(tag);
    else if (open?.run) open.run.hidden = isOn(tag);
  },
};

/** Elements at home in paragraphs and runs. */
export const PARAGRAPH_HANDLERS: readonly (readonly [string, Handler])[] = [
  ['w:p', paragraph],
  ['w:pPr', paragraphProperties],
  [
    'w:pStyle',
    property((open, tag) => {
      open.node.styleId = attribute(tag, 'val');
    }),
  ],
  [
    'w:numId',
    property((open, tag) => {
      open.node.listId = attribute(tag, 'val');
    }),
  ],
  [
    'w:ilvl',
    property((open, tag) => {
      open.node.listLevel = wholeNumber(tag);
    }),
  ],
  [
    'w:outlineLvl',
    property((open, tag) => {
      open.node.outline = wholeNumber(tag);
    }),
  ],
  ['w:r', run],
  [
    'w:rStyle',
    runProperty((open, tag) => {
      open.styleId = attribute(tag, 'val');
    }),
  ],
  [
    'w:b',
    runProperty((open, tag) => {
      open.bold = isOn(tag);
    }),
  ],
  [
    'w:rFonts',
    runProperty((open, tag) => {
      open.font = attribute(tag, 'ascii') ?? attribute(tag, 'hAnsi');
    }),
  ],
  ['w:vanish', hidden],
  ['w:t', text],
  ['m:t', text],
  ['w:tab', inRun((at) => appendText(at, '\t'))],
  ['w:ptab', inRun((at) => appendText(at, '\t'))],
  ['w:br', { open: breakLine }],
  ['w:cr', { open: breakLine }],
  ['w:noBreakHyphen', inRun((at) => appendText(at, '-'))],
  ['w:softHyphen', inRun((at) => appendText(at, '\u00AD'))],
  ['w:sym', { open: symbol }],
  ['w:fldChar', { open: fieldCharacter }],
  ['w:checkBox', checkBox],
  [
    'w:checked',
    {
      open: (at, tag) => {
        if (at.checkbox !== null) at.checkbox = isOn(tag);
      },
    },
  ],
  [
    'w:default',
    {
      open: (at, tag) => {
        if (at.checkbox !== null) at.checkbox = isOn(tag);
      },
    },
  ],
  ['w:footnoteReference', noteReference('footnote')],
  ['w:endnoteReference', noteReference('endnote')],
  ['w:commentReference', { open: (at) => void at.findings.comments++ }],
];

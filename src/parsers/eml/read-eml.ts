import type { Block, Document, ParserNote, Span } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { printableName } from '../../model/printable-name.ts';
import { flowParagraph } from '../flow.ts';
import { FlowWriter } from '../flow-writer.ts';
import type { Message, MessageAttachment } from './read-message.ts';
import { readMessage } from './read-message.ts';

const FACTS = { format: 'eml', mediaType: 'message/rfc822' } as const;

/**
 * A message → Document: its headers as furniture, then its body as the text or HTML parser reads it. A note names each
 * attachment that is not read; where `areMembersRead`, the caller reads those that were sent with the letter.
 */
export async function readEml(bytes: Uint8Array, areMembersRead: boolean): Promise<Document> {
  const message = await readMessage(bytes);
  const skipped = message.attachments
    .filter(({ isPartOfLetter }) => isPartOfLetter || !areMembersRead)
    .map(attachmentNote);
  const writer = new FlowWriter();
  const lines = message.headers.map(([name, value], i) =>
    flowParagraph({ path: `headers/line[${i + 1}]`, lines: [`${name}: ${value}`], isFurniture: true }),
  );
  writer.write(lines, 'body');
  const head = writer.document(FACTS, skipped);
  const body = await readBody(message);
  if (body !== null) return behind(head, body);
  if (message.attachments.length > 0 && !writer.isEmpty) return head;
  throw new InputError('empty-file', 'the message holds no text', 'check that it is the right file');
}

/** The text is what the sender's program made of the HTML, and safer to read; HTML counts where there is no text. */
async function readBody({ text, html }: Message): Promise<Document | null> {
  const encode = (words: string) => new TextEncoder().encode(words);
  if (text?.trim()) {
    const { textParser } = await import('../text/index.ts');
    return textParser.parse({ bytes: encode(text), fileName: 'body.txt' });
  }
  if (!html?.trim()) return null;
  const { readHtml } = await import('../html/read-html.ts');
  return readHtml(encode(html));
}

function attachmentNote({ name, bytes, mediaType }: MessageAttachment): ParserNote {
  const label = printableName(name ?? 'without a name');
  return {
    code: 'attachment-skipped',
    message: `the attachment "${label}" (${mediaType}, ${bytes.length} bytes) was not read`,
  };
}

/** Two documents as one: the second's text, places and tables stand behind the first's. */
function behind(head: Document, body: Document): Document {
  const offset = head.text.length;
  const shift = (span: Span) => ({ start: span.start + offset, end: span.end + offset });
  const blocks = body.blocks.map(
    (block): Block => ({
      ...block,
      spans: block.spans.map(shift),
      cell: block.cell === null ? null : { ...block.cell, table: block.cell.table + head.tables.length },
    }),
  );
  return {
    ...body,
    ...FACTS,
    pages: null,
    text: head.text + body.text,
    lines: [
      ...head.lines,
      ...body.lines.map((line) => ({ ...line, ...shift(line), page: null, path: `message/${line.path}` })),
    ],
    blocks: [...head.blocks, ...blocks],
    tables: [...head.tables, ...body.tables],
    notes: [...head.notes, ...body.notes],
  };
}

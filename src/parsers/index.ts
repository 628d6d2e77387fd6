import { CONTAINER_EXTENSIONS } from '../containers/index.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/input-error.ts';
import type { ParseInput, Parser } from '../model/parser.ts';

/** A parser's face without its weight: what is needed to pick it, and how to load it. */
interface ParserEntry {
  readonly extensions: readonly string[];
  readonly load: () => Promise<Parser>;
  /** Cheap look at the first bytes: `true` where it is worth loading the parser to ask it. */
  readonly maybe: (bytes: Uint8Array) => boolean;
}

const startsWith =
  (...signature: number[]) =>
  (bytes: Uint8Array) =>
    signature.every((byte, i) => bytes[i] === byte);
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
const isZip = startsWith(0x50, 0x4b);
const isOle = startsWith(0xd0, 0xcf, 0x11, 0xe0);
/** PNG, JPEG, TIFF of either byte order. */
const IMAGE_STARTS = new Set(['8950', 'ffd8', '4949', '4d4d']);
const isRtf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 64)).includes('{\\rtf');
const isImage = (bytes: Uint8Array) => IMAGE_STARTS.has(Buffer.from(bytes.subarray(0, 2)).toString('hex'));
const isMarkup = (bytes: Uint8Array) => bytes.subarray(0, 64).includes(0x3c);
const isMessage = (bytes: Uint8Array) => bytes.subarray(0, 256).includes(0x3a);

/** The formats, the surest signatures first. A new format is one parser and one line here. */
const PARSERS: readonly ParserEntry[] = [
  { extensions: ['.pdf'], maybe: isPdf, load: async () => (await import('./pdf/index.ts')).pdfParser },
  {
    extensions: ['.docx', '.docm'],
    maybe: (bytes) => isZip(bytes) || isOle(bytes),
    load: async () => (await import('./docx/index.ts')).docxParser,
  },
  {
    extensions: ['.odt', '.ott'],
    maybe: isZip,
    load: async () => (await import('./odt/index.ts')).odtParser,
  },
  { extensions: ['.doc', '.dot'], maybe: isOle, load: async () => (await import('./doc/index.ts')).docParser },
  {
    extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff'],
    maybe: isImage,
    load: async () => (await import('./image/index.ts')).imageParser,
  },
  { extensions: ['.rtf'], maybe: isRtf, load: async () => (await import('./rtf/index.ts')).rtfParser },
  {
    extensions: ['.html', '.htm', '.xhtml'],
    maybe: isMarkup,
    load: async () => (await import('./html/index.ts')).htmlParser,
  },
  { extensions: ['.eml'], maybe: isMessage, load: async () => (await import('./eml/index.ts')).emlParser },
  {
    extensions: ['.txt', '.text', '.md', '.markdown'],
    maybe: () => true,
    load: async () => (await import('./text/index.ts')).textParser,
  },
];

/** Extensions that a folder walk takes for input, lower case with the dot. */
export const SUPPORTED_EXTENSIONS: readonly string[] = [
  ...PARSERS.flatMap((entry) => entry.extensions),
  ...CONTAINER_EXTENSIONS,
];

/** Bytes → Document: the parser is picked by content first; an extension that says otherwise is noted. @throws InputError */
export async function parse(input: ParseInput): Promise<Document> {
  if (input.bytes.length === 0)
    throw new InputError('empty-file', 'the file is empty', 'check the copy or ask for the file again');
  for (const entry of PARSERS) {
    if (!entry.maybe(input.bytes)) continue;
    const parser = await entry.load();
    if (parser.sniff(input.bytes) < 2) continue;
    const document = await parser.parse(input);
    return withExtensionNote(document, entry, input.fileName);
  }
  throw new InputError('unknown-format', describeUnknown(input), 'convert it to PDF, DOCX, ODT or text first');
}

function withExtensionNote(document: Document, entry: ParserEntry, fileName: string): Document {
  const extension = extensionOf(fileName);
  if (extension === '' || entry.extensions.includes(extension)) return document;
  const note = {
    code: 'extension-mismatch',
    message: `the name ends in ${extension}, but the content is ${document.mediaType}`,
  };
  return { ...document, notes: [...document.notes, note] };
}

function describeUnknown({ bytes, fileName }: ParseInput): string {
  if (isZip(bytes)) return 'a ZIP file that is no DOCX or ODT';
  if (isOle(bytes)) return 'an old Office file that is no Word document';
  return `unknown format${extensionOf(fileName) ? ` (${extensionOf(fileName)})` : ''}`;
}

function extensionOf(fileName: string): string {
  return /\.[a-z0-9]{1,10}$/iu.exec(fileName)?.[0].toLowerCase() ?? '';
}

import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import type { ParseInput, Parser } from '../../model/parser.ts';
import { createDocumentBuilder, type DocumentBuilder } from '../document-builder.ts';
import { decodeText } from './decode.ts';
import { type SourceLine, splitLines } from './lines.ts';
import { looksLikeMarkup, parseMarkup } from './markup.ts';
import { isTableRow, readTable } from './table-rows.ts';

/** 20 MB of text a file; longer is no job description. */
export const TEXT_LIMIT_BYTES = 20 * 1024 * 1024;

/** Plain text as PDF tools and mail programs print it, and Markdown or HTML fragments inside it. */
export const textParser: Parser = {
  format: 'text',
  mediaType: 'text/plain',
  extensions: ['.txt', '.text', '.md', '.markdown', '.asc'],
  sniff: (bytes) => (looksBinary(bytes) ? 0 : 2),
  parse: async (input) => parseText(input),
};

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const wide = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (wide) return false;
  let controls = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  const halfZero = zeros > sample.length * 0.3 && zeros < sample.length * 0.55;
  return controls > sample.length * 0.02 || (zeros > 0 && !halfZero);
}

function parseText({ bytes, fileName }: ParseInput): Document {
  if (bytes.length > TEXT_LIMIT_BYTES) {
    throw new InputError(
      'limit-exceeded',
      `text of ${bytes.length} bytes, over the limit of 20 MB`,
      'split the file and convert the parts',
    );
  }
  const { text, encoding, certain } = decodeText(bytes);
  const markup = /\.(md|markdown)$/iu.test(fileName) || looksLikeMarkup(text);
  const lines = splitLines(text);
  const builder = createDocumentBuilder();
  if (markup) parseMarkup(lines, builder);
  else parsePlainLines(lines, builder);
  const pages = lines.at(-1)?.page ?? 1;
  return {
    format: markup ? 'markdown' : 'text',
    mediaType: markup ? 'text/markdown' : 'text/plain',
    pages: pages > 1 ? pages : null,
    textLayer: 'native',
    text: builder.text(),
    lines: builder.lines,
    blocks: builder.blocks,
    tables: builder.tables,
    blockEdges: 'physical',
    notes: certain
      ? []
      : [{ code: 'encoding-guessed', message: `the encoding was guessed from its letters: ${encoding}` }],
  };
}

/**
 * A text tool that drops bullets leaves their indent: single lines begin with one space, the lines they wrap to do not.
 * Three of them in a text of unindented lines are a list.
 */
function hasLostBullets(lines: readonly SourceLine[]): boolean {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const indented = filled.filter((line) => LOST_BULLET.test(line.text));
  const deeper = filled.filter((line) => /^\s{2,}\S/u.test(line.text));
  return indented.length >= 3 && indented.length * 2 < filled.length && deeper.length * 10 < filled.length;
}

const LOST_BULLET = /^ \p{L}/u;

/** Each line that has words is a block of its own; runs of `a | b |` and tab-separated lines are tables. */
function parsePlainLines(lines: readonly SourceLine[], builder: DocumentBuilder): void {
  const paged = (lines.at(-1)?.page ?? 1) > 1;
  const lostBullets = hasLostBullets(lines);
  let gap = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    if (line.text.trim() === '') {
      gap++;
      continue;
    }
    if (isTableRow(lines, i)) {
      i = readTable(lines, i, builder, gap) - 1;
    } else {
      const pieces = lostBullets ? line.text.split(/(?<=\p{L}[.;]) {2}(?=\p{Lu})/u) : [line.text];
      for (const [at, piece] of pieces.entries()) {
        const span = builder.addLine(piece, { path: `line[${line.number}]`, page: paged ? line.page : null });
        builder.addBlock([span], { gapBefore: at > 0 ? 0 : gap, kind: lostBullets && (at > 0 || LOST_BULLET.test(piece)) ? 'list-item' : 'paragraph' });
      }
    }
    gap = 0;
  }
}

import type { Document } from '../../model/document.ts';
import { LIMITS, refuseLarge } from '../../model/limits.ts';
import type { ParseInput, Parser } from '../../model/parser.ts';
import { createDocumentBuilder } from '../document-builder.ts';
import { decodeText } from './decode.ts';
import { splitLines } from './lines.ts';
import { looksLikeMarkup, parseMarkup } from './markup.ts';
import { parsePlainLines } from './plain-lines.ts';

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
  refuseLarge(bytes, LIMITS.textBytes, 'text', 'split the file and convert the parts');
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

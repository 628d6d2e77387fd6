import type { Document } from '../model/document.ts';
import type { Part } from '../model/part.ts';
import type { Reader } from '../normalize/text/reading.ts';

export function splitParts(document: Document, _reader: Reader): Part[] {
  return [{ document, blocks: document.blocks, annex: null, partOf: null, reason: 'the file begins' }];
}

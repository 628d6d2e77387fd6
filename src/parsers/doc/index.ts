import { LIMITS, refuseLarge } from '../../model/limits.ts';
import type { Parser } from '../../model/parser.ts';
import { openOle, startsAsOle } from './ole.ts';

/** Documents of Word 97–2003. Macros and embedded objects are never touched. */
export const docParser: Parser = {
  format: 'doc',
  mediaType: 'application/msword',
  extensions: ['.doc', '.dot'],
  sniff: (bytes) => (startsAsOle(bytes) ? sniffOle(bytes) : 0),
  async parse({ bytes, options }) {
    refuseLarge(bytes, LIMITS.officeBytes, 'DOC', 'save it without its pictures or as DOCX and try again');
    const { readDoc } = await import('./read-doc.ts');
    if (!options?.libreOffice) return readDoc(bytes);
    const { readByLibreOffice } = await import('./read-by-libre-office.ts');
    return readByLibreOffice(bytes, readDoc);
  },
};

const STREAM_NAME = Buffer.from('WordDocument', 'utf16le');

/** Other Office files are no Word documents; a damaged one is refused as a Word document where it names its text. */
function sniffOle(bytes: Uint8Array): 0 | 2 | 3 {
  try {
    return openOle(bytes).has('WordDocument') ? 3 : 0;
  } catch {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return file.includes(STREAM_NAME) || holdsText(file) ? 2 : 0;
  }
}

/** The text's stream begins a sector with this sign. */
function holdsText(file: Buffer): boolean {
  for (let at = 512; at + 1 < file.length; at += 512) if (file[at] === 0xec && file[at + 1] === 0xa5) return true;
  return false;
}

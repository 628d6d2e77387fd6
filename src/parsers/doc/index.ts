import { InputError } from '../../model/input-error.ts';
import type { Parser } from '../../model/parser.ts';
import { openOle, startsAsOle } from './ole.ts';

/** Larger files carry pictures, never this much text. */
const DOC_LIMIT_BYTES = 64 * 1024 * 1024;

/** Documents of Word 97–2003. Macros and embedded objects are never touched. */
export const docParser: Parser = {
  format: 'doc',
  mediaType: 'application/msword',
  extensions: ['.doc', '.dot'],
  sniff: (bytes) => (startsAsOle(bytes) ? sniffOle(bytes) : 0),
  async parse({ bytes }) {
    if (bytes.length > DOC_LIMIT_BYTES) {
      const advice = 'save it without its pictures or as DOCX and try again';
      throw new InputError('limit-exceeded', `DOC of ${bytes.length} bytes, over the limit of 64 MiB`, advice);
    }
    const { readDoc } = await import('./read-doc.ts');
    return readDoc(bytes);
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

import { InputError } from '../../model/input-error.ts';
import type { Parser } from '../../model/parser.ts';

/** Larger files carry pictures, never this much text. */
const RTF_LIMIT_BYTES = 64 * 1024 * 1024;

/** Rich Text Format as word processors and document registers write it. Embedded objects are never touched. */
export const rtfParser: Parser = {
  format: 'rtf',
  mediaType: 'application/rtf',
  extensions: ['.rtf'],
  sniff: (bytes) => (startsAsRtf(bytes) ? 3 : 0),
  async parse({ bytes }) {
    if (bytes.length > RTF_LIMIT_BYTES) {
      const advice = 'save it without its pictures or as DOCX and try again';
      throw new InputError('limit-exceeded', `RTF of ${bytes.length} bytes, over the limit of 64 MiB`, advice);
    }
    const { readRtf } = await import('./read-rtf.ts');
    return readRtf(bytes.subarray(bytes.indexOf(0x7b)));
  },
};

/** White space or a byte order mark may stand before the first brace. */
function startsAsRtf(bytes: Uint8Array): boolean {
  return /^[\s\u00EF\u00BB\u00BF]{0,16}\{\\rtf/u.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}

import { LIMITS, refuseLarge } from '../../model/limits.ts';
import type { Parser } from '../../model/parser.ts';

/** Rich Text Format as word processors and document registers write it. Embedded objects are never touched. */
export const rtfParser: Parser = {
  format: 'rtf',
  mediaType: 'application/rtf',
  extensions: ['.rtf'],
  sniff: (bytes) => (startsAsRtf(bytes) ? 3 : 0),
  async parse({ bytes }) {
    refuseLarge(bytes, LIMITS.officeBytes, 'RTF', 'save it without its pictures or as DOCX and try again');
    const { readRtf } = await import('./read-rtf.ts');
    return readRtf(bytes.subarray(bytes.indexOf(0x7b)));
  },
};

/** White space or a byte order mark may stand before the first brace. */
function startsAsRtf(bytes: Uint8Array): boolean {
  return /^[\s\u00EF\u00BB\u00BF]{0,16}\{\\rtf/u.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}

import { LIMITS, refuseLarge } from '../../model/limits.ts';
import type { Parser } from '../../model/parser.ts';

/** Web pages, also those that word processors save. A fragment without `<html>` or `<body>` is left to the text parser. */
export const htmlParser: Parser = {
  format: 'html',
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml'],
  sniff: (bytes) => (startsAsPage(bytes) ? 3 : 0),
  async parse({ bytes }) {
    refuseLarge(bytes, LIMITS.textBytes, 'a page', 'save the page without its pictures and try again');
    const { readHtml } = await import('./read-html.ts');
    return readHtml(bytes);
  },
};

/** Zero bytes are dropped so that UTF-16 looks the same. */
function startsAsPage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 2048).filter((byte) => byte !== 0)).toString('latin1');
  return (
    /^[^a-z0-9<]{0,64}<(?:!doctype\s{1,8}html|html|head|body|!--|\?xml)/i.test(head) &&
    /<(?:!doctype\s{1,8}html|html|head|body)[\s>]/iu.test(head)
  );
}

import { InputError } from '../../model/input-error.ts';
import type { Parser } from '../../model/parser.ts';

/** A page of more bytes than this is no job description. */
const HTML_LIMIT_BYTES = 20 * 1024 * 1024;

/** Web pages, also those that word processors save. A fragment without `<html>` or `<body>` is left to the text parser. */
export const htmlParser: Parser = {
  format: 'html',
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml'],
  sniff: (bytes) => (startsAsPage(bytes) ? 3 : 0),
  async parse({ bytes }) {
    if (bytes.length > HTML_LIMIT_BYTES) {
      const message = `a page of ${bytes.length} bytes, over the limit of 20 MiB`;
      throw new InputError('limit-exceeded', message, 'save the page without its pictures and try again');
    }
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

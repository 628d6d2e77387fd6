import type { Parser } from '../../model/parser.ts';
import { openZip, startsAsZip } from '../zip.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** OpenDocument texts and templates. What reads the parts is loaded with the first document, not with the program. */
export const odtParser: Parser = {
  format: 'odt',
  mediaType: MEDIA_TYPE,
  extensions: ['.odt', '.ott'],
  sniff: (bytes) => (startsAsZip(bytes) ? sniffZip(bytes) : 0),
  async parse({ bytes }) {
    const { readOdt } = await import('./read-odt.ts');
    return readOdt(openZip(bytes));
  },
};

/** The first entry states the media type without packing; where it does not, the manifest is asked. */
function sniffZip(bytes: Uint8Array): 0 | 2 | 3 {
  const head = Buffer.from(bytes.subarray(30, 200)).toString('latin1');
  if (head.startsWith(`mimetype${MEDIA_TYPE}`)) return 3;
  if (/^mimetypeapplication\//u.test(head)) return 0;
  try {
    const zip = openZip(bytes);
    if (!zip.has('content.xml') || !zip.has('META-INF/manifest.xml')) return 0;
    const manifest = new TextDecoder('latin1').decode(zip.read('META-INF/manifest.xml'));
    return manifest.includes(`media-type="${MEDIA_TYPE}`) ? 3 : 0;
  } catch {
    return 0;
  }
}

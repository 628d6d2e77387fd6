import { TextDecoder } from 'node:util';
import type { Decoded } from '../text/decode.ts';
import { decodeText } from '../text/decode.ts';

/** Where pages say their encoding; the standard looks no further either. */
const HEAD_BYTES = 4096;
const STATED =
  /charset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:.-]{1,40})|<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}["']([a-z0-9_.-]{1,40})/iu;

/**
 * Bytes → characters: mark or valid UTF-8 first (pages that say something else are mislabelled then), what the page
 * states second, letter statistics last.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const decoded = decodeText(bytes);
  if (decoded.certain) return decoded;
  const stated = statedDecoder(bytes);
  if (stated === null || stated.encoding === 'utf-8') return decoded;
  return { text: stated.decode(bytes), encoding: stated.encoding, certain: true };
}

function statedDecoder(bytes: Uint8Array): TextDecoder | null {
  const match = STATED.exec(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'));
  try {
    return match === null ? null : new TextDecoder(match[1] ?? match[2]);
  } catch {
    return null;
  }
}

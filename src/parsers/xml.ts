import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { SaxesParser } from 'saxes';
import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';

export type XmlTag = SaxesTagNS;

/** What a reader wants to hear, in document order. Names are canonical: `w:p` whatever prefix the part uses. */
export interface XmlListener {
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Canonical prefixes of the namespaces that a reader knows; the names in any other namespace begin with `?:`. */
export type XmlPrefixes = ReadonlyMap<string, string>;

/** An attribute's value by its name without prefix; where two namespaces share the name, the element's own wins. */
export function attribute(tag: XmlTag, local: string): string | null {
  const own: SaxesAttributeNS | undefined = tag.attributes[`${tag.prefix}:${local}`];
  if (own !== undefined) return own.value;
  for (const key in tag.attributes) {
    const candidate = tag.attributes[key];
    if (candidate?.local === local) return candidate.value;
  }
  return null;
}

/**
 * Reads one XML part. Document types are refused, so no entity is ever expanded and nothing outside is ever read.
 * @throws InputError `damaged` where it is not well-formed, `limit-exceeded` where it is nested too deeply.
 */
export function readXml(bytes: Uint8Array, part: string, prefixes: XmlPrefixes, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names: string[] = [];
  parser.on('doctype', () => {
    throw damaged(part, 'it carries a document type declaration, which is never read');
  });
  parser.on('error', (error) => {
    throw damaged(part, 'it is not well-formed XML', error);
  });
  parser.on('opentag', (tag) => {
    if (names.length >= LIMITS.xmlDepth) throw tooDeep(part);
    const name = `${prefixes.get(tag.uri) ?? '?'}:${tag.local}`;
    names.push(name);
    listener.open(name, tag);
  });
  parser.on('closetag', () => listener.close(names.pop() ?? ''));
  if (listener.text) {
    const hear = listener.text.bind(listener);
    parser.on('text', hear);
    parser.on('cdata', hear);
  }
  parser.write(decode(bytes, part)).close();
}

function damaged(part: string, what: string, cause?: unknown): InputError {
  const advice = 'open the file in the program that made it, save it anew and try again';
  return new InputError('damaged', `the part "${part}" cannot be read: ${what}`, advice, { cause });
}

function tooDeep(part: string): InputError {
  const message = `the part "${part}" nests elements more than ${LIMITS.xmlDepth} deep`;
  return new InputError('limit-exceeded', message, 'save the document anew in a word processor and try again');
}

function decode(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !isUtf16 ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged(part, `its text is not ${encoding.toUpperCase()}`, error);
  }
}

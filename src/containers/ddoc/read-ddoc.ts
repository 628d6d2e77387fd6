import type { Member } from '../../model/container.ts';
import { InputError } from '../../model/input-error.ts';
import { printableName } from '../../model/printable-name.ts';
import { attribute, readXml, type XmlListener, type XmlTag } from '../../parsers/xml.ts';
import { signaturesIn, wrappingOf } from '../signatures/read-signatures.ts';
import { XadesReader } from '../signatures/xades.ts';

interface DataFile {
  readonly name: string;
  readonly id: string;
  readonly contentType: string;
  /** What stands between the tags, white space and all. */
  content: string;
}

/** The data files of a DDOC with who signed them. @throws InputError where the XML cannot be read */
export function readDdoc(bytes: Uint8Array): Member[] {
  const reader = new DdocReader();
  readXml(bytes, 'DDOC', new Map(), reader);
  const signatures = signaturesIn(reader.xades.signatures, 'SignedDoc');
  return reader.files.map((file) => ({
    name: file.name,
    isPayload: true,
    wrapping: wrappingOf(signatures, `#${file.id}`),
    read: () => contentOf(file),
  }));
}

class DdocReader implements XmlListener {
  readonly files: DataFile[] = [];
  readonly xades = new XadesReader();
  #depth = 0;
  #file: DataFile | null = null;

  open(name: string, tag: XmlTag): void {
    this.#depth++;
    if (this.#file === null && this.#depth === 2 && tag.local === 'DataFile') {
      this.#file = {
        name: attribute(tag, 'Filename') ?? '',
        id: attribute(tag, 'Id') ?? '',
        contentType: attribute(tag, 'ContentType') ?? '',
        content: '',
      };
      this.files.push(this.#file);
    }
    if (this.#file === null) this.xades.open(name, tag);
  }

  text(text: string): void {
    if (this.#file) this.#file.content += text;
    else this.xades.text(text);
  }

  close(): void {
    this.#depth--;
    if (this.#file === null) this.xades.close();
    else if (this.#depth === 1) this.#file = null;
  }
}

function contentOf({ name, contentType, content }: DataFile): Uint8Array {
  const label = printableName(name);
  if (contentType === 'HASHCODE') {
    const message = `the DDOC holds only the checksum of "${label}", not the file`;
    throw new InputError('no-document', message, 'find the file that was signed and give that');
  }
  if (contentType !== 'EMBEDDED_BASE64') {
    const message = `the file "${label}" is kept in the DDOC in a way that is not read (${printableName(contentType)})`;
    throw new InputError('unknown-format', message, 'take the file out in a DigiDoc program and give that');
  }
  const packed = content.replace(/\s+/gu, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(packed)) {
    const advice = 'ask for the file again';
    throw new InputError('damaged', `the file "${label}" in the DDOC is no base64: it is cut off or broken`, advice);
  }
  return Buffer.from(packed, 'base64');
}

import { attribute, readXml, type XmlListener, type XmlTag } from '../../parsers/xml.ts';

/** What one XAdES signature says of itself. Nothing of it is verified. */
export interface XadesSignature {
  /** The signer's certificate, base64; empty where the signature has none. */
  readonly certificate: string;
  /** The roles that the signer claimed, as written. */
  readonly roles: readonly string[];
  /** As written; `null` where it is no day and time. */
  readonly signedAt: string | null;
  /** The addresses of what is signed: data files, and parts of the signature itself. */
  readonly references: readonly string[];
}

/**
 * The signatures of one XML file, in its order. Elements are known by their local names: XAdES has had five namespaces.
 * @throws InputError where the XML cannot be read
 */
export function readXades(bytes: Uint8Array, part: string): XadesSignature[] {
  const reader = new XadesReader();
  readXml(bytes, part, new Map(), reader);
  return reader.signatures;
}

const DAY_AND_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/u;
const LONGEST_TEXT = 1000;

interface Draft {
  readonly certificates: string[];
  readonly roles: string[];
  readonly times: string[];
  readonly references: string[];
}

/** Takes signatures from the elements that it is told of; a DDOC's reader tells it of those beside the data files. */
export class XadesReader implements XmlListener {
  readonly signatures: XadesSignature[] = [];
  readonly #path: string[] = [];
  #draft: Draft | null = null;
  #text = '';

  open(_name: string, tag: XmlTag): void {
    this.#path.push(tag.local);
    this.#text = '';
    // A signature inside a signature countersigns it; the outer one counts.
    if (tag.local === 'Signature' && this.#draft === null) {
      this.#draft = { certificates: [], roles: [], times: [], references: [] };
    }
    if (this.#isUnder('SignedInfo', 'Reference')) this.#draft?.references.push(attribute(tag, 'URI') ?? '');
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    const said = this.#text.trim();
    const draft = this.#draft;
    if (draft && said !== '') {
      if (this.#isUnder('X509Data', 'X509Certificate')) draft.certificates.push(said);
      if (this.#isUnder('ClaimedRoles', 'ClaimedRole')) draft.roles.push(oneLine(said));
      if (this.#isUnder('SignedSignatureProperties', 'SigningTime')) draft.times.push(said);
    }
    this.#text = '';
    const closed = this.#path.pop();
    if (closed === 'Signature' && draft && this.#signaturesOpen() === 0) this.#finish(draft);
  }

  /** The element that is open is the first signature's own, not a countersignature's. */
  #isUnder(parent: string, name: string): boolean {
    return this.#path.at(-1) === name && this.#path.at(-2) === parent && this.#signaturesOpen() === 1;
  }

  #signaturesOpen(): number {
    return this.#path.filter((name) => name === 'Signature').length;
  }

  #finish({ certificates, roles, times, references }: Draft): void {
    const [time = ''] = times;
    this.signatures.push({
      certificate: certificates[0] ?? '',
      roles,
      signedAt: DAY_AND_TIME.test(time) ? time : null,
      references,
    });
    this.#draft = null;
  }
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').slice(0, LONGEST_TEXT);
}

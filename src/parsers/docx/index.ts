import { InputError } from '../../model/input-error.ts';
import type { Parser } from '../../model/parser.ts';
import { openZip, startsAsZip } from '../zip.ts';
import { MAIN_CONTENT_TYPE } from './content-type.ts';

/**
 * Word documents (`.docx`, `.docm`, templates), Transitional and Strict. Macros and anything outside the file are never
 * touched. What reads the parts is loaded with the first document, not with the program.
 */
export const docxParser: Parser = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  sniff: (bytes) => (isEncryptedPackage(bytes) ? 3 : sniffZip(bytes)),
  async parse({ bytes }) {
    if (isEncryptedPackage(bytes)) throw encrypted();
    if (!startsAsZip(bytes)) throw notDocx();
    const zip = openZip(bytes);
    const { readDocx } = await import('./read-docx.ts');
    return readDocx(zip);
  },
};

/** By the directory alone, without unpacking, wherever the main part has its customary name. */
function sniffZip(bytes: Uint8Array): 0 | 2 | 3 {
  if (!startsAsZip(bytes)) return 0;
  try {
    const zip = openZip(bytes);
    if (zip.entries.some((entry) => entry.name.toLowerCase() === 'word/document.xml')) return 3;
    return zip.has(CONTENT_TYPES) && namesWordContent(zip.read(CONTENT_TYPES)) ? 3 : 0;
  } catch {
    return namesWordParts(bytes) ? 2 : 0;
  }
}

/** A cut or manipulated file is still to be refused as a Word document, with the reason, not as an unknown format. */
function namesWordParts(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/');
}

const CONTENT_TYPES = '[Content_Types].xml';

function namesWordContent(contentTypes: Uint8Array): boolean {
  return MAIN_CONTENT_TYPE.test(new TextDecoder('latin1').decode(contentTypes));
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_STREAMS = ['EncryptedPackage', 'EncryptionInfo'].map((name) => Buffer.from(name, 'utf16le'));

/** Office wraps a document with a password into an OLE file of two named streams. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  if (OLE_SIGNATURE.some((byte, i) => bytes[i] !== byte)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return OLE_STREAMS.every((name) => buffer.includes(name));
}

function encrypted(): InputError {
  const advice = 'open it in a word processor with its password, save it without one and try again';
  return new InputError('encrypted', 'the document is protected with a password', advice);
}

function notDocx(): InputError {
  const advice = 'save the document as DOCX in a word processor and try again';
  return new InputError('unknown-format', 'the file is no Word document of the DOCX kind', advice);
}

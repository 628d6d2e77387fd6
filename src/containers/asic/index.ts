import type { Container, Wrapping } from '../../model/container.ts';
import type { ParserNote } from '../../model/document.ts';
import { openZip, startsAsZip, type ZipArchive } from '../../parsers/zip.ts';
import { readSignatures, type SignatureFile } from '../signatures/read-signatures.ts';
import { filesOf, memberOf } from '../zip/index.ts';
import { kindOfZip } from '../zip/kind-of-zip.ts';

/** Signed containers of the ASiC family (ETSI EN 319 162), BDOC among them: their data files, each with who signed it. */
export const asicContainer: Container = {
  format: 'asic',
  isDocument: false,
  recognises: (bytes) => startsAsZip(bytes) && kindOfZip(bytes) === 'asic',
  async open(bytes) {
    const zip = openZip(bytes);
    const files = filesOf(zip).filter(({ name }) => name !== 'mimetype' && !name.startsWith('META-INF/'));
    const { signatures, notes } = readSignatures(signatureFiles(zip));
    const unread = notes.length > 0 || zip.entries.some(({ name }) => CADES.test(name));
    return files.map((entry) => {
      const own = signatures.filter(({ covers }) => covers.has(entry.name.normalize('NFC')));
      const wrapping: Wrapping = {
        signatures: own.map(({ found }) => found),
        notes: [...notes, ...cadesNotes(zip), ...(own.length === 0 && !unread ? [NOT_SIGNED] : [])],
      };
      return memberOf(zip, entry, { isPayload: true, wrapping });
    });
  },
};

const XADES = /^META-INF\/[^/]{0,200}signature[^/]{0,200}\.xml$/iu;
const CADES = /^META-INF\/[^/]{0,200}signature[^/]{0,200}\.p7s$/iu;

const NOT_SIGNED: ParserNote = {
  code: 'not-signed',
  message: 'the container is signed, but none of its signatures names this file',
};

function signatureFiles(zip: ZipArchive): SignatureFile[] {
  return zip.entries.filter(({ name }) => XADES.test(name)).map(({ name }) => ({ name, read: () => zip.read(name) }));
}

/** Signatures in CMS: who signed is not read from them. */
function cadesNotes(zip: ZipArchive): ParserNote[] {
  const count = zip.entries.filter(({ name }) => CADES.test(name)).length;
  const message = `${count} ${count === 1 ? 'signature' : 'signatures'} of the kind CAdES (.p7s) in the container`;
  return count === 0 ? [] : [{ code: 'signature-not-read', message: `${message}: who signed was not read` }];
}

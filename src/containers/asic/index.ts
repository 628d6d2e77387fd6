import type { Container } from '../../model/container.ts';
import type { ParserNote } from '../../model/document.ts';
import { openZip, startsAsZip, type ZipArchive } from '../../parsers/zip.ts';
import { notRead, readSignatures, type SignatureFile, wrappingOf } from '../signatures/read-signatures.ts';
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
    const xades = readSignatures(signatureFiles(zip));
    const read = { ...xades, notes: [...xades.notes, ...cadesNotes(zip)] };
    return files.map((entry) => memberOf(zip, entry, { isPayload: true, wrapping: wrappingOf(read, entry.name) }));
  },
};

const XADES = /^META-INF\/[^/]{0,200}signature[^/]{0,200}\.xml$/iu;
const CADES = /^META-INF\/[^/]{0,200}signature[^/]{0,200}\.p7s$/iu;

function signatureFiles(zip: ZipArchive): SignatureFile[] {
  return zip.entries.filter(({ name }) => XADES.test(name)).map(({ name }) => ({ name, read: () => zip.read(name) }));
}

/** Who signed is not read from signatures in CMS. */
function cadesNotes(zip: ZipArchive): ParserNote[] {
  const count = zip.entries.filter(({ name }) => CADES.test(name)).length;
  return count === 0 ? [] : [notRead(`${count} of the kind CAdES (.p7s)`)];
}

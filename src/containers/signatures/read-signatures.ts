import type { FoundSignature } from '../../model/container.ts';
import type { ParserNote } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { LIMITS } from '../../model/limits.ts';
import { printableName } from '../../model/printable-name.ts';
import { signerOf } from './signer.ts';
import { readXades, type XadesSignature } from './xades.ts';

/** A file of a container that holds signatures. */
export interface SignatureFile {
  readonly name: string;
  read(): Uint8Array;
}

/** A signature and what it names: the data files' names or marks (`#D0`), NFC. */
export interface CoveringSignature {
  readonly found: FoundSignature;
  readonly covers: ReadonlySet<string>;
}

export interface SignaturesRead {
  readonly signatures: readonly CoveringSignature[];
  readonly notes: readonly ParserNote[];
}

/** The XAdES signatures of these files. A file that cannot be read costs a note: the documents are still there. */
export function readSignatures(files: readonly SignatureFile[]): SignaturesRead {
  const signatures: CoveringSignature[] = [];
  const notes: ParserNote[] = [];
  for (const { name, read } of files) {
    try {
      signatures.push(...describeSignatures(readXades(read(), name), name));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      notes.push({ code: 'signature-not-read', message: `"${printableName(name)}": ${error.message}` });
    }
  }
  if (signatures.length <= LIMITS.signatures) return { signatures, notes };
  const message = `only the first ${LIMITS.signatures} of ${signatures.length} signatures were read`;
  return {
    signatures: signatures.slice(0, LIMITS.signatures),
    notes: [...notes, { code: 'signature-not-read', message }],
  };
}

/** Each signature with its place: the file's name, and its number where the file holds several. */
export function describeSignatures(read: readonly XadesSignature[], file: string): CoveringSignature[] {
  return read.map(({ certificate, roles, signedAt, references }, i) => ({
    found: {
      signature: { signer: signerOf(certificate), roles: [...roles], signedAt, validity: 'not-checked' },
      place: read.length === 1 ? file : `${file}/Signature[${i + 1}]`,
    },
    covers: new Set(references.flatMap(namesIn)),
  }));
}

/** A reference is percent-encoded as addresses are; some programs do not encode it. */
function namesIn(reference: string): string[] {
  const plain = reference.replace(/^\//u, '');
  try {
    return [plain.normalize('NFC'), decodeURIComponent(plain).normalize('NFC')];
  } catch {
    return [plain.normalize('NFC')];
  }
}

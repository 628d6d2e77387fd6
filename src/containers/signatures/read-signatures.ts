import type { FoundSignature, Wrapping } from '../../model/container.ts';
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
  let size = 0;
  for (const { name, read } of files) {
    try {
      const bytes = read();
      size += bytes.length;
      if (size > LIMITS.signatureBytes) {
        notes.push(notRead(`they have more than ${LIMITS.signatureBytes} bytes`));
        break;
      }
      signatures.push(...describe(readXades(bytes, name), name));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      notes.push(notRead(`"${printableName(name)}": ${error.message}`));
    }
  }
  return bounded(signatures, notes);
}

/** The signatures of one file that was read already. */
export function signaturesIn(read: readonly XadesSignature[], file: string): SignaturesRead {
  return bounded(describe(read, file), []);
}

/** What the signatures say of one member, which they know by this name or mark. */
export function wrappingOf({ signatures, notes }: SignaturesRead, mark: string): Wrapping {
  const own = signatures.filter(({ covers }) => covers.has(mark.normalize('NFC')));
  const isLeftOut = own.length === 0 && signatures.length > 0 && notes.length === 0;
  return { signatures: own.map(({ found }) => found), notes: isLeftOut ? [NOT_SIGNED] : notes };
}

export function notRead(what: string): ParserNote {
  return { code: 'signature-not-read', message: `not every signature of the container was read: ${what}` };
}

const NOT_SIGNED: ParserNote = {
  code: 'not-signed',
  message: 'the container is signed, but none of its signatures names this file',
};

function bounded(signatures: readonly CoveringSignature[], notes: readonly ParserNote[]): SignaturesRead {
  if (signatures.length <= LIMITS.signatures) return { signatures, notes };
  const note = notRead(`only the first ${LIMITS.signatures} of ${signatures.length}`);
  return { signatures: signatures.slice(0, LIMITS.signatures), notes: [...notes, note] };
}

/** Each signature with its place: the file's name, and its number where the file holds several. */
function describe(read: readonly XadesSignature[], file: string): CoveringSignature[] {
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

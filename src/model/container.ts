import type { ParserNote } from './document.ts';
import type { ContainerSignature } from './record.ts';

/** A signature as it was read, not verified, and where it stands in its container. */
export interface FoundSignature {
  readonly signature: ContainerSignature;
  /** `META-INF/signatures0.xml`, `Signature[1]`; behind the container's own path where there is one. */
  readonly place: string;
}

/** What stands around a document and is said of it. */
export interface Wrapping {
  /** Those that name the document, the innermost container's first. */
  readonly signatures: readonly FoundSignature[];
  readonly notes: readonly ParserNote[];
}

export const NO_WRAPPING: Wrapping = { signatures: [], notes: [] };

/** A file inside a container. */
export interface Member {
  /** As the container says it: a label that may lie, never a path to open. */
  readonly name: string;
  /**
   * Always tried, whatever its name: a data file that was signed, an attachment that was sent. Else it is tried where its
   * extension is that of a supported format, as in a folder.
   */
  readonly isPayload: boolean;
  readonly wrapping: Wrapping;
  /** @throws InputError where it is damaged, encrypted, over a limit or not there at all */
  read(): Uint8Array;
}

/** One container format; `containers/index.ts` lists them. */
export interface Container {
  readonly format: string;
  /** The file is a document too, as a letter with attachments is; it is read before its members. */
  readonly isDocument: boolean;
  /** Whether the content is of this format; the name says nothing. */
  recognises(bytes: Uint8Array): boolean;
  /** In the container's order. @throws InputError where nothing of it can be read */
  open(bytes: Uint8Array): Promise<readonly Member[]>;
}

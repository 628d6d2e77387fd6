import { walkDocuments } from './containers/walk.ts';
import { READ_DEFAULTS, type ReadOptions } from './model/read-options.ts';
import type { Envelope } from './model/record.ts';
import { convertBytes, type Source } from './pipeline.ts';

/** What became of one document of a file. `path` is that of the envelope's `source`: `akt.asice!/ametijuhend.docx`. */
export type Converted = ConvertedDocument | ConversionFault;

export interface ConvertedDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly envelope: Envelope;
}

export interface ConversionFault {
  readonly path: string;
  /** `null` where they could not be taken out of the container. */
  readonly bytes: Uint8Array | null;
  /** An `InputError`; anything else is a fault of Lahter. */
  readonly error: Error;
}

/**
 * The documents in a file, one after the other: a plain document is one, a container has those of its members, a letter its
 * words and what was attached. What cannot be read is a fault in its place and the rest goes on; nothing is thrown.
 */
export async function* convertAll(
  { path, bytes, onPage = () => undefined }: Source,
  options: ReadOptions = READ_DEFAULTS,
): AsyncGenerator<Converted> {
  for await (const found of walkDocuments(path.normalize('NFC'), bytes)) {
    yield 'error' in found ? found : await convertOrFault({ ...found, onPage }, options);
  }
}

async function convertOrFault(source: Source, options: ReadOptions): Promise<Converted> {
  const { path, bytes } = source;
  try {
    return { path, bytes, envelope: await convertBytes(source, options) };
  } catch (error) {
    return { path, bytes, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

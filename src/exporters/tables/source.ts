import { createHash } from 'node:crypto';
import type { Envelope, LahterRecord } from '../../model/record.ts';
import type { FoundEnvelope } from '../read-output-folder.ts';

export interface DocumentSource {
  readonly id: string;
  readonly index: number;
  readonly sourcePath: string;
  readonly record: LahterRecord;
}

/** An envelope with the keys of its rows. */
export interface Source {
  readonly fileId: string;
  readonly jsonFile: string;
  readonly envelope: Envelope;
  readonly documents: readonly DocumentSource[];
}

/**
 * Keys come from the JSON file's path within the folder, which no two files share, and the record's place in it: the
 * same folder gives the same keys, whatever the documents say.
 */
export function describeSource({ path, envelope }: Omit<FoundEnvelope, 'file'>): Source {
  return {
    fileId: keyOf('f', path),
    jsonFile: path,
    envelope,
    documents: envelope.records.map((record, index) => ({
      id: keyOf('d', `${path}\n${index}`),
      index,
      sourcePath: envelope.source.path,
      record,
    })),
  };
}

/** A letter first: a spreadsheet would take some digests for numbers. */
function keyOf(letter: string, words: string): string {
  return letter + createHash('sha256').update(words).digest('hex').slice(0, 16);
}

/** The document of this envelope that a JSON Pointer leads to or into. */
export function documentAt({ documents }: Source, pointer: string | null): string | null {
  const index = /^\/records\/(\d{1,9})(?:\/|$)/u.exec(pointer ?? '')?.[1];
  return index === undefined ? null : (documents[Number(index)]?.id ?? null);
}

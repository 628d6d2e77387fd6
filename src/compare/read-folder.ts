import { type RefusedFile, walkEnvelopes } from '../exporters/read-output-folder.ts';
import type { Envelope } from '../model/record.ts';

/** Envelopes found, by the path of their source, and the files that hold none. */
export interface ReadFolder {
  readonly envelopes: readonly Envelope[];
  readonly refused: readonly RefusedFile[];
}

/** Reads every envelope of the folders and files given; the order of the paths does not matter. */
export async function readEnvelopes(paths: readonly string[]): Promise<ReadFolder> {
  const envelopes = new Map<string, Envelope>();
  const refused: RefusedFile[] = [];
  for (const path of paths) {
    for await (const found of walkEnvelopes(path)) {
      if ('reason' in found) refused.push(found);
      else envelopes.set(`${found.envelope.source.path}\n${found.envelope.source.sha256}`, found.envelope);
    }
  }
  const sorted = [...envelopes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read);
  return { envelopes: sorted, refused };
}

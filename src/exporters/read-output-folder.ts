import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseEnvelope } from '../model/check-envelope.ts';
import type { Envelope } from '../model/record.ts';
import { readRegularFile } from '../read-file.ts';
import { OWN_FOLDER } from './output-folder.ts';

/** An envelope that `lahter convert` wrote. */
export interface FoundEnvelope {
  readonly file: string;
  /** Relative to the folder that was given, `/` separated. */
  readonly path: string;
  readonly envelope: Envelope;
}

/** A `.json` file that holds no envelope, or a folder that cannot be listed. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: string;
}

/**
 * The envelopes of a folder and everything below it, one at a time, each folder's in the order of their names; a file
 * that is named is always tried. Links are not followed. Only names are kept, so memory does not grow with the envelopes.
 */
export async function* walkEnvelopes(path: string): AsyncGenerator<FoundEnvelope | RefusedFile> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory()) yield* walkFolder(path, '');
  else yield await tryEnvelope(path, basename(path));
}

/** @throws InputError, SyntaxError or ZodError where the file is no envelope */
export async function readEnvelope(file: string): Promise<Envelope> {
  return parseEnvelope(JSON.parse(new TextDecoder().decode(readRegularFile(file))));
}

async function* walkFolder(root: string, folder: string): AsyncGenerator<FoundEnvelope | RefusedFile> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    yield { file: join(root, folder), reason: 'the folder cannot be listed' };
    return;
  }
  for (const entry of entries.sort(byName)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== OWN_FOLDER) yield* walkFolder(root, path);
    } else if (entry.isFile() && entry.name.endsWith('.json')) yield await tryEnvelope(join(root, path), path);
  }
}

/** By code units: the same order on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

async function tryEnvelope(file: string, path: string): Promise<FoundEnvelope | RefusedFile> {
  try {
    return { file, path, envelope: await readEnvelope(file) };
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'no JSON';
  if (error instanceof Error && error.name === 'ZodError') return 'no envelope of this version';
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}

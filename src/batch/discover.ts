import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { SUPPORTED_EXTENSIONS } from '../parsers/index.ts';

/** A file to convert: where it is, and its name in the output. */
export interface Input {
  readonly file: string;
  /** Relative to the folder given, `/` separated, NFC. */
  readonly path: string;
}

export interface Skipped {
  readonly path: string;
  readonly why: 'format' | 'link' | 'no regular file' | 'lock file';
}

/** A path that could not be looked into; a file that is missing is found out when it is opened. */
export interface Discovery {
  readonly inputs: readonly Input[];
  readonly skipped: readonly Skipped[];
  readonly unreadable: readonly string[];
}

/**
 * Files and folders → the files to convert, each folder's in the order of their names. A file that was named is always
 * tried; in folders only regular files of a supported format count and links are not followed.
 */
export async function discover(paths: readonly string[]): Promise<Discovery> {
  const found = { inputs: [] as Input[], skipped: [] as Skipped[], unreadable: [] as string[] };
  for (const path of paths) {
    const folder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (folder) await walk(path, '', found);
    else found.inputs.push({ file: path, path: basename(path).normalize('NFC') });
  }
  return found;
}

async function walk(
  root: string,
  folder: string,
  found: { inputs: Input[]; skipped: Skipped[]; unreadable: string[] },
): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => null);
  if (!entries) {
    found.unreadable.push(join(root, folder));
    return;
  }
  for (const entry of entries.sort(byName)) {
    const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const path = inside.normalize('NFC');
    if (entry.isDirectory()) await walk(root, inside, found);
    else if (entry.isSymbolicLink()) found.skipped.push({ path, why: 'link' });
    else if (!entry.isFile()) found.skipped.push({ path, why: 'no regular file' });
    else if (entry.name.startsWith('~$')) found.skipped.push({ path, why: 'lock file' });
    else if (!isSupported(entry.name)) found.skipped.push({ path, why: 'format' });
    else found.inputs.push({ file: join(root, inside), path });
  }
}

/** By code units: the same order on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function isSupported(name: string): boolean {
  return SUPPORTED_EXTENSIONS.includes(extname(name).toLowerCase());
}

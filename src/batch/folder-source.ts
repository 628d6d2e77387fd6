import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { SUPPORTED_EXTENSIONS } from '../parsers/index.ts';
import type { SourceEvent, WorkSource } from './work-source.ts';

/**
 * Files and folders on this disk, each folder's in the order of their names. A file that was named is always tried; in
 * folders only regular files of a supported format count and links are not followed.
 */
export function folderSource(paths: readonly string[]): WorkSource {
  return { events: () => walkAll(paths), reader: { kind: 'files' } };
}

async function* walkAll(paths: readonly string[]): AsyncGenerator<SourceEvent> {
  for (const path of paths) {
    const folder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (folder) yield* walk(path, '');
    else yield { type: 'item', item: { ref: path, path: basename(path).normalize('NFC') } };
  }
}

async function* walk(root: string, folder: string): AsyncGenerator<SourceEvent> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => null);
  if (!entries) {
    yield { type: 'unreadable', place: join(root, folder) };
    return;
  }
  for (const entry of entries.sort(byName)) {
    const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(root, inside);
    else yield look(entry, root, inside);
  }
}

function look(entry: Dirent, root: string, inside: string): SourceEvent {
  const path = inside.normalize('NFC');
  if (entry.isSymbolicLink()) return { type: 'skipped', skipped: { path, why: 'link' } };
  if (!entry.isFile()) return { type: 'skipped', skipped: { path, why: 'no regular file' } };
  if (entry.name.startsWith('~$')) return { type: 'skipped', skipped: { path, why: 'lock file' } };
  if (!isSupported(entry.name)) return { type: 'skipped', skipped: { path, why: 'format' } };
  return { type: 'item', item: { ref: join(root, inside), path } };
}

/** By code units: the same order on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function isSupported(name: string): boolean {
  return SUPPORTED_EXTENSIONS.includes(extname(name).toLowerCase());
}

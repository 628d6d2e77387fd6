import { createHash, randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The program's own folder inside an output: temporary files, and what a run remembers. */
export const OWN_FOLDER = '.lahter';

/** Writes under a folder, whole or not at all, and never outside it. */
export interface OutputFolder {
  readonly folder: string;
  /** Writes `path` + `.json` and returns its name in the folder. */
  write(path: string, text: string): Promise<string>;
  /** Bytes of a file in the folder, `null` where there is none. */
  size(name: string): Promise<number | null>;
  remove(name: string): Promise<void>;
}

/** Makes the folder where it is missing. @throws what the file system says */
export async function openOutputFolder(folder: string): Promise<OutputFolder> {
  const own = join(folder, OWN_FOLDER);
  await mkdir(own, { recursive: true, mode: 0o700 });
  const known = new Set<string>();
  return {
    folder,
    async write(path, text) {
      const name = outputName(path);
      const target = join(folder, name);
      if (!known.has(dirname(name))) {
        await refuseWayOut(folder, name);
        await mkdir(dirname(target), { recursive: true });
        known.add(dirname(name));
      }
      writeWhole(target, text, own);
      return name;
    },
    async size(name) {
      const stats = await lstat(join(folder, name)).catch(() => null);
      return stats?.isFile() ? stats.size : null;
    },
    async remove(name) {
      await refuseWayOut(folder, name);
      await rm(join(folder, name), { force: true });
    },
  };
}

/** What file systems take for one name. */
const NAME_BYTES = 255;

/** A last name that would be too long with its ending is cut and told apart by its hash. */
function outputName(path: string): string {
  const names = path.split('/');
  const last = names.pop() ?? '';
  return [...names, nameWithin(last)].join('/');
}

function nameWithin(name: string): string {
  if (Buffer.byteLength(name) + 5 <= NAME_BYTES) return `${name}.json`;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 12);
  let kept = name;
  while (Buffer.byteLength(kept) > NAME_BYTES - 18) kept = [...kept].slice(0, -1).join('');
  return `${kept}~${mark}.json`;
}

/** A name with `..` or a link among the folders on the way would lead out. */
async function refuseWayOut(folder: string, path: string): Promise<void> {
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..' || name.includes('\0'))) {
    throw new Error(`"${path}" leads out of the folder`);
  }
  for (let i = 1; i < names.length; i++) {
    const step = join(folder, ...names.slice(0, i));
    const stats = await lstat(step).catch(() => null);
    if (stats === null) return;
    if (!stats.isDirectory()) throw new Error(`${step} is no folder`);
  }
}

const TEMPORARY = /^\.lahter-[0-9a-f-]{36}\.tmp$/u;

/** Takes away what a killed run left half written. */
export async function clearTemporaries(folder: string): Promise<void> {
  const own = join(folder, OWN_FOLDER);
  for (const name of await readdir(own)) if (TEMPORARY.test(name)) await rm(join(own, name), { force: true });
}

/** Readers see the old file or the new one: the text goes to a name of its own first, in a folder of the same disk. */
export function writeWhole(target: string, text: string | Uint8Array, room = dirname(target)): void {
  const temporary = join(room, `.lahter-${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes `path` + `.json` under a folder, whole or not at all, and never outside it. */
export interface OutputFolder {
  readonly folder: string;
  write(path: string, text: string): Promise<void>;
}

/** Makes the folder where it is missing. @throws what the file system says */
export async function openOutputFolder(folder: string): Promise<OutputFolder> {
  await mkdir(folder, { recursive: true });
  return {
    folder,
    async write(path, text) {
      const inside = `${path}.json`;
      await refuseWayOut(folder, inside);
      const target = join(folder, inside);
      await mkdir(dirname(target), { recursive: true });
      await writeWhole(target, text);
    },
  };
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

/** Readers see the old file or the new one: the text goes to a name of its own first. */
async function writeWhole(target: string, text: string): Promise<void> {
  const temporary = join(dirname(target), `.lahter-${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

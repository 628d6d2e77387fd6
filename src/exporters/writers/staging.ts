import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A hidden folder inside the output folder where files grow until all of them are whole. */
export interface Staging {
  readonly folder: string;
  /** Moves every file to its place, replacing those of the same name; gives the names. */
  place(): Promise<readonly string[]>;
  discard(): Promise<void>;
}

/** @throws what the file system says */
export async function openStaging(out: string): Promise<Staging> {
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(join(out, '.lahter-export-'));
  return {
    folder,
    async place() {
      const names = (await readdir(folder)).sort();
      for (const name of names) await synced(join(folder, name));
      for (const name of names) await rename(join(folder, name), join(out, name));
      await rm(folder, { recursive: true });
      return names;
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** On the disk before it gets its name: a power cut leaves the old file or the new one. */
async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

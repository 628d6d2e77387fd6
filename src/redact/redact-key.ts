import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Shorter keys can be guessed, and with the key every personal code can be tried. */
const SHORTEST_KEY = 16;

/** The key of a file that the user names. @throws Error where it cannot be read or is too short to keep a secret */
export async function readRedactKey(file: string): Promise<string> {
  const key = (await readFile(file, 'utf8')).trim();
  if (key.length < SHORTEST_KEY)
    throw new Error(`the key has ${key.length} characters; it needs ${SHORTEST_KEY} or more`);
  return key;
}

/** The key that a folder keeps in `redact-key`, for its owner alone; made by chance the first time. Two starts at once get one key. */
export async function folderRedactKey(folder: string): Promise<string> {
  const file = join(folder, 'redact-key');
  try {
    return await readRedactKey(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readRedactKey(file);
}

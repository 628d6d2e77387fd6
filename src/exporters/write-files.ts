import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './output-folder.ts';

/** Writes files into a folder, made where it is missing; readers see each whole or not at all. @throws what the file system says */
export async function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, content } of files) writeWhole(join(folder, name), content);
}

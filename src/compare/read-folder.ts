import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEnvelope } from '../model/check-envelope.ts';
import type { Envelope } from '../model/record.ts';
import { readRegularFile } from '../read-file.ts';

/** Envelopes found, by the path of their source, and the files that hold none. */
export interface ReadFolder {
  readonly envelopes: readonly Envelope[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads every `.json` file of the folders and files given, whatever their order; links are not followed. */
export async function readEnvelopes(paths: readonly string[]): Promise<ReadFolder> {
  const envelopes = new Map<string, Envelope>();
  const refused: { file: string; reason: string }[] = [];
  for (const path of paths) {
    for (const file of await listFiles(path)) {
      try {
        const read = await readEnvelope(file);
        envelopes.set(`${read.source.path}\n${read.source.sha256}`, read);
      } catch (error) {
        refused.push({ file, reason: reasonOf(error) });
      }
    }
  }
  const sorted = [...envelopes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read);
  return { envelopes: sorted, refused };
}

/** @throws InputError, SyntaxError or ZodError where the file is no envelope */
export async function readEnvelope(file: string): Promise<Envelope> {
  return checkEnvelope(JSON.parse(new TextDecoder().decode(await readRegularFile(file))));
}

async function listFiles(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => null);
  if (!stats?.isDirectory()) return [path];
  const files: string[] = [];
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) files.push(...(await listFiles(inside)));
    else if (entry.isFile() && entry.name.endsWith('.json')) files.push(inside);
  }
  return files;
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'no JSON';
  if (error instanceof Error && error.name === 'ZodError') return 'no envelope of this version';
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}

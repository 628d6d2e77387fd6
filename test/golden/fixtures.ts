import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '../../src/model/record.ts';
import { convertBytes } from '../../src/pipeline.ts';
import type { Accept, Json } from './score.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const FIXTURES = join(ROOT, 'fixtures');
/** Documents outside the project that only some machines have. */
export const SHARED = join(ROOT, '..', 'shared');
export const hasShared = existsSync(SHARED);

export const FORMATS = ['docx', 'pdf', 'tagged.pdf', 'txt'] as const;
export type Format = (typeof FORMATS)[number];

export interface Expected {
  readonly records: readonly Json[];
  readonly accept?: Accept;
}

/** Names of the folders that hold a document in every format. */
export const SLUGS = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'make')
  .map((entry) => entry.name)
  .sort();

export function fixtureFile(slug: string, format: Format): string {
  return join(FIXTURES, slug, `${slug}.${format}`);
}

export function expectedOf(slug: string): Expected {
  return readExpected(join(FIXTURES, slug, 'expected.json'));
}

export function readExpected(file: string): Expected {
  return JSON.parse(readFileSync(file, 'utf8')) as Expected;
}

const converted = new Map<string, Promise<Envelope>>();

/** Converts a file once a test file; `path` is its last name. */
export function convertOnce(file: string): Promise<Envelope> {
  let envelope = converted.get(file);
  if (!envelope) {
    envelope = convertBytes({ path: file.split('/').at(-1) ?? file, bytes: readFileSync(file) });
    converted.set(file, envelope);
  }
  return envelope;
}

/** The text files of a folder, sorted. */
export function textFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
}

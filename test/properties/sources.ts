import { basename, join } from 'node:path';
import { FORMATS, fixtureFile, SHARED, SLUGS, textFilesIn } from '../golden/fixtures.ts';

/** Every document at hand: the fixtures in each format, and the shared texts where they are. */
export const SOURCES: readonly (readonly [name: string, file: string])[] = [
  ...SLUGS.flatMap((slug) => FORMATS.map((format) => fixtureFile(slug, format))),
  ...textFilesIn(join(import.meta.dirname, '..', 'layouts')),
  ...textFilesIn(join(SHARED, 'seeds')),
  ...textFilesIn(join(SHARED, 'cases')),
].map((file) => [basename(file), file] as const);

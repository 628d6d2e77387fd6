import { basename, join } from 'node:path';
import { FIXTURES, FORMATS, fixtureFile, SHARED, SLUGS, textFilesIn } from '../golden/fixtures.ts';

type Source = readonly [name: string, file: string];
const named = (files: readonly string[]) => files.map((file): Source => [basename(file), file]);

/** The fixtures in each format and the layouts. */
export const OWN_SOURCES = named([
  ...SLUGS.flatMap((slug) => FORMATS.map((format) => fixtureFile(slug, format))),
  ...textFilesIn(join(import.meta.dirname, '..', 'layouts')),
  ...textFilesIn(join(import.meta.dirname, '..', 'layouts', 'decisions')),
]);
/** The fixtures that are there signed too. */
export const SIGNED_CONTAINERS = named(
  ['asice', 'ddoc'].map((extension) => join(FIXTURES, 'voru-raamatupidaja', `voru-raamatupidaja.${extension}`)),
);
/** Real documents and hard cases, where they are. */
export const SEEDS = named(textFilesIn(join(SHARED, 'seeds')));
export const CASES = named(textFilesIn(join(SHARED, 'cases')));

import { expect, it } from 'vitest';
import { convertOnce, expectedOf, FORMATS, fixtureFile, SLUGS } from './fixtures.ts';
import { knownDifferences } from './known.ts';
import { compareRecords } from './score.ts';

const cases = SLUGS.flatMap((slug) => FORMATS.map((format) => [slug, format] as const));

it.each(cases)('%s.%s says what expected.json says', async (slug, format) => {
  const { records, accept } = expectedOf(slug);
  const envelope = await convertOnce(fixtureFile(slug, format));
  check(`${slug}.${format}`, compareRecords(records, envelope.records, { accept }).differences);
});

it('there are at least fifteen documents', () => {
  expect(SLUGS.length).toBeGreaterThanOrEqual(15);
});

const { check } = knownDifferences('golden');

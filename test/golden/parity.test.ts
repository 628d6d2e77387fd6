import { it } from 'vitest';
import { convertOnce, FORMATS, fixtureFile, SLUGS } from './fixtures.ts';
import { knownDifferences } from './known.ts';
import { compareRecords, exactly } from './score.ts';

const others = FORMATS.filter((format) => format !== 'docx');
const cases = SLUGS.flatMap((slug) => others.map((format) => [slug, format] as const));

it.each(cases)('%s: the %s says what the docx says, letter by letter', async (slug, format) => {
  const [docx, other] = await Promise.all([
    convertOnce(fixtureFile(slug, 'docx')),
    convertOnce(fixtureFile(slug, format)),
  ]);
  check(`${slug}.${format}`, compareRecords(docx.records, other.records, { normalize: exactly }).differences);
});

const { check } = knownDifferences('parity');

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  convertOnce,
  FIXTURES,
  FORMATS,
  fixtureFile,
  readExpected,
  SHARED,
  SLUGS,
  textFilesIn,
} from '../golden/fixtures.ts';

type Row = readonly [name: string, file: string, wanted: string];

const LAYOUTS = join(import.meta.dirname, '..', 'layouts');

const fixtures = SLUGS.flatMap((slug) =>
  FORMATS.map((format): Row => [`${slug}.${format}`, fixtureFile(slug, format), join(FIXTURES, slug, 'expected.json')]),
);
const layouts = [LAYOUTS, join(LAYOUTS, 'decisions')]
  .flatMap(textFilesIn)
  .map((file): Row => [basename(file), file, file.replace(/\.txt$/u, '.expected.json')]);
const real = [
  ['seeds', 'gold'],
  ['cases', join('cases', 'gold')],
].flatMap(([folder = '', gold = '']) =>
  textFilesIn(join(SHARED, folder)).map(
    (file): Row => [basename(file), file, join(SHARED, gold, basename(file).replace(/\.txt$/u, '.json'))],
  ),
);

/** What each part is, and which act adopts it where the expected record says so. */
async function check([, file, wanted]: Row): Promise<void> {
  expect(existsSync(wanted), `${basename(wanted)} is missing`).toBe(true);
  const { records: expected } = readExpected(wanted);
  const { records } = await convertOnce(file);
  expect(records.map(({ kind }) => kind)).toEqual(expected.map(({ kind }) => kind));
  const adopted = expected.map((record, i) => ('partOf' in record ? record.partOf : records[i]?.partOf));
  expect(records.map(({ partOf }) => partOf)).toEqual(adopted);
}

describe('each file falls into the parts that it holds, each of its kind', () => {
  it.each([...fixtures, ...layouts, ...real])('%s', (...row) => check(row));

  it('every kind is among the fixtures', () => {
    const kinds = new Set(
      fixtures.flatMap(([, , wanted]) => readExpected(wanted).records.map(({ kind }) => String(kind))),
    );
    expect([...kinds].sort()).toEqual(['decision', 'explanatory-note', 'job-description', 'staffing-table']);
  });

  it('annexes keep their designations', async () => {
    const { records } = await convertOnce(fixtureFile('elva-ametijuhendite-kaskkiri', 'pdf'));
    expect(records.map(({ part }) => part.annex)).toEqual([null, 'Lisa 1', 'Lisa 2', 'Lisa 3']);
  });
});

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { convertOnce, readExpected, textFilesIn } from '../golden/fixtures.ts';
import { knownDifferences } from '../golden/known.ts';
import { compareRecords } from '../golden/score.ts';

const files = textFilesIn(import.meta.dirname).map((file) => [basename(file, '.txt'), file] as const);

it.each(files)('%s', async (name, file) => {
  const expected = file.replace(/\.txt$/u, '.expected.json');
  expect(existsSync(expected), `${name}.expected.json is missing`).toBe(true);
  const { records, accept } = readExpected(expected);
  const envelope = await convertOnce(file);
  check(name, compareRecords(records, envelope.records, { accept }).differences);
});

const { check } = knownDifferences('layouts');

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { convertOnce, readExpected, textFilesIn } from '../golden/fixtures.ts';
import { knownDifferences } from '../golden/known.ts';
import { compareRecords } from '../golden/score.ts';

const wordFolder = join(import.meta.dirname, 'docx');
const wordFiles = readdirSync(wordFolder)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => join(wordFolder, name));
const files = [...textFilesIn(import.meta.dirname), ...wordFiles].map(
  (file) => [basename(file).replace(/\.txt$/u, ''), file] as const,
);

it.each(files)('%s', async (name, file) => {
  const expected = file.replace(/\.(?:txt|docx)$/u, '.expected.json');
  expect(existsSync(expected), `${name}.expected.json is missing`).toBe(true);
  const { records, accept } = readExpected(expected);
  const envelope = await convertOnce(file);
  check(name, compareRecords(records, envelope.records, { accept }).differences);
});

const { check } = knownDifferences('layouts');

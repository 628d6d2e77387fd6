import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { convertOnce, readExpected, textFilesIn } from '../../golden/fixtures.ts';
import { compareRecords } from '../../golden/score.ts';

const files = textFilesIn(import.meta.dirname).map((file) => [basename(file, '.txt'), file] as const);

it.each(files)('%s', async (_, file) => {
  const { records, accept } = readExpected(file.replace(/\.txt$/u, '.expected.json'));
  const envelope = await convertOnce(file);
  expect(compareRecords(records, envelope.records, { accept }).differences).toEqual([]);
});

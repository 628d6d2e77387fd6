import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../../src/exporters/json.ts';
import { convertOnce, SHARED, textFilesIn } from './fixtures.ts';

const SCORER = join(SHARED, 'eval', 'score.mjs');
const present = existsSync(SCORER);
if (!present)
  process.stdout.write('scores of real documents: skipped, there is no ../shared/eval beside the project\n');

interface Scores {
  readonly files: readonly { readonly file: string; readonly score: number }[];
}

describe.skipIf(!present).each([
  ['seeds', 'gold', 0.97],
  ['cases', 'cases/gold', 0.9],
])('%s that are job descriptions', (folder, gold, least) => {
  let out = '';
  let scores: Scores = { files: [] };

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'lahter-scores-'));
    for (const file of textFilesIn(join(SHARED, folder))) {
      writeFileSync(join(out, `${basename(file)}.json`), toJson(await convertOnce(file), false));
    }
    const args = [SCORER, '--gold', join(SHARED, gold), '--out', out, '--json'];
    scores = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
    ) as Scores;
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it.each(jobDescriptionsIn(join(SHARED, folder), join(SHARED, gold)))('%s', (name) => {
    const score = scores.files.find(({ file }) => basename(file) === name)?.score ?? 0;
    expect(score).toBeGreaterThanOrEqual(least);
  });
});

/** Texts whose gold has job descriptions only. */
function jobDescriptionsIn(folder: string, gold: string): string[] {
  return textFilesIn(folder)
    .map((file) => basename(file))
    .filter((name) => {
      const { records } = JSON.parse(readFileSync(join(gold, name.replace(/\.txt$/u, '.json')), 'utf8')) as {
        records: { kind: string }[];
      };
      return records.every(({ kind }) => kind === 'job-description');
    });
}

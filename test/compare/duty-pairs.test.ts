import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALIKE, compareSentences } from '../../src/compare/language/likeness.ts';
import { readSentence } from '../../src/compare/language/read-sentence.ts';

const pairs = readFileSync(join(import.meta.dirname, 'duty-pairs.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([group, label, left = '', right = '']) => ({ group: Number(group), same: label === 'same', left, right }));
const heldOut = pairs.filter(({ group }) => group % 3 === 2);

describe('the labelled pairs', () => {
  it('are at least three hundred, two in five alike, a third held out', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter(({ same }) => same).length / pairs.length).toBeCloseTo(0.4, 1);
    expect(heldOut.length / pairs.length).toBeCloseTo(1 / 3, 1);
  });

  it('are told apart with an F1 of 0.90 and more on those held out', () => {
    const told = heldOut.map(({ same, left, right }) => ({
      same,
      said: compareSentences(readSentence(left), readSentence(right)).score >= ALIKE,
    }));
    const hits = told.filter(({ same, said }) => same && said).length;
    const precision = hits / told.filter(({ said }) => said).length;
    const recall = hits / told.filter(({ same }) => same).length;
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.9);
  });
});

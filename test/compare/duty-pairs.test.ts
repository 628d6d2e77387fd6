import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALIKE, compareSentences } from '../../src/compare/language/likeness.ts';
import { readSentence } from '../../src/compare/language/read-sentence.ts';

interface Pair {
  readonly group: number;
  readonly same: boolean;
  readonly left: string;
  readonly right: string;
}

function readPairs(name: string): Pair[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([group, label, left = '', right = '']) => ({ group: Number(group), same: label === 'same', left, right }));
}

function f1(judged: readonly Pair[]): number {
  const told = judged.map(({ same, left, right }) => ({
    same,
    said: compareSentences(readSentence(left), readSentence(right)).score >= ALIKE,
  }));
  const hits = told.filter(({ same, said }) => same && said).length;
  const precision = hits / told.filter(({ said }) => said).length;
  const recall = hits / told.filter(({ same }) => same).length;
  return (2 * precision * recall) / (precision + recall);
}

const pairs = readPairs('duty-pairs.tsv');
const heldOut = pairs.filter(({ group }) => group % 3 === 2);

describe('the labelled pairs', () => {
  it('are at least three hundred, two in five alike, a third held out', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter(({ same }) => same).length / pairs.length).toBeCloseTo(0.4, 1);
    expect(heldOut.length / pairs.length).toBeCloseTo(1 / 3, 1);
  });

  it('are told apart with an F1 of 0.90 and more on those held out', () => {
    expect(f1(heldOut)).toBeGreaterThanOrEqual(0.9);
  });

  it('of other fields of work are told apart with an F1 of 0.90 and more', () => {
    const others = readPairs('duty-pairs-other-fields.tsv');
    expect(others.length).toBeGreaterThanOrEqual(120);
    expect(others.filter(({ same }) => same).length / others.length).toBeCloseTo(0.4, 1);
    expect(f1(others)).toBeGreaterThanOrEqual(0.9);
  });
});

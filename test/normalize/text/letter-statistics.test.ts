import { describe, expect, it } from 'vitest';
import { surprise } from '../../../src/normalize/text/letter-statistics.ts';

const text = `Ametniku ülesanne on korraldada valla raamatukogude tööd, koostada aruandeid ning nõustada lugejaid
teavikute valikul. Ta vastutab kogude säilimise eest ja osaleb eelarve koostamisel.`;
const shifted = (by: number) => text.replace(/\S/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));

describe('how surprising letters are', () => {
  it.each<[string, string, number, number]>([
    ['Estonian', text, 2, 4.5],
    ['Estonian in capitals', text.toUpperCase(), 2, 4.5],
    [
      'English',
      'The official advises the readers of the library, reports to the council every quarter and keeps the books in order',
      4.5,
      6,
    ],
    ['codes of a font without a map', shifted(-29), 6, 13],
    ['letters one off', shifted(1), 6, 13],
  ])('%s', (_, words, low, high) => {
    expect(surprise(words)).toBeGreaterThan(low);
    expect(surprise(words)).toBeLessThan(high);
  });

  it('is not told of a short text', () => {
    expect(surprise('12.03.2024 nr 5-1/24')).toBeNull();
    expect(surprise('')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { ALIKE, compareSentences } from '../../src/compare/language/likeness.ts';
import { readSentence } from '../../src/compare/language/read-sentence.ts';

const likeness = (a: string, b: string) => compareSentences(readSentence(a), readSentence(b));

describe('says the same', () => {
  it.each([
    ['koostab kuuaruandeid', 'kuuaruannete koostamine'],
    ['teostab kontrolli toidu kvaliteedi üle', 'kontrollib toidu kvaliteeti'],
    ['võtab osa töörühmast', 'osaleb töörühmas'],
    ['vastavalt õigusaktidele menetleb lubade taotlusi', 'lubade taotluste menetlemine'],
    ['vastutab arhiivi säilimise eest', 'arhiivi säilimise eest'],
    ['ei avalda patsientide terviseandmeid', 'hoidub patsientide terviseandmete avaldamisest'],
    ['tagab pääsla mehitatuse', 'pääsla mehitatuse tagamine'],
    ['saksa keel C1-tasemel', 'saksa keele oskus tasemel C1'],
    ['Spetsialistil on õigus saada koolitust', 'saada koolitust'],
  ])('%s = %s', (a, b) => {
    expect(likeness(a, b).score).toBeGreaterThanOrEqual(ALIKE);
    expect(likeness(b, a).score).toBeCloseTo(likeness(a, b).score, 10);
  });
});

describe('says something else', () => {
  it.each([
    ['juhib osakonna projekti', 'osaleb osakonna projektis'],
    ['koostab eelarvet', 'koostab õppekava'],
    ['saksa keele oskus B1-tasemel', 'saksa keele oskus tasemel C1'],
    ['vähemalt 2-aastane kogemus müürsepana', 'vähemalt 6 aastat kogemust müürsepana'],
    ['kiidab suurlaevu', 'kiidab laevakoolitusi'],
    ['annab kaitserajatisi rendile', 'remondib kaitserajatisi'],
    ['täidab korraldusi', 'keeldub korraldusi täitmast'],
    ['nõustab peresid', 'nõustab ettevõtjaid'],
    ['', 'koostab eelarvet'],
    ['ja', 'ning'],
  ])('%s ≠ %s', (a, b) => {
    expect(likeness(a, b).score).toBeLessThan(ALIKE);
  });
});

it('gives a sentence without a verb all likeness to itself', () => {
  expect(likeness('keskharidus', 'keskharidus').score).toBe(1);
  expect(likeness('hea pingetaluvus', 'hea pingetaluvus').score).toBe(1);
});

it('names the words that met, as printed', () => {
  const { met } = likeness('Koostab osakonna eelarvet', 'eelarve koostamine');
  expect(met).toContainEqual({ left: 'eelarvet', right: 'eelarve' });
  expect(met).toContainEqual({ left: 'Koostab', right: 'koostamine' });
});

it('takes a very long sentence without growing with it', () => {
  const long = 'korraldab koosolekuid ja '.repeat(20_000);
  expect(readSentence(long).objects.length).toBeLessThan(10);
});

import { describe, expect, it } from 'vitest';
import { gramLikeness } from '../../src/compare/language/character-grams.ts';
import { readWord } from '../../src/compare/language/read-word.ts';
import { conceptOf } from '../../src/compare/language/synonyms.ts';

const keyOf = (word: string) =>
  readWord(word)
    .map(({ lemma }) => conceptOf(lemma))
    .join('|');

describe('forms of one word have one key', () => {
  it.each([
    ['koordineerib koordineerimine koordineerimist koordineerida koordineeritud koordineeritakse koordineerimiseks'],
    ['juhib juhtima juhtimine juhtida juhitud juhtimisel'],
    ['annab andma andmine anda antud antakse'],
    ['teeb tegema teha tegemine tehtud tehakse'],
    ['haldab hallata haldamine hallatud haldamise'],
    ['täidab täita täitmine täidetud täitmise'],
    ['ülesanne ülesande ülesannet ülesannete ülesandeid ülesannetega'],
    ['nõue nõude nõuet nõuete nõudeid nõuetele'],
    ['leping lepingu lepingut lepingute lepinguid lepingutes'],
    ['juht juhi juhti juhile juhid juhtide'],
    ['teenistusülesanne teenistusülesandeid teenistusülesannete'],
    // No word list knows these.
    ['digiteerib digiteerimine digiteerida digiteerimiseks'],
    ['näitus näituse näitusi näituste näitusele'],
    ['kogukonna kogukond kogukonnale'],
    ['raport raporti raportis'],
    ['õpirände õpirännet õpirännete'],
    ['kirjand kirjandi kirjandit kirjandite kirjandeid'],
    ['ökoloogiline ökoloogilise ökoloogilised ökoloogiliste'],
  ])('%s', (words) => {
    expect(new Set(words.split(' ').map(keyOf))).toHaveLength(1);
  });
});

it.each([
  ['juht', 'juhend'],
  ['ülesanne', 'ülevaade'],
  ['leping', 'lepitus'],
  ['nõue', 'nõu'],
  ['annab', 'arendab'],
  ['osalemine', 'osutamine'],
  ['hange', 'hanked24'],
])('%s and %s are two words', (a, b) => {
  expect(keyOf(a)).not.toBe(keyOf(b));
});

it.each([
  ['teenistusülesannete', 'teenistus|ülesanne'],
  ['läbiviimine', 'läbi|viima'],
  ['ettevalmistamise', 'ette|valmistama'],
  ['hankelepinguid', 'hange|leping'],
  ['tööohutusalane', 'tööohutus'],
  ['volikogule', 'volikogu'],
  ['kinnipidamine', 'kinni|pidama'],
  ['sotsiaaltoetusi', 'sotsiaalne|toetus'],
])('%s is taken apart as %s', (word, parts) => {
  expect(keyOf(word)).toBe(parts);
});

it.each([
  ['pargimööbel', 'mööbel', true],
  ['registreerimine', 'registreermine', true],
  ['kool', 'sool', false],
  ['eelarve', 'eelnõu', false],
])('%s and %s look alike: %s', (a, b, alike) => {
  expect(gramLikeness(a, b) > 0.5).toBe(alike);
});

import { expect, it } from 'vitest';
import { sentenceStarts } from '../../../src/normalize/text/sentences.ts';

const sentences = (text: string) => {
  const starts = [0, ...sentenceStarts(text)];
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim());
};

it.each([
  ['Peab arvestust. Koostab aruande.', ['Peab arvestust.', 'Koostab aruande.']],
  ['Kas leping kehtib? Kontrollib seda.', ['Kas leping kehtib?', 'Kontrollib seda.']],
  ['Annab selgitusi (vt juhend). Vastab kirjadele!', ['Annab selgitusi (vt juhend).', 'Vastab kirjadele!']],
  ['Haldab registrit „Avamets“. Esitab andmed.', ['Haldab registrit „Avamets“.', 'Esitab andmed.']],
])('two sentences: %s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

it.each([
  'Tellib paberit, tindikassette jms. Kontoritarbeid hoiab laos',
  'Määruse nr 5 lk. 3 järgi teeb A. Kuusk kontrolli',
  'Kinnitatud 9. mai 2022. a. Linnavalitsuse korraldusega',
  'Täidab lõike 2. punkti 4 nõudeid',
  'Nõustab peresid, sh. Lasterikkaid peresid',
  'teeb koostööd k.a. Põhja piirkonnaga',
])('one sentence: %s', (text) => {
  expect(sentenceStarts(text)).toEqual([]);
});

it('takes time in proportion to the text', () => {
  const time = (count: number) => {
    const text = 'Lause lõpeb siin. '.repeat(count);
    const from = performance.now();
    sentenceStarts(text);
    return performance.now() - from;
  };
  time(200);
  expect(time(8000) / Math.max(time(2000), 1)).toBeLessThan(12);
});

import { describe, expect, it } from 'vitest';
import { findActReferences } from '../../../src/normalize/values/act-references.ts';

/** `issuer|kind|number|date|title`. */
function cited(text: string): string[] {
  return findActReferences(text).map(({ issuer, kind, number, date, title }) =>
    [issuer, kind, number, date, title].map((value) => value ?? '-').join('|'),
  );
}

describe('one act', () => {
  it.each<[string, string]>([
    [
      'Tunnistada kehtetuks Oosaare Vallavolikogu 12.03.2019 otsus nr 45 „Koosseis“.',
      'Oosaare Vallavolikogu|otsus|45|2019-03-12|Koosseis',
    ],
    [
      'Muuta Oosaare Vallavolikogu 12. märtsi 2019. a määruse nr 45 „Koosseis” lisa 1',
      'Oosaare Vallavolikogu|määrus|45|2019-03-12|Koosseis',
    ],
    [
      'on Oosaare Vallavolikogu 12.03.2019 vastu võtnud otsuse nr 45 „Koosseis“',
      'Oosaare Vallavolikogu|otsus|45|2019-03-12|Koosseis',
    ],
    ['kinnitati vallavolikogu 1. jaanuari 2006. a otsusega nr 7', 'vallavolikogu|otsus|7|2006-01-01|-'],
    ['Mereministri 3. mai 2006. a määruse nr 21 «Lootsid» muutmine', 'mereminister|määrus|21|2006-05-03|Lootsid'],
    [
      'haridus- ja mereministri 2.5.2020 käskkirja nr 1.1-2/20/77',
      'haridus- ja mereminister|käskkiri|1.1-2/20/77|2020-05-02|-',
    ],
    ['Kehtetuks muutub peadirektori 3.02.2024 käskkiri nr 4 "Juhend".', 'peadirektor|käskkiri|4|2024-02-03|Juhend'],
    [
      'Kaldaameti peadirektori 3.02.2024 käskkirja nr 1.2-1/21/9',
      'Kaldaameti peadirektor|käskkiri|1.2-1/21/9|2024-02-03|-',
    ],
    ['Lepingute korra kinnitamine Mereministri 3.02.2024 määruse nr 4 alusel', 'mereminister|määrus|4|2024-02-03|-'],
    ['Vabariigi Valitsuse 22. detsembri 2021 korraldus nr 495-k', 'Vabariigi Valitsus|korraldus|495-k|2021-12-22|-'],
    [
      'Oosaare Vallavolikogu 12.10.2004a. määrusega nr 2-1/14 kinnitatud „Oosaare valla põhimäärus“ punkti 8.3',
      'Oosaare Vallavolikogu|määrus|2-1/14|2004-10-12|Oosaare valla põhimäärus',
    ],
    [
      'lähtudes Oosaare vallavalitsuse 15.05.2013 protokollilisest otsusest nr 18',
      'Oosaare vallavalitsus|protokolliline otsus|18|2013-05-15|-',
    ],
    ['vallavalitsuse 15.05.2013 protokolli kantud otsus nr 18', 'vallavalitsus|protokolliline otsus|18|2013-05-15|-'],
    [
      'läbi vaadanud Oosaare Lasteaia juhataja Ly Kuuse 1.09.2006 taotluse',
      'Oosaare Lasteaia juhataja|taotlus|-|2006-09-01|-',
    ],
    ['17. juuni 1993 otsus "Koosseis";', '-|otsus|-|1993-06-17|Koosseis'],
    ['käskkirjaga 12.04.2023 nr 63', '-|käskkiri|63|2023-04-12|-'],
    ['12.04.2023. a nr 63 otsusega', '-|otsus|63|2023-04-12|-'],
    ['Oosaare vallavanema käskkirja nr 12-1/4 (3.04.2022) alusel', 'Oosaare vallavanem|käskkiri|12-1/4|2022-04-03|-'],
    ['kantsleri 2. jaanuari 2024 üldkäskkirjaga nr 1-2/5', 'kantsler|käskkiri|1-2/5|2024-01-02|-'],
    ['käskkirja nr 5 alusel', '-|käskkiri|5|-|-'],
    [
      'Oosaare Vallavalitsus on muutnud kava 2.03.2020 korraldusega nr 12',
      'Oosaare Vallavalitsus|korraldus|12|2020-03-02|-',
    ],
    [
      'OOSAARE VALLAVOLIKOGU 12.03.2019 MÄÄRUSE NR 45 „KOOSSEIS“ MUUTMINE',
      'OOSAARE VALLAVOLIKOGU|määrus|45|2019-03-12|KOOSSEIS',
    ],
  ])('%s', (text, expected) => expect(cited(text)).toEqual([expected]));
});

describe('titles', () => {
  it.each<[string, string]>([
    ['„Kava 2 „Meri“, reformi 1.1 „Tuul“ toetuse tingimused”', 'Kava 2 „Meri“, reformi 1.1 „Tuul“ toetuse tingimused'],
    ['„Juhend „Kodukord““', 'Juhend „Kodukord“'],
    ['«Juhend»', 'Juhend'],
    ['"Juhend"', 'Juhend'],
    ['ʺJuhendʺ', 'Juhend'],
    ['“Juhend”', 'Juhend'],
    ['„Pikk\npealkiri“', 'Pikk pealkiri'],
  ])('%s', (title, expected) => {
    expect(findActReferences(`volikogu 2.03.2020 otsus nr 12 ${title} kehtib`)[0]?.title).toBe(expected);
  });

  it('a title that never ends is none', () => {
    expect(findActReferences(`otsus nr 12 „${'a '.repeat(500)}`)[0]?.title).toBeNull();
  });
});

describe('several acts', () => {
  it.each<[string, string[]]>([
    [
      'Oosaare Vallavalitsuse 2.03.2020 korraldusega nr 12 ja 5.06.2021 korraldusega nr 77 „Kava“',
      ['Oosaare Vallavalitsus|korraldus|12|2020-03-02|Kava', 'Oosaare Vallavalitsus|korraldus|77|2021-06-05|Kava'],
    ],
    ['otsused nr 5, nr 6 ja nr 7', ['-|otsus|5|-|-', '-|otsus|6|-|-', '-|otsus|7|-|-']],
    [
      'Oosaare Vallavolikogu 12.03.2020 otsus nr 5 ja 18.04.2021 nr 6',
      ['Oosaare Vallavolikogu|otsus|5|2020-03-12|-', 'Oosaare Vallavolikogu|otsus|6|2021-04-18|-'],
    ],
    [
      'vallavolikogu 12.03.2020 otsus nr 5 „Koosseis“ ja mereministri 18.04.2021 määrus nr 6',
      ['vallavolikogu|otsus|5|2020-03-12|Koosseis', 'mereminister|määrus|6|2021-04-18|-'],
    ],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('what the reference spans', () => {
  it.each<[string, string, readonly string[] | undefined]>([
    [
      'Tunnistada kehtetuks vallavolikogu 2.03.2020 otsus nr 5 „Kord“ (RTL 2008, 11, 140).',
      'vallavolikogu 2.03.2020 otsus nr 5 „Kord“ (RTL 2008, 11, 140)',
      undefined,
    ],
    [
      'peadirektori 2.03.2020 käskkirja nr 5 „Kord“ punkti 1.2, millega',
      'peadirektori 2.03.2020 käskkirja nr 5 „Kord“ punkti 1.2',
      ['1.2'],
    ],
    [
      'peadirektori 2.03.2020 käskkirja nr 5 punktid 1 ja 3',
      'peadirektori 2.03.2020 käskkirja nr 5 punktid 1 ja 3',
      ['1', '3'],
    ],
    ['mereministri 2.03.2020 määruse nr 5 „Kord“ § 3 p 1', 'mereministri 2.03.2020 määruse nr 5 „Kord“', undefined],
    [
      'vallavolikogu 2.03.2020 otsus nr 5 „Kord“ (edaspidi kord)',
      'vallavolikogu 2.03.2020 otsus nr 5 „Kord“',
      undefined,
    ],
  ])('%s', (text, printed, parts) => {
    const [found] = findActReferences(text);
    expect(found?.text).toBe(printed);
    expect(text.slice(found?.start, found?.end)).toBe(printed);
    expect(found?.parts).toEqual(parts);
  });
});

describe('no act cited by date or number', () => {
  it.each([
    'Otsus jõustub 1.02.2021.',
    'KÄSKKIRI\n14.10.2025 nr 3.1-4/25/017',
    'KÄSKKIRI 14.10.2025 nr 3.1-4/25/017',
    'OTSUS\n\nOosaare\n\n19. november 2015 nr 133',
    'Vastu võetud 7.02.2011 nr 12\n\nMäärus kehtestatakse seaduse alusel',
    'Vastu võetud 7.02.2011 nr 12 Määrus kehtestatakse seaduse alusel',
    'jõustumine 1.02.2021 Määrus kehtestatakse',
    'peadirektori käskkirja „Juhend“ lisa 5',
    'volikogu määrused ja valitsuse korraldused',
    'taotlus nr 5',
    'leping on sõlmitud 23.12.2024',
    'põhimääruse nr 5',
    'Nr ......',
    '',
  ])('%s', (text) => expect(cited(text)).toEqual([]));
});

describe('hostile input', () => {
  const time = (text: string) => {
    const times = [0, 1, 2].map(() => {
      const began = performance.now();
      findActReferences(text);
      return performance.now() - began;
    });
    return Math.min(...times);
  };

  it.each([
    ['numbers', 'nr 1 '],
    ['commas', ', '],
    ['titles without an end', 'otsus nr 1 „x „y '],
    ['one long list', 'otsus nr 1, nr 2'],
    ['genitives', 'valla '],
    ['fillers', 'vastu võetud otsus '],
  ])('%s: the time grows no faster than the text', (_, unit) => {
    const once = unit.repeat(50_000 / unit.length);
    time(once);
    expect(time(once + once)).toBeLessThan(3 * time(once) + 30);
  });
});

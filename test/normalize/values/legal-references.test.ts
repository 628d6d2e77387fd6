import { describe, expect, it } from 'vitest';
import { findLegalReferences } from '../../../src/normalize/values/legal-references.ts';

/** `act|abbreviation|section|subsection|point|kind`, as short as a row can be read. */
function cited(text: string): string[] {
  return findLegalReferences(text).map(({ act, abbreviation, section, subsection, point, kind }) =>
    [act, abbreviation ?? '-', section ?? '-', subsection ?? '-', point ?? '-', kind].join('|'),
  );
}

const KOKS = 'kohaliku omavalitsuse korralduse seadus|KOKS';
const HMS = 'haldusmenetluse seadus|HMS';
const ATS = 'avaliku teenistuse seadus|ATS';
const SHS = 'sotsiaalhoolekande seadus|SHS';

describe('units and numbers', () => {
  it.each<[string, string[]]>([
    ['haldusmenetluse seaduse § 64 lõike 2 punkti 3 alusel', [`${HMS}|64|2|3|seadus`]],
    ['haldusmenetluse seaduse § 64 lg 2 p 3', [`${HMS}|64|2|3|seadus`]],
    ['haldusmenetluse seaduse paragrahvi 64 lõiget 2', [`${HMS}|64|2|-|seadus`]],
    ['haldusmenetluse seaduse §64 lg2 p3', [`${HMS}|64|2|3|seadus`]],
    ['haldusmenetluse seaduse\n§\n64 lg 2', [`${HMS}|64|2|-|seadus`]],
    ['haldus-\nmenetluse seaduse § 64', [`${HMS}|64|-|-|seadus`]],
    ['haldusmenetluse seaduse § 64 p.9', [`${HMS}|64|-|9|seadus`]],
    ['haldusmenetluse seaduse § 64 lõige 1 punkti 2 ja p\n5', [`${HMS}|64|1|2|seadus`, `${HMS}|64|1|5|seadus`]],
    ['haldusmenetluse seaduse § 9¹ lg 4^2', [`${HMS}|9^1|4^2|-|seadus`]],
    ['haldusmenetluse seaduse § 641 lg 1', [`${HMS}|641|1|-|seadus`]],
    ['haldusmenetluse seaduse §-st 12', [`${HMS}|12|-|-|seadus`]],
    ['haldusmenetluse seaduse §-s 12', [`${HMS}|12|-|-|seadus`]],
    ['haldusmenetluse seaduse §-d 12, 14', [`${HMS}|12|-|-|seadus`, `${HMS}|14|-|-|seadus`]],
    ['haldusmenetluse seaduse §-de 6–8 alusel', [6, 7, 8].map((n) => `${HMS}|${n}|-|-|seadus`)],
    ['haldusmenetluse seaduse §-dest 4, 6, 11 ja 16', [4, 6, 11, 16].map((n) => `${HMS}|${n}|-|-|seadus`)],
    ['haldusmenetluse seaduse § 3 lg-te 1 ja 2', [1, 2].map((n) => `${HMS}|3|${n}|-|seadus`)],
    ['haldusmenetluse seaduse § 3 lõigete 1 kuni 3', [1, 2, 3].map((n) => `${HMS}|3|${n}|-|seadus`)],
    ['haldusmenetluse seaduse § 3 lg 1 p-de 9 ja 22', [9, 22].map((n) => `${HMS}|3|1|${n}|seadus`)],
    ['haldusmenetluse seaduse § 3 lõike 1 punktidest 9, 10 või 12', [9, 10, 12].map((n) => `${HMS}|3|1|${n}|seadus`)],
    ['haldusmenetluse seaduse § 3 lõike 2, punkti 4', [`${HMS}|3|2|4|seadus`]],
    ['haldusmenetluse seaduse § 3 lõige 2 ja p 5', [`${HMS}|3|2|-|seadus`, `${HMS}|3|-|5|seadus`]],
    ['haldusmenetluse seaduse § 3 lg 5 ja 30 päeva jooksul', [`${HMS}|3|5|-|seadus`]],
    ['haldusmenetluse seaduse § 3 ja 4. juuni otsuse alusel', [`${HMS}|3|-|-|seadus`]],
    ['haldusmenetluse seaduse § 3, 12.05.2020 taotluse alusel', [`${HMS}|3|-|-|seadus`]],
    ['haldusmenetluse seaduse § 3 lg 1, 2) kord on lisatud', [`${HMS}|3|1|-|seadus`]],
    ['haldusmenetluse seaduse § 3 lg 1 alusel. 2. Kinnitada kord', [`${HMS}|3|1|-|seadus`]],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));
});

describe('lists under one law', () => {
  it.each<[string, string[]]>([
    ['KOKS § 18 lõike 4 punkti 7 ning lõike 6 alusel', [`${KOKS}|18|4|7|seadus`, `${KOKS}|18|6|-|seadus`]],
    [
      'avaliku teenistuse seaduse § 7, § 8 lg 2 ja § 9 p 1',
      [`${ATS}|7|-|-|seadus`, `${ATS}|8|2|-|seadus`, `${ATS}|9|-|1|seadus`],
    ],
    ['KOKS § 18 lg 4 alusel ja lähtudes § 57 lõikest 1', [`${KOKS}|18|4|-|seadus`, `${KOKS}|57|1|-|seadus`]],
    ['KOKS § 18 lg 3 § 531 alusel', [`${KOKS}|18|3|-|seadus`, `${KOKS}|531|-|-|seadus`]],
    ['KOKS § 18 lg 3; § 35 lg 2', [`${KOKS}|18|3|-|seadus`, `${KOKS}|35|2|-|seadus`]],
    [
      'ATS § 7 ja sotsiaalhoolekande seaduse § 14, § 15 lg 2',
      [`${ATS}|7|-|-|seadus`, `${SHS}|14|-|-|seadus`, `${SHS}|15|2|-|seadus`],
    ],
    ['KOKS § 18 (RT I 2010, 3, 4) ja § 22', [`${KOKS}|18|-|-|seadus`, `${KOKS}|22|-|-|seadus`]],
    ['KOKS § 18 lg 3 alusel.\n\n§ 1. Määruse muutmine', [`${KOKS}|18|3|-|seadus`]],
    ['KOKS § 18 lg 3 alusel § 1. Määruse muutmine', [`${KOKS}|18|3|-|seadus`]],
    ['KOKS § 18 lg 3 alusel otsustab volikogu muuta § 5', [`${KOKS}|18|3|-|seadus`]],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));

  it('says where the name stood that carries over', () => {
    const text = 'Alus: sotsiaalhoolekande seaduse § 14 lg 1 ja lg 2, § 15.';
    const references = findLegalReferences(text);
    expect(references.map((each) => each.text)).toEqual([
      'sotsiaalhoolekande seaduse § 14 lg 1 ja lg 2',
      'sotsiaalhoolekande seaduse § 14 lg 1 ja lg 2',
      '§ 15',
    ]);
    for (const { start, end, text: printed, actStart, actEnd, certain } of references) {
      expect(text.slice(start, end)).toBe(printed);
      expect(text.slice(actStart, actEnd)).toBe('sotsiaalhoolekande seaduse');
      expect(certain).toBe(true);
    }
  });
});

describe('names of acts', () => {
  it.each<[string, string]>([
    ['Avaliku teenistuse seaduse § 5', `${ATS}|5|-|-|seadus`],
    ['AVALIKU TEENISTUSE SEADUSE § 5', `${ATS}|5|-|-|seadus`],
    ['«Avaliku teenistuse seaduse» § 5', `${ATS}|5|-|-|seadus`],
    ['„Avaliku teenistuse seadus“ § 5', `${ATS}|5|-|-|seadus`],
    ['"Avaliku teenistuse seaduse" § 5', `${ATS}|5|-|-|seadus`],
    ['ʺAvaliku teenistuse seaduseʺ § 5', `${ATS}|5|-|-|seadus`],
    ['Alus: avaliku teenistuse seadus § 5 lg 2', `${ATS}|5|2|-|seadus`],
    ['(avaliku teenistuse seadus § 5)', `${ATS}|5|-|-|seadus`],
    ['avaliku teenistuse seadus (§ 5)', `${ATS}|5|-|-|seadus`],
    ['ATS-i § 5', `${ATS}|5|-|-|seadus`],
    ['avaliku teenistuse seaduse (RT I 1995, 16, 228; 2001, 7, 17; 2002, 62, 377) § 5', `${ATS}|5|-|-|seadus`],
    ['avaliku teenistuse seaduse (edaspidi ATS) § 5', `${ATS}|5|-|-|seadus`],
    ['korruptsioonivastase seaduse § 11', 'korruptsioonivastane seadus|KVS|11|-|-|seadus'],
    ['põhikooli- ja gümnaasiumiseaduse § 9', 'põhikooli- ja gümnaasiumiseadus|PGS|9|-|-|seadus'],
    ['ühisveevärgi ja -kanalisatsiooni seaduse § 4', 'ühisveevärgi ja -kanalisatsiooni seadus|ÜVVKS|4|-|-|seadus'],
    ['väärteomenetluse seadustiku § 10', 'väärteomenetluse seadustik|VTMS|10|-|-|seadus'],
    ['põhiseaduse § 160', 'Eesti Vabariigi põhiseadus|PS|160|-|-|seadus'],
    ['Vabariigi Valitsuse seaduse § 42', 'Vabariigi Valitsuse seadus|VVS|42|-|-|seadus'],
    ['isikuandmete kaitse üldmääruse artikli 6 lõike 1 punkti e', 'isikuandmete kaitse üldmäärus|IKÜM|6|1|e|määrus'],
    [
      'Euroopa Parlamendi ja nõukogu määruse (EL) 2016/679 artikli 9',
      'isikuandmete kaitse üldmäärus|IKÜM|9|-|-|määrus',
    ],
    ['nõukogu direktiivi 2001/83 artikli 7', 'nõukogu direktiiv 2001/83|-|7|-|-|other'],
    // spelt apart, together or wrong
    ['sotsiaalhoolekandeseaduse § 14', `${SHS}|14|-|-|seadus`],
    ['planeerimis seaduse § 14', 'planeerimisseadus|PlanS|14|-|-|seadus'],
    ['haldusmenetuse seaduse § 14', `${HMS}|14|-|-|seadus`],
    ['kohalike omavalitsuste korralduse seaduse § 14', `${KOKS}|14|-|-|seadus`],
    // names that no table lists
    ['Määrus kehtestatakse tuuleenergiaseaduse § 3 alusel', 'tuuleenergiaseadus|-|3|-|-|seadus'],
    ['lähtudes ranna hoiu seaduse § 3 lõikest 1', 'ranna hoiu seadus|-|3|1|-|seadus'],
    [
      'Sadamavahtide ametinimetuste ja palgamäärade seaduse § 3',
      'sadamavahtide ametinimetuste ja palgamäärade seadus|-|3|-|-|seadus',
    ],
    ['Nõukogu otsustas ranna hoiu seaduse § 3 alusel', 'ranna hoiu seadus|-|3|-|-|seadus'],
    ['KOKS § 18 alusel ning ranna hoiu seaduse § 3', `${KOKS}|18|-|-|seadus`],
  ])('%s', (text, expected) => expect(cited(text)[0]).toBe(expected));

  it.each<[string, string]>([
    ['Kaldaameti põhimääruse § 8 p 2', 'Kaldaameti põhimäärus|-|8|-|2|põhimäärus'],
    ['ja võttes arvesse Oosaare valla põhimääruse § 41 lõiget 2', 'Oosaare valla põhimäärus|-|41|2|-|põhimäärus'],
    ['Tuisu põhimääruse § 501 lõike 6', 'Tuisu põhimäärus|-|501|6|-|põhimäärus'],
    ['„Riigi Kalakaitse Keskuse põhimääruse“ § 11', 'Riigi Kalakaitse Keskuse põhimäärus|-|11|-|-|põhimäärus'],
    ['Lasteaia „Karukell“ põhimääruse punkti 4.2', 'Lasteaia „Karukell“ põhimäärus|-|-|-|4.2|põhimäärus'],
    ['Haridus- ja Mereministeeriumi põhimääruse § 3', 'Haridus- ja Mereministeeriumi põhimäärus|-|3|-|-|põhimäärus'],
    [
      'mereministri 11.05.2019 määruse nr 4 „Kaldaameti põhimäärus“ § 7 p 4',
      'Kaldaameti põhimäärus|-|7|-|4|põhimäärus',
    ],
    ['mereministri 11.05.2019 määruse nr 4 „Lootsitasud“ § 7 lg 1', 'Lootsitasud|-|7|1|-|määrus'],
    [
      'vallavolikogu 2.10.2004 määrusega nr 2-1/4 kinnitatud „Oosaare valla põhimäärus“ punkti 8.3',
      'Oosaare valla põhimäärus|-|-|-|8.3|põhimäärus',
    ],
    ['Vabariigi Valitsuse 2.10.2014 määruse nr 77 § 3', 'Vabariigi Valitsuse 2.10.2014 määrus nr 77|-|3|-|-|määrus'],
    ['Oosaare Vallavolikogu reglemendi § 12', 'Oosaare Vallavolikogu reglement|-|12|-|-|other'],
  ])('%s', (text, expected) => expect(cited(text)).toEqual([expected]));

  it('takes the citation from the issuer to the last number', () => {
    const [found] = findLegalReferences(
      'Lähtudes mereministri 11.05.2019 määruse nr 4\n„Lootsitasud“ § 7 punkt\n3 alusel',
    );
    expect(found?.text).toBe('mereministri 11.05.2019 määruse nr 4 „Lootsitasud“ § 7 punkt 3');
  });

  it('knows a short name once the text has given it', () => {
    expect(cited('Ranna hoiu seaduse (edaspidi RaHoS) § 3. Vastavalt RaHoS-i § 5 lõikele 1')).toEqual([
      'ranna hoiu seadus|-|3|-|-|seadus',
      'ranna hoiu seadus|-|5|1|-|seadus',
    ]);
  });

  it('doubts a lower-case name that a conjunction may cut in two', () => {
    expect(findLegalReferences('teabe ja ranna hoiu seaduse § 3').map((each) => each.certain)).toEqual([false]);
  });
});

describe('what stands for a name', () => {
  it.each<[string, string[]]>([
    [
      'KOKS § 18 lõike 1 punkti 4 kohaselt teeb seda volikogu ja sama paragrahvi lõike 3 järgi valitsus',
      [`${KOKS}|18|1|4|seadus`, `${KOKS}|18|3|-|seadus`],
    ],
    ['KOKS § 18 lg 1 annab õiguse, sama § lg 3 kohustuse', [`${KOKS}|18|1|-|seadus`, `${KOKS}|18|3|-|seadus`]],
    ['KOKS § 18 lg 1 p 4 ja sama lõike punkti 6 alusel', [`${KOKS}|18|1|4|seadus`, `${KOKS}|18|1|6|seadus`]],
    ['KOKS § 18 lubab seda ning sama seaduse § 35 nõuab', [`${KOKS}|18|-|-|seadus`, `${KOKS}|35|-|-|seadus`]],
    ['KOKS § 18 lubab. Nimetatud seaduse § 35 nõuab', [`${KOKS}|18|-|-|seadus`, `${KOKS}|35|-|-|seadus`]],
    ['KOKS § 18 ja ATS § 5 lubavad. Nimetatud seaduse § 35 nõuab', [`${KOKS}|18|-|-|seadus`, `${ATS}|5|-|-|seadus`]],
    ['KOKS §-d 18 ja 22 lubavad, sama paragrahvi lõige 3 keelab', [`${KOKS}|18|-|-|seadus`, `${KOKS}|22|-|-|seadus`]],
    ['KOKS § 18 lubab, käesoleva määruse § 2 ja sama paragrahvi lõige 3 keelavad', [`${KOKS}|18|-|-|seadus`]],
    [
      'Oosaare valla põhimääruse § 41 lubab, sama põhimääruse punkt 7 keelab',
      ['Oosaare valla põhimäärus|-|41|-|-|põhimäärus', 'Oosaare valla põhimäärus|-|-|-|7|põhimäärus'],
    ],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));

  it('doubts "sama seaduse" after two laws', () => {
    const last = findLegalReferences('KOKS § 18 ja ATS § 5 lubavad, sama seaduse § 35 nõuab').at(-1);
    expect(last).toMatchObject({ abbreviation: 'ATS', section: '35', certain: false });
  });
});

describe('no reference to a provision of a named act', () => {
  it.each([
    'kutseseaduse alusel',
    'tunneb kohaliku omavalitsuse korralduse seadust ja haldusmenetluse seadust',
    'riigi põhikord: põhiseadus ja selle rakendamise seadused',
    'käesoleva seaduse § 5 lõige 2',
    'käesoleva paragrahvi lõige 2',
    'selle määruse § 3',
    'paragrahvi 4 lõiget 2 muudetakse',
    'lõike 3 alusel',
    'sama otsuse punkt 6',
    'nimetatud seaduse § 7 kohaselt',
    'lepingu punkt 3.2',
    'Oosaare valla põhimäärus § 1. Üldsätted',
    'Oosaare valla põhimäärus\n\n§ 1. Üldsätted',
    'Oosaare Vallavolikogu 12.03.2020 otsuse nr 5 „Koosseis“ punkti 2 alusel',
    'direktori 12.03.2020 käskkirja nr 5 punkt 2',
    'põhikooli 3. lg',
    '§ § §',
    '',
  ])('%s', (text) => expect(cited(text)).toEqual([]));
});

describe('hostile input', () => {
  const time = (text: string) => {
    const times = [0, 1, 2].map(() => {
      const began = performance.now();
      findLegalReferences(text);
      return performance.now() - began;
    });
    return Math.min(...times);
  };

  it.each([
    ['paragraph signs', '§ '],
    ['commas', ', '],
    ['opening quotes', '„a '],
    ['closing brackets', ') § 1 '],
    ['unlisted names', 'aabbccddeeffgga hhiijjkka seaduse § 1 '],
    ['one long list', ' ja p 1, 2'],
    ['back references', 'KOKS § 1 sama seaduse § 2 '],
    ['line-end hyphens', 'a-\n'],
  ])('%s: the time grows no faster than the text', (_, unit) => {
    const once = `KOKS § 1${unit.repeat(50_000 / unit.length)}`;
    const twice = once + once;
    time(once);
    expect(time(twice)).toBeLessThan(3 * time(once) + 30);
  });
});

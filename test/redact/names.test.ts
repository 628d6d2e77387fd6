import { describe, expect, it } from 'vitest';
import { redactPath, redactText } from '../../src/redact/index.ts';
import { redactLines, redactNames } from './redact-names.ts';

const MALE = ['Jaan Männik'];
const OPTIONS = { names: true, ids: false, key: 'a key of the tests alone' };

describe('mentions of a known person', () => {
  it.each([
    ['nominative', 'Töö võtab vastu Jaan Männik.', 'Töö võtab vastu P.'],
    ['genitive', 'Jaan Männiku ettepanekul', 'P ettepanekul'],
    ['partitive', 'asendab Jaan Männikut', 'asendab P'],
    ['allative', 'annab aru Jaan Männikule', 'annab aru P'],
    ['comitative', 'kooskõlastab Jaan Männikuga', 'kooskõlastab P'],
    ['capitals', 'JAAN MÄNNIK', 'P'],
    ['surname in capitals', 'Jaan MÄNNIK', 'P'],
    ['surname first', 'Männik, Jaan', 'P'],
    ['surname first without a comma', 'MÄNNIK Jaan', 'P'],
    ['initial', 'J. Männik', 'P'],
    ['initial without a space', 'J.Männikule', 'P'],
    ['surname after a title', 'hr Männik otsustab', 'hr P otsustab'],
    ['surname after a role', 'direktor Männiku korraldusel', 'direktor P korraldusel'],
    ['surname after a comma', 'arutati, Männik jäi eriarvamusele', 'arutati, P jäi eriarvamusele'],
    ['given name alone', 'tööd jagab Jaan', 'tööd jagab P'],
    ['wrapped', 'tööd jagab Jaan\nMännik', 'tööd jagab P'],
    ['mail address', 'kirjuta jaan.mannik@kalda.ee', 'kirjuta P@kalda.ee'],
    ['short mail address', 'jmannik@kalda.ee', 'P@kalda.ee'],
    ['two in one sentence', 'Jaan Männik ja J. Männik', 'P ja P'],
  ])('%s: %s', (_, text, masked) => {
    expect(redactNames(MALE, text)).toBe(masked);
  });

  it.each([
    [
      ['tööd jagab Jaan', 'Männik iga päev'],
      ['tööd jagab P', 'P iga päev'],
    ],
    [
      ['annab aru Jaan Män-', 'nikule'],
      ['annab aru P', 'P'],
    ],
    [
      ['maja Jaan Männiku', 'tänavas'],
      ['maja Jaan Männiku', 'tänavas'],
    ],
  ])('a quote that a line end parts: %s', (lines, masked) => {
    expect(redactLines(MALE, lines)).toEqual(masked);
  });

  it.each([
    ['a street', 'Jaan Männiku tänav 5'],
    ['a street, abbreviated', 'Männiku tn 5'],
    ['a road', 'Männiku tee'],
    ['an institution', 'Jaan Männiku Gümnaasium'],
    ['an institution in lower case', 'Jaan Männiku põhikooli õpetaja'],
    ['what bears the name', 'Jaan Männiku nimeline stipendium'],
    ['a district', 'Männiku linnaosa'],
    ['a noun', 'istutab männiku ja hooldab männikut'],
    ['a longer word', 'Jaanipäeva Männikuküla'],
    ['a month', 'jaanuar'],
  ])('never %s: %s', (_, text) => {
    expect(redactNames(MALE, text)).toBe(text);
  });

  it.each([
    ['Mari Kask', 'asendab Mari Kaske', 'asendab P'],
    ['Mari Kask', 'Mari Kase puhkuse ajal', 'P puhkuse ajal'],
    ['Ülo Teder', 'Ülo Tedrega', 'P'],
    ['Ott Põld', 'Ott Põllule', 'P'],
    ['Aino Rebane', 'Aino Rebasele', 'P'],
    ['Rein Mägi', 'Rein Mäe', 'P'],
    ['Liis Oja', 'Liis Ojaga', 'P'],
    ['Anna-Liis Kivi', 'Anna-Liis Kivile', 'P'],
    ['Heli Raudsepp', 'Heli Raudsepa', 'P'],
    ['Peeter Sild', 'Peeter Sild', 'P'],
    ['Tiit Kokk', 'Tiit Kokale', 'P'],
  ])('%s in %s', (name, text, masked) => {
    expect(redactNames([name], text)).toBe(masked);
  });

  it.each([
    ['Ott Mets', 'Metsa istutamine ja hooldamine'],
    ['Ott Sild', '4.2. Silla ülevaatus'],
    ['Tiit Kokk', 'Kokk valmistab toitu'],
    ['Liis Juht', 'Vahetu juht on Juht'],
    ['Mai Kivi', '7. Mai 2024'],
    ['Mart Rae', 'esitab Rae vallale'],
  ])('%s is not meant by %s', (name, text) => {
    expect(redactNames([name], text)).toBe(text);
  });

  it.each([['arutas Männik'], ['arutas J. Männik'], ['tööd jagas Jaan']])(
    'what may be either of two people is neither: %s',
    (text) => {
      const names = 'Koostas Jaan Männik, vormistas Juhan Männik, luges Jaan Lepp; ';
      const masked = redactText(names + text, OPTIONS);
      expect(new Set(masked.match(/Isik-[2-9B-Z]{8}/gu)).size).toBe(4);
      expect(masked).not.toMatch(/Männik|Jaan/u);
    },
  );
});

describe('names that nothing but the text shows', () => {
  it.each([
    ['a listed given name', 'Koosolekut juhatas Mari Lehiste.', 'Koosolekut juhatas P.'],
    ['after a role', 'vallasekretär Oleksa Vihmand', 'vallasekretär P'],
    ['after a role in another case', 'annab aru vallasekretärile Oleksa Vihmandile', 'annab aru vallasekretärile P'],
    ['after a courtesy title', 'pr Oleksa Vihmand', 'pr P'],
    ['after a label', 'Lisateave: Oleksa Vihmand, tel 600 0000', 'Lisateave: P, tel 600 0000'],
    ['before a role', 'Oleksa Vihmand, arendusosakonna juhataja', 'P, arendusosakonna juhataja'],
    ['before a bracket', 'Oleksa Vihmand (direktor)', 'P (direktor)'],
    ['before a personal code', 'Oleksa Vihmand, isikukood 60001019906', 'P, isikukood 60001019906'],
  ])('%s: %s', (_, text, masked) => {
    expect(redactText(text, OPTIONS).replace(/Isik-[2-9B-Z]{8}/gu, 'P')).toBe(masked);
  });

  it.each([
    'Jaan Tõnissoni tänav 3',
    'Lydia Koidula muuseum',
    'Anna Haava nimeline Pala Kool',
    'A. H. Tammsaare tee 47',
    'Kristjan Raua tn',
    'Jaan Poska Gümnaasiumi direktor',
    'Tartu Linnavalitsuse nõunik',
    'Rae Vallavalitsus, Jüri alevik',
    'direktor Lääne-Viru Maakonnas',
    'Kohaliku omavalitsuse korralduse seadus',
    'PEASPETSIALISTI AMETIKOHA EESMÄRK',
    'Peaspetsialisti Teenistuskoha Eesmärk',
    'Vanemspetsialist, Sotsiaalosakonna juhataja',
    'spetsialist Eesti Vabariigi põhiseaduse alusel',
    'Vahetu juht: Sotsiaalosakonna Juhataja',
    'administraator Microsoft Office',
    'on teenistuja. Tänane IT areneb',
    'Väike-Maarja vald',
  ])('never %s', (text) => {
    expect(redactText(text, OPTIONS)).toBe(text);
  });
});

describe('file names', () => {
  it.each([
    ['kalda/Mari_Lehiste-ametijuhend.pdf', 'kalda/P-ametijuhend.pdf'],
    ['kalda/Mari-Lehiste.docx', 'kalda/P.docx'],
    ['kalda/ametijuhend.pdf', 'kalda/ametijuhend.pdf'],
    ['Tartu Linnavalitsus/lisa 1.pdf', 'Tartu Linnavalitsus/lisa 1.pdf'],
  ])('%s', (path, masked) => {
    expect(redactPath(path, OPTIONS).replace(/Isik-[2-9B-Z]{8}/gu, 'P')).toBe(masked);
  });
});

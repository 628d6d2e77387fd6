import { describe, expect, it } from 'vitest';
import {
  endsInInstitution,
  findInstitutionGenitive,
  institutionToNominative,
} from '../../../src/normalize/values/institutions.ts';
import { endsInUnit, splitUnits, toNominativeUnit, unitHeads } from '../../../src/normalize/values/units.ts';

describe('splitUnits', () => {
  it.each([
    ['Ranna-osakonna Sadama büroo kai grupp', ['Ranna-osakond', 'Sadama büroo', 'kai grupp']],
    ['Teenuste osakonna toetuste ja nõustamise talitus', ['Teenuste osakond', 'toetuste ja nõustamise talitus']],
    [
      'administratsiooni hankebüroo Ida laotalituse\nveogrupp',
      ['administratsioon', 'hankebüroo', 'Ida laotalitus', 'veogrupp'],
    ],
    [
      'finantsosakonna raamatupidamisbüroo ostuarvete rühma',
      ['finantsosakond', 'raamatupidamisbüroo', 'ostuarvete rühm'],
    ],
    ['sotsiaalamet, laste heaolu teenistus', ['sotsiaalamet', 'laste heaolu teenistus']],
    ['Seire ja õiguse osakond Seiretalitus', ['Seire ja õiguse osakond', 'Seiretalitus']],
    ['MERETEENISTUS\nseirekeskus', ['MERETEENISTUS', 'seirekeskus']],
    ['Perede osakonna (edaspidi osakond) kriisiabi talitus', ['Perede osakond', 'kriisiabi talitus']],
    ['Sotsiaal- ja tervishoiuosakond / lastekaitse talitus', ['Sotsiaal- ja tervishoiuosakond', 'lastekaitse talitus']],
    ['hariduse valdkonna noorsootöö teenistus', ['hariduse valdkond', 'noorsootöö teenistus']],
    // one unit
    ['Haridus-, kultuuri- ja sotsiaalosakond', ['Haridus-, kultuuri- ja sotsiaalosakond']],
    ['arendus, planeerimise ja ehituse osakond', ['arendus, planeerimise ja ehituse osakond']],
    ['RISKIJUHTIMISE OSAKOND', ['RISKIJUHTIMISE OSAKOND']],
    ['laste heaolu\nteenistus', ['laste heaolu teenistus']],
    ['Osakonna talitus', ['Osakonna talitus']],
    ['keskuse ja lao osakond', ['keskuse ja lao osakond']],
    ['Lastekaitse talitus (Tallinn)', ['Lastekaitse talitus (Tallinn)']],
    ['Väljaõpe', ['Väljaõpe']],
    ['sotsiaalosakonnas', ['sotsiaalosakond']],
    ['kantselei', ['kantselei']],
    ['-', []],
    ['', []],
  ])('%j → %j', (text, units) => {
    expect(splitUnits(text).map((unit) => unit.value)).toEqual(units);
  });

  it('points each unit back into the text', () => {
    const text = ' Teenuste osakonna\nnõustamise talitus;';
    expect(splitUnits(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Teenuste osakonna',
      'nõustamise talitus',
    ]);
  });

  it('stays quick on a hostile list', () => {
    const started = performance.now();
    for (const part of ['osakonna ', 'ja\n', 'juhataja, ', '(', ', ']) splitUnits(part.repeat(3000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('toNominativeUnit', () => {
  it.each([
    ['Teenuste osakonna', 'Teenuste osakond'],
    ['ABIVAHENDITE OSAKONNA', 'ABIVAHENDITE OSAKOND'],
    ['linnakantselei', 'linnakantselei'],
    ['hankegrupi', 'hankegrupp'],
    ['maksete sektori', 'maksete sektor'],
    ['koostööd tõendava üksuse', 'koostööd tõendav üksus'],
    ['Narva osakonna', 'Narva osakond'],
    ['järelevalveteenistusele', 'järelevalveteenistus'],
    ['Väljaõppe', 'Väljaõppe'],
  ])('%s → %s', (unit, value) => expect(toNominativeUnit(unit)).toBe(value));
});

describe('unitHeads and endsInUnit', () => {
  it.each(['sotsiaalosakond', 'Laotalituse', 'BÜROOS', 'noorte keskus (Valga)'])('%s ends in a unit', (text) =>
    expect(endsInUnit(text)).toBe(true),
  );
  it.each(['juhataja', 'kondoom', 'metallurgia', 'laste heaolu', ''])('%j does not', (text) =>
    expect(endsInUnit(text)).toBe(false),
  );
  it('tells number and case of a head', () => {
    expect(unitHeads.read('laotalituse')).toEqual([
      { lemma: 'talitus', case: 'genitive', number: 'singular', nominative: 'laotalitus', bare: false },
    ]);
  });
});

describe('institutionToNominative', () => {
  it.each([
    ['Hoolekandeameti', 'Hoolekandeamet'],
    ['Lääne-Kalda Vallavalitsuse', 'Lääne-Kalda Vallavalitsus'],
    ['Viljandi Linnavolikogule', 'Viljandi Linnavolikogu'],
    ['Mereääre Gümnaasiumi', 'Mereääre Gümnaasium'],
    ['MEREÄÄRE GÜMNAASIUMI', 'MEREÄÄRE GÜMNAASIUM'],
    ['Riigi Abiteenuste Keskuse', 'Riigi Abiteenuste Keskus'],
    ['Haridus- ja Teadusministeeriumi', 'Haridus- ja Teadusministeerium'],
    ['Mesimummu Lasteaia', 'Mesimummu Lasteaed'],
    ['Tartu Halduskohtule', 'Tartu Halduskohus'],
    ['Põlva Keskraamatukogu', 'Põlva Keskraamatukogu'],
    ['Kivisaare Põhikooli', 'Kivisaare Põhikool'],
    ['Noorte Ühingu', 'Noorte Ühing'],
    ['OÜ Vesi', 'OÜ Vesi'],
  ])('%s → %s', (name, value) => expect(institutionToNominative(name)).toBe(value));
});

describe('endsInInstitution', () => {
  it.each(['Rapla Vallavalitsus', 'Hoolekandeameti', 'HALDUSKOHTUSSE', 'Kivisaare Kool'])('%s does', (text) =>
    expect(endsInInstitution(text)).toBe(true),
  );
  it.each(['vallavanem', 'Lääne-Kalda', 'koolitaja', ''])('%j does not', (text) =>
    expect(endsInInstitution(text)).toBe(false),
  );
});

describe('findInstitutionGenitive', () => {
  it.each([
    ['Meditsiiniameti peadirektori', 'Meditsiiniamet', 'peadirektori'],
    ['Riigi Abiteenuste Keskuse peadirektor', 'Riigi Abiteenuste Keskus', 'peadirektor'],
    ['Haridus- ja Teadusministeeriumi kantsler', 'Haridus- ja Teadusministeerium', 'kantsler'],
    ['Haridus-, Noorte- ja Kultuuriameti juhataja', 'Haridus-, Noorte- ja Kultuuriamet', 'juhataja'],
    ['Laanemäe Linnavalitsuse hooldusteenistuse juhi', 'Laanemäe Linnavalitsus', 'hooldusteenistuse juhi'],
    ['LAANEMÄE LINNAVALITSUSE AUTOJUHI AMETIJUHEND', 'LAANEMÄE LINNAVALITSUS', 'AUTOJUHI AMETIJUHEND'],
    ['Mesimummu Lasteaia direktor', 'Mesimummu Lasteaed', 'direktor'],
    ['Rapla valla Keskraamatukogu direktor', 'Rapla valla Keskraamatukogu', 'direktor'],
    ['Haridus-, noorte- ja kultuuriameti juhataja', 'Haridus-, noorte- ja kultuuriamet', 'juhataja'],
    ['Riigikantselei direktor', 'Riigikantselei', 'direktor'],
  ])('%s → %s + %s', (text, name, rest) => {
    const found = findInstitutionGenitive(text);
    expect(found).toMatchObject({ name, rest });
    expect(text.slice(found?.end).trim()).toBe(rest);
  });

  it.each([
    'Lääne-Kalda vallavanema',
    'seirekeskuse juhataja',
    'Seirekeskuse juhataja',
    'LASTE HEAOLU TEENISTUSE JUHATAJA',
    'kooli direktor',
    'Kooli direktor',
    'Vallavalitsuse korraldusega',
    'Tartu Halduskohus',
    'direktor, Hoolekandeameti juht',
    'Valga, Hoolekandeameti juht',
    'Täidab oma ameti juhi korraldusi',
    'Kohaliku omavalitsuse korralduse seadus',
    'Juhindub „Hoolekandeameti põhimäärusest“',
    'Hoolekandeameti',
    '',
  ])('%j opens with none', (text) => expect(findInstitutionGenitive(text)).toBeNull());
});

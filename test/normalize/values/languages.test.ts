import { describe, expect, it } from 'vitest';
import { findLanguageRequirements } from '../../../src/normalize/values/languages.ts';

const found = (text: string) => findLanguageRequirements(text).map((one) => [one.language, one.level, one.text]);

describe('findLanguageRequirements', () => {
  it.each([
    ['inglise keele oskus B2-tasemel', 'en', 'B2'],
    ['Valdab saksa keelt vähemalt tasemel B1', 'de', 'B1'],
    ['riigikeele valdamine kõrgtasemel', 'et', 'C1'],
    ['eesti keeleoskus kesktasemel', 'et', 'B1'],
    ['soome keel algtase', 'fi', 'A2'],
    ['läti keele oskus suhtlustasandil', 'lv', null],
    ['ühe võõrkeele oskus', null, null],
    ['kahe võõrkeele oskus vähemalt B2 tasemel', null, 'B2'],
    ['veel ühe keele oskus', null, null],
    ['eesti viipekeele oskus', null, null],
    ['vene või inglise keelt', null, null],
    ['ametialane inglise ja/või vene keele oskus', null, null],
    ['vene keele oskus või inglise keele oskus', null, null],
    ['ühe võõrkeele (soovitavalt inglise keele) oskus kesktasemel', null, 'B1'],
    ['ühe võõrkeele, soovitavalt inglise keele, oskus suhtlustasandil', null, null],
    ['ühe võõrkeele (inglise või vene) valdamine', null, null],
    ['B1- või B2-tasemel inglise keele oskus', 'en', 'B1'],
    ['inglise keele oskus B1/B2 tasemel', 'en', 'B1'],
    ['inglise keele oskus C1 või kõrgem', 'en', 'C1'],
    ['eesti keele kõrgtase (C2)', 'et', 'C2'],
    ['oskab eesti keelt vähemalt В2 tasemel', 'et', 'B2'],
    ['Eesti keele valdamine kõnes ja kirjas, vähemalt C1 tasemel', 'et', 'C1'],
    ['Kasuks tuleb vene keel', 'ru', null],
    ['oskab suhelda vene keeles', 'ru', null],
  ])('%s: %s %s, the whole text', (text, language, level) => expect(found(text)).toEqual([[language, level, text]]));

  it.each([
    [
      'Valdab eesti keelt C1 tasemel ja inglise keelt B2 tasemel',
      [
        ['et', 'C1', 'Valdab eesti keelt C1 tasemel'],
        ['en', 'B2', 'inglise keelt B2 tasemel'],
      ],
    ],
    [
      'eesti keele suuline ja kirjalik oskus C1 või samaväärsel tasemel ja vene keele rääkimise ja mõistmise oskus, kasuks tuleb ka soome keel',
      [
        ['et', 'C1', 'eesti keele suuline ja kirjalik oskus C1 või samaväärsel tasemel'],
        ['ru', null, 'vene keele rääkimise ja mõistmise oskus'],
        ['fi', null, 'kasuks tuleb ka soome keel'],
      ],
    ],
    [
      'kõrgtasemel eesti keele oskus, kesktasemel vene keele oskus',
      [
        ['et', 'C1', 'kõrgtasemel eesti keele oskus'],
        ['ru', 'B1', 'kesktasemel vene keele oskus'],
      ],
    ],
    [
      'väga hea eesti keele oskus kõnes ja kirjas ning inglise keele oskus tasemel B2',
      [
        ['et', null, 'väga hea eesti keele oskus kõnes ja kirjas'],
        ['en', 'B2', 'inglise keele oskus tasemel B2'],
      ],
    ],
    [
      'eesti ja vene keele oskus',
      [
        ['et', null, 'eesti ja vene keele oskus'],
        ['ru', null, 'eesti ja vene keele oskus'],
      ],
    ],
    [
      'eesti-, vene- ja inglise keele oskus',
      [
        ['et', null, 'eesti-, vene- ja inglise keele oskus'],
        ['ru', null, 'eesti-, vene- ja inglise keele oskus'],
        ['en', null, 'eesti-, vene- ja inglise keele oskus'],
      ],
    ],
    [
      'eesti keele ja vähemalt ühe võõrkeele oskus kesktasemel',
      [
        ['et', 'B1', 'eesti keele ja vähemalt ühe võõrkeele oskus kesktasemel'],
        [null, 'B1', 'eesti keele ja vähemalt ühe võõrkeele oskus kesktasemel'],
      ],
    ],
    [
      'Keeled: eesti keel, inglise keel',
      [
        ['et', null, 'eesti keel'],
        ['en', null, 'inglise keel'],
      ],
    ],
    [
      'eesti keele oskus C1-tasemel ja vene või inglise keele oskus B1-tasemel',
      [
        ['et', 'C1', 'eesti keele oskus C1-tasemel'],
        [null, 'B1', 'vene või inglise keele oskus B1-tasemel'],
      ],
    ],
    [
      'Eesti keele oskus C1-tasemel. Inglise keele oskus B2-tasemel.',
      [
        ['et', 'C1', 'Eesti keele oskus C1-tasemel'],
        ['en', 'B2', 'Inglise keele oskus B2-tasemel'],
      ],
    ],
    // other clauses of the item stay out
    ['Eesti keele oskus kõrgtasemel, arvutioskus', [['et', 'C1', 'Eesti keele oskus kõrgtasemel']]],
    ['eesti keele oskus ja arvutioskus', [['et', null, 'eesti keele oskus']]],
    [
      'Kõrgharidus, eesti keele oskus tasemel C1 ning hea suhtlemisoskus',
      [['et', 'C1', 'eesti keele oskus tasemel C1']],
    ],
    ['(1) eesti keele oskus; autojuhiload B1', [['et', null, 'eesti keele oskus']]],
    ['7.4  Eesti keele oskus', [['et', null, 'Eesti keele oskus']]],
    ['eesti keele oskus\nkõrgtasemel', [['et', 'C1', 'eesti keele oskus kõrgtasemel']]],
  ])('%j', (text, clauses) => expect(found(text)).toEqual(clauses));

  it.each([
    'keelatud on suitsetada',
    'eestikeelne asjaajamine',
    'Eesti keele õpetaja kutse',
    'Eesti keele ja kirjanduse õpetaja',
    'Autojuhiload (B1)',
    'tunneb keeleseadust',
    'hea väljendusoskus',
    '',
  ])('%j asks for no language', (text) => expect(found(text)).toEqual([]));

  it('points each clause back into the text', () => {
    const text = 'Kõrgharidus; eesti keele oskus\nC1-tasemel, arvutioskus';
    expect(findLanguageRequirements(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'eesti keele oskus\nC1-tasemel',
    ]);
  });

  it('stays quick on hostile text', () => {
    const started = performance.now();
    for (const part of ['eesti keel ja ', 'eesti, ', 'keele ', 'C1 ', 'või '])
      findLanguageRequirements(part.repeat(3000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

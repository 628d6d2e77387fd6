import { describe, expect, it } from 'vitest';
import { bodyTexts, readPage } from './read.ts';
import { lines, text } from './write-pdf.ts';

const PROSE = [
  'Teenistuskoha eesmärk on korraldada linna avalike raamatukogude tööd nii, et lugejad saaksid',
  'igas linnaosas häid raamatuid laenata ning kohtuda kirjanikega. Eesmärgi täitmiseks koostab',
  'teenistuja aastakava.',
];

describe('paragraphs', () => {
  it('joins wrapped lines, one span a line', async () => {
    const document = await readPage(lines(50, 700, PROSE));
    expect(bodyTexts(document)).toEqual([PROSE.join(' / ')]);
    expect(document.blocks[0]).toMatchObject({
      kind: 'paragraph',
      bold: false,
      gapBefore: 0,
      region: 'body',
      cell: null,
    });
  });

  it.each([
    ['a gap', lines(50, 700, PROSE) + text(50, 640, 'Ja'), ['Ja']],
    ['a last line that had room', lines(50, 700, [...PROSE, 'Ta allub juhile.']), ['Ta allub juhile.']],
    [
      'a list marker',
      lines(50, 700, [...PROSE.slice(0, 2), '1.2. koostab eelarve;', '1.3. jälgib seda;']),
      ['1.2. koostab eelarve;', '1.3. jälgib seda;'],
    ],
    [
      'a bullet',
      lines(50, 700, [...PROSE.slice(0, 2), '• koostab eelarve', '– jälgib seda']),
      ['• koostab eelarve', '– jälgib seda'],
    ],
    [
      'a bracketed number',
      lines(50, 700, [...PROSE.slice(0, 2), '1) koostab eelarve', 'a) jälgib seda']),
      ['1) koostab eelarve', 'a) jälgib seda'],
    ],
  ])('a new block begins after %s', async (_name, content, expected) => {
    expect(bodyTexts(await readPage(content)).slice(1)).toEqual(expected);
  });

  it('a wrapped line that begins with a date is no list item', async () => {
    const wrapped = [
      'Teenistuja koostab igal aastal osakonna töö kohta põhjaliku aruande, mille ta esitab kirjalikult',
      'linnavalitsuse finantsosakonnale ning oma vahetule juhile igal aastal läbivaatamiseks hiljemalt',
      '15. märtsil kell kaksteist. Enne seda kooskõlastab ta aruande kõigi nende kolleegidega, kelle',
      'tööd see puudutab.',
    ];
    expect(bodyTexts(await readPage(lines(50, 700, wrapped)))).toEqual([wrapped.join(' / ')]);
  });

  it('marks space before a block', async () => {
    const document = await readPage(
      lines(50, 700, PROSE) + text(50, 640, 'Õigused on järgmised.') + text(50, 628, 'Vastutus on järgmine.'),
    );
    expect(document.blocks.map((block) => block.gapBefore)).toEqual([0, 1, 0]);
  });

  it.each([
    ['larger', { size: 14 }, 'heading', false],
    ['bold', { font: 'F2' }, 'heading', true],
    ['neither', {}, 'paragraph', false],
  ])('a short line that is %s', async (_name, look, kind, bold) => {
    const document = await readPage(text(50, 740, 'TEENISTUSÜLESANDED', look) + lines(50, 700, PROSE));
    expect(document.blocks[0]).toMatchObject({ kind, bold });
  });

  it('where all text is bold, bold makes no heading', async () => {
    const document = await readPage(text(50, 740, 'Ülesanded', { font: 'F2' }) + lines(50, 700, PROSE, { font: 'F2' }));
    expect(document.blocks[0]?.kind).toBe('paragraph');
  });
});

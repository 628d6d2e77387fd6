import { describe, expect, it } from 'vitest';
import { cellsOf, outline, pathsOf, readText } from './read-text.ts';

const LABELS = `
 Asutus                      Sinilinna Vallavalitsus
 Struktuuriüksus             Haldusosakond, hoonete
                             teenistus
 Ametisse nimetab ja
 vabastab                    Vallavanem
 Alluvad                     -
`;

const STACKED = `
 1.1 Ametinimetus                                1.2 Osakond
 Hooldusjuht                                     Majandusosakond
 1.3 Otsene juht               1.4 Alluvad                       1.5 Kes asendab
 Majandusjuht                  Puuduvad                          Peakoristaja
`;

const DUTIES = `
 Ülesanne                        Soovitud tulemus
 3.1.    Peab arvet võtmete      Võtmed on alati
         üle vastavalt § 5       leitavad.
         nõuetele.               Kadunud võtmest on teatatud.
 3.2.    Kontrollib kord nädalas Keldrid on kuivad.
         keldreid.
 3.3.    Tellib prügiveo.        Prügi on viidud.
`;

const THREE = `
Ülesanne          Tegevused                        Tulemus

Lugejate          - laenutab raamatuid;            - lugeja on saanud
teenindamine      - õpetab kataloogi                 vastuse
                    kasutama                       - kataloog on selge

Kogude            - koostab tellimuse              - kogu on täienenud
täiendamine
`;

const SIGNATURES = `
 Töötaja:                     Tööandja:
 (allkirjastatud)             (allkirjastatud)
 Mall Tuvike                  Jaan Rebasesaba
`;

describe('aligned columns become cells', () => {
  it.each<[string, string, string[][]]>([
    [
      'labels and values',
      LABELS,
      [
        ['Asutus', 'Sinilinna Vallavalitsus'],
        ['Struktuuriüksus', 'Haldusosakond, hoonete teenistus'],
        ['Ametisse nimetab ja vabastab', 'Vallavanem'],
        ['Alluvad', '-'],
      ],
    ],
    [
      'numbered duties whose continuation hangs',
      DUTIES,
      [
        ['Ülesanne', 'Soovitud tulemus'],
        [
          '3.1.    Peab arvet võtmete üle vastavalt § 5 nõuetele.',
          'Võtmed on alati leitavad. ¶ Kadunud võtmest on teatatud.',
        ],
        ['3.2.    Kontrollib kord nädalas keldreid.', 'Keldrid on kuivad.'],
        ['3.3.    Tellib prügiveo.', 'Prügi on viidud.'],
      ],
    ],
    [
      'three columns with bullets, rows parted by empty lines',
      THREE,
      [
        ['Ülesanne', 'Tegevused', 'Tulemus'],
        [
          'Lugejate teenindamine',
          '- laenutab raamatuid; ¶ - õpetab kataloogi kasutama',
          '- lugeja on saanud vastuse ¶ - kataloog on selge',
        ],
        ['Kogude täiendamine', '- koostab tellimuse', '- kogu on täienenud'],
      ],
    ],
    [
      'signatures side by side',
      SIGNATURES,
      [
        ['Töötaja:', 'Tööandja:'],
        ['(allkirjastatud)', '(allkirjastatud)'],
        ['Mall Tuvike', 'Jaan Rebasesaba'],
      ],
    ],
    [
      'one row below its heading',
      '4. KOOSTÖÖ\n Naabervallad         ühised hanked on kokku lepitud\n',
      [['Naabervallad', 'ühised hanked on kokku lepitud']],
    ],
    ['one label with its value', '\nTöö nimetus:     korstnapühkija\n\n', [['Töö nimetus:', 'korstnapühkija']]],
    [
      'a head in the middle of its column',
      ' Ülesanne                    Soovitud tulemus\n Külvab muru           Muru on tärganud ja tihe\n Niidab muru           Muru on kuni viis cm kõrge\n',
      [
        ['Ülesanne', 'Soovitud tulemus'],
        ['Külvab muru', 'Muru on tärganud ja tihe'],
        ['Niidab muru', 'Muru on kuni viis cm kõrge'],
      ],
    ],
    [
      'a narrow first column',
      'Nr   Hoone          Pindala\nA    Kool           1200\nB    Lasteaed       800\n',
      [
        ['Nr', 'Hoone', 'Pindala'],
        ['A', 'Kool', '1200'],
        ['B', 'Lasteaed', '800'],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    const document = await readText(text);
    expect(cellsOf(document)).toEqual(rows);
    expect(document.tables[0]).toEqual({ rung: 'aligned', rows: rows.length, columns: rows[0]?.length });
  });

  it('rows with other columns begin another table', async () => {
    const document = await readText(STACKED);
    expect(document.tables.map(({ columns }) => columns)).toEqual([2, 3]);
    expect(cellsOf(document, 1)[1]).toEqual(['Majandusjuht', 'Puuduvad', 'Peakoristaja']);
  });

  it('each line of a cell is a line with the path of its physical line', async () => {
    const document = await readText(LABELS);
    const value = document.blocks.find(({ cell }) => cell?.row === 1 && cell.column === 1);
    expect(pathsOf(document, value?.spans ?? [])).toEqual(['line[3]', 'line[4]']);
  });

  it('a bullet in a cell is a list item', async () => {
    expect(outline(await readText(THREE))).toContain('1.1 list-item: - õpetab kataloogi / kasutama');
  });

  it('a heading between two tables belongs to neither', async () => {
    const document = await readText(
      ' Juhile        töö on tehtud\n               tähtajaks\n\n5. TEAVE\n Rahvale       teated on väljas\n               kolme päevaga\n',
    );
    expect(outline(document)).toEqual([
      '0.0 paragraph: Juhile',
      '0.1 paragraph: töö on tehtud / tähtajaks',
      '- paragraph: 5. TEAVE',
      '0.0 paragraph: Rahvale',
      '0.1 paragraph: teated on väljas / kolme päevaga',
    ]);
  });
});

describe('what is no table stays lines', () => {
  it.each([
    [
      'prose with a stray double space',
      'Valvur teeb ringkäigu ja lülitab  tuled välja,\nkui maja on tühi, ning kontrollib  ka akende riive.\n',
    ],
    ['a numbered list with wide gaps', '4.1   saada töövahendid;\n4.2   keelduda ohtlikust tööst.\n'],
    ['a number without a point before a heading', '7       TÖÖAEG\nTöö käib vahetustega.\n'],
    ['bullets far from their words', '    •   hoiab puhtust\n    •   kastab lilli\n'],
    [
      'a block at the right margin',
      '                                             KINNITAN\n                                             Uku Mets\n                                             vallavanem\n',
    ],
    ['labels of one length', 'Otsene ülem:  kokk\n\nTema alluv:  abiline\n'],
    ['a title with its letters apart', 'K O K A    J U H E N D\nSupp on soe.\n'],
    ['a place and a date on a line of their own', 'Karula                         3. mai 2024 nr 7\n\nOtsus\n'],
    ['two headings of a table that is not there', 'Üksus\n\nAmetikoht             Töökoht\n\nKantselei\n'],
    [
      'a row its neighbours run over',
      'Siin on pikk rida, mis jookseb üle kogu lehe laiuse välja.\nnimi               kuupäev\nSiin on teine pikk rida, mis jookseb üle kogu lehe laiuse.\n',
    ],
  ])('%s', async (_, text) => {
    const document = await readText(text);
    expect(document.tables).toEqual([]);
    expect(document.blocks).toHaveLength(text.split('\n').filter((line) => line.trim() !== '').length);
  });
});

describe('a table that a page end cuts', () => {
  const CUT =
    ' Ülesanne                 Tulemus\n Korrastab arhiivi ja     Arhiiv on korras ning\n seab toimikud            leitav\n\n\n                     1\n\f Ülesanne                 Tulemus\n nummerdatud riiulitele   kõigile.\n Köidab lehed             Lehed on köidetud\n';

  it('goes on as a second table of the same width; the page number is a block, the repeated head furniture', async () => {
    const document = await readText(CUT);
    expect(document.tables.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(outline(document)).toContain('- paragraph: 1');
    expect(outline(document)).toContain('- furniture: Ülesanne / Tulemus');
    expect(cellsOf(document, 1)[0]).toEqual(['nummerdatud riiulitele', 'kõigile.']);
  });
});

describe('a page set in two columns', () => {
  const PAGE = [
    '1. ÜLDIST                      4. VASTUTUS',
    'Töö nimetus: aednik',
    '                                1. Tööriistade eest.',
    '2. EESMÄRK                      2. Taimede elus',
    'Aed on ilus ning                   püsimise eest.',
    'hoitud.                         3. Aia väravate eest.',
    '3. TÖÖD',
    ' 1. Istutab lilled ja          5. ÕIGUSED',
    '    rohib peenrad.              1. Tellida seemneid.',
    ' 2. Kastab muru                 2. Puhata palava',
    '    õhtul.                         ilmaga.',
    ' 3. Lõikab heki.',
    '                                3. Küsida abi.',
  ].join('\n');

  it('is read column by column', async () => {
    const lines = outline(await readText(PAGE));
    expect(lines.slice(9, 12)).toEqual([
      '- paragraph: õhtul.',
      '- paragraph: 3. Lõikab heki.',
      '- paragraph: 4. VASTUTUS',
    ]);
    expect(lines).toHaveLength(21);
  });

  it('is a table where each row begins in both columns', async () => {
    const rows = Array.from({ length: 6 }, (_, i) =>
      i % 2 === 0
        ? ` ${i + 1}. Teeb tööd ${i + 1}            1. Töö ${i + 1} on hea\n                          2. Töö on õigel ajal valmis`
        : ` ${i + 1}. Teeb tööd ${i + 1}            Töö ${i + 1} on hea`,
    );
    expect((await readText(rows.join('\n'))).tables).toEqual([{ rung: 'aligned', rows: 6, columns: 2 }]);
  });

  it('is a table where the right side numbers nothing', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => ` ${i + 1}. Töö number ${i + 1}          Tulemus ${i + 1} on käes`,
    );
    expect((await readText(rows.join('\n'))).tables).toEqual([{ rung: 'aligned', rows: 12, columns: 2 }]);
  });
});

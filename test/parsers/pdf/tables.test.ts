import { describe, expect, it } from 'vitest';
import { bodyTexts, cellTexts, readPage, readPdf } from './read.ts';
import { artifact, element, grid, lines, mark, marked, rule, text, thinRectangle } from './write-pdf.ts';

const DUTIES = ['3.1. Koostab osakonna', 'aastaeelarve.'];
const RESULTS = ['Eelarve on tähtajaks', 'koostatud.'];

describe('drawn tables', () => {
  it.each([
    ['stroked', rule],
    ['filled', thinRectangle],
  ])('a grid of %s rules', async (_name, draw) => {
    const document = await readPage(
      text(50, 760, 'Ülesanded') +
        grid([50, 200, 350], [740, 720, 690], draw) +
        text(55, 726, 'Ülesanne') +
        text(205, 726, 'Tulemus') +
        lines(55, 708, DUTIES) +
        lines(205, 708, RESULTS),
    );
    expect(document.tables).toEqual([{ rung: 'ruled', columns: 2, rows: 2 }]);
    expect(cellTexts(document)).toEqual([
      '0,0 Ülesanne',
      '0,1 Tulemus',
      `1,0 ${DUTIES.join(' / ')}`,
      `1,1 ${RESULTS.join(' / ')}`,
    ]);
  });

  it('merged cells have spans', async () => {
    const frame =
      grid([50, 350], [740, 680]) + rule(50, 720, 350, 720) + rule(200, 720, 200, 680) + rule(200, 700, 350, 700);
    const document = await readPage(
      frame +
        text(55, 726, 'Kooskõlastus') +
        text(55, 706, 'Juhtkond') +
        text(205, 706, 'eelarve') +
        text(205, 686, 'tööplaan'),
    );
    expect(cellTexts(document)).toEqual(['0,0+1x2 Kooskõlastus', '1,0+2x1 Juhtkond', '1,1 eelarve', '2,1 tööplaan']);
  });

  it('a frame around text and an underline are no table', async () => {
    const document = await readPage(
      grid([40, 500], [760, 600]) +
        rule(50, 698, 120, 698) +
        text(50, 700, 'Ametijuhend') +
        text(50, 650, 'Teenistuja allub juhatajale.'),
    );
    expect(document.tables).toEqual([]);
  });
});

describe('tables without rules', () => {
  const label = (y: number, name: string, value: string) => text(50, y, name) + text(220, y, value);

  it('label rows with a constant second column', async () => {
    const document = await readPage(
      text(50, 760, 'Üldandmed') +
        label(720, 'Struktuuriüksus', 'kantselei') +
        label(704, 'Vahetu juht', 'vallasekretär') +
        label(688, 'Alluvad', '-') +
        label(672, 'Asendaja', 'referent, kelle on selleks määranud vallasekretär kirjaliku') +
        text(220, 660, 'korraldusega') +
        text(50, 620, 'Teenistuja juhindub oma töös seadustest, valla õigusaktidest ja sellest ametijuhendist.'),
    );
    expect(document.tables).toEqual([{ rung: 'aligned', columns: 2, rows: 4 }]);
    expect(cellTexts(document).slice(4)).toEqual([
      '2,0 Alluvad',
      '2,1 -',
      '3,0 Asendaja',
      '3,1 referent, kelle on selleks määranud vallasekretär kirjaliku / korraldusega',
    ]);
    expect(bodyTexts(document).at(-1)).toMatch(/^Teenistuja juhindub/u);
  });

  it('duty and result cells that wrap independently', async () => {
    const row = (y: number, left: string[], right: string[]) => lines(50, y, left) + lines(300, y, right);
    const document = await readPage(
      text(50, 780, 'Teenistusülesanded on loetletud allpool koos tulemusega, mida igalt neist oodatakse.') +
        row(740, ['Ülesanne'], ['Tulemus']) +
        row(
          720,
          ['1. Korraldab valla teede talvist', 'hooldust ja lepib selleks kokku', 'töövõtjatega.'],
          ['Teed on sõidetavad ka pärast', 'suurt lumesadu.'],
        ) +
        row(
          676,
          ['2. Vastab elanike kirjadele.'],
          ['Vastus on antud kolmekümne', 'päeva jooksul ja see on kõigile', 'arusaadav.'],
        ) +
        row(632, ['3. Peab teeregistrit.'], ['Registri andmed on õiged.']),
    );
    expect(document.tables).toEqual([{ rung: 'aligned', columns: 2, rows: 4 }]);
    expect(cellTexts(document)).toContain(
      '1,0 1. Korraldab valla teede talvist / hooldust ja lepib selleks kokku / töövõtjatega.',
    );
    expect(cellTexts(document)).toContain(
      '2,1 Vastus on antud kolmekümne / päeva jooksul ja see on kõigile / arusaadav.',
    );
  });

  it('centred columns are told by white space alone', async () => {
    const rows = [
      [60, 'Ametikoht', 250, 'Kohtade arv', 430, 'Palk'],
      [50, 'Referent', 270, '2', 440, '9'],
      [54, 'Jurist', 262, '1', 420, '11'],
      [58, 'Arhivaar', 280, '3', 444, '8'],
    ];
    const content = rows
      .map((row, i) => [0, 2, 4].map((k) => text(row[k] as number, 700 - i * 16, String(row[k + 1]))).join(''))
      .join('');
    const document = await readPage(content);
    expect(document.tables).toMatchObject([{ rung: 'whitespace', columns: 3, rows: 4 }]);
  });

  it.each([
    [
      'prose',
      lines(50, 700, [
        'Teenistuja täidab ülesandeid iseseisvalt ning vastutab tulemuse eest ise.',
        'Ta suhtleb elanikega viisakalt, selgelt ja alati õigel ajal ja õiges kohas.',
        'Vajadusel küsib ta nõu kolleegidelt või oma vahetult juhilt, kes aitab teda.',
      ]),
    ],
    [
      'numbered items',
      [1, 2, 3, 4]
        .map(
          (n) => text(50, 700 - n * 14, `${n}.`) + text(80, 700 - n * 14, 'koostab eelarve ja jälgib selle täitmist'),
        )
        .join(''),
    ],
    [
      'two signatures',
      text(50, 700, 'Kati Kask') + text(300, 700, 'Jaan Tamm') + text(50, 688, 'direktor') + text(300, 688, 'jurist'),
    ],
    ['a block at the right', lines(350, 700, ['KINNITATUD', 'direktori 1. mai 2024', 'käskkirjaga nr 5'])],
  ])('%s makes no table', async (_name, content) => {
    expect((await readPage(content)).tables).toEqual([]);
  });

  it('columns of prose are read one after the other', async () => {
    const left = [
      'Lasteaia õpetaja abi hoolitseb',
      'laste eest nii toas kui ka õues',
      'ning koristab rühma ruume iga',
      'päev pärast söömist ja mängu.',
      'Ta peseb mänguasju ja vahetab',
      'voodipesu kord kahe nädala',
      'jooksul koos õpetajaga.',
    ];
    const right = [
      'Tal on õigus saada tööks kõiki',
      'vahendeid, mis on vajalikud, ja',
      'osaleda koosolekutel. Ta võib',
      'teha ettepanekuid rühma päeva',
      'korraldamiseks ning saada neile',
      'vastuse. Ta vastutab laste elu',
      'ja tervise eest tööajal.',
    ];
    const document = await readPage(
      text(50, 740, 'Õpetaja abi ametijuhend') + lines(50, 700, left) + lines(300, 704, right),
    );
    expect(document.tables).toEqual([]);
    expect(bodyTexts(document).join(' / ')).toBe(['Õpetaja abi ametijuhend', ...left, ...right].join(' / '));
  });
});

describe('tagged pages', () => {
  const tagged = (tags: Parameters<typeof readPdf>[0]['tags'], content: string) =>
    readPdf({ pages: [{ content }], tags: tags ?? [] });

  it('headings, lists and tables come from the structure tree', async () => {
    const content =
      artifact(text(50, 810, 'Kuusiku vald')) +
      mark(0, text(50, 760, 'Ülesanded')) +
      mark(1, text(50, 740, '•')) +
      mark(2, text(64, 740, 'koostab eelarve')) +
      mark(3, text(50, 700, 'Haridus')) +
      mark(4, text(200, 700, 'kõrgharidus')) +
      mark(5, text(50, 680, 'Keeled')) +
      mark(6, text(200, 680, 'eesti keel')) +
      artifact(text(300, 30, '1'));
    const document = await tagged(
      [
        element(
          'Document',
          marked('H2', [0, 0]),
          element('L', element('LI', marked('Lbl', [0, 1]), marked('LBody', [0, 2]))),
          element(
            'Table',
            element('TR', marked('TH', [0, 3]), marked('TD', [0, 4])),
            element('TR', marked('TH', [0, 5]), marked('TD', [0, 6])),
          ),
        ),
      ],
      content,
    );
    expect(document.tables).toEqual([{ rung: 'tagged', columns: 2, rows: 2 }]);
    expect(document.blocks.map(({ kind, region, level }) => [kind, region, level])).toEqual([
      ['paragraph', 'header', null],
      ['heading', 'body', 2],
      ['list-item', 'body', 1],
      ['paragraph', 'body', null],
      ['paragraph', 'body', null],
      ['paragraph', 'body', null],
      ['paragraph', 'body', null],
      ['paragraph', 'footer', null],
    ]);
    expect(bodyTexts(document)[2]).toBe('• koostab eelarve');
    expect(cellTexts(document)).toEqual(['0,0 Haridus', '0,1 kõrgharidus', '1,0 Keeled', '1,1 eesti keel']);
  });

  it('a cell that the tags leave out goes to its column', async () => {
    const cells = [
      [50, 700, 'Nõue'],
      [200, 700, 'Kirjeldus'],
      [200, 680, 'eesti keel'],
    ] as const;
    const content = cells.map(([x, y, words], i) => mark(i, text(x, y, words))).join('');
    const document = await tagged(
      [
        element(
          'Table',
          element('TR', marked('TH', [0, 0]), marked('TH', [0, 1])),
          element('TR', marked('TD', [0, 2])),
        ),
      ],
      content,
    );
    expect(cellTexts(document).at(-1)).toBe('1,1 eesti keel');
  });

  it('tags that cover too little of the page are not trusted', async () => {
    const content =
      mark(0, text(50, 760, 'Ülesanded')) +
      grid([50, 200, 350], [740, 720, 700]) +
      text(55, 726, 'Haridus') +
      text(205, 726, 'kõrgharidus') +
      text(55, 706, 'Keeled') +
      text(205, 706, 'eesti keel');
    expect((await tagged([marked('P', [0, 0])], content)).tables).toMatchObject([{ rung: 'ruled' }]);
  });
});

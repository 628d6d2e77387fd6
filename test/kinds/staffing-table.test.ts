import { describe, expect, it } from 'vitest';
import { convertBytes } from '../../src/pipeline.ts';
import { recordOf } from './convert-text.ts';

const ROWS = `Kuuseranna Vallavalitsuse teenistuskohtade koosseis

Struktuuriüksus / ametinimetus   Ametikoht   Töökoht   Tähtajalisus

Kantselei
vallasekretär 1   Tähtajatu
arhivaar   1 Tähtajatu
registripidaja   0,5 Tähtajaline kuni 31.12.2024
Kokku 1 1,5

Rahandusosakond
finantsjuht 1   Tähtajatu
raamatupidaja   2 Tähtajatu
Kokku 1 2`;

const PIPES = `KUUSERANNA LASTEAIA TÖÖTAJATE KOOSSEIS

| Jrk nr | Ametikoha nimetus | Liik | Kohtade arv |
| 1 | direktor | töökoht | 1 |
| 2 | õpetaja | töökoht | 8,6 |
| 3 | kokk | töökoht | 1,5 |
| | Kokku | | 11,1 |`;

const UNIT_COLUMN = `Metsavere Vallavalitsuse teenistuskohtade koosseis

Nr | Struktuuriüksus | Teenistuskoha nimetus | Ametikohtade arv | Töökohtade arv | Märkus |
1. | Kantselei | vallasekretär | 1 | | |
2. | | arhivaar | | 0,75 | poole kohaga |
3. | Sotsiaalosakond | osakonnajuhataja | 1 | | |
4. | | Kokku | 2 | 0,75 | |`;

const CELLS = `Raba Vallavalitsuse struktuur

Struktuuriüksus

Teenistuskoha nimetus

Ametikohti

Töökohti

Tähtajalisus

1. Kantselei

\u00a0

\u00a0

\u00a0

\u00a0

vallasekretär

1

\u00a0

tähtajatu

\u00a0

arhivaar

\u00a0

0,4

kuni 31.12.2030

Kohti kokku

1

0,4`;

const rowsOf = async (text: string) =>
  (await recordOf(text, 'staffing-table')).rows.map(({ unit, position, count, employment, term, note }) =>
    [unit, position, count, employment, term, note].join(' | '),
  );

describe('staffing table', () => {
  it.each([
    [
      'rows whose columns only spaces tell',
      ROWS,
      [
        'Kantselei | vallasekretär | 1 | official | Tähtajatu | ',
        'Kantselei | arhivaar | 1 | employee | Tähtajatu | ',
        'Kantselei | registripidaja | 0.5 | employee | Tähtajaline kuni 31.12.2024 | ',
        'Rahandusosakond | finantsjuht | 1 | official | Tähtajatu | ',
        'Rahandusosakond | raamatupidaja | 2 | employee | Tähtajatu | ',
      ],
    ],
    [
      'pipes, the category a word',
      PIPES,
      [' | direktor | 1 | employee |  | ', ' | õpetaja | 8.6 | employee |  | ', ' | kokk | 1.5 | employee |  | '],
    ],
    [
      'a unit column with empty cells',
      UNIT_COLUMN,
      [
        'Kantselei | vallasekretär | 1 | official |  | ',
        'Kantselei | arhivaar | 0.75 | employee |  | poole kohaga',
        'Sotsiaalosakond | osakonnajuhataja | 1 | official |  | ',
      ],
    ],
    [
      'a cell a line',
      CELLS,
      [
        'Kantselei | vallasekretär | 1 | official | tähtajatu | ',
        'Kantselei | arhivaar | 0.4 | employee | kuni 31.12.2030 | ',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await rowsOf(text)).toEqual(expected);
  });

  it.each([
    [
      'by unit',
      ROWS,
      [
        ['Kantselei', 1, 1.5, null],
        ['Rahandusosakond', 1, 2, null],
      ],
    ],
    ['one for all', PIPES, [[null, null, null, 11.1]]],
    ['of the whole table under its last unit', UNIT_COLUMN, [[null, 2, 0.75, null]]],
    ['in cells', CELLS, [['Kantselei', 1, 0.4, null]]],
  ])('totals %s', async (_, text, expected) => {
    const { totals } = await recordOf(text, 'staffing-table');
    expect(totals.map(({ unit, officials, employees, all }) => [unit, officials, employees, all])).toEqual(expected);
  });

  it('keeps the title', async () => {
    expect((await recordOf(ROWS, 'staffing-table')).title).toBe('Kuuseranna Vallavalitsuse teenistuskohtade koosseis');
  });

  it('a head whose columns stand otherwise than the cells is no title', async () => {
    const text = `Lisa
Kuuseranna Vallavolikogu 12.05.2023
otsusele nr 9

TEENISTUSKOHTADE KOOSSEIS

Jrk  Teenistuskoht           Arv    Liik       Põhipalga vahemik
1    vallavanem              1      valitav
2    sadamakapten            1      ametnik    2300-2900
3    arhivaar                0,5    töötaja    1500-1900
     KOKKU                   2,5`;
    const record = await recordOf(text, 'staffing-table');
    expect(record.title).toBe('TEENISTUSKOHTADE KOOSSEIS');
    expect(record.rows.map(({ position, count }) => [position, count])).toEqual([
      ['vallavanem', 1],
      ['sadamakapten', 1],
      ['arhivaar', 0.5],
    ]);
  });

  it.each([
    ['of a unit', ROWS.replace('Kokku 1 1,5', 'Kokku 1 2,5'), ['/records/0/totals/0']],
    ['of officials', ROWS.replace('Kokku 1 2', 'Kokku 3 2'), ['/records/0/totals/1']],
    ['of the whole table', PIPES.replace('11,1', '12,1'), ['/records/0/totals/0']],
    ['none where the rows add up', ROWS, []],
  ])('warns of a printed total that the rows do not give: %s', async (_, text, pointers) => {
    const { warnings } = await convertBytes({ path: 'koosseis.txt', bytes: new TextEncoder().encode(text) });
    expect(warnings.filter(({ code }) => code === 'total-differs').map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

import { describe, expect, it } from 'vitest';
import { markPageFurniture } from '../../../src/normalize/document/furniture.ts';
import { bodyTexts, cellTexts, linesOf, readPdf } from './read.ts';
import { artifact, element, grid, lines, mark, marked, text } from './write-pdf.ts';

const number = (page: number) => text(300, 30, String(page));
const HEAD = text(55, 746, 'Ülesanne') + text(305, 746, 'Tulemus');

describe('a table over a page break', () => {
  it('is one table; the repeated head is furniture and the cut row goes on in its cells', async () => {
    const first =
      text(50, 800, 'Haljastusspetsialisti ametijuhend') +
      grid([50, 300, 550], [760, 740, 100]) +
      HEAD +
      lines(55, 120, [
        '1. Hindab puude ja põõsaste seisundit ning annab',
        'omanikele nõu, kuidas neid igal aastaajal ja aias',
      ]) +
      lines(305, 120, ['Ohtlikud puud on raiutud.']);
    const second =
      grid([50, 300, 550], [760, 740, 710, 690]) +
      HEAD +
      lines(55, 728, ['hooldada ja millal lõigata.']) +
      text(55, 696, '2. Peab puude arvestust.') +
      text(305, 696, 'Arvestus on täpne.') +
      text(50, 600, 'Teenistuja vastutab puude hea seisundi eest kogu linnas.');
    const document = markPageFurniture(
      await readPdf({ pages: [{ content: first + number(1) }, { content: second + number(2) }] }),
    );
    expect(document.tables).toEqual([{ rung: 'ruled', columns: 2, rows: 3 }]);
    expect(cellTexts(document)).toEqual([
      '0,0 Ülesanne',
      '0,1 Tulemus',
      '1,0 1. Hindab puude ja põõsaste seisundit ning annab / omanikele nõu, kuidas neid igal aastaajal ja aias / hooldada ja millal lõigata.',
      '1,1 Ohtlikud puud on raiutud.',
      '2,0 2. Peab puude arvestust.',
      '2,1 Arvestus on täpne.',
    ]);
    const furniture = document.blocks
      .filter((block) => block.kind === 'furniture')
      .map((block) => linesOf(document, block));
    expect(furniture).toEqual(['1', 'Ülesanne', 'Tulemus', '2']);
    const cut = document.blocks.find((block) => block.spans.length === 3);
    const pages = cut?.spans.map((span) => document.lines.find((line) => line.start === span.start)?.page);
    expect(pages).toEqual([1, 1, 2]);
  });

  it('a row that begins on the next page is a row of its own', async () => {
    const first =
      grid([50, 300, 550], [140, 100]) + text(55, 120, '1. Koostab eelarve.') + text(305, 120, 'Eelarve on olemas.');
    const second =
      grid([50, 300, 550], [760, 740]) + text(55, 746, '2. Jälgib selle täitmist.') + text(305, 746, 'Kulud on teada.');
    const document = await readPdf({ pages: [{ content: first }, { content: second }] });
    expect(document.tables).toEqual([{ rung: 'ruled', columns: 2, rows: 2 }]);
    expect(cellTexts(document).at(-1)).toBe('1,1 Kulud on teada.');
  });

  it.each([
    ['a heading stands between', text(50, 780, 'Nõuded teenistujale', { size: 14 }), [50, 300, 550]],
    ['the columns differ', '', [50, 200, 550]],
  ])('stays two tables where %s', async (_name, between, xs) => {
    const first = grid([50, 300, 550], [140, 100]) + text(55, 120, 'Haridus') + text(305, 120, 'kõrgharidus');
    const second =
      between + grid(xs, [760, 740]) + text(55, 746, 'Keeled') + text((xs[1] as number) + 5, 746, 'eesti keel');
    expect((await readPdf({ pages: [{ content: first }, { content: second }] })).tables).toHaveLength(2);
  });

  it('is joined on tagged pages too, with the head that the tags call an artifact as furniture', async () => {
    const cells = (from: number, all: readonly (readonly [number, number, string])[]) =>
      all.map(([x, y, words], i) => mark(from + i, text(x, y, words))).join('');
    const first = cells(0, [
      [50, 140, 'Ülesanne'],
      [300, 140, 'Tulemus'],
      [50, 120, 'Hindab puude seisundit ja'],
      [300, 120, 'Puud on korras.'],
    ]);
    const second =
      artifact(text(50, 800, 'Ülesanne') + text(300, 800, 'Tulemus')) +
      cells(0, [
        [50, 780, 'annab nõu.'],
        [50, 760, 'Peab arvestust.'],
        [300, 760, 'Arvestus on täpne.'],
      ]);
    const row = (page: number, ...ids: number[]) => element('TR', ...ids.map((id) => marked('TD', [page, id])));
    const document = await readPdf({
      pages: [{ content: first }, { content: second }],
      tags: [
        element('Table', row(0, 0, 1), element('TR', marked('TD', [0, 2], [1, 0]), marked('TD', [0, 3])), row(1, 1, 2)),
      ],
    });
    expect(document.tables).toEqual([{ rung: 'tagged', columns: 2, rows: 3 }]);
    expect(cellTexts(document)[2]).toBe('1,0 Hindab puude seisundit ja / annab nõu.');
    expect(document.blocks.find((block) => block.region === 'header')?.kind).toBe('furniture');
  });

  it('label rows that go on overleaf belong to the same table', async () => {
    const label = (y: number, name: string, value: string) => text(50, y, name) + text(220, y, value);
    const first =
      text(50, 200, 'Üldandmed') +
      label(160, 'Ametiasutus', 'Kuusiku Vallavalitsus') +
      label(140, 'Struktuuriüksus', 'kantselei') +
      label(120, 'Vahetu juht', 'vallasekretär');
    const second =
      label(780, 'Alluvad', 'puuduvad') +
      text(50, 700, 'Teenistuja juhindub oma töös seadustest ja valla õigusaktidest.');
    const document = await readPdf({ pages: [{ content: first + number(1) }, { content: second + number(2) }] });
    expect(document.tables).toEqual([{ rung: 'aligned', columns: 2, rows: 4 }]);
  });
});

describe('a paragraph over a page break', () => {
  const before = [
    'Teenistuja koostab igal aastal osakonna töö kohta põhjaliku aruande, mille ta esitab kirjalikult',
    'linnavalitsuse finantsosakonnale ning oma vahetule juhile igal aastal läbivaatamiseks hiljemalt',
  ];
  it.each([
    ['goes on in lower case', 'veebruari lõpuks.', 1],
    ['does not where a sentence begins', 'Veebruari lõpuks on see valmis.', 2],
    ['does not where a list item begins', 'a) veebruari lõpuks;', 2],
  ])('%s', async (_name, after, blocks) => {
    const document = await readPdf({
      pages: [{ content: lines(50, 120, before) + number(1) }, { content: text(50, 780, after) + number(2) }],
    });
    expect(markPageFurniture(document).blocks.filter((block) => block.kind !== 'furniture')).toHaveLength(blocks);
    expect(bodyTexts(document)).toContain('1');
  });
});

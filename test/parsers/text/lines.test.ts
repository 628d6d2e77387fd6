import { describe, expect, it } from 'vitest';
import { outline, pathsOf, readText } from './read-text.ts';

describe('numbers that a line end cut', () => {
  it.each<[string, string, string[]]>([
    ['before the point of the next level', '3\n.2.\n\nJagab posti.\n', ['- paragraph: 3.2. / Jagab posti.']],
    ['before its own point', '4\n. ÕIGUSED\n', ['- paragraph: 4. ÕIGUSED']],
    [
      'alone before its text',
      '1.1.\n\nAsutus\n\nMetsküla kool\n',
      ['- paragraph: 1.1. / Asutus', '- paragraph: Metsküla kool'],
    ],
    ['directly above its text', '2.\nEESMÄRK\n', ['- paragraph: 2. / EESMÄRK']],
    [
      'but not a bare page number',
      'lõpp.\n\n2\n\n3. ÕIGUSED\n',
      ['- paragraph: lõpp.', '- paragraph: 2', '- paragraph: 3. ÕIGUSED'],
    ],
    [
      'nor a count in a cell on lines',
      'valvur\n\n1\n\ntähtajatu\n',
      ['- paragraph: valvur', '- paragraph: 1', '- paragraph: tähtajatu'],
    ],
    ['nor a number above another number', '1.\n2. Teeb tööd\n', ['- paragraph: 1.', '- paragraph: 2. Teeb tööd']],
    ['nor over a page end', 'lõpp\n1.\n\fAlgus\n', ['- paragraph: lõpp', '- paragraph: 1.', '- paragraph: Algus']],
  ])('%s', async (_, text, blocks) => {
    expect(outline(await readText(text))).toEqual(blocks);
  });

  it('a joined number has the path of its first line', async () => {
    const document = await readText('\n3\n.2.\n\nJagab posti.\n');
    expect(pathsOf(document, document.blocks[0]?.spans ?? [])).toEqual(['line[2]', 'line[5]']);
  });
});

describe('lists whose bullets were lost', () => {
  it.each<[string, string, string[]]>([
    [
      'items below a heading',
      '7. VARA\n    labidas\n    reha\n\nLõpp.\n',
      ['- paragraph: 7. VARA', '- list-item: labidas', '- list-item: reha', '- paragraph: Lõpp.'],
    ],
    [
      'items below a lead-in',
      'Ta vastutab\n  tule eest\n  vee eest\n',
      ['- paragraph: Ta vastutab', '- list-item: tule eest', '- list-item: vee eest'],
    ],
    [
      'an item that wraps deeper',
      'Vara\n  väga pikk\n   kirjeldus\n  reha\n',
      ['- paragraph: Vara', '- list-item: väga pikk / kirjeldus', '- list-item: reha'],
    ],
    [
      'but not one indented line',
      'Vara\n  labidas\nreha\n',
      ['- paragraph: Vara', '- paragraph: labidas', '- paragraph: reha'],
    ],
    [
      'nor the wrapped lines of a numbered item',
      '3.1. teeb tööd, mida\n     juht annab ja\n     päev nõuab\n',
      ['- paragraph: 3.1. teeb tööd, mida', '- paragraph: juht annab ja', '- paragraph: päev nõuab'],
    ],
    [
      'nor lines with bullets of their own',
      'Vara\n  – labidas\n  – reha\n',
      ['- paragraph: Vara', '- paragraph: – labidas', '- paragraph: – reha'],
    ],
    [
      'nor a block at the right',
      'Vara\n             Uku\n             Mets\n',
      ['- paragraph: Vara', '- paragraph: Uku', '- paragraph: Mets'],
    ],
  ])('%s', async (_, text, blocks) => {
    expect(outline(await readText(text))).toEqual(blocks);
  });
});

it('blanks between items of one value stay in the text', async () => {
  const { text } = await readText('Muud nõuded: tugev selg  kindel käsi\n');
  expect(text).toBe('Muud nõuded: tugev selg  kindel käsi\n');
});

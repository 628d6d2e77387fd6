import { describe, expect, it } from 'vitest';
import { cellsOf, outline, readText } from './read-text.ts';

const read = (text: string) => readText(text, 'juhend.md');

describe('markup is read, never kept', () => {
  it.each<[string, string, string[]]>([
    ['headings', '# Juhend\n## 1. Osa ##\nTekst\n', ['- heading: Juhend', '- heading: 1. Osa', '- paragraph: Tekst']],
    ['HTML headings', '<h2>Osa</h2><p>Tekst</p>\n', ['- heading: Osa', '- paragraph: Tekst']],
    ['asterisk lists', '* loeb\n* kirjutab\n', ['- list-item: loeb', '- list-item: kirjutab']],
    ['dashes stay as printed', '# A\n- loeb\n', ['- heading: A', '- paragraph: - loeb']],
    [
      'HTML lists',
      '<ul><li>loeb</li><li><p>kirjutab</p></li></ul>lõpp\n',
      ['- list-item: loeb', '- list-item: kirjutab', '- paragraph: lõpp'],
    ],
    ['an empty item lends nothing', '<ul><li></li></ul><p>lõpp</p>\n', ['- paragraph: lõpp']],
    ['emphasis', '**Õigused:** saada *abi* ja __nõu__\n', ['- paragraph: Õigused: saada abi ja nõu']],
    ['lines to sign on', '<p>Töötaja: ______</p>\n', ['- paragraph: Töötaja: ______']],
    ['line breaks', '<p>üks<br>kaks<br/>kolm</p>\n', ['- paragraph: üks', '- paragraph: kaks', '- paragraph: kolm']],
    [
      'entities',
      '<p>&Otilde;igus &sect;&nbsp;5 &amp; t&#246;&#xF6; &tundmatu;</p>\n',
      ['- paragraph: Õigus § 5 & töö &tundmatu;'],
    ],
    ['entities of controls', '<p>a&#7;b&#127;c&#10;d&#55296;</p>\n', ['- paragraph: a bc d']],
    ['entities that mean windows-1252', '<p>a &#150; b&#133;</p>\n', ['- paragraph: a – b…']],
    ['escaped characters', '<p>1\\. a\\*b\\_c \\[x\\]</p>\n', ['- paragraph: 1. a*b_c [x]']],
    ['unknown tags', '<p>vana <blink>vallavanem</blink></p>\n', ['- paragraph: vana vallavanem']],
    ['signs that are no tags', '<p>3 < 5 ja 7 > 5</p>\n', ['- paragraph: 3 < 5 ja 7 > 5']],
    ['tags left open', '<p><b>Vastutus\nTekst\n', ['- paragraph: Vastutus', '- paragraph: Tekst']],
  ])('%s', async (_, text, blocks) => {
    expect(outline(await read(text))).toEqual(blocks);
  });

  it.each<[string, string, (number | null)[]]>([
    ['Markdown', '* hooldab\n    * niidab\n    * kastab\n* valvab\n', [null, 2, 2, null]],
    ['Markdown with dashes', '# a\n- hooldab\n  - niidab\n- valvab\n', [1, null, 2, null]],
    ['HTML', '<ul><li>hooldab<ul><li>niidab</li></ul></li><li>valvab</li></ul>\n', [null, 2, null]],
  ])('nested lists of %s have levels', async (_, text, levels) => {
    expect((await read(text)).blocks.map(({ level }) => level)).toEqual(levels);
  });

  it.each<[string, string, boolean[]]>([
    ['signs', '**Õigused**\nTekst **paks**\n', [true, false]],
    ['tags', '<b>Õigused</b>\nTekst\n', [true, false]],
    ['signs left open', '**Õigused\nTekst\n', [true, false]],
  ])('bold by %s', async (_, text, bold) => {
    expect((await read(text)).blocks.map((block) => block.bold)).toEqual(bold);
  });
});

describe('tables', () => {
  it.each<[string, string, string[][]]>([
    [
      'pipes',
      '| Ülesanne | Tulemus |\n|:---|---:|\n| Koristab | Puhas |\n',
      [
        ['Ülesanne', 'Tulemus'],
        ['Koristab', 'Puhas'],
      ],
    ],
    ['escaped pipes', '| a \\| b | c |\n', [['a | b', 'c']]],
    ['breaks in a cell', '| Koristab<br>Peseb | Puhas |\n', [['Koristab ¶ Peseb', 'Puhas']]],
    [
      'tab rows with lists',
      'Koristab\t<ul><li>põrand on puhas</li><li>aken on puhas</li></ul>\n',
      [['Koristab', 'põrand on puhas ¶ aken on puhas']],
    ],
    [
      'HTML over lines',
      '<table>\n<tr><th>Töö</th>\n<th>Tulemus</th></tr>\n<tr><td>Peseb\npõrandat</td><td>Puhas</td></tr>\n</table>\nLõpp\n',
      [
        ['Töö', 'Tulemus'],
        ['Peseb põrandat', 'Puhas'],
      ],
    ],
    [
      'rowspan',
      '<table><tr><td rowspan="2">A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>B</td><td>3</td></tr></table>',
      [
        ['A', '1'],
        ['', '2'],
        ['B', '3'],
      ],
    ],
    [
      'colspan',
      '<table><tr><td colspan=2>Pea</td><td>c</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      [
        ['Pea', '', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a table inside a cell',
      '<table><tr><td>A<table><tr><td>x</td><td>y</td></tr></table></td><td>B</td></tr></table>',
      [['A ¶ x ¶ y', 'B']],
    ],
    ['words before the first cell', '<table>Pealkiri<tr><td>A</td></tr></table>', [['Pealkiri'], ['A']]],
    ['a table left open', '<table><tr><td>A</td><td>B', [['A', 'B']]],
  ])('%s', async (_, text, rows) => {
    expect(cellsOf(await read(text))).toEqual(rows);
  });

  it('cells state their spans', async () => {
    const { blocks, tables } = await read(
      '<table><tr><td rowspan=2 colspan="2">A</td><td>B</td></tr><tr><td>C</td></tr></table>',
    );
    expect(blocks.map(({ cell }) => cell)).toEqual([
      { table: 0, row: 0, column: 0, rowSpan: 2, columnSpan: 2 },
      { table: 0, row: 0, column: 2, rowSpan: 1, columnSpan: 1 },
      { table: 0, row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
    ]);
    expect(tables).toEqual([{ rung: 'stated', rows: 2, columns: 3 }]);
  });

  it('what stands below a table is outside it', async () => {
    expect(outline(await read('<table><tr><td>A</td></tr></table>\nLõpp\n'))).toEqual([
      '0.0 paragraph: A',
      '- paragraph: Lõpp',
    ]);
  });
});

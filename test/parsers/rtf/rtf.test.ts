import { describe, expect, it } from 'vitest';
import { rtfParser } from '../../../src/parsers/rtf/index.ts';
import { parserContract } from '../contract-suite.ts';
import { describeBlocks, refusalOf, survivesDamage } from '../read-blocks.ts';

const file = (body: string, head = '\\ansi\\ansicpg1257') => Buffer.from(`{\\rtf1${head} ${body}}`, 'latin1');
const parse = (body: string, head?: string) => rtfParser.parse({ bytes: file(body, head), fileName: 'a.rtf' });
const blocks = async (body: string, head?: string) => describeBlocks(await parse(body, head));
const FONTS =
  '{\\fonttbl{\\f0\\fcharset186 Times;}{\\f1\\fcharset238 Arial;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset0 Arial;}{\\f4\\fnil Arial;}}';

describe('characters', () => {
  it.each([
    ['the code page of the file', "\\'f0\\'fe", undefined, 'šž'],
    ['another code page', "\\'9a\\'f5", '\\ansi\\ansicpg1252', 'šõ'],
    ['a font of Central Europe', `${FONTS}\\f1 \\'9a`, undefined, 'š'],
    ['a Western font in a Baltic file', `${FONTS}\\f3 \\'9a`, undefined, 'š'],
    ['a font without charset', `${FONTS}\\f4 \\'f0`, undefined, 'š'],
    ['two bytes a character', "\\'82\\'a0", '\\ansi\\ansicpg932', 'あ'],
    ['Unicode with a stand-in', "t\\u246\\'f6\\u246\\'f6leping", undefined, 'tööleping'],
    ['stand-ins of two bytes', "\\uc2 t\\u246\\'f6\\'f6k", undefined, 'tök'],
    ['no stand-in', '\\uc0 t\\u246 k', undefined, 'tök'],
    ['a negative code', '\\u-10179?\\u-8704?', undefined, '😀'],
    ['a half of a character', 'a\\u-10179?b', undefined, 'ab'],
    ['named signs', '\\ldblquote a\\rdblquote\\endash\\bullet', undefined, '“a”–•'],
    ['a tab and a line end', 'Nimi\\tab Juhataja\\line teine', undefined, 'Nimi\tJuhataja|teine'],
    ['a soft hyphen and a fixed one', 't\\-oo info\\_leht', undefined, 't\u00ADoo info-leht'],
    ['escaped braces', '\\{a\\}\\\\', undefined, '{a}\\'],
    ['line ends of the source', 'ameti\r\njuhend', undefined, 'ametijuhend'],
    ['bytes of a picture', 'enne{\\pict\\bin4 {{}}}pärast'.replace('ä', "\\'e4"), undefined, 'ennepärast'],
    ['a sign of Symbol', `${FONTS}a {\\f2\\'b7} punkt`, undefined, 'a • punkt'],
    ['words given twice', '{\\upr{vana}{\\*\\ud{uus}}}', undefined, 'uus'],
  ])('%s', async (_, body, head, text) => {
    expect(await blocks(body, head)).toEqual([text]);
  });
});

describe('what is printed', () => {
  it.each([
    ['paragraphs', 'a\\par b\\par', ['a', 'b']],
    ['groups that are none', '{\\info{\\title x}}{\\*\\generator y;}a', ['a']],
    ['unknown starred groups', '{\\*\\uusasi{x}}a', ['a']],
    ['a field without its code', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}} a', ['3 a']],
    ['tracked deletions', 'a{\\deleted b}c', ['ac']],
    ['hidden words', 'a{\\v b}c', ['ac']],
    ['a list number', '{\\listtext 3.1.\\tab}\\ilvl1\\ls1 a\\par', ['3.1. a @list-item 2']],
    [
      'the level lasts',
      '\\pard\\ilvl1{\\listtext a)\\tab}x\\par{\\listtext b)\\tab}y\\par',
      ['a) x @list-item 2', 'b) y @list-item 2'],
    ],
    ['an old list number', '{\\pntext 2.\\tab}a\\par', ['2. a @list-item 1']],
    ['a bullet of Symbol', `${FONTS}{\\listtext\\f2\\'b7\\tab}a\\par`, ['• a @list-item 1']],
    ['a bullet without words', `${FONTS}{\\listtext\\f2\\'b7\\tab}\\par a`, ['a']],
    ['a heading by its level', '\\outlinelevel1 A\\par\\pard b', ['A @heading 2', 'b']],
    ['a heading by its style', '{\\stylesheet{\\s3\\outlinelevel0 h;}}\\s3 A\\par', ['A @heading 1']],
    [
      'a header, a note, a footer',
      '{\\footer j}{\\header p}a{\\footnote m} b\\par',
      ['p @header', 'a b', 'm @footnote', 'j @footer'],
    ],
    ['a note that older programs may skip', 'a{\\super{\\*\\footnote m}} b', ['a b', 'm @footnote']],
    ['the same header twice', '{\\header p}a\\sect{\\header p}b', ['p @header', 'a', 'b']],
    ['a box', 'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt k\\par}}{\\shprslt k}}\\par', ['k @text-box', 'a']],
  ])('%s', async (_, body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });

  it('notes hidden words and tells bold paragraphs', async () => {
    const document = await parse('{\\b A}\\par \\plain b{\\v cd}\\par');
    expect(document.notes).toEqual([{ code: 'hidden-text', message: '2 characters of hidden text were left out' }]);
    expect(document.blocks.map((block) => block.bold)).toEqual([true, false]);
  });
});

const row = (edges: readonly string[], ...cells: string[]) =>
  `\\trowd ${edges.map((edge) => `${edge}`).join('')}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row\\pard `;

describe('tables', () => {
  it.each([
    [
      'rows and columns',
      row(['\\cellx100', '\\cellx200'], 'a', 'b\\par c'),
      ['a @0:0,0 1×1', 'b @0:0,1 1×1', 'c @0:0,1 1×1'],
    ],
    [
      'wide cells by their edges',
      row(['\\cellx300'], 'a') + row(['\\cellx100', '\\cellx310'], 'b', 'c'),
      ['a @0:0,0 1×2', 'b @0:1,0 1×1', 'c @0:1,1 1×1'],
    ],
    ['merged across', row(['\\clmgf\\cellx100', '\\clmrg\\cellx200'], 'a', ''), ['a @0:0,0 1×2']],
    [
      'merged down',
      row(['\\clvmgf\\cellx100', '\\cellx200'], 'a', 'b') + row(['\\clvmrg\\cellx100', '\\cellx200'], '', 'c'),
      ['a @0:0,0 2×1', 'b @0:0,1 1×1', 'c @0:1,1 1×1'],
    ],
    ['cells without edges', row([], 'a', 'b'), ['a @0:0,0 1×1', 'b @0:0,1 1×1']],
    ['words before and after', `x\\par ${row(['\\cellx100'], 'a')}y`, ['x', 'a @0:0,0 1×1', 'y']],
    [
      'a table in a cell',
      '\\trowd\\cellx500\\pard\\intbl a\\par\\pard\\intbl\\itap2 b\\nestcell c\\nestcell{\\*\\nesttableprops\\trowd\\cellx100\\cellx200\\nestrow}{\\nonesttables\\par}\\pard\\intbl d\\cell\\row\\pard e',
      ['a @0:0,0 1×1', 'b @1:0,0 1×1', 'c @1:0,1 1×1', 'd @0:0,0 1×1', 'e'],
    ],
    ['a row that never ends', '\\trowd\\cellx100\\pard\\intbl a\\cell b', ['a @0:0,0 1×1', 'b @0:0,1 1×1']],
  ])('%s', async (_, body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });

  it('states paths', async () => {
    const { lines } = await parse(`x\\par ${row(['\\cellx100', '\\cellx200'], 'a', 'b\\par c')}`);
    expect(lines.map(({ path }) => path)).toEqual([
      'body/p[1]',
      'body/tbl[1]/tr[1]/tc[1]/p[1]',
      'body/tbl[1]/tr[1]/tc[2]/p[1]',
      'body/tbl[1]/tr[1]/tc[2]/p[2]',
    ]);
  });
});

describe('hostile files', () => {
  it.each([
    ['255 groups', `${'{'.repeat(254)}a${'}'.repeat(254)}`, 'read'],
    ['300 groups', '{'.repeat(300), 'limit-exceeded'],
    ['no words', '\\par', 'empty-file'],
    ['only a picture', '{\\pict 00ff}', 'no-text-layer'],
    ['a table 10000 deep', '\\intbl\\itap10000 a\\nestcell', 'read'],
    ['a picture longer than the file', 'a{\\pict\\bin999999999 }', 'read'],
  ])('%s', async (_, body, code) => {
    expect(await refusalOf(file(body))).toBe(code);
  });

  it('survives damage', async () => {
    const body = row(['\\clvmgf\\cellx100', '\\cellx200'], 'a', "b\\u246\\'f6{\\footnote c}");
    expect(await survivesDamage(file(body.repeat(20)))).toBeLessThan(48);
  });

  it('takes time in line with the size', async () => {
    const time = async (n: number) => {
      const bytes = file(row(['\\cellx100', '\\cellx200'], "\\'e4a", '{\\b b}').repeat(n));
      const from = performance.now();
      await rtfParser.parse({ bytes, fileName: 'a.rtf' });
      return performance.now() - from;
    };
    await time(4000);
    expect((await time(16_000)) / Math.max(await time(4000), 5)).toBeLessThan(12);
  });
});

parserContract('an RTF file', () =>
  parse(
    `{\\header p\\u0007?}{\\b A}\\par ${row(['\\cellx9'], "o\\u771?\\'01igus")}{\\listtext 1.}x\\line y{\\footnote m}`,
  ),
);

import {
  Document as Docx,
  Footer,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { parserContract } from '../contract-suite.ts';
import { blockText, docx, inList, lvl, numbering, p, parse, r, tbl, tc, tr } from './docx-builder.ts';

const plain = docx(p('Ametijuhend'));

const rich = docx({
  body:
    p(r('o\u0303igused', '<w:b/>'), inList(1)) +
    p(`${r('Üks')}<w:r><w:br/></w:r>${r(' kaks\u2028kolm\u0085 ')}`, inList(1, 1)) +
    p('') +
    tbl(
      tr(tc('Ülesanne', '<w:vMerge w:val="restart"/>'), tc(tbl(tr(tc('sees'))))),
      tr(tc('', '<w:vMerge/>'), tc('')),
      tr(tc('x', '<w:gridSpan w:val="2"/>')),
    ) +
    p(`${r('ank')}<w:r><w:pict><w:txbxContent>${p('kast')}</w:txbxContent></w:pict></w:r>`) +
    p(`<w:r><w:footnoteReference w:id="2"/></w:r>${r('lõpp')}`) +
    '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>',
  numbering: numbering([lvl(0, 'upperRoman', '%1') + lvl(1, 'decimal', '%2)')]),
  footnotes: `<w:footnote w:id="2">${p('märkus')}</w:footnote>`,
  heads: { h1: p('päis'), f1: p('1 (2)') },
});

async function madeByLibrary(): Promise<Uint8Array> {
  const levels = [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: level === 0 ? '%1.' : '%1.%2.',
  }));
  const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'punktid', level } });
  const cell = (text: string, rowSpan = 1) => new TableCell({ rowSpan, children: [new Paragraph(text)] });
  const rows = [
    new TableRow({ children: [cell('Dokumentide haldamine', 2), cell('Registreerib kirju')] }),
    new TableRow({ children: [cell('Korrastab arhiivi')] }),
  ];
  const file = new Docx({
    numbering: { config: [{ reference: 'punktid', levels }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Lisa 1')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Kambja')] }) },
        children: [
          new Paragraph({ children: [new TextRun({ text: 'ARHIVAARI AMETIJUHEND', bold: true })] }),
          item('ÜLDOSA', 0),
          item('Ametikoha nimetus on arhivaar.', 1),
          item('ÜLESANDED', 0),
          new Table({ rows }),
          item('Arhivaar vastutab dokumentide säilimise eest.', 1),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

parserContract('docx, one paragraph', () => parse(plain));
parserContract('docx, every feature', () => parse(rich));
parserContract('docx, made by a library', async () => parse(await madeByLibrary()));

describe('a whole document', () => {
  it('reads every feature in order', async () => {
    const document = await parse(rich);
    expect(document.blocks.map((block) => `${block.region}: ${blockText(document, block)}`)).toEqual([
      'header: päis',
      'body: I õigused',
      'body: 1) Üks|kaks kolm',
      'body: Ülesanne',
      'body: sees',
      'body: x',
      'text-box: kast',
      'body: ank',
      'body: lõpp',
      'footnote: märkus',
      'footer: 1 (2)',
    ]);
    expect(document).toMatchObject({ format: 'docx', pages: null, textLayer: 'native', blockEdges: 'stated' });
  });

  it('prints the numbers of a file that a library made', async () => {
    const document = await parse(await madeByLibrary());
    expect(document.text.split('\n')).toEqual([
      'Lisa 1',
      'ARHIVAARI AMETIJUHEND',
      '1. ÜLDOSA',
      '1.1. Ametikoha nimetus on arhivaar.',
      '2. ÜLESANDED',
      'Dokumentide haldamine',
      'Registreerib kirju',
      'Korrastab arhiivi',
      '2.1. Arhivaar vastutab dokumentide säilimise eest.',
      'Kambja',
    ]);
    expect(document.blocks[5]?.cell).toEqual({ table: 0, row: 0, column: 0, rowSpan: 2, columnSpan: 1 });
  });
});

/** mammoth reads the same files on its own; a word that it finds and this parser does not is a loss. */
describe('mammoth as second opinion finds no word that is missing', () => {
  it.each([
    ['one paragraph', async () => plain],
    ['every feature', async () => rich],
    ['made by a library', madeByLibrary],
  ])('%s', async (_, make) => {
    const bytes = await make();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const found = new Set((await parse(bytes)).text.match(/[\p{L}\p{N}]+/gu));
    const words = value.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !found.has(word))).toEqual([]);
  });
});

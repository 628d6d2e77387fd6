import { describe, expect, it } from 'vitest';
import { blockText, docx, inList, lvl, numbering, p, parse, r, STRICT, tbl, tc, textOf, tr } from './docx-builder.ts';

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const deletedEnd = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';

describe('the words of a paragraph', () => {
  it.each([
    ['runs without a space between', r('ameti') + r('juhend'), 'ametijuhend'],
    ['white space at the ends is dropped', r('  Nimetus '), 'Nimetus'],
    ['a tab', `${r('Nimi')}<w:r><w:tab/></w:r>${r('Juhataja')}`, 'Nimi\tJuhataja'],
    ['line ends inside stored text', r('kaks\nsõna'), 'kaks sõna'],
    ['letters with separate marks are composed', r('o\u0303igus'), 'õigus'],
    ['also over two runs', r('o') + r('\u0303igus'), 'õigus'],
    [
      'a hyphen that does not break',
      `${r('info')}<w:r><w:noBreakHyphen/></w:r>${r('tehnoloogia')}`,
      'info-tehnoloogia',
    ],
    ['a soft hyphen', `${r('töö')}<w:r><w:softHyphen/></w:r>${r('leping')}`, 'töö\u00ADleping'],
    ['capitals by format stay as stored', r('Üldosa', '<w:caps/>'), 'Üldosa'],
    ['a link', `<w:hyperlink r:id="x">${r('kodukord')}</w:hyperlink>`, 'kodukord'],
    ['smart tags and custom XML', `<w:smartTag w:element="x">${r('Tallinn')}</w:smartTag>`, 'Tallinn'],
    [
      'an inline content control',
      `<w:sdt><w:sdtPr><w:alias w:val="ei"/></w:sdtPr><w:sdtContent>${r('jah')}</w:sdtContent></w:sdt>`,
      'jah',
    ],
    ['a simple field', `<w:fldSimple w:instr="DATE">${r('3. mai')}</w:fldSimple>`, '3. mai'],
    ['a field with its code', field('REF x', r('Lisa 2')), 'Lisa 2'],
    ['a field without result', r('enne') + field('XE "x"', '') + r(' pärast'), 'enne pärast'],
    [
      'a field inside a field code',
      field(`</w:instrText></w:r>${field('A', r('ei'))}<w:r><w:instrText>`, r('jah')),
      'jah',
    ],
    ['a field that never ends keeps its words', `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('alles')}`, 'alles'],
    ['inserted words', `<w:ins w:id="1">${r('lisatud')}</w:ins>`, 'lisatud'],
    ['deleted words', `<w:del w:id="1"><w:r><w:delText>ära</w:delText></w:r></w:del>${r('jääb')}`, 'jääb'],
    ['inserted, then deleted', `<w:ins w:id="1"><w:del w:id="2">${r('ära')}</w:del></w:ins>${r('jääb')}`, 'jääb'],
    ['words moved away', `<w:moveFrom w:id="1">${r('ära')}</w:moveFrom>${r('jääb')}`, 'jääb'],
    ['words moved here', `<w:moveTo w:id="1">${r('siia')}</w:moveTo>`, 'siia'],
    [
      'a formula',
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath>',
      'a+b',
    ],
    [
      'a ticked box of a form',
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' jah')}`,
      '☒ jah',
    ],
    ['a symbol of Wingdings', `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r(' jah')}`, '🗹 jah'],
    [
      'a symbol typed as a private character',
      `${r('\uF0B7', '<w:rFonts w:ascii="Symbol"/>')}${r(' punkt')}`,
      '• punkt',
    ],
    ['a symbol of an ordinary font', `<w:r><w:sym w:font="Arial" w:char="2013"/></w:r>${r(' kuni')}`, '– kuni'],
  ])('%s', async (_, content, text) => {
    expect(await textOf(p(content))).toEqual([text]);
  });

  it.each([
    ['hidden text', r('näha') + r('peidus', '<w:vanish/>'), 'näha', 'hidden-text'],
    ['a comment', `${r('näha')}<w:r><w:commentReference w:id="0"/></w:r>`, 'näha', 'comments-left-out'],
    [
      'a broken field',
      `${r('enne')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r(' alles')}`,
      'enne alles',
      'odd-structure',
    ],
    ['an embedded document', r('näha'), 'näha', 'embedded-document'],
    [
      'a symbol without a sign',
      `${r('näha')}<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>`,
      'näha',
      'unknown-symbol',
    ],
  ])('%s is noted', async (_, content, text, code) => {
    const document = await parse(p(content) + (code === 'embedded-document' ? '<w:altChunk r:id="c"/>' : ''));
    expect(document.text).toBe(text);
    expect(document.notes.map((note) => note.code)).toEqual([code]);
  });

  it('has nothing to note on a plain document', async () => {
    expect((await parse(p('Tekst') + p(r('näha', '<w:vanish w:val="0"/>')))).notes).toEqual([]);
  });

  it('parts a paragraph at line breaks into lines of one block', async () => {
    const document = await parse(
      p(`${r('KINNITATUD')}<w:r><w:br/></w:r>${r('vallavanem')}<w:r><w:br/><w:br/></w:r>${r('käskkirjaga')}`),
    );
    expect(document.blocks.map((block) => blockText(document, block))).toEqual(['KINNITATUD|vallavanem|käskkirjaga']);
    expect(document.lines.map((line) => line.path)).toEqual(['body/p[1]', 'body/p[1]', 'body/p[1]']);
  });
});

describe('paragraphs', () => {
  it('joins a paragraph whose end was deleted with the next one, which gives the properties', async () => {
    const body = p(r('Esimene '), inList(1) + deletedEnd) + p(r('teine'), inList(1)) + p('kolmas', inList(1));
    const document = await parse({ body, numbering: numbering([lvl(0, 'decimal', '%1.')]) });
    expect(document.text).toBe('1. Esimene teine\n2. kolmas');
    expect(document.lines.map((line) => line.path)).toEqual(['body/p[2]', 'body/p[3]']);
  });

  it('keeps a paragraph whose end was deleted in front of a table and at the end', async () => {
    expect(await textOf(p('üks', deletedEnd) + tbl(tr(tc('kaks'))) + p('kolm', deletedEnd))).toEqual([
      'üks',
      'kaks',
      'kolm',
    ]);
  });

  it('leaves empty paragraphs out, counts them and marks the gap', async () => {
    const { lines, blocks } = await parse(p('üks') + p('') + p(r(' \u00A0')) + p('kaks') + p('kolm'));
    expect(lines.map((line) => line.path)).toEqual(['body/p[1]', 'body/p[4]', 'body/p[5]']);
    expect(blocks.map((block) => block.gapBefore)).toEqual([0, 1, 0]);
  });

  it.each([
    ['all runs', r('a', '<w:b/>') + r('b', '<w:b w:val="1"/>'), '', true],
    ['not all runs', r('a', '<w:b/>') + r('b'), '', false],
    ['white space does not count', r('a', '<w:b/>') + r(' '), '', true],
    ['by the paragraph style', r('a'), '<w:pStyle w:val="Rasvane"/>', true],
    ['switched off in the run', r('a', '<w:b w:val="0"/>'), '<w:pStyle w:val="Rasvane"/>', false],
    ['by the run style', r('a', '<w:rStyle w:val="Tugev"/>'), '', true],
    ['two styles cancel out', r('a', '<w:rStyle w:val="Tugev"/>'), '<w:pStyle w:val="Rasvane"/>', false],
    ['only the end mark', r('a'), '<w:rPr><w:b/></w:rPr>', false],
    ['bold before a tracked change', r('a', '<w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>'), '', false],
  ])('bold: %s', async (_, content, properties, bold) => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Rasvane"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Tugev"><w:rPr><w:b/></w:rPr></w:style>';
    expect((await parse({ body: p(content, properties), styles })).blocks[0]?.bold).toBe(bold);
  });

  const named = (name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="S"><w:name w:val="${name}"/>${more}</w:style><w:style w:type="paragraph" w:styleId="T"><w:basedOn w:val="S"/></w:style>`;
  it.each([
    ['heading 1', '<w:pStyle w:val="S"/>', 'Tekst', 'heading', 1],
    ['Pealkiri 2', '<w:pStyle w:val="S"/>', 'Tekst', 'heading', 2],
    ['heading 3', '<w:pStyle w:val="T"/>', 'Tekst', 'heading', 3],
    ['Title', '<w:pStyle w:val="S"/>', 'Tekst', 'heading', null],
    ['heading 1', '<w:pStyle w:val="S"/><w:outlineLvl w:val="9"/>', 'Tekst', 'paragraph', null],
    ['Muu', '<w:outlineLvl w:val="1"/>', 'Tekst', 'heading', 2],
    ['Muu', '', 'Tekst', 'paragraph', null],
    ['Muu', inList(1, 1), 'Tekst', 'list-item', 2],
    ['heading 2', `<w:pStyle w:val="S"/>${inList(1)}`, 'Tekst', 'heading', 2],
    ['Muu', '', '1.2. Koostab aruandeid', 'list-item', null],
    ['Muu', '', 'a) koostab aruandeid', 'list-item', null],
    ['Muu', '', '– koostab aruandeid', 'list-item', null],
    ['Muu', '', '03.05.2024 nr 4', 'paragraph', null],
    ['Muu', '', '2024 aastal', 'paragraph', null],
    ['Muu', '', 'A. Kask', 'paragraph', null],
  ])('style %s with "%s" and words "%s" is a %s', async (name, properties, words, kind, level) => {
    const numbers = numbering([lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%2.')]);
    const { blocks } = await parse({ body: p(words, properties), styles: named(name), numbering: numbers });
    expect(blocks[0]).toMatchObject({ kind, level });
  });

  it('survives styles that are based on each other', async () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect((await parse({ body: p('Tekst', '<w:pStyle w:val="A"/>'), styles })).text).toBe('Tekst');
  });
});

describe('text boxes, notes and the two namespaces', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const choice = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('kast')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('kast')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  it.each([
    ['in both spellings', choice],
    ['for old readers only', `<w:pict><v:textbox>${box('kast')}</v:textbox></w:pict>`],
    [
      'in a fallback without a choice',
      `<mc:AlternateContent><mc:Fallback><w:pict>${box('kast')}</w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
  ])('a text box %s stands once, before its anchor', async (_, drawing) => {
    const document = await parse(p(`${r('ank')}<w:r>${drawing}</w:r>${r('ur')}`));
    expect(document.text).toBe('kast\nankur');
    expect(document.blocks.map((block) => block.region)).toEqual(['text-box', 'body']);
    expect(document.lines[0]?.path).toBe('body/p[1]/textbox[1]/p[1]');
  });

  it('puts notes at the end in the order of their marks and leaves unused ones out', async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = p(r('üks') + mark(3) + r(', kaks') + mark(2));
    const document = await parse({ body, footnotes: note(-1, 'joon') + note(2, 'teine') + note(3, 'esimene') });
    expect(document.text).toBe('üks, kaks\nesimene\nteine');
    expect(document.blocks.map((block) => block.region)).toEqual(['body', 'footnote', 'footnote']);
    expect(document.lines[1]?.path).toBe('footnotes/footnote[3]/p[1]');
    expect(document.notes[0]?.code).toBe('note-marks-left-out');
  });

  it('reads the Strict namespace and any prefix', async () => {
    expect((await parse({ body: p('Tekst'), namespace: STRICT })).text).toBe('Tekst');
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const xml = `<ns0:document xmlns:ns0="${main}"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>Tekst</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    const document = await parse(docx({ body: '', raw: { 'word/document.xml': xml } }));
    expect(document.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  });
});

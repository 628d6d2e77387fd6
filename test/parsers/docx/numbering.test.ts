import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/parsers/docx/number-text.ts';
import { inList, lvl, numbering, p, textOf } from './docx-builder.ts';

describe('number formats', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['lowerLetter', 3, 'c'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 2, 'B'],
    ['lowerRoman', 14, 'xiv'],
    ['upperRoman', 49, 'XLIX'],
    ['ordinal', 4, '4.'],
    ['none', 4, ''],
    ['koreanDigital', 4, '4'],
  ])('%s of %d is "%s"', (format, n, text) => {
    expect(formatNumber(n, format)).toBe(text);
  });
});

const three = lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2.') + lvl(2, 'decimal', '%1.%2.%3.');

describe('automatic numbers stand as printed', () => {
  it('counts three levels and starts inner ones anew', async () => {
    const levels = [0, 1, 1, 2, 2, 0, 1, 2];
    const body = levels.map((level) => p('x', inList(1, level))).join('');
    const numbers = ['1.', '1.1.', '1.2.', '1.2.1.', '1.2.2.', '2.', '2.1.', '2.1.1.'];
    expect(await textOf({ body, numbering: numbering([three]) })).toEqual(numbers.map((number) => `${number} x`));
  });

  it.each([
    ['a letter with a bracket', lvl(0, 'lowerLetter', '%1)'), 'a) Tekst'],
    ['fixed words around the number', lvl(0, 'decimal', 'Lisa %1'), 'Lisa 1 Tekst'],
    ['a section sign', lvl(0, 'decimal', '§ %1.'), '§ 1. Tekst'],
    ['a start value', lvl(0, 'decimal', '%1.', '', 7), '7. Tekst'],
    ['a suffix of nothing', lvl(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>'), '1. Tekst'],
    ['a suffix of a space', lvl(0, 'decimal', '%1.', '<w:suff w:val="space"/>'), '1. Tekst'],
    ['no number', lvl(0, 'none', ''), 'Tekst'],
    ['no start value: 0, as the standard has it', '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>', '0. Tekst'],
    ['a bullet', lvl(0, 'bullet', '•'), '• Tekst'],
    ['a private bullet', lvl(0, 'bullet', '\uF0B7'), '• Tekst'],
    ['a letter of Wingdings', lvl(0, 'bullet', 'ü', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'), '• Tekst'],
    ['a letter of another font', lvl(0, 'bullet', 'o', '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>'), 'o Tekst'],
    ['a dash', lvl(0, 'bullet', '-', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'), '- Tekst'],
    ['a level that is not defined', lvl(1, 'decimal', '%1.'), 'Tekst'],
  ])('%s', async (_, level, text) => {
    expect(await textOf({ body: p('\tTekst', inList(1)), numbering: numbering([level]) })).toEqual([text]);
  });

  it('reads a number format that is given twice in its simple spelling', async () => {
    const format = `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>`;
    const level = `<w:lvl w:ilvl="0"><w:start w:val="3"/>${format}<w:lvlText w:val="%1."/></w:lvl>`;
    expect(await textOf({ body: p('x', inList(1)), numbering: numbering([level]) })).toEqual(['03. x']);
  });

  it.each([
    ['after any outer level', '', ['1.', '1.1', '2.', '2.1']],
    ['never', '<w:lvlRestart w:val="0"/>', ['1.', '1.1', '2.', '2.2']],
    ['after level 1', '<w:lvlRestart w:val="1"/>', ['1.', '1.1', '2.', '2.1']],
  ])('restarts %s', async (_, restart, numbers) => {
    const levels = lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2', restart);
    const body = [0, 1, 0, 1].map((level) => p('x', inList(1, level))).join('');
    expect(await textOf({ body, numbering: numbering([levels]) })).toEqual(numbers.map((number) => `${number} x`));
  });

  it('restarts only after the level that is named', async () => {
    const levels = three.replace('<w:lvlText w:val="%1.%2.%3."/>', '<w:lvlRestart w:val="1"/><w:lvlText w:val="%3"/>');
    const body = [0, 1, 2, 1, 2, 0, 2].map((level) => p('x', inList(1, level))).join('');
    const text = await textOf({ body, numbering: numbering([levels]) });
    expect([text[2], text[4], text[6]]).toEqual(['1 x', '2 x', '1 x']);
  });

  it.each([
    ['', 'II.1'],
    ['<w:isLgl/>', '2.1'],
    ['<w:isLgl w:val="0"/>', 'II.1'],
  ])('legal numbering %s gives %s', async (legal, number) => {
    const levels = lvl(0, 'upperRoman', '%1') + lvl(1, 'decimal', '%1.%2', legal);
    const body = [0, 0, 1].map((level) => p('x', inList(1, level))).join('');
    expect((await textOf({ body, numbering: numbering([levels]) }))[2]).toBe(`${number} x`);
  });

  it('shows the start of outer levels that were passed over and counts them as used', async () => {
    const body = [2, 1, 0].map((level) => p('x', inList(1, level))).join('');
    expect(await textOf({ body, numbering: numbering([three]) })).toEqual(['1.1.1. x', '1.2. x', '2. x']);
  });

  it('goes on over lists of one definition and starts anew where a list says so', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const num = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${more}</w:num>`;
    const instances = num(1) + num(2) + num(3, restart);
    const body = [1, 2, 3, 3, 1].map((list) => p('x', inList(list))).join('');
    const text = await textOf({ body, numbering: numbering([three], instances) });
    expect(text).toEqual(['1. x', '2. x', '5. x', '6. x', '7. x']);
  });

  it('takes a level that a list replaces', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)')}</w:lvlOverride>`;
    const instances = `<w:num w:numId="1"><w:abstractNumId w:val="1"/>${own}</w:num>`;
    expect(await textOf({ body: p('x', inList(1)), numbering: numbering([three], instances) })).toEqual(['A) x']);
  });

  it('counts empty numbered paragraphs and prints their number, but no lone bullet', async () => {
    const body = p('x', inList(1)) + p('', inList(1)) + p('', inList(2)) + p('x', inList(1));
    const text = await textOf({ body, numbering: numbering([three, lvl(0, 'bullet', '•')]) });
    expect(text).toEqual(['1. x', '2.', '3. x']);
  });
});

describe('numbers that come from styles', () => {
  const style = (id: string, content: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;
  const linked = lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Punkt"/>');
  const styles =
    style('Loend', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('Punkt', '<w:basedOn w:val="Loend"/>') +
    style('Alam', '<w:basedOn w:val="Punkt"/>');
  it.each([
    ['the style itself', '<w:pStyle w:val="Loend"/>', '1. x'],
    ['the level that names the style', '<w:pStyle w:val="Punkt"/>', '1.1. x'],
    ['a parent of the style', '<w:pStyle w:val="Alam"/>', '1.1. x'],
    ['list 0 takes it out', `<w:pStyle w:val="Loend"/>${inList(0)}`, 'x'],
    ['an unknown style', '<w:pStyle w:val="Puudub"/>', 'x'],
  ])('%s', async (_, properties, text) => {
    expect(await textOf({ body: p('x', properties), styles, numbering: numbering([linked]) })).toEqual([text]);
  });

  it('follows a numbering style to its list', async () => {
    const list = `<w:style w:type="numbering" w:styleId="Nimekiri"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const definitions = ['<w:numStyleLink w:val="Nimekiri"/>', lvl(0, 'decimal', '%1)')];
    const text = await textOf({ body: p('x', inList(1)), styles: list, numbering: numbering(definitions) });
    expect(text).toEqual(['1) x']);
  });

  it('survives a numbering style that leads back to itself', async () => {
    const list = `<w:style w:type="numbering" w:styleId="Ring"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbers = numbering(['<w:numStyleLink w:val="Ring"/>']);
    expect(await textOf({ body: p('x', inList(1)), styles: list, numbering: numbers })).toEqual(['x']);
  });
});

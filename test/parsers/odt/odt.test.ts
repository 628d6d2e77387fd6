import { describe, expect, it } from 'vitest';
import { odtParser } from '../../../src/parsers/odt/index.ts';
import { parserContract } from '../contract-suite.ts';
import { describeBlocks, refusalOf, survivesDamage } from '../read-blocks.ts';
import type { Parts } from './odt-builder.ts';
import { bullet, li, list, listStyle, number, odt, p, parse } from './odt-builder.ts';

const blocks = async (parts: Parts | string) => describeBlocks(await parse(parts));
const wordsOf = async (parts: Parts | string) => (await parse(parts)).text.trimEnd().split('\n');

describe('the words of a paragraph', () => {
  it.each([
    ['white space', ' kaks\n  sõna ', ['kaks sõna']],
    ['spaces, tabs, line breaks', 'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d', ['a  b\tc|d']],
    ['spans', 'a<text:span>b</text:span><text:a>c</text:a>', ['abc']],
    ['soft page breaks', 'a<text:soft-page-break/>b', ['ab']],
    ['comments', 'a<office:annotation><text:p>x</text:p></office:annotation>b', ['ab']],
    [
      'notes',
      'a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>m</text:p></text:note-body></text:note>b',
      ['ab', 'm @footnote'],
    ],
    ['boxes', 'a<draw:frame><draw:text-box><text:p>k</text:p></draw:text-box></draw:frame>b', ['k @text-box', 'ab']],
    ['fields', 'lk <text:page-number>3</text:page-number>', ['lk 3']],
    ['letters with marks', 'o\u0303igus', ['õigus']],
  ])('%s', async (_, content, expected) => {
    expect(await blocks(p(content))).toEqual(expected);
  });

  it.each([
    [
      'tracked deletions',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('x')}</text:deletion></text:changed-region></text:tracked-changes>${p('a')}`,
    ],
    [
      'hidden sections',
      `<text:section text:display="none">${p('x')}<text:section>${p('y')}</text:section></text:section><text:section>${p('a')}</text:section>`,
    ],
    ['a frame outside of paragraphs', `${p('a')}<draw:frame><draw:image/></draw:frame>`],
  ])('leaves out %s', async (_, body) => {
    expect(await wordsOf(body)).toEqual(['a']);
  });

  it('follows styles for bold and hidden words', async () => {
    const style = (name: string, family: string, inside: string, more = '') =>
      `<style:style style:name="${name}" style:family="${family}" ${more}>${inside}</style:style>`;
    const document = await parse({
      common: style('Base', 'paragraph', '<style:text-properties fo:font-weight="bold"/>'),
      automatic:
        style('P1', 'paragraph', '', 'style:parent-style-name="Base"') +
        style('T1', 'text', '<style:text-properties fo:font-weight="normal"/>') +
        style('T2', 'text', '<style:text-properties text:display="none"/>') +
        style('T3', 'text', '', 'style:parent-style-name="T3"'),
      body:
        p('A', 'text:style-name="P1"') +
        p('A<text:span text:style-name="T1">b</text:span>', 'text:style-name="P1"') +
        p('c<text:span text:style-name="T2">peidus</text:span><text:span text:style-name="T3">d</text:span>'),
    });
    expect(document.blocks.map((block) => block.bold)).toEqual([true, false, false]);
    expect(document.text.trimEnd().split('\n')).toEqual(['A', 'Ab', 'cd']);
    expect(document.notes).toEqual([{ code: 'hidden-text', message: '6 characters of hidden text were left out' }]);
  });
});

const three = listStyle(
  'L1',
  number(1, 'style:num-format="1" style:num-suffix="."'),
  number(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"'),
  number(3, 'style:num-format="a" style:num-suffix=")" text:start-value="3"'),
);
const item = (words = 'x') => li(p(words));
const inner = (...items: string[]) => li(list(items.join(''), ''));

describe('automatic numbers stand as printed', () => {
  it.each([
    [
      'levels',
      list(item() + li(p('x') + list(item() + item(), '')) + item()),
      ['1. x', '2. x', '2.1. x', '2.2. x', '3. x'],
    ],
    ['only the first paragraph', list(li(p('x') + p('y')) + item()), ['1. x', 'y', '2. x']],
    ['a header of a list', list(`<text:list-header>${p('y')}</text:list-header>${item()}`), ['y', '1. x']],
    ['a start value of an item', list(item() + li(p('x'), 'text:start-value="7"') + item()), ['1. x', '7. x', '8. x']],
    ['a start value of a level', list(inner(inner(item(), item()))), ['c) x', 'd) x']],
    ['a new list', list(item()) + p('y') + list(item()), ['1. x', 'y', '1. x']],
    [
      'a list that goes on',
      list(item()) + p('y') + list(item(), 'text:style-name="L1" text:continue-numbering="true"'),
      ['1. x', 'y', '2. x'],
    ],
    [
      'goes on with another style: no',
      list(item()) + list(item(), 'text:style-name="L2" text:continue-numbering="true"'),
      ['1. x', 'i x'],
    ],
    [
      'a list that goes on with a named one',
      list(item(), 'xml:id="a" text:style-name="L1"') +
        list(item(), 'text:style-name="L2"') +
        list(item(), 'text:continue-list="a" text:style-name="L1"'),
      ['1. x', 'i x', '2. x'],
    ],
    [
      'an inner level of a list that goes on',
      list(item()) + list(inner(item()), 'text:style-name="L1" text:continue-numbering="true"'),
      ['1. x', '1.1. x'],
    ],
    [
      'inside cells',
      `<table:table><table:table-row><table:table-cell>${list(item())}</table:table-cell></table:table-row></table:table>`,
      ['1. x'],
    ],
    ['a style that is not there', list(item(), 'text:style-name="L9"'), ['x']],
    ['the style of the paragraph', list(li(p('x', 'text:style-name="P1"')), ''), ['1. x']],
  ])('%s', async (_, body, expected) => {
    const automatic = `${three}${listStyle('L2', number(1, 'style:num-format="i"'))}<style:style style:name="P1" style:family="paragraph" style:list-style-name="L1"/>`;
    expect(await wordsOf({ body, automatic })).toEqual(expected);
  });

  it.each([
    ['a prefix and a suffix', number(1, 'style:num-format="1" style:num-prefix="(" style:num-suffix=")"'), '(1) x'],
    ['a whole format', number(1, 'style:num-format="1" loext:num-list-format="§ %1%."'), '§ 1. x'],
    ['upper-case letters', number(1, 'style:num-format="A"'), 'A x'],
    ['Roman', number(1, 'style:num-format="I" style:num-suffix="." text:start-value="4"'), 'IV. x'],
    ['no number', number(1, 'style:num-format=""'), 'x'],
    ['a bullet', bullet(1, '•'), '• x'],
    ['a private bullet', bullet(1, '\uF0B7'), '• x'],
    ['a picture', '<text:list-level-style-image text:level="1"/>', '• x'],
  ])('%s', async (_, level, text) => {
    expect(await wordsOf({ body: list(item()), automatic: listStyle('L1', level) })).toEqual([text]);
  });

  it('numbers headings by the outline', async () => {
    const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>`;
    const h = (level: number, words: string, more = '') =>
      `<text:h text:outline-level="${level}" ${more}>${words}</text:h>`;
    const body = h(1, 'A') + h(2, 'b') + h(3, 'c') + h(1, 'D') + h(1, 'e', 'text:is-list-header="true"') + h(2, 'f');
    expect(await blocks({ body, common: outline })).toEqual([
      '1. A @heading 1',
      '1.1 b @heading 2',
      'c @heading 3',
      '2. D @heading 1',
      'e @heading 1',
      '2.1 f @heading 2',
    ]);
  });
});

const td = (content: string, attributes = '') =>
  `<table:table-cell ${attributes}>${content === '' ? '' : p(content)}</table:table-cell>`;
const covered = (content = '') =>
  `<table:covered-table-cell>${content === '' ? '' : p(content)}</table:covered-table-cell>`;
const tr = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: string[]) => `<table:table>${rows.join('')}</table:table>`;

describe('tables', () => {
  it.each([
    ['cells', table(tr(td('a'), td('b'))), ['a @0:0,0 1×1', 'b @0:0,1 1×1']],
    [
      'header rows',
      table(`<table:table-header-rows>${tr(td('a'))}</table:table-header-rows>`, tr(td('b'))),
      ['a @0:0,0 1×1', 'b @0:1,0 1×1'],
    ],
    [
      'spans',
      table(
        tr(td('a', 'table:number-rows-spanned="2"'), td('b', 'table:number-columns-spanned="2"'), covered()),
        tr(covered(), td('c'), td('d')),
      ),
      ['a @0:0,0 2×1', 'b @0:0,1 1×2', 'c @0:1,1 1×1', 'd @0:1,2 1×1'],
    ],
    ['a span beyond the end', table(tr(td('a', 'table:number-rows-spanned="9"'))), ['a @0:0,0 1×1']],
    ['repeated empty cells', table(tr(td('', 'table:number-columns-repeated="2"'), td('a'))), ['a @0:0,2 1×1']],
    [
      'a table in a cell',
      table(tr(`<table:table-cell>${table(tr(td('b')))}</table:table-cell>`, td('c'))),
      ['b @1:0,0 1×1', 'c @0:0,1 1×1'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });

  it('notes words under a merge and states paths', async () => {
    const document = await parse(
      p('x') + table(tr(td('a', 'table:number-columns-spanned="2"'), covered('y')), tr(td('b'), td('c'))),
    );
    expect(document.notes.map(({ code }) => code)).toEqual(['merged-cell-text']);
    expect(document.lines.map(({ path }) => path)).toEqual([
      'body/p[1]',
      'body/tbl[1]/tr[1]/tc[1]/p[1]',
      'body/tbl[1]/tr[2]/tc[1]/p[1]',
      'body/tbl[1]/tr[2]/tc[2]/p[1]',
    ]);
  });
});

describe('headers and footers', () => {
  const page = (name: string, content: string) =>
    `<style:master-page style:name="${name}">${content}</style:master-page>`;
  const head = (words: string, kind = 'header', more = '') => `<style:${kind} ${more}>${p(words)}</style:${kind}>`;
  const start = '<style:style style:name="P9" style:family="paragraph" style:master-page-name="Teine"/>';
  it.each([
    ['both', page('Standard', head('päis') + head('jalus', 'footer')), ['päis @header', 'a', 'b', 'jalus @footer']],
    ['switched off', page('Standard', head('päis', 'header', 'style:display="false"')), ['a', 'b']],
    [
      'of the first page',
      page('Standard', head('päis') + head('esimene', 'header-first')),
      ['esimene @header', 'a', 'b', 'päis @header'],
    ],
    [
      'of another page style',
      page('Standard', head('päis')) + page('Teine', head('teine')),
      ['päis @header', 'a', 'teine @header', 'b'],
    ],
    [
      'of a page style that no page has',
      page('Standard', head('päis')) + page('Muu', head('muu')),
      ['päis @header', 'a', 'b'],
    ],
    ['each text once', page('Standard', head('päis')) + page('Teine', head('päis')), ['päis @header', 'a', 'b']],
  ])('%s', async (_, master, expected) => {
    const body = p('a') + p('b', 'text:style-name="P9"');
    expect(await blocks({ body, master, automatic: start })).toEqual(expected);
  });
});

describe('files that are refused, with the reason', () => {
  const doctype =
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';
  const deep = '<text:span>'.repeat(300) + '</text:span>'.repeat(300);
  it.each<[string, Uint8Array, string]>([
    ['nothing wrong', odt({ body: p('a') }), 'read'],
    [
      'a password',
      odt({ body: p('a'), manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      'encrypted',
    ],
    ['a document type', odt({ body: '', raw: { 'content.xml': doctype } }), 'damaged'],
    ['XML cut short', odt({ body: '', raw: { 'content.xml': '<a><b>' } }), 'damaged'],
    ['too deep', odt({ body: p(deep) }), 'limit-exceeded'],
    ['no words', odt({ body: p('') }), 'empty-file'],
    ['only a picture', odt({ body: p('<draw:frame><draw:image/></draw:frame>') }), 'no-text-layer'],
    [
      'a spreadsheet',
      odt({ body: p('a'), raw: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' } }),
      'unknown-format',
    ],
    ['a bomb', odt({ body: p('a'.repeat(9_000_000)) }), 'limit-exceeded'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('knows a file without its media type by the manifest', () => {
    const entry =
      '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>';
    expect(odtParser.sniff(odt({ body: p('a'), manifest: entry, raw: { mimetype: '' } }))).toBe(3);
    expect(odtParser.sniff(odt({ body: p('a'), raw: { mimetype: '' } }))).toBe(0);
  });

  it('survives damage', async () => {
    expect(
      await survivesDamage(odt({ body: table(tr(td('a'), td('b'))) + list(item()), automatic: three })),
    ).toBeGreaterThan(0);
  });
});

parserContract('an ODT file', () =>
  parse({
    automatic: three,
    body:
      list(li(p('o\u0303igus<text:line-break/>b'))) +
      table(tr(td('a', 'table:number-columns-spanned="3"'), covered(), covered())) +
      p(
        '<draw:frame><draw:text-box><text:p>k</text:p></draw:text-box></draw:frame>x<text:note><text:note-body><text:p>m</text:p></text:note-body></text:note>',
      ),
    master: `<style:master-page style:name="Standard"><style:header>${p('päis\u0085')}</style:header></style:master-page>`,
  }),
);

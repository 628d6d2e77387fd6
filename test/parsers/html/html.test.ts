import { describe, expect, it } from 'vitest';
import { htmlParser } from '../../../src/parsers/html/index.ts';
import { parserContract } from '../contract-suite.ts';
import { describeBlocks, refusalOf, survivesDamage } from '../read-blocks.ts';

const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const parse = (html: string | Uint8Array) => htmlParser.parse({ bytes: Buffer.from(html), fileName: 'a.html' });
const blocks = async (body: string) => describeBlocks(await parse(page(body)));

describe('paragraphs', () => {
  it.each([
    ['white space', '<p>\n  kaks\n sõna </p>', ['kaks sõna']],
    ['white space over elements', '<p>a <b> b</b>c</p>', ['a bc']],
    ['line breaks', '<p>a<br>b<br/>c</p>', ['a|b|c']],
    ['two line breaks part paragraphs', '<div>a<br><br>b</div>', ['a', 'b']],
    ['words beside blocks', 'a<div>b</div>c', ['a', 'b', 'c']],
    ['entities', '<p>t&ouml;&#246;&nbsp;&sect;&#160;8&lt;</p>', ['töö\u00A0§\u00A08<']],
    ['headings', '<h1>A</h1><h3>b</h3>', ['A @heading 1', 'b @heading 3']],
    ['kept line ends', '<pre>a\n b</pre>', ['a|b']],
    ['scripts and styles', '<script>x()</script><style>p{}</style><p>a</p><template><p>y</p></template>', ['a']],
    ['comments', '<p>a<!-- x -->b</p>', ['ab']],
    ['hidden words', '<p hidden>x</p><p>a<span style="display:none">y</span></p>', ['a']],
    ['a typed number', '<p>1. a</p>', ['1. a @list-item']],
  ])('%s', async (_, body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });
});

describe('lists as printed', () => {
  it.each([
    ['numbers', '<ol><li>a<li>b</ol>', ['1. a @list-item 1', '2. b @list-item 1']],
    ['a start', '<ol start=4><li>a</ol>', ['4. a @list-item 1']],
    ['a value', '<ol><li value=7>a<li>b</ol>', ['7. a @list-item 1', '8. b @list-item 1']],
    ['backwards', '<ol reversed><li>a<li>b</ol>', ['2. a @list-item 1', '1. b @list-item 1']],
    ['letters', '<ol type=a><li>a</ol>', ['a. a @list-item 1']],
    ['Roman', '<ol type=I start=4><li>a</ol>', ['IV. a @list-item 1']],
    ['a style', '<ol style="list-style-type: lower-roman"><li>a</ol>', ['i. a @list-item 1']],
    ['no marks', '<ul style="list-style: none"><li>a</ul>', ['a']],
    ['bullets', '<ul><li>a<ul><li>b</ul></ul>', ['• a @list-item 1', '• b @list-item 2']],
    ['only the first paragraph', '<ol><li><p>a</p><p>b</p></ol>', ['1. a @list-item 1', 'b']],
    [
      'marks that Word wrote as words',
      `<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.2.<span>&nbsp; </span></span><![endif]>a</p>`,
      ['1.2. a @list-item 2'],
    ],
    [
      'a bullet of Symbol that Word wrote as a word',
      `<p style='mso-list:l0 level1 lfo1'><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span>a</p>`,
      ['• a @list-item 1'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });
});

describe('what a style sheet of the page says', () => {
  it.each([
    ['no marks', 'li { list-style: none; margin: 0 }', '<ol><li>a</ol>', ['a']],
    [
      'letters, by class',
      'ol.tähed, .a-b { list-style-type: lower-alpha !important }',
      '<ol class="x a-b"><li>a</ol>',
      ['a. a @list-item 1'],
    ],
    ['bold words', '.T2{font-weight:bold}', '<p><span class="T2">a</span></p>', ['a @bold']],
    ['the element knows better', '.T2{font-weight:bold}', '<p class="T2" style="font-weight:normal">a</p>', ['a']],
    [
      'rules for print',
      '@media print { p { font-weight: bold } .x { } } @import "a.css"; p { color: red }',
      '<p>a</p>',
      ['a'],
    ],
    ['comments', '/* p { font-weight: bold } */ <!-- b { } -->', '<p>a</p>', ['a']],
    ['what needs a context', 'div p, p > b, p:hover { font-weight: bold }', '<p>a</p>', ['a']],
    ['a rule that is cut off', 'p { font-weight: bold', '<p>a</p>', ['a']],
  ])('%s', async (_, sheet, body, expected) => {
    const document = await parse(page(body, `<style>${sheet}</style>`));
    const said = describeBlocks(document).map((words, i) => (document.blocks[i]?.bold ? `${words} @bold` : words));
    expect(said).toEqual(expected);
  });
});

describe('XHTML of word processors', () => {
  const label = (text: string) => `<span style="display:block;float:left;min-width:0cm;">${text}</span>`;
  const xhtml = (body: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><style>li { list-style: none; }</style></head><body>${body}</body></html>`;

  it.each([
    [
      'labels of lists',
      `<ol><li><p>${label('3.')}a</p><ol><li><p>${label('3.1.')}b</p></li></ol></li></ol>`,
      ['3. a @list-item 1', '3.1. b @list-item 2'],
    ],
    ['bullets', `<ul><li><p>${label('•')}a</p></li></ul>`, ['• a @list-item 1']],
    ['what floats in the middle of an item is no label', `<ol><li><p>a ${label('3.')}</p></li></ol>`, ['a 3.']],
    ['what floats outside of a list is no label', `<p>${label('3.')} a</p>`, ['3. a @list-item']],
    [
      'a long float is no label',
      `<ol><li><p>${label('see on pikem kui märgis olla võib')} b</p></li></ol>`,
      ['see on pikem kui märgis olla võib b'],
    ],
    ['words at a place of their own', '<p>a<span style="position:absolute;left:11cm">b</span></p>', ['a\tb']],
    ['elements closed in their own tag', '<p/><table><tr><td/><td>a<br/>b</td></tr></table>', ['a|b @0:0,1 1×1']],
  ])('%s', async (_, body, expected) => {
    expect(describeBlocks(await parse(xhtml(body)))).toEqual(expected);
  });
});

describe('tables', () => {
  it.each([
    ['cells', '<table><tr><td>a<td>b</table>', ['a @0:0,0 1×1', 'b @0:0,1 1×1']],
    [
      'spans',
      '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>',
      ['a @0:0,0 2×1', 'b @0:0,1 1×2', 'c @0:1,1 1×1', 'd @0:1,2 1×1'],
    ],
    ['a span beyond the end', '<table><tr><td rowspan=9>a<td>b</table>', ['a @0:0,0 1×1', 'b @0:0,1 1×1']],
    [
      'a span to the end',
      '<table><tr><td rowspan=0>a<td>b<tr><td>c</table>',
      ['a @0:0,0 2×1', 'b @0:0,1 1×1', 'c @0:1,1 1×1'],
    ],
    [
      'head and caption',
      '<table><caption>t</caption><thead><tr><th>a</thead><tr><td>b</table>',
      ['t', 'a @0:0,0 1×1', 'b @0:1,0 1×1'],
    ],
    [
      'a table in a cell',
      '<table><tr><td>a<table><tr><td>b</table><td>c</table>',
      ['a @0:0,0 1×1', 'b @1:0,0 1×1', 'c @0:0,1 1×1'],
    ],
    ['a table that only arranges', '<table role=presentation><tr><td>a<td>b</table>', ['a', 'b']],
    [
      'one column around a table',
      '<table><tr><td><table><tr><td>a<td>b</table></table>',
      ['a @0:0,0 1×1', 'b @0:0,1 1×1'],
    ],
    [
      'numbers inside cells',
      '<ol><li>x<table><tr><td><ol start=3><li>a</ol></table><li>y</ol>',
      ['1. x @list-item 1', '3. a @list-item 1 @0:0,0 1×1', '2. y @list-item 1'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });
});

describe('furniture', () => {
  const content = '<h1>Ametijuhend</h1><p>sisu</p>';
  it.each([
    ['a navigation', '<nav><ul><li>Avaleht</ul></nav>'],
    ['a footer', '<footer>Avaleht</footer>'],
    ['an aside', '<aside><p>Avaleht</p></aside>'],
    ['a header of the page', '<header>Avaleht</header>'],
    ['a role', '<div role="navigation">Avaleht</div>'],
    ['a class', '<div class="main-menu wide">Avaleht</div>'],
    ['an id', '<div id="cookieBanner">Avaleht</div>'],
    ['breadcrumbs', '<span class="breadcrumbs">Avaleht</span>'],
    ['a form', '<form><label>Avaleht</label></form>'],
    ['a button', '<button>Avaleht</button>'],
  ])('%s', async (_, furniture) => {
    expect(await blocks(furniture + content)).toEqual(['Avaleht @furniture', 'Ametijuhend @heading 1', 'sisu']);
    expect(await blocks(`${content}${furniture}`)).toEqual(['Ametijuhend @heading 1', 'sisu', 'Avaleht @furniture']);
  });

  it.each([
    ['a wrapper with a menu beside it', `<div class="with-sidebar">${content}</div>`],
    ['a wrapper with an odd name', `<div id="page-menu">${content}</div>`],
    ['a header with the title', `<header><h1>Ametijuhend</h1></header><p>sisu</p>`],
    ['the main element inside an aside', `<aside><main>${content}</main></aside>`],
  ])('is not %s', async (_, body) => {
    expect(await blocks(body)).toEqual(['Ametijuhend @heading 1', 'sisu']);
  });

  it('is everything outside the main element', async () => {
    expect(await blocks(`<div>Vald</div><main>${content}<footer>Allkiri</footer></main><p>Telefon</p>`)).toEqual([
      'Vald @furniture',
      'Ametijuhend @heading 1',
      'sisu',
      'Allkiri',
      'Telefon @furniture',
    ]);
  });
});

describe('pages of word processors', () => {
  it('keep running heads and notes apart', async () => {
    const body =
      '<div title="header"><p>päis</p></div><p>a<a class="sdfootnoteanc" href="#x">1</a></p><div id="sdfootnote1"><p>m</p></div><div title="footer"><p>1</p></div><p>b</p>';
    expect(await blocks(body)).toEqual(['päis @header', 'a', 'm @footnote', '1 @footer', 'b']);
  });

  it('states paths', async () => {
    const { lines } = await parse(page('<p>a</p><table><tr><td>b<td><p>c</p><p>d</p></table><p>e</p>'));
    expect(lines.map(({ path }) => path)).toEqual([
      'body/p[1]',
      'body/tbl[1]/tr[1]/tc[1]/p[1]',
      'body/tbl[1]/tr[1]/tc[2]/p[1]',
      'body/tbl[1]/tr[1]/tc[2]/p[2]',
      'body/p[2]',
    ]);
  });
});

describe('encodings', () => {
  const body = '<p>Nõuded: õigus, šokk</p>';
  it.each([
    ['UTF-8 that says nothing', Buffer.from(page(body)), 0],
    ['UTF-8 that says something else', Buffer.from(page(body, '<meta charset=windows-1252>')), 0],
    ['Baltic by its word', latin(page(body, '<meta charset="windows-1257">'), { õ: 0xf5, š: 0xf0 }), 0],
    [
      'Latin-9 by an old head',
      latin(page(body, '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">'), {
        õ: 0xf5,
        š: 0xa8,
      }),
      0,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${page(body)}`, 'utf16le'), 0],
    ['a guess', latin(page(body), { õ: 0xf5, š: 0xf0 }), 1],
  ])('%s', async (_, bytes, notes) => {
    expect(htmlParser.sniff(bytes)).toBe(3);
    const document = await parse(bytes);
    expect(document.text.trim()).toBe('Nõuded: õigus, šokk');
    expect(document.notes).toHaveLength(notes);
  });
});

function latin(text: string, bytes: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text], (letter) => bytes[letter] ?? letter.charCodeAt(0));
}

describe('hostile pages', () => {
  it.each([
    ['400 elements deep', `${'<div>'.repeat(400)}a`, 'read'],
    ['600 elements deep', `${'<div>'.repeat(600)}a`, 'limit-exceeded'],
    ['formats that never end', `${'<b id=1><i id=2>'.repeat(3000)}a`, 'limit-exceeded'],
    ['no words', '<p> </p>', 'empty-file'],
    ['only a picture', '<img src="http://127.0.0.1:9/a.png">', 'no-text-layer'],
    ['a huge span', '<table><tr><td colspan=999999999 rowspan=999999999>a</table>', 'read'],
  ])('%s', async (_, body, code) => {
    expect(await refusalOf(Buffer.from(page(body)))).toBe(code);
  });

  it.each([
    ['paragraphs', (n: number) => '<p class="a-b"><b>a</b><br>b'.repeat(n)],
    [
      'rows of a wide table',
      (n: number) => `<table><tr>${'<td colspan=100>'.repeat(2000)}${'<tr><td>a'.repeat(n)}</table>`,
    ],
    ['lists in lists', (n: number) => '<ul><li>a<ul><li>b</ul></ul>'.repeat(n)],
  ])('takes time in line with the size: %s', async (_, make) => {
    const time = async (n: number) => {
      const text = page(make(n));
      const from = performance.now();
      await parse(text);
      return performance.now() - from;
    };
    await time(4000);
    expect((await time(16_000)) / Math.max(await time(4000), 10)).toBeLessThan(12);
  });

  it.each(['<p>katke</p>', 'Tekst <b>paks</b>', '# Pealkiri', '{"a": "<html"}'])('leaves %s to others', (text) => {
    expect(htmlParser.sniff(Buffer.from(text))).toBe(0);
  });

  it('survives damage', async () => {
    const bytes = Buffer.from(page('<table><tr><td rowspan=2>a<td><ol><li>b</table>'.repeat(30)));
    expect(await survivesDamage(bytes)).toBeLessThan(48);
  });
});

parserContract('a web page', () =>
  parse(
    page(
      '<nav>x</nav><h1>o\u0303igus</h1><table><tr><td rowspan=2>a\u0007<td>b<tr><td></table><ol><li>a<br>b</ol><p>&#1;&#xD800;c</p>',
    ),
  ),
);

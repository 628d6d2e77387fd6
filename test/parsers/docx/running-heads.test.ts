import { describe, expect, it } from 'vitest';
import { p, parse, tbl, tc, tr } from './docx-builder.ts';

const refs = (...ids: readonly string[]) =>
  ids
    .map((id) => id.split('='))
    .map(([type, id]) => `<w:${id?.startsWith('h') ? 'header' : 'footer'}Reference w:type="${type}" r:id="${id}"/>`)
    .join('');
const section = (references: string, more = '') => `<w:sectPr>${references}${more}</w:sectPr>`;
const heads = { h1: p('päis 1'), h2: p('päis 2'), h3: p('päis 3'), f1: p('jalus 1'), f2: p('päis 1') };

describe('headers and footers', () => {
  it.each([
    ['a header and a footer', p('sisu') + section(refs('default=h1', 'default=f1')), 'päis 1|sisu|jalus 1'],
    [
      'the first page has its own',
      p('sisu') + section(refs('default=h1', 'first=h2'), '<w:titlePg/>'),
      'päis 2|sisu|päis 1',
    ],
    [
      'each text once',
      p('sisu') + section(refs('default=h1', 'first=h1', 'default=f2'), '<w:titlePg/>'),
      'päis 1|sisu|päis 1',
    ],
    [
      'each section has its own',
      p('üks', section(refs('default=h1'))) + p('kaks') + section(refs('default=h2')),
      'päis 1|üks|päis 2|kaks',
    ],
    [
      'a section without its own repeats none',
      p('üks', section(refs('default=h1'))) + p('kaks') + section(''),
      'päis 1|üks|kaks',
    ],
    [
      'a section in the middle of a page shows its header later',
      p('üks', section(refs('default=h1'))) + p('kaks') + section(refs('default=h2'), '<w:type w:val="continuous"/>'),
      'päis 1|üks|kaks|päis 2',
    ],
    ['none', p('sisu'), 'sisu'],
    ['a reference that leads nowhere', p('sisu') + section(refs('default=h9')), 'sisu'],
  ])('%s', async (_, body, text) => {
    expect((await parse({ body, heads })).text).toBe(text.replaceAll('|', '\n'));
  });

  it.each([
    ['<w:evenAndOddHeaders/>', 'päis 1|sisu|päis 2'],
    ['<w:evenAndOddHeaders w:val="0"/>', 'päis 1|sisu'],
  ])('even pages with %s', async (settings, text) => {
    const body = p('sisu') + section(refs('default=h1', 'even=h2'));
    expect((await parse({ body, heads, settings })).text).toBe(text.replaceAll('|', '\n'));
  });

  it('sets region and path, keeps the kind of plain paragraphs', async () => {
    const body = p('sisu') + section(refs('default=h1', 'default=f1'));
    const own = { h1: tbl(tr(tc('1. a'), tc('b'))), f1: p('1 (4)', '<w:outlineLvl w:val="0"/>') };
    const { blocks, lines } = await parse({ body, heads: own });
    expect(blocks.map((block) => `${block.region} ${block.kind}`)).toEqual([
      'header paragraph',
      'header paragraph',
      'body paragraph',
      'footer paragraph',
    ]);
    expect(lines.map((line) => line.path)).toEqual([
      'header1/tbl[1]/tr[1]/tc[1]/p[1]',
      'header1/tbl[1]/tr[1]/tc[2]/p[1]',
      'body/p[1]',
      'footer1/p[1]',
    ]);
  });

  it('notes a header that no page prints', async () => {
    const { text, notes } = await parse({ body: p('sisu') + section(refs('first=h2')), heads: { h2: p('päis 2') } });
    expect(text).toBe('sisu');
    expect(notes.map((note) => note.code)).toEqual(['running-head-not-printed']);
  });
});

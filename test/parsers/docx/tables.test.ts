import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { blockText, p, parse, tbl, tc, tr } from './docx-builder.ts';

const start = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;

/** `text@table:row,column rowSpan×columnSpan` of each block. */
function cells(document: Document): string[] {
  return document.blocks.map((block) => {
    const { cell } = block;
    const place = cell ? `${cell.table}:${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan}` : 'body';
    return `${blockText(document, block)}@${place}`;
  });
}

describe('tables', () => {
  it.each([
    [
      'rows and columns',
      [tr(tc('a'), tc('b')), tr(tc('c'), tc('d'))],
      ['a@0:0,0 1×1', 'b@0:0,1 1×1', 'c@0:1,0 1×1', 'd@0:1,1 1×1'],
    ],
    ['cells with several paragraphs', [tr(tc(p('a') + p('b')))], ['a@0:0,0 1×1', 'b@0:0,0 1×1']],
    [
      'merged across',
      [tr(tc('a', span(2)), tc('b')), tr(tc('c'), tc('d'), tc('e'))],
      ['a@0:0,0 1×2', 'b@0:0,2 1×1', 'c@0:1,0 1×1', 'd@0:1,1 1×1', 'e@0:1,2 1×1'],
    ],
    [
      'merged down',
      [tr(tc('a', start), tc('b')), tr(tc('', goesOn), tc('c')), tr(tc('d'), tc('e'))],
      ['a@0:0,0 2×1', 'b@0:0,1 1×1', 'c@0:1,1 1×1', 'd@0:2,0 1×1', 'e@0:2,1 1×1'],
    ],
    [
      'two merges one below the other',
      [tr(tc('a', start)), tr(tc('', goesOn)), tr(tc('b', start)), tr(tc('', goesOn))],
      ['a@0:0,0 2×1', 'b@0:2,0 2×1'],
    ],
    [
      'a merge that goes on where none began',
      [tr(tc('a')), tr(tc('b', goesOn)), tr(tc('', goesOn))],
      ['a@0:0,0 1×1', 'b@0:1,0 2×1'],
    ],
    [
      'the old way of merging across',
      [tr(tc('a', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('b'))],
      ['a@0:0,0 1×2', 'b@0:0,2 1×1'],
    ],
    [
      'a row that begins further right',
      [tr(tc('a'), tc('b')), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('c')}</w:tr>`],
      ['a@0:0,0 1×1', 'b@0:0,1 1×1', 'c@0:1,1 1×1'],
    ],
    [
      'a deleted row',
      [tr(tc('a')), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('b')}</w:tr>`, tr(tc('c'))],
      ['a@0:0,0 1×1', 'c@0:1,0 1×1'],
    ],
    ['an inserted row', [`<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${tc('a')}</w:tr>`], ['a@0:0,0 1×1']],
    ['a deleted cell', [tr(tc('a', '<w:cellDel w:id="1"/>'), tc('b'))], ['b@0:0,0 1×1']],
    [
      'content controls around rows and cells',
      [
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('a')}</w:sdtContent></w:sdt>`, tc('b'))}</w:sdtContent></w:sdt>`,
      ],
      ['a@0:0,0 1×1', 'b@0:0,1 1×1'],
    ],
    [
      'a table in a cell',
      [tr(tc(p('enne') + tbl(tr(tc('sees'))) + p('pärast')), tc('b'))],
      ['enne@0:0,0 1×1', 'sees@1:0,0 1×1', 'pärast@0:0,0 1×1', 'b@0:0,1 1×1'],
    ],
    ['a hopeless span', [tr(tc('a', span(2_000_000_000)))], ['a@0:0,0 1×63']],
  ])('%s', async (_, rows, expected) => {
    expect(cells(await parse(tbl(...rows)))).toEqual(expected);
  });

  it('states size, rung and paths', async () => {
    const document = await parse(
      p('enne') + tbl(tr(tc('a'), tc('b'))) + tbl(tr(tc('c')), tr(tc('d'), tc(p('') + p('e')))),
    );
    expect(document.tables).toEqual([
      { rung: 'stated', rows: 1, columns: 2 },
      { rung: 'stated', rows: 2, columns: 2 },
    ]);
    expect(document.lines.at(-1)?.path).toBe('body/tbl[2]/tr[2]/tc[2]/p[2]');
  });

  it('does not carry a gap from one cell into the next', async () => {
    const { blocks } = await parse(tbl(tr(tc(p('a') + p('')), tc('b'))) + p('pärast'));
    expect(blocks.map((block) => block.gapBefore)).toEqual([0, 0, 0]);
  });

  it('notes words in the covered part of a merge', async () => {
    const { text, notes } = await parse(tbl(tr(tc('a', start)), tr(tc('kadunud', goesOn))));
    expect(text).toBe('a');
    expect(notes.map((note) => note.code)).toEqual(['merged-cell-text']);
  });

  it('leaves out a table whose rows were all deleted', async () => {
    const { tables } = await parse(p('a') + tbl(`<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('b')}</w:tr>`));
    expect(tables).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Block, Document, Line } from '../../../src/model/document.ts';
import { markPageFurniture } from '../../../src/normalize/document/furniture.ts';
import { isCertainPageNumber, isPageNumber } from '../../../src/normalize/document/page-edges.ts';

interface Written extends Partial<Block> {
  readonly text: string;
  readonly page: number | null;
  readonly top?: number;
}

function written(blocks: readonly Written[]): Document {
  let text = '';
  const lines: Line[] = [];
  const made = blocks.map(({ text: words, page, top, ...facts }): Block => {
    const span = { start: text.length, end: text.length + words.length };
    text += `${words}\n`;
    lines.push({ ...span, page, box: top === undefined ? null : [50, top, 500, top + 12], path: null });
    return {
      kind: 'paragraph',
      spans: [span],
      cell: null,
      region: 'body',
      level: null,
      bold: false,
      gapBefore: 0,
      ...facts,
    };
  });
  return {
    format: 'pdf',
    mediaType: '',
    pages: null,
    textLayer: 'native',
    text,
    lines,
    blocks: made,
    tables: [],
    blockEdges: 'stated',
    notes: [],
  };
}

const marked = (blocks: readonly Written[]) => {
  const document = markPageFurniture(written(blocks));
  return document.blocks
    .filter((block) => block.kind === 'furniture')
    .map((block) => document.text.slice(block.spans[0]?.start, block.spans[0]?.end));
};

const body = (page: number | null, from = 100): Written[] =>
  ['esimene', 'teine', 'kolmas', 'neljas', 'viies', 'kuues', 'seitsmes', 'kaheksas'].map((word, i) => ({
    text: `${word} lause leheküljel ${'abcdef'[page ?? 0]}`,
    page,
    top: from + i * 20,
  }));

describe('page numbers', () => {
  it.each(['3', '3/7', '3 / 7', 'lk 3', 'Lk. 3', 'Lehekülg 2/5', '1 (4)', '1(4)', '– 2 –', '- 2 -', '12'])(
    '%s',
    (text) => expect(isPageNumber(text)).toBe(true),
  );
  it.each(['3.', '2024', '3.1', 'lisa 3', '(3)', '§ 3', '3 aastat', 'lk', '', '1. mai', '3/2024'])('not %s', (text) =>
    expect(isPageNumber(text)).toBe(false),
  );
  it.each([
    ['lk 3', true],
    ['1 (4)', true],
    ['– 2 –', true],
    ['3', false],
    ['3/7', false],
  ])('%s by its form alone: %s', (text, sure) => expect(isCertainPageNumber(text)).toBe(sure));
});

describe('page furniture', () => {
  it('numbers at the edges, whatever stands in the middle', () => {
    expect(
      marked([
        ...body(1),
        { text: '17', page: 1, top: 190 },
        { text: '1', page: 1, top: 800 },
        ...body(2),
        { text: '2', page: 2, top: 800 },
      ]),
    ).toEqual(['1', '2']);
  });

  it('what two pages repeat at one height, digits aside', () => {
    const head = (page: number): Written => ({ text: 'Lepa vallavalitsus', page, top: 30 });
    const foot = (page: number): Written => ({ text: `Dokument 5-1/${page}, leht ${page}`, page, top: 800 });
    expect(marked([head(1), ...body(1), foot(1), head(2), ...body(2), foot(2)])).toHaveLength(4);
  });

  it.each([
    ['at another height', { text: 'Lepa vallavalitsus', page: 2, top: 90 }],
    ['other words', { text: 'Kase vallavalitsus', page: 2, top: 30 }],
  ])('not where the other page has it %s', (_name, other) => {
    expect(marked([{ text: 'Lepa vallavalitsus', page: 1, top: 30 }, ...body(1), other, ...body(2)])).toEqual([]);
  });

  it.each([
    ['heading', { kind: 'heading' as const }],
    ['bold', { bold: true }],
  ])('a title that other pages repeat stays on the first page (%s)', (_name, look) => {
    const title = (page: number, more: Partial<Block>): Written => ({ text: 'Ametijuhend', page, top: 30, ...more });
    const document = markPageFurniture(written([title(1, look), ...body(1), title(2, look), ...body(2)]));
    expect(document.blocks.filter((block) => block.kind === 'furniture')).toHaveLength(1);
    expect(document.blocks[0]?.kind).not.toBe('furniture');
  });

  it('never a table cell', () => {
    const cell = { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
    expect(
      marked([{ text: '1', page: 1, top: 30, cell }, ...body(1), { text: '1', page: 2, top: 30, cell }, ...body(2)]),
    ).toEqual([]);
  });

  it('pages without boxes go by the order of lines', () => {
    const plain = (page: number) => body(page).map(({ text }) => ({ text, page }));
    expect(marked([...plain(1), { text: '1', page: 1 }, ...plain(2), { text: '2', page: 2 }])).toEqual(['1', '2']);
  });

  it('without pages only what can be nothing else', () => {
    const plain = body(null).map(({ text }) => ({ text, page: null }));
    expect(marked([...plain, { text: '1 (4)', page: null }, { text: '3', page: null }])).toEqual(['1 (4)']);
  });
});

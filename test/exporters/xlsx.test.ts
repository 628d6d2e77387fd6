import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { exportFolder } from '../../src/exporters/export-folder.ts';
import { TABLES } from '../../src/exporters/tables/index.ts';
import { CUT_MARK, fitting, LONGEST_CELL } from '../../src/exporters/writers/xlsx.ts';
import { LIMITS } from '../../src/model/limits.ts';
import { inventEnvelope } from '../compare/envelopes.ts';
import { expectedRows, fixtureEnvelopes, folderOf } from './fixture-folder.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { hasLibreOffice, openedSheets } from './libreoffice.ts';

const long = 'õ'.repeat(40_000);
const forbidden = 'a\u0001b\uffffc\ud800d';
const hostile = {
  'a.txt': inventEnvelope({ path: 'a.txt', items: { duties: [...HOSTILE_TEXTS, long, forbidden, '<b>&amp;</b>'] } }),
};
const { root, input, remove } = folderOf(hostile);
afterAll(remove);

const toXlsx = (folder: string, out: string) => exportFolder({ folder, to: ['xlsx'], out: join(root, out) });
const columnsOf = (table: string) => TABLES.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];

describe('a cell', () => {
  it.each([
    ['koostab', 'koostab'],
    [forbidden, 'abcd'],
    ['a\nb\tc', 'a\nb\tc'],
    ['𝔄', '𝔄'],
  ])('%j → %j', (text, cell) => expect(fitting(text)).toBe(cell));

  it('that is too long is cut with a mark', () => {
    expect(fitting('a'.repeat(LONGEST_CELL))).toHaveLength(LONGEST_CELL);
    expect(fitting(long)).toHaveLength(LONGEST_CELL);
    expect(fitting(long).endsWith(`õ${CUT_MARK}`)).toBe(true);
  });
});

describe('XLSX', () => {
  it('has the head frozen, filters on, and no formula', async () => {
    await toXlsx(input, 'plain');
    const parts = unzipSync(readFileSync(join(root, 'plain', 'lahter.xlsx')));
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(3);
    for (const name of sheets) {
      const xml = strFromU8(parts[name] ?? new Uint8Array());
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/u);
      expect(xml).not.toContain('<f>');
    }
  });

  it('leaves out tables without rows and places of evidence', async () => {
    await toXlsx(input, 'sheets');
    const workbook = strFromU8(
      unzipSync(readFileSync(join(root, 'sheets', 'lahter.xlsx')))['xl/workbook.xml'] ?? new Uint8Array(),
    );
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name);
    expect(names).toEqual(['files', 'documents', 'fields', 'duties']);
  });

  it('over the limit of cells is refused before memory is full', async () => {
    const limits = LIMITS as { workbookCells: number };
    const before = limits.workbookCells;
    limits.workbookCells = 100;
    try {
      await expect(toXlsx(input, 'limited')).rejects.toThrow(/over 100 cells/u);
    } finally {
      limits.workbookCells = before;
    }
    expect(existsSync(join(root, 'limited', 'lahter.xlsx'))).toBe(false);
  });

  it.skipIf(!hasLibreOffice)(
    'a spreadsheet finds every cell of the fixtures',
    async () => {
      const envelopes = await fixtureEnvelopes();
      const place = folderOf(envelopes);
      try {
        await toXlsx(place.input, 'fixtures');
        const sheets = openedSheets(join(root, 'fixtures', 'lahter.xlsx'), join(root, 'office'));
        for (const [table, rows] of expectedRows(envelopes)) {
          if (rows.length === 0 || table === 'evidence') continue;
          const shown = (cell: unknown) =>
            typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '');
          expect(sheets.get(table), table).toEqual([columnsOf(table), ...rows.map((row) => row.map(shown))]);
        }
      } finally {
        place.remove();
      }
    },
    60_000,
  );

  it.skipIf(!hasLibreOffice)('texts that look like formulas, numbers or dates stay as they are', async () => {
    await toXlsx(input, 'hostile');
    const [, ...rows] = openedSheets(join(root, 'hostile', 'lahter.xlsx'), join(root, 'office2')).get('duties') ?? [];
    const column = columnsOf('duties').indexOf('text');
    const texts = rows.map((row) => row[column]);
    // XML reads a carriage return as a line end.
    const expected = HOSTILE_TEXTS.map((text) => text.replace('\r', '\n'));
    expect(texts).toEqual([...expected, fitting(long), 'abcd', '<b>&amp;</b>']);
  });
});

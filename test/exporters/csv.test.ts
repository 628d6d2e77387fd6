import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportFolder } from '../../src/exporters/export-folder.ts';
import { TABLES } from '../../src/exporters/tables/index.ts';
import { harmless } from '../../src/exporters/writers/csv.ts';
import { inventEnvelope } from '../compare/envelopes.ts';
import { expectedRows, fixtureEnvelopes, folderOf } from './fixture-folder.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { EVALUATING, hasLibreOffice, openedSheets } from './libreoffice.ts';
import { parseCsv } from './parse-csv.ts';

const hostile = { 'a.txt': inventEnvelope({ path: '=cmd.txt', items: { duties: HOSTILE_TEXTS } }) };
const { root, input, remove } = folderOf(hostile);
afterAll(remove);

const duties = TABLES.find(({ name }) => name === 'duties');
const textColumn = duties?.columns.findIndex(({ name }) => name === 'text') ?? -1;

async function csvOf(folder: string, out: string, csv = {}): Promise<(table: string) => string> {
  await exportFolder({ folder, to: ['csv'], out: join(root, out), csv });
  return (table) => readFileSync(join(root, out, `${table}.csv`), 'utf8');
}

describe('harmless', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+3', "'+3"],
    ['- Koostab', "'- Koostab"],
    ['@a', "'@a"],
    ['\ta', "'\ta"],
    ['\ra', "'\ra"],
    ['\na', "'\na"],
    ['\0a', "'\0a"],
    ["'a", "''a"],
    ['＝1', "'＝1"],
    ['', ''],
    ['Koostab - ja peab', 'Koostab - ja peab'],
    ['– mõttekriips', '– mõttekriips'],
    ['a=b', 'a=b'],
  ])('%j → %j', (text, cell) => expect(harmless(text)).toBe(cell));

  it('is undone by taking one leading apostrophe away', () => {
    for (const text of HOSTILE_TEXTS) expect(harmless(text).replace(/^'/u, '')).toBe(text);
  });
});

describe('CSV', () => {
  it('has every cell of every table of the fixtures', async () => {
    const envelopes = await fixtureEnvelopes();
    const place = folderOf(envelopes);
    try {
      const read = await csvOf(place.input, 'fixtures');
      expect(readdirSync(join(root, 'fixtures'))).toEqual(TABLES.map(({ name }) => `${name}.csv`).sort());
      for (const [table, rows] of expectedRows(envelopes)) {
        const [head, ...body] = parseCsv(read(table));
        expect(head).toEqual(TABLES.find(({ name }) => name === table)?.columns.map(({ name }) => name));
        const cells = rows.map((row) => row.map((cell) => String(cell ?? '')));
        expect(body.map((row) => row.map((cell) => cell.replace(/^'/u, '')))).toEqual(cells);
      }
    } finally {
      place.remove();
    }
  }, 60_000);

  it.each([
    [{}, ',', false],
    [{ separator: ';' }, ';', false],
    [{ separator: '\t', bom: true }, '\t', true],
  ])('%j', async (options, separator, bom) => {
    const text = (await csvOf(input, `as${JSON.stringify(separator)}`, options))('duties');
    expect(text.startsWith('\ufeff')).toBe(bom);
    const [, ...rows] = parseCsv(text, separator);
    expect(rows.map((row) => row[textColumn]?.replace(/^'/u, ''))).toEqual(HOSTILE_TEXTS);
  });

  it('says true and false', async () => {
    const place = folderOf(await fixtureEnvelopes());
    try {
      const [head = [], ...rows] = parseCsv((await csvOf(place.input, 'booleans'))('signatories'));
      const digital = new Set(rows.map((row) => row[head.indexOf('digital')]));
      expect([...digital].filter((cell) => cell !== 'true' && cell !== 'false')).toEqual([]);
      expect(digital.size).toBeGreaterThan(0);
    } finally {
      place.remove();
    }
  });

  it.skipIf(!hasLibreOffice)('no formula runs where a spreadsheet opens it', async () => {
    await csvOf(input, 'opened-csv');
    const [sheet] = openedSheets(join(root, 'opened-csv', 'duties.csv'), join(root, 'office'), EVALUATING).values();
    const texts = (sheet ?? []).slice(1).map((row) => row[textColumn] ?? '');
    expect(texts).toHaveLength(HOSTILE_TEXTS.length);
    for (const [i, text] of HOSTILE_TEXTS.entries()) {
      // The spreadsheet reads a carriage return as a line end.
      if (harmless(text) !== text) expect(texts[i]).toBe(harmless(text).replace('\r', '\n'));
    }
    const [files] = openedSheets(join(root, 'opened-csv', 'files.csv'), join(root, 'office'), EVALUATING).values();
    expect(files?.[1]).toContain("'=cmd.txt");
  });

  it.skipIf(!hasLibreOffice)('the spreadsheet would have run it', () => {
    const bare = join(root, 'bare.csv');
    writeFileSync(bare, 'text\n=1+1\n');
    const [sheet] = openedSheets(bare, join(root, 'office'), EVALUATING).values();
    expect(sheet?.[1]?.[0]).toBe('2');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeTables } from '../../src/exporters/tables/describe.ts';
import type { Row } from '../../src/exporters/tables/index.ts';
import { TABLES, tableRows } from '../../src/exporters/tables/index.ts';
import type { Envelope } from '../../src/model/record.ts';
import { inventEnvelope } from '../compare/envelopes.ts';
import { convertOnce, FORMATS, fixtureFile, ROOT, SLUGS } from '../golden/fixtures.ts';
import { expectedRows } from './fixture-folder.ts';
import { fullEnvelope } from './full-envelope.ts';

describe('an envelope with every key of the schema', () => {
  const { envelope, marks } = fullEnvelope();
  const cells = new Map<string, (string | number | boolean | null)[]>();
  for (const [i, rows] of tableRows({ path: 'full.json', envelope }).entries())
    cells.set(TABLES[i]?.name ?? '', rows.flat());

  it('has all its values in some table: a new key of the schema needs a column', () => {
    const written = new Set([...cells.values()].flat());
    expect(marks.length).toBeGreaterThan(300);
    expect(marks.filter((mark) => !written.has(mark))).toEqual([]);
  });

  it('fills every table and every column', () => {
    const empty = tableRows({ path: 'full.json', envelope }).flatMap((rows, i) => {
      const { name = '', columns = [] } = TABLES[i] ?? {};
      const blank = columns.filter((_, c) => rows.every((row) => row[c] === null)).map((column) => column.name);
      // Only the title has evidence here.
      const expected = ['page', 'path', 'quote', 'confidence'];
      return blank.filter((column) => !expected.includes(column)).map((column) => `${name}.${column}`);
    });
    expect(empty).toEqual([]);
  });

  it('gives cells of the type that the column has', () => {
    for (const [i, rows] of tableRows({ path: 'full.json', envelope }).entries()) {
      for (const [c, column] of (TABLES[i]?.columns ?? []).entries()) {
        const type = { text: 'string', integer: 'number', number: 'number', boolean: 'boolean' }[column.type];
        const types = new Set(rows.flatMap((row) => (row[c] === null ? [] : [typeof row[c]])));
        expect([...types], `${TABLES[i]?.name}.${column.name}`).toEqual(types.size === 0 ? [] : [type]);
      }
    }
  });
});

/** The tables of lists and what in a record they are made of, written down apart from their definition. */
const LISTS: readonly [table: string, list: string, inner?: string][] = [
  ['units', 'units'],
  ['duties', 'duties'],
  ['duty_outcomes', 'duties', 'outcomes'],
  ['rights', 'rights'],
  ['responsibilities', 'responsibilities'],
  ['qualifications', 'qualifications'],
  ['language_requirements', 'languageRequirements'],
  ['work_tools', 'workTools'],
  ['legal_references', 'legalReferences'],
  ['act_references', 'actReferences'],
  ['legal_bases', 'legalBases'],
  ['decision_items', 'items'],
  ['repeals', 'repeals'],
  ['preparers', 'preparedBy'],
  ['annexes', 'annexes'],
  ['unit_changes', 'unitChanges'],
  ['unit_change_members', 'unitChanges', 'members'],
  ['position_changes', 'positionChanges'],
  ['amounts', 'amounts'],
  ['staffing_rows', 'rows'],
  ['staffing_totals', 'totals'],
  ['signatories', 'signatories'],
  ['sections', 'sections'],
  ['section_items', 'sections', 'items'],
  ['unclaimed', 'unclaimed'],
];

type Json = Record<string, unknown[] | undefined>;

describe('all fixtures in all formats', () => {
  let envelopes: Record<string, Envelope> = {};
  let rows = new Map<string, Row[]>();
  beforeAll(async () => {
    const files = SLUGS.flatMap((slug) => FORMATS.map((format) => fixtureFile(slug, format)));
    envelopes = Object.fromEntries(
      await Promise.all(files.map(async (file) => [file, await convertOnce(file)] as const)),
    );
    rows = expectedRows(envelopes);
  }, 60_000);

  it.each(LISTS)('%s has as many rows as %s %s has elements', (table, list, inner) => {
    const records = Object.values(envelopes).flatMap((envelope) => envelope.records as unknown as Json[]);
    const elements = records.flatMap((record) => record[list] ?? []);
    const counted = inner === undefined ? elements : elements.flatMap((element) => (element as Json)[inner] ?? []);
    expect(rows.get(table)).toHaveLength(counted.length);
    expect(counted.length).toBeGreaterThan(0);
  });

  it('has a row for each file, document, warning and place of evidence', () => {
    const all = Object.values(envelopes);
    const records = all.flatMap((envelope) => envelope.records);
    expect(rows.get('files')).toHaveLength(all.length);
    expect(rows.get('documents')).toHaveLength(records.length);
    expect(rows.get('warnings')).toHaveLength(all.flatMap(({ warnings }) => warnings).length);
    const places = records.flatMap(({ evidence }) => Object.values(evidence).flat());
    expect(rows.get('evidence')).toHaveLength(places.length);
  });

  it('gives every row of read values its words', () => {
    const quote = (name: string) =>
      TABLES.find((table) => table.name === name)?.columns.findIndex(({ name }) => name === 'quote') ?? -1;
    for (const [name, those] of rows) {
      const column = quote(name);
      if (column < 0) continue;
      expect(
        those.filter((row) => row[column] === null),
        name,
      ).toEqual([]);
    }
  });

  it.each(TABLES.map((table) => [table.name, table] as const))(
    '%s: keys stand once, references lead somewhere',
    (_, table) => {
      const those = rows.get(table.name) ?? [];
      const at = (of: (typeof TABLES)[number], names: readonly string[]) =>
        names.map((name) => of.columns.findIndex((column) => column.name === name));
      const keys = at(table, table.key);
      expect(new Set(those.map((row) => JSON.stringify(keys.map((c) => row[c])))).size).toBe(those.length);
      for (const { columns, table: to, to: theirs, optional } of table.references) {
        const target = TABLES.find(({ name }) => name === to);
        const there = new Set(
          (rows.get(to) ?? []).map((row) => JSON.stringify(target && at(target, theirs).map((c) => row[c]))),
        );
        const own = at(table, columns);
        const lost = those.filter(
          (row) =>
            !there.has(JSON.stringify(own.map((c) => row[c]))) && !(optional && own.every((c) => row[c] === null)),
        );
        expect(lost).toEqual([]);
      }
    },
  );

  it('adopts: the annexes of an order are part of it', () => {
    const columns = TABLES.find(({ name }) => name === 'documents')?.columns.map(({ name }) => name) ?? [];
    const documents = (rows.get('documents') ?? []).map((row) =>
      Object.fromEntries(columns.map((name, i) => [name, row[i]])),
    );
    const adopted = documents.filter(({ part_of }) => part_of !== null);
    expect(adopted.length).toBeGreaterThan(0);
    for (const { part_of } of adopted) {
      expect(documents.find(({ document_id }) => document_id === part_of)).toMatchObject({ kind: 'decision' });
    }
  });
});

describe('keys', () => {
  const envelope = inventEnvelope({ path: 'a.txt', items: { duties: ['koostab eelarve'] } });
  const idOf = (path: string) => tableRows({ path, envelope })[1]?.[0]?.[0];

  it('come from the place in the folder: the same documents twice are two', () => {
    expect(idOf('a/x.json')).not.toBe(idOf('b/x.json'));
    expect(idOf('a/x.json')).toBe(idOf('a/x.json'));
  });

  it('are no number to any spreadsheet', () => {
    for (let i = 0; i < 300; i++) expect(idOf(`${i}.json`)).toMatch(/^d[0-9a-f]{16}$/u);
  });
});

describe('names', () => {
  it('of sheets are short enough for a workbook', () => {
    expect(TABLES.filter(({ name }) => name.length > 28).map(({ name }) => name)).toEqual([]);
  });

  it('are plain: no cell, header or file name means anything to a spreadsheet', () => {
    const names = TABLES.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)]);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/u.test(name))).toEqual([]);
  });
});

it('docs/tables.md says what the tables are; `npm run tables` renews it', () => {
  expect(readFileSync(join(ROOT, 'docs', 'tables.md'), 'utf8')).toBe(describeTables());
});

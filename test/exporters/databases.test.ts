import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFolder } from '../../src/exporters/export-folder.ts';
import { type Row, TABLES } from '../../src/exporters/tables/index.ts';
import { comparable, expectedRows, fixtureEnvelopes, folderOf, type Workplace } from './fixture-folder.ts';
import { fullEnvelope } from './full-envelope.ts';

type Select = (sql: string) => Promise<unknown[][]>;

let place: Workplace;
let expected = new Map<string, Row[]>();
const out = (name: string) => join(place.root, 'out', name);

beforeAll(async () => {
  const envelopes = { ...(await fixtureEnvelopes()), 'y.docx': fullEnvelope().envelope };
  place = folderOf(envelopes);
  expected = expectedRows(envelopes);
  await exportFolder({ folder: place.input, to: ['sqlite', 'duckdb', 'parquet'], out: join(place.root, 'out') });
}, 60_000);
afterAll(() => place.remove());

async function withSqlite<T>(work: (select: Select, database: sqlite.Database) => Promise<T>): Promise<T> {
  const database = new sqlite.Database(out('lahter.sqlite'));
  try {
    return await work(async (sql) => database.all(sql).map((row) => Object.values(row)), database);
  } finally {
    database.close();
  }
}

async function withDuckdb<T>(file: string, work: (select: Select) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(file, { access_mode: file === ':memory:' ? 'AUTOMATIC' : 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRows());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const bare = ({ columns }: (typeof TABLES)[number]) => columns.map(({ name }) => name).join(', ');

describe('SQLite', () => {
  it('has every cell; every column is known by its bare name', () =>
    withSqlite(async (select) => {
      for (const table of TABLES) {
        const booleans = table.columns.map(({ type }) => type === 'boolean');
        const rows = (await select(`SELECT ${bare(table)} FROM ${table.name}`)).map((row) =>
          row.map((cell, i) => (booleans[i] && cell !== null ? cell === 1 : cell)),
        );
        expect(comparable(rows), table.name).toEqual(comparable(expected.get(table.name) ?? []));
      }
    }));

  it('has keys that hold', () =>
    withSqlite(async (select, database) => {
      expect(await select('PRAGMA foreign_key_check')).toEqual([]);
      expect(await select('PRAGMA integrity_check')).toEqual([['ok']]);
      for (const { name, references } of TABLES) {
        const led = await select(`SELECT DISTINCT id FROM pragma_foreign_key_list('${name}')`);
        expect(led, name).toHaveLength(references.length);
      }
      const [id] = (await select('SELECT document_id FROM duties LIMIT 1'))[0] ?? [];
      expect(() => database.run('INSERT INTO duties (document_id, ordinal) VALUES (?, 0)', [String(id)])).toThrow(
        /UNIQUE/u,
      );
      expect(() => database.run(`INSERT INTO rights (document_id, ordinal) VALUES ('nobody', 0)`)).toThrow(
        /FOREIGN KEY/u,
      );
    }));

  it('joins', () =>
    withSqlite(async (select) => {
      const joined = await select(`SELECT count(*) FROM documents JOIN duties USING (document_id) JOIN duty_outcomes
        ON duty_outcomes.document_id = duties.document_id AND duty_ordinal = duties.ordinal`);
      expect(joined).toEqual([[expected.get('duty_outcomes')?.length]]);
    }));
});

describe('DuckDB', () => {
  it('has every cell; every column is known by its bare name', () =>
    withDuckdb(out('lahter.duckdb'), async (select) => {
      for (const table of TABLES) {
        const rows = await select(`SELECT ${bare(table)} FROM ${table.name}`);
        expect(comparable(rows), table.name).toEqual(comparable(expected.get(table.name) ?? []));
      }
    }));

  it('has primary keys, and says what columns mean', () =>
    withDuckdb(out('lahter.duckdb'), async (select) => {
      const keys = await select(`SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'`);
      expect(keys.flat().sort()).toEqual(TABLES.map(({ name }) => name).sort());
      const described = await select(
        'SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND comment IS NOT NULL',
      );
      expect(Number(described[0]?.[0])).toBe(TABLES.flatMap(({ columns }) => columns).length);
    }));
});

describe('Parquet', () => {
  it('has every cell in the order of the documents, and types also where a table is empty', () =>
    withDuckdb(':memory:', async (select) => {
      const types = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' };
      for (const { name, columns } of TABLES) {
        const file = `'${out(`${name}.parquet`)}'`;
        const rows = await select(`SELECT * FROM ${file}`);
        expect(rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)))).toEqual(
          expected.get(name),
        );
        const described = await select(`DESCRIBE SELECT * FROM ${file}`);
        expect(described.map(([column, type]) => [column, type])).toEqual(
          columns.map((column) => [column.name, types[column.type]]),
        );
      }
    }));
});

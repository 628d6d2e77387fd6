import { join } from 'node:path';
import sqlite, { type Database as Connection, type Statement } from 'node-sqlite3-wasm';
import { TABLES, type Table } from '../tables/index.ts';
import { reconcile, type Sink, type Stored } from './sink.ts';
import { createIndexes, createTable, type Dialect, quoted } from './sql.ts';

/** A document may come before the one that adopts it: references are looked at when all rows are there. */
const DIALECT: Dialect = {
  types: { text: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' },
  onReference: () => 'DEFERRABLE INITIALLY DEFERRED',
};

/** `lahter.sqlite` with primary and foreign keys. */
export async function openSqlite(folder: string): Promise<Sink> {
  const database = new sqlite.Database(join(folder, 'lahter.sqlite'));
  // The file is thrown away where the export fails: a journal would only cost time.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN');
  for (const table of TABLES) database.exec(createTable(table, DIALECT));
  const inserts = TABLES.map((table) => database.prepare(insertInto(table)));
  const close = () => {
    for (const insert of inserts.splice(0)) insert.finalize();
    if (database.isOpen) database.close();
  };
  return {
    async add(_envelope, rows) {
      for (const [i, insert] of inserts.entries()) insertRows(insert, rows[i] ?? []);
    },
    async finish(expected) {
      for (const table of TABLES) for (const index of createIndexes(table)) database.exec(index);
      database.exec('COMMIT');
      const stored = reconcile(count(database), expected);
      close();
      return stored;
    },
    async abandon() {
      close();
    },
  };
}

function insertInto({ name, columns }: Table): string {
  return `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`;
}

function insertRows(insert: Statement, rows: Parameters<Sink['add']>[1][number]): void {
  for (const row of rows) insert.run([...row]);
}

function count(database: Connection): Stored[] {
  return TABLES.map(({ name }) => {
    const counted = database.get(`SELECT count(*) AS rows FROM ${quoted(name)}`);
    return { table: name, rows: Number(counted?.rows), changes: null };
  });
}

import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type Cell, TABLES } from '../tables/index.ts';
import type { Sink } from './sink.ts';
import { createTextFile } from './text-file.ts';

export interface CsvOptions {
  /** Excel takes a file for UTF-8 only where it begins with a byte order mark. */
  readonly bom: boolean;
  /** One character; Estonian Excel opens files with `;`. */
  readonly separator: string;
}

// The ASCII signs and their full-width twins; the apostrophe so that taking one away gives the text back.
const MEANS_SOMETHING = /^[=+\-@\t\r\n\0'＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before one that begins with `=`, `+`, `-`, `@`,
 * a tab, a line end, or an apostrophe. Whoever takes away one leading apostrophe has the text again.
 */
export function harmless(text: string): string {
  return MEANS_SOMETHING.test(text) ? `'${text}` : text;
}

/** A CSV file a table, all of them, empty ones too. */
export async function openCsv(folder: string, { bom, separator }: CsvOptions): Promise<Sink> {
  const lines = (rows: Cell[][]) =>
    stringify(rows, { delimiter: separator, cast: { string: harmless, boolean: String } });
  const files = await Promise.all(TABLES.map(({ name }) => createTextFile(join(folder, `${name}.csv`))));
  for (const [i, { columns }] of TABLES.entries()) {
    await files[i]?.write(`${bom ? '\ufeff' : ''}${lines([columns.map(({ name }) => name)])}`);
  }
  const close = async () => {
    await Promise.all(files.splice(0).map((file) => file.close()));
    return [];
  };
  return {
    async add(_envelope, rows) {
      for (const [i, file] of files.entries()) {
        const those = rows[i] ?? [];
        if (those.length > 0) await file.write(lines(those.map((row) => [...row])));
      }
    },
    finish: close,
    async abandon() {
      await close();
    },
  };
}

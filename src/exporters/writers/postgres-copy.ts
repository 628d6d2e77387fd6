import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import type { Cell, Row } from '../tables/index.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  // PostgreSQL keeps no NUL.
  '\0': '\ufffd',
};

/** A row as COPY reads it. */
export function copyLine(row: Row): string {
  return `${row.map(copyCell).join('\t')}\n`;
}

function copyCell(cell: Cell): string {
  return cell === null ? '\\N' : String(cell).replace(/[\\\t\n\r\0]/gu, (character) => ESCAPES[character] ?? character);
}

export async function copy(client: Client, statement: string, lines: readonly string[]): Promise<void> {
  await pipeline(Readable.from([lines.join('')], { objectMode: false }), client.query(from(statement)));
}

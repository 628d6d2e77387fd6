import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exportFolder } from '../../src/exporters/export-folder.ts';
import { toJson } from '../../src/exporters/json.ts';
import type { Cell, Row } from '../../src/exporters/tables/index.ts';
import { TABLES, tableRows } from '../../src/exporters/tables/index.ts';
import type { Envelope } from '../../src/model/record.ts';
import { convertOnce, fixtureFile, SLUGS } from '../golden/fixtures.ts';

export interface Workplace {
  readonly root: string;
  /** What a conversion would have written. */
  readonly input: string;
  readonly remove: () => void;
}

/** A temporary folder whose `in` holds these envelopes; a name of the form `a/b.docx` is that of the document. */
export function folderOf(envelopes: Readonly<Record<string, Envelope>>): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'lahter-export-'));
  const input = join(root, 'in');
  mkdirSync(input);
  for (const [name, envelope] of Object.entries(envelopes)) putEnvelope(input, name, envelope);
  return { root, input, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export function putEnvelope(input: string, name: string, envelope: Envelope): void {
  const file = join(input, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, toJson(envelope, false));
}

/** Every fixture once, as DOCX; the order is that of their names. */
export async function fixtureEnvelopes(): Promise<Record<string, Envelope>> {
  const named = SLUGS.map(
    async (slug) => [`${slug}/${slug}.docx`, await convertOnce(fixtureFile(slug, 'docx'))] as const,
  );
  return Object.fromEntries(await Promise.all(named));
}

/** The rows that the envelopes have by their definition, by table. */
export function expectedRows(envelopes: Readonly<Record<string, Envelope>>): Map<string, Row[]> {
  const rows = new Map<string, Row[]>(TABLES.map(({ name }) => [name, []]));
  for (const [name, envelope] of Object.entries(envelopes)) {
    for (const [i, those] of tableRows({ path: `${name}.json`, envelope }).entries()) {
      rows.get(TABLES[i]?.name ?? '')?.push(...those);
    }
  }
  return rows;
}

/** A row as text: the order of rows in a database is its own. */
export function comparable(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => JSON.stringify(row.map(plain))).sort();
}

function plain(cell: unknown): Cell {
  if (typeof cell === 'bigint') return Number(cell);
  return cell as Cell;
}

export { exportFolder, TABLES };

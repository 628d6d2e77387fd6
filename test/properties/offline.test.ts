import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inventEnvelope } from '../compare/envelopes.ts';
import { folderOf } from '../exporters/fixture-folder.ts';
import { FORMATS, fixtureFile, SLUGS } from '../golden/fixtures.ts';
import { SIGNED_CONTAINERS } from './sources.ts';

function touchedBy(...files: string[]): { drivers: string[]; attempts: string[] } {
  const child = join(import.meta.dirname, 'offline-child.mjs');
  const printed = execFileSync(process.execPath, [child, ...files], { encoding: 'utf8' });
  return JSON.parse(printed.split('\n').at(-1) ?? '');
}

it('a conversion loads no database driver and never touches the network', () => {
  const documents = SLUGS.slice(0, 3).flatMap((slug) => FORMATS.map((format) => fixtureFile(slug, format)));
  const files = [...documents, ...SIGNED_CONTAINERS.map(([, file]) => file)];
  expect(touchedBy(...files)).toEqual({ drivers: [], attempts: [] });
});

it('nor does an export to files', () => {
  const { root, input, remove } = folderOf({ 'a.txt': inventEnvelope({ path: 'a.txt' }) });
  try {
    expect(touchedBy('--export', input, join(root, 'out'))).toEqual({ drivers: [], attempts: [] });
    expect(readdirSync(join(root, 'out'))).toContain('lahter.duckdb');
  } finally {
    remove();
  }
});

it('the trap would have noticed', () => {
  const { drivers, attempts } = touchedBy('--control');
  expect(drivers).toContain('mongoose');
  expect(attempts).toEqual(['connect']);
});

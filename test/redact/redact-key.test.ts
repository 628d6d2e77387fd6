import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderRedactKey, readRedactKey } from '../../src/redact/index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lahter-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a folder keeps one key, for its owner alone', async () => {
  const own = join(folder, '.lahter');
  const keys = await Promise.all([folderRedactKey(own), folderRedactKey(own), folderRedactKey(own)]);
  expect(new Set([...keys, await folderRedactKey(own)]).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/u);
  expect(await readdir(own)).toEqual(['redact-key']);
  expect((await stat(join(own, 'redact-key'))).mode & 0o777).toBe(0o600);
  expect((await readFile(join(own, 'redact-key'), 'utf8')).trim()).toBe(keys[0]);
});

it('two folders have two keys', async () => {
  expect(await folderRedactKey(join(folder, 'a'))).not.toBe(await folderRedactKey(join(folder, 'b')));
});

it('a key that can be guessed is refused, in a folder too', async () => {
  await writeFile(join(folder, 'redact-key'), 'secret\n');
  await expect(readRedactKey(join(folder, 'redact-key'))).rejects.toThrow('6 characters');
  await expect(folderRedactKey(folder)).rejects.toThrow('6 characters');
});

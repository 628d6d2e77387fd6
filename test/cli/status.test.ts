import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { takeLock } from '../../src/batch/lock.ts';
import { GOOD_TEXT, SHOPPING_LIST } from './input-files.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lahter-status-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says what a run came to, and whether one is at work', async () => {
  for (const [name, text] of Object.entries({
    'a.txt': GOOD_TEXT,
    'b.txt': GOOD_TEXT,
    'c.txt': SHOPPING_LIST,
    'd.txt': '',
  }))
    writeFileSync(join(folder, name), text);
  const out = join(folder, 'out');
  await runCli('convert', ...['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.txt`)), '--out', out, '--quiet');
  const state = JSON.parse((await runCli('status', out, '--json')).out);
  expect(state).toMatchObject({
    running: null,
    files: 4,
    statuses: { duplicate: 1, failed: 1, 'needs-review': 1 },
    reasons: { 'same-content': 1, 'empty-file': 1, 'kind-unknown': 1 },
  });
  const lock = takeLock(out);
  const { out: text } = await runCli('status', out);
  expect(text).toContain(`4 files, process ${process.pid} is at work`);
  const busy = await runCli('convert', join(folder, 'a.txt'), '--out', out);
  expect(busy).toMatchObject({ code: 5, err: expect.stringMatching(/: busy: .+ — /u) });
  lock?.release();
  expect((await runCli('status', join(folder, 'none'))).code).toBe(1);
});

it('the doctor names what is there', async () => {
  const { code, out } = await runCli('doctor');
  expect(code).toBe(0);
  for (const name of ['lahter', 'node', 'memory', 'pdfjs-dist', 'tesseract', 'LibreOffice'])
    expect(out).toMatch(new RegExp(`^${name} `, 'mu'));
  expect(JSON.parse((await runCli('doctor', '--json')).out)).toContainEqual(
    expect.objectContaining({ name: 'node', found: process.versions.node, isNeeded: true }),
  );
});

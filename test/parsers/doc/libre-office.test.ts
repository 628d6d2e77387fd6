import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../src/model/limits.ts';
import { READ_DEFAULTS } from '../../../src/model/read-options.ts';
import { saveAsDocx } from '../../../src/parsers/doc/libre-office.ts';
import { readByLibreOffice } from '../../../src/parsers/doc/read-by-libre-office.ts';
import { readDoc } from '../../../src/parsers/doc/read-doc.ts';
import { convertBytes } from '../../../src/pipeline.ts';
import { FIXTURES } from '../../golden/fixtures.ts';

const isInstalled = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const SLUG = 'hiiumaa-arhivaar';
const bytesOf = (format: string) => readFileSync(join(FIXTURES, SLUG, `${SLUG}.${format}`));
const DOC = bytesOf('doc');

let folder = '';
const before = process.env.TMPDIR;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lahter-office-'));
  process.env.TMPDIR = folder;
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(folder, { recursive: true, force: true });
});

/** A stand-in for LibreOffice; in its folder `$PWD` stands the document. */
function program(...lines: string[]): string {
  const file = join(folder, 'office.sh');
  writeFileSync(file, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

describe('a DOC that LibreOffice does not read is read by the own reader, with a note', () => {
  it.each<[string, () => string, RegExp]>([
    ['missing', () => join(folder, 'none'), /not installed/u],
    ['it fails', () => program('exit 1'), /ended with an error/u],
    ['it gives nothing', () => program('exit 0'), /did not take the file/u],
  ])('%s', async (_, make, why) => {
    const document = await readByLibreOffice(DOC, readDoc, { program: make() });
    const [note] = document.notes.filter(({ code }) => code === 'libreoffice-not-used');
    expect(note?.message).toMatch(why);
    expect(document.text).toBe((await readDoc(DOC)).text);
  });

  it('too slow: it and what it started are ended', async () => {
    const slow = program(`sh -c 'echo $$ > ${folder}/pid; exec sleep 60' &`, 'wait');
    const start = performance.now();
    expect(await saveAsDocx(DOC, { program: slow, milliseconds: 500 })).toEqual({
      failure: 'it took longer than 0.5 s',
    });
    expect(performance.now() - start).toBeLessThan(5000);
    const pid = readFileSync(join(folder, 'pid'), 'utf8').trim();
    await expect
      .poll(() => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
      .toBeFalsy();
  });

  it('it may take as long as the table of limits says', async () => {
    const slow = program(`echo > ${folder}/started`, 'exec sleep 60');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let result: unknown = null;
      const saved = saveAsDocx(DOC, { program: slow }).then((said) => {
        result = said;
      });
      while (!existsSync(join(folder, 'started'))) await new Promise(setImmediate);
      vi.advanceTimersByTime(LIMITS.libreOfficeSeconds * 1000 - 1);
      await new Promise(setImmediate);
      expect(result).toBeNull();
      vi.advanceTimersByTime(1);
      await saved;
      expect(result).toEqual({ failure: 'it took longer than 60 s' });
    } finally {
      vi.useRealTimers();
    }
  });
});

it('the folder is the user’s alone and gone afterwards', async () => {
  const look = program(`ls -ld . > ${folder}/mode`, `env > ${folder}/env`, 'exit 1');
  await saveAsDocx(DOC, { program: look });
  expect(readFileSync(join(folder, 'mode'), 'utf8')).toMatch(/^drwx------/u);
  expect(readFileSync(join(folder, 'env'), 'utf8')).not.toContain('npm_');
  expect(readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())).toEqual([]);
});

describe.skipIf(!isInstalled)('with LibreOffice', () => {
  it('a DOC gives the records of the DOCX', { timeout: 90_000 }, async () => {
    const options = { ...READ_DEFAULTS, libreOffice: true };
    const byOffice = await convertBytes({ path: 'a.doc', bytes: DOC }, options);
    const { records } = await convertBytes({ path: 'a.docx', bytes: bytesOf('docx') });
    const said = (record: (typeof records)[number]) => {
      const { evidence: _, coverage: __, unclaimed: ___, ...fields } = record;
      return fields;
    };
    expect(byOffice.source.format).toBe('doc');
    expect(byOffice.warnings.map(({ code }) => code)).not.toContain('libreoffice-not-used');
    expect(byOffice.records.map(said)).toEqual(records.map(said));
    expect(readdirSync(folder)).toEqual([]);
  });
});

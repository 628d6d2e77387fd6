import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { envelope } from '../../src/model/record.ts';
import * as files from './input-files.ts';
import { runCli } from './run-cli.ts';

let folder = '';
let input = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lahter-cli-'));
  input = join(folder, 'in');
  out = join(folder, 'out');
  mkdirSync(input);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array | string): string {
  const file = join(input, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

/** The results, without what the run keeps for itself. */
function written(): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .filter((name) => !name.startsWith('.lahter/') && name !== 'report.html')
    .sort();
}

describe('a file that cannot be read is one line and no output', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['empty', 'a.txt', new Uint8Array(0), 'empty-file'],
    ['unknown format', 'a.bin', files.UNKNOWN_BYTES, 'unknown-format'],
    ['unknown format under a known name', 'a.pdf', files.UNKNOWN_BYTES, 'unknown-format'],
    ['PDF with a password', 'a.pdf', files.PDF_WITH_PASSWORD, 'encrypted'],
    ['DOCX with a password', 'a.docx', files.PROTECTED_DOCX, 'encrypted'],
    ['truncated PDF', 'a.pdf', files.TRUNCATED_PDF, 'damaged'],
    ['truncated DOCX', 'a.docx', files.TRUNCATED_DOCX, 'damaged'],
    ['PDF without a text layer', 'a.pdf', files.PDF_WITHOUT_TEXT, 'no-text-layer'],
    ['ZIP that is no DOCX', 'a.docx', files.ZIP_NO_DOCX, 'unknown-format'],
  ])('%s', async (_, name, bytes, code) => {
    const file = put(name, bytes);
    const ran = await runCli('convert', file, '--out', out);
    const lines = ran.err.split('\n').filter((line) => line.startsWith(file));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(file.length)).toMatch(new RegExp(`^: ${code}: .+ — .+$`, 'u'));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('0 converted, 1 failed');
    expect(written()).toEqual([]);
  });

  it('missing', async () => {
    const ran = await runCli('convert', join(input, 'none.pdf'), '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/none\.pdf: not-found: .+ — .+\n/u);
  });

  it('a pipe does not hang the run', async () => {
    const pipe = join(input, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    const ran = await runCli('convert', pipe, '--out', out);
    expect(ran.err).toContain('pipe.txt: not-a-file: ');
  });
});

describe('what is converted', () => {
  it('goes on after a bad file and mirrors the folders', async () => {
    put('b/broken.pdf', files.TRUNCATED_PDF);
    put('b/good.pdf', files.GOOD_PDF);
    put('c.docx', files.GOOD_DOCX);
    put('a.txt', files.GOOD_TEXT);
    const ran = await runCli('convert', input, '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('3 converted, 1 failed, 0 skipped');
    expect(written()).toEqual(['a.txt.json', 'b/good.pdf.json', 'c.docx.json']);
    const read = envelope.parse(JSON.parse(readFileSync(join(out, 'b/good.pdf.json'), 'utf8')));
    expect(read.source.path).toBe('b/good.pdf');
    expect(read.records[0]?.kind).toBe('job-description');
  });

  it('a document that is no job description keeps its text', async () => {
    const ran = await runCli('convert', put('list.txt', files.SHOPPING_LIST), '--out', out);
    expect(ran.code).toBe(0);
    const read = envelope.parse(JSON.parse(readFileSync(join(out, 'list.txt.json'), 'utf8')));
    expect(read.records.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(JSON.stringify(read.records[0]?.sections)).toContain('kaks pakki võid');
    expect(read.warnings.map(({ code }) => code)).toContain('kind-unknown');
  });

  it('content decides where the extension says otherwise', async () => {
    const ran = await runCli('convert', put('a.txt', files.GOOD_PDF), '--out', out);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('extension-mismatch 1');
  });

  it('links and other files are named as skipped, not followed', async () => {
    put('a.txt', files.GOOD_TEXT);
    put('expected.json', '{}');
    put('~$a.docx', 'x');
    symlinkSync(join(input, 'a.txt'), join(input, 'link.txt'));
    symlinkSync(tmpdir(), join(input, 'way-out'));
    const ran = await runCli('convert', input, '--out', out);
    expect(ran.code).toBe(0);
    expect(ran.err.match(/^skipped .*$/gmu)).toEqual([
      'skipped expected.json (no supported format)',
      'skipped link.txt (a link)',
      'skipped way-out (a link)',
      "skipped ~$a.docx (an editor's lock file)",
    ]);
    expect(written()).toEqual(['a.txt.json']);
  });

  it('names that differ only in how ä is composed do not overwrite each other', async () => {
    put('ä.txt'.normalize('NFC'), files.GOOD_TEXT);
    put('ä.txt'.normalize('NFD'), files.SHOPPING_LIST);
    const ran = await runCli('convert', input, '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/: same-output: /u);
    expect(written()).toHaveLength(1);
  });

  it('control characters of a name stay off the terminal', async () => {
    put('a\u001b[31m\nb.pdf', files.TRUNCATED_PDF);
    const { err } = await runCli('convert', input, '--out', out);
    expect(err).toContain('a\\u{1b}[31m\\u{a}b.pdf: damaged: ');
    expect(err).not.toContain('\u001b');
  });
});

describe('where it goes', () => {
  it('--stdout prints one envelope a line and nothing else', async () => {
    const ran = await runCli('convert', put('a.txt', files.GOOD_TEXT), put('b.pdf', files.GOOD_PDF), '--stdout');
    const lines = ran.out.trimEnd().split('\n');
    expect(lines.map((line) => envelope.parse(JSON.parse(line)).source.path)).toEqual(['a.txt', 'b.pdf']);
    expect(ran.err).not.toMatch(/^(?:report|JSON):/mu);
    expect(written()).toEqual([]);
  });

  it.each<[string[], number]>([
    [[], 100],
    [['--pretty'], 100],
    [['--compact'], 1],
  ])('%j writes at least that many lines', async (flags, least) => {
    await runCli('convert', put('a.txt', files.GOOD_TEXT), '--out', out, ...flags);
    const { length } = readFileSync(join(out, 'a.txt.json'), 'utf8').trimEnd().split('\n');
    if (least === 1) expect(length).toBe(1);
    else expect(length).toBeGreaterThan(least);
  });

  it('a link inside the output folder leads nowhere', async () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    mkdirSync(out);
    symlinkSync(elsewhere, join(out, 'sub'));
    put('sub/a.txt', files.GOOD_TEXT);
    const ran = await runCli('convert', input, '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(': not-written: ');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('what stood there is replaced as a whole', async () => {
    mkdirSync(join(out), { recursive: true });
    writeFileSync(join(out, 'a.txt.json'), 'x'.repeat(1_000_000));
    await runCli('convert', put('a.txt', files.SHOPPING_LIST), '--out', out);
    expect(() => JSON.parse(readFileSync(join(out, 'a.txt.json'), 'utf8'))).not.toThrow();
    expect(written()).toEqual(['a.txt.json']);
  });

  it('an output folder that cannot be made', async () => {
    const ran = await runCli('convert', put('a.txt', files.GOOD_TEXT), '--out', put('file', 'x'));
    expect(ran.code).toBe(4);
    expect(ran.err).toMatch(/not-written: .+ — /u);
  });

  it('nothing to convert', async () => {
    put('a.json', '{}');
    expect((await runCli('convert', input, '--out', out)).code).toBe(3);
    expect(written()).toEqual([]);
  });
});

describe('--export', () => {
  it('makes the tables when all is read', async () => {
    const ran = await runCli('convert', put('a.txt', files.GOOD_TEXT), '--out', out, '--export', 'csv,jsonl');
    expect(ran.code).toBe(0);
    expect(written()).toEqual(expect.arrayContaining(['a.txt.json', 'export/documents.csv', 'export/envelopes.jsonl']));
    expect(readFileSync(join(out, 'export/documents.csv'), 'utf8')).toContain('a.txt');
    expect((await runCli('convert', input, '--stdout', '--export', 'csv')).code).toBe(2);
  });
});

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportFormat, exportFolder } from '../../src/exporters/export-folder.ts';
import { walkEnvelopes } from '../../src/exporters/read-output-folder.ts';
import { LIMITS } from '../../src/model/limits.ts';
import { inventEnvelope } from '../compare/envelopes.ts';
import { folderOf, putEnvelope, type Workplace } from './fixture-folder.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const FILE_FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'jsonl', 'parquet', 'duckdb', 'sqlite'];
const post = (path: string, duties: readonly string[]) => inventEnvelope({ path, items: { duties } });

let place: Workplace;
let out: string;
beforeEach(() => {
  place = folderOf({
    'a.txt': post('a.txt', ['koostab eelarve', ...HOSTILE_TEXTS]),
    'b/a.txt': post('a.txt', ['peab arvestust']),
  });
  out = join(place.root, 'out');
});
afterEach(() => place.remove());

const hashes = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]);

describe('a folder of envelopes', () => {
  const walked = async (path: string) => {
    const found = [];
    for await (const one of walkEnvelopes(path)) found.push('reason' in one ? `${one.file}: ${one.reason}` : one.path);
    return found;
  };

  it('is read in order; the run’s own folder, links and other files are no part of it', async () => {
    mkdirSync(join(place.input, '.lahter'));
    writeFileSync(join(place.input, '.lahter', 'journal.json'), '{}');
    writeFileSync(join(place.input, 'report.html'), '<p>');
    symlinkSync(join(place.input, 'a.txt.json'), join(place.input, 'link.json'));
    putEnvelope(place.input, 'Õ', post('x', []));
    expect(await walked(place.input)).toEqual(['a.txt.json', 'b/a.txt.json', 'Õ.json']);
  });

  it.each([
    ['{', 'no JSON'],
    ['{"schemaVersion":"1.0.0"}', 'no envelope of this version'],
    ['[]', 'no envelope of this version'],
  ])('a file that says %s is refused: %s', async (text, reason) => {
    writeFileSync(join(place.input, 'bad.json'), text);
    expect(await walked(join(place.input, 'bad.json'))).toEqual([`${join(place.input, 'bad.json')}: ${reason}`]);
  });

  it('an envelope whose record breaks the schema is refused', async () => {
    const { records, ...rest } = post('c.txt', []);
    const broken = { ...rest, records: [{ ...records[0], duties: [{ text: 1 }] }] };
    writeFileSync(join(place.input, 'c.json'), JSON.stringify(broken));
    expect(await walked(join(place.input, 'c.json'))).toEqual([expect.stringMatching(/no envelope of this version/u)]);
  });
});

describe('an export', () => {
  it('counts files, documents and rows; equal paths of sources are two documents', async () => {
    const { envelopes, tables } = await exportFolder({ folder: place.input, to: ['jsonl'], out });
    expect(envelopes).toBe(2);
    const counted = Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
    expect(counted).toMatchObject({ files: 2, documents: 2, duties: HOSTILE_TEXTS.length + 2, rights: 0 });
  });

  it('as JSONL has one envelope a line, just as it was', async () => {
    await exportFolder({ folder: place.input, to: ['jsonl'], out });
    const lines = readFileSync(join(out, 'envelopes.jsonl'), 'utf8').trimEnd().split('\n');
    const files = ['a.txt.json', join('b', 'a.txt.json')].map((name) => readFileSync(join(place.input, name), 'utf8'));
    expect(lines.map((line) => JSON.parse(line))).toEqual(files.map((text) => JSON.parse(text)));
  });

  it('gives the same bytes twice, DuckDB’s own file apart', async () => {
    const formats = FILE_FORMATS.filter((format) => format !== 'duckdb');
    await exportFolder({ folder: place.input, to: formats, out });
    const again = join(place.root, 'again');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09') });
    await exportFolder({ folder: place.input, to: formats.toReversed(), out: again }).finally(() => vi.useRealTimers());
    expect(hashes(again)).toEqual(hashes(out));
  });

  it('replaces what an earlier one wrote and leaves nothing else behind', async () => {
    const { files } = await exportFolder({ folder: place.input, to: FILE_FORMATS, out });
    const before = hashes(out);
    putEnvelope(place.input, 'c.txt', post('c.txt', ['hooldab parke']));
    await exportFolder({ folder: place.input, to: FILE_FORMATS, out });
    expect(readdirSync(out).sort()).toEqual([...files].sort());
    expect(hashes(out)).not.toEqual(before);
  });

  it('that fails leaves what was there as it was', async () => {
    await exportFolder({ folder: place.input, to: FILE_FORMATS, out });
    const before = hashes(out);
    putEnvelope(place.input, 'c.txt', post('c.txt', ['hooldab parke']));
    const limits = LIMITS as { workbookCells: number };
    const { workbookCells } = limits;
    limits.workbookCells = 100;
    await exportFolder({ folder: place.input, to: FILE_FORMATS, out }).then(
      () => expect.unreachable(),
      (error: unknown) => expect(error).toMatchObject({ name: 'ExportError' }),
    );
    limits.workbookCells = workbookCells;
    expect(hashes(out)).toEqual(before);
  });

  it('that is stopped leaves what was there as it was', async () => {
    await exportFolder({ folder: place.input, to: ['csv', 'sqlite'], out });
    const before = hashes(out);
    putEnvelope(place.input, 'c.txt', post('c.txt', ['hooldab parke']));
    const controller = new AbortController();
    const { signal } = controller;
    const stopped = exportFolder({
      folder: place.input,
      to: ['csv', 'sqlite'],
      out,
      signal,
      onRead: () => controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(hashes(out)).toEqual(before);
  });

  it('of a folder without envelopes makes no files', async () => {
    const empty = join(place.root, 'empty');
    mkdirSync(empty);
    expect(await exportFolder({ folder: empty, to: FILE_FORMATS, out })).toMatchObject({ envelopes: 0, files: [] });
    expect(readdirSync(out)).toEqual([]);
  });

  it('goes on past a file that is no envelope', async () => {
    writeFileSync(join(place.input, 'a.json'), '{}');
    const refused: string[] = [];
    const exported = await exportFolder({
      folder: place.input,
      to: ['csv'],
      out,
      onRefused: ({ file }) => refused.push(file),
    });
    expect(exported).toMatchObject({ envelopes: 2, refused: 1 });
    expect(refused).toEqual([join(place.input, 'a.json')]);
  });

  it('without a folder to write to is refused', async () => {
    await expect(exportFolder({ folder: place.input, to: ['csv'], out: null })).rejects.toThrow(/no folder/u);
  });
});

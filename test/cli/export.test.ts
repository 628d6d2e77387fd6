import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inventEnvelope } from '../compare/envelopes.ts';
import { folderOf } from '../exporters/fixture-folder.ts';
import { runCli } from './run-cli.ts';

const { root, input, remove } = folderOf({
  'a.txt': inventEnvelope({ path: 'a.txt', items: { duties: ['koostab eelarve', 'peab arvestust'] } }),
});
afterAll(remove);
const out = join(root, 'out');

describe('lahter export', () => {
  it('says what it wrote, and where', async () => {
    const ran = await runCli('export', input, '--to', 'csv,jsonl', '--to', 'sqlite', '--out', out, '--bom');
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toMatch(/^sqlite: duties 2 = 2$/mu);
    expect(ran.err).toMatch(/duties\.csv.* in /u);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['duties.csv', 'envelopes.jsonl', 'lahter.sqlite']));
  });

  it('counts rows where no database does', async () => {
    const ran = await runCli('export', input, '--to', 'csv', '--out', out, '--separator', 'tab');
    expect(ran.err).toMatch(/^files 1, documents 1, .*duties 2/mu);
  });

  it.each<[string[], number, RegExp]>([
    [[], 2, /give one folder/u],
    [['a', 'b'], 2, /give one folder/u],
    [['a'], 2, /--to csv\|xlsx\|jsonl\|parquet\|duckdb\|sqlite\|postgres/u],
    [['a', '--to', 'pdf'], 2, /--to is one of/u],
    [['a', '--to', 'csv'], 2, /--out DIR/u],
    [['a', '--to', 'csv', '--out', ''], 2, /--out DIR/u],
    [['a', '--to', 'postgres', '--out', 'b'], 2, /leave --out away/u],
    [['a', '--to', 'postgres', '--schema', ''], 2, /--schema needs a name/u],
    [['a', '--to', 'csv', '--out', 'b', '--separator', 'x'], 2, /--separator is one of/u],
  ])('%j ends with %i', async (argv, code, message) => {
    const ran = await runCli('export', ...argv);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(message);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('ends with 3 where nothing was converted', async () => {
    const empty = join(root, 'empty');
    mkdirSync(empty);
    expect(await runCli('export', empty, '--to', 'csv', '--out', out)).toMatchObject({ code: 3 });
    const missing = await runCli('export', join(root, 'missing'), '--to', 'csv', '--out', out);
    expect(missing).toMatchObject({ code: 3 });
    expect(missing.err).toMatch(/missing: not-read: no such file/u);
  });

  it('ends with 4 where the folder cannot be made', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const ran = await runCli('export', input, '--to', 'csv', '--out', join(file, 'out'));
    expect(ran.code).toBe(4);
    expect(ran.err).toMatch(/^\S+: not-written: .+ — check the folder/u);
  });

  it('ends with 1 where a file is no envelope, and names it on one line', async () => {
    const bad = join(root, 'in', '\u001b[2Jbad.json');
    writeFileSync(bad, '{}');
    const ran = await runCli('export', input, '--to', 'csv', '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/^\S+\\u\{1b\}\[2Jbad\.json: not-read: no envelope of this version — give/mu);
  });

  it('has help with examples', async () => {
    const ran = await runCli('export', '--help');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/Examples:\n {2}lahter export /u);
  });
});

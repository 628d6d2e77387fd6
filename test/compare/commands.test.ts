import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { inventEnvelope } from './envelopes.ts';

const folder = mkdtempSync(join(tmpdir(), 'lahter-compare-'));
const input = join(folder, 'in');
const a = join(input, 'a.txt.json');
const b = join(input, 'sub', 'b.txt.json');

beforeAll(() => {
  mkdirSync(join(input, 'sub'), { recursive: true });
  const write = (file: string, value: unknown) => writeFileSync(file, JSON.stringify(value));
  write(
    a,
    inventEnvelope({
      path: 'a.txt',
      municipality: 'Rae vald',
      position: 'Jurist',
      items: { duties: ['koostab lepinguid'] },
    }),
  );
  write(
    b,
    inventEnvelope({
      path: 'b.txt',
      municipality: 'Saku vald',
      position: 'Nõunik',
      items: { duties: ['lepingute koostamine'] },
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lahter compare', () => {
  it('gives JSON to standard output', async () => {
    const { code, out, err } = await runCli('compare', input);
    expect({ code, err }).toEqual({ code: 0, err: '2 job descriptions, 1 groups, 2 columns\n' });
    expect(JSON.parse(out)).toMatchObject({ by: 'municipality', clusters: [{ spread: 2 }] });
  });

  it('writes all formats into a folder, twice the same', async () => {
    const read = async (name: string) => {
      const out = join(folder, name);
      expect(await runCli('compare', input, '--out', out, '--to', 'json,csv,html')).toMatchObject({ code: 0, out: '' });
      return readdirSync(out)
        .sort()
        .map((file) => [file, readFileSync(join(out, file), 'utf8')]);
    };
    const first = await read('one');
    expect(first.map(([file]) => file)).toEqual([
      'compare.html',
      'compare.json',
      'differences.csv',
      'items.csv',
      'matrix.csv',
      'requirements.csv',
    ]);
    expect(await read('two')).toEqual(first);
  });

  it('takes only the posts asked for', async () => {
    const { out } = await runCli('compare', input, '--position', 'jur*', '--by', 'position');
    expect(JSON.parse(out)).toMatchObject({ columns: ['Jurist'] });
  });

  it.each([
    [['compare'], 2, /no folder/u],
    [['compare', input, '--by', 'color'], 2, /--by is one of/u],
    [['compare', input, '--field', 'x'], 2, /--field is one of/u],
    [['compare', input, '--to', 'pdf'], 2, /--to is one of/u],
    [['compare', input, '--to', 'xlsx'], 2, /needs --out/u],
    [['compare', input, '--position', 'kapten'], 3, /nothing to compare/u],
    [['compare', join(folder, 'missing')], 3, /not-read/u],
    [['diff', a], 2, /two files/u],
    [['diff', a, join(folder, 'missing.json')], 1, /not-found/u],
    [['diff', a, `${b}#/records/4`], 1, /no-job-description/u],
    [['graph'], 2, /no folder/u],
    [['graph', join(folder, 'missing')], 3, /nothing to draw/u],
  ])('%j ends with %i', async (argv, code, message) => {
    const ran = await runCli(...argv);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(message);
  });

  it('goes on past a file that is no envelope', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"a":1}');
    const ran = await runCli('compare', input, bad);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/bad\.json: not-read: no envelope/u);
  });
});

describe('lahter diff', () => {
  it.each([
    [[], /~ \[-koostab lepinguid-\]/u],
    [['--to', 'json'], /"kind": "reworded"/u],
    [['--to', 'html'], /<del>koostab lepinguid<\/del>/u],
  ])('%j', async (options, expected) => {
    const ran = await runCli('diff', a, b, ...options);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(expected);
  });
});

describe('lahter graph', () => {
  it.each([
    [[], /"no-substitute"/u],
    [['--to', 'graphml'], /<graphml /u],
    [['--to', 'html'], /<svg /u],
  ])('%j', async (options, expected) => {
    const ran = await runCli('graph', input, ...options);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(expected);
  });
});

it.each(['compare', 'diff', 'graph'])('%s has help with an example', async (command) => {
  const ran = await runCli(command, '--help');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toMatch(/Examples:\n {2}lahter /u);
});

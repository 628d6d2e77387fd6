import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lahter-redact-'));
const input = join(folder, 'in');
const key = join(folder, 'key');
const TEXT = (name: string, inGenitive: string) => `AMETIJUHEND

Ametikoht: arhivaar
Vahetu juht: vallasekretär

1. Tööülesanded
1.1. Koostab toimikute loetelu koos ${inGenitive} abiga;
1.2. vastab isikukoodi 37605030299 kohta tulnud päringutele;
1.3. võtab vastu dokumendid numbriga 37605030298.

Olen ametijuhendiga tutvunud:
${name}
`;

beforeAll(() => {
  mkdirSync(input);
  writeFileSync(join(input, 'Toomas Tamm.txt'), TEXT('Toomas Tamm', 'Toomas Tamme'));
  writeFileSync(join(input, 'Toomas Tamm.pdf'), '%PDF-1.7 katki');
  writeFileSync(
    join(input, 'ametijuhend.txt'),
    TEXT('Toomas Tamm', 'Toomas Tamme').replace('arhivaar', 'registripidaja'),
  );
  writeFileSync(key, 'sügis-2019-raamaturiiul');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of an output, the run's own ones too, the key left out. */
function everything(out: string): Map<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).sort();
  return new Map(
    paths.filter((path) => !path.endsWith('redact-key')).map((path) => [path, readFileSync(join(out, path), 'utf8')]),
  );
}

describe('--redact', () => {
  it('is off by default', async () => {
    const out = join(folder, 'open');
    await runCli('convert', input, '--out', out);
    const all = [...everything(out)].flat().join('\n');
    expect(all).toContain('Toomas Tamm');
    expect(all).toContain('37605030299');
  });

  it('leaves no name and no personal code in any file or file name of the output', async () => {
    const out = join(folder, 'masked');
    const ran = await runCli('convert', input, '--out', out, '--redact', 'names,ids');
    const all = [...everything(out)].flat().join('\n');
    expect(all).not.toMatch(/Toomas|Tamm/u);
    expect(all).not.toContain('37605030299');
    expect(all).toContain('37605030298');
    expect(ran.err).toMatch(/masked: \d+ names, \d+ personal codes; 2 doubtful numbers stayed/u);
    expect(new Set(all.match(/Isik-[A-Z0-9]{8}/gu))).toHaveProperty('size', 1);
    expect(statSync(join(out, '.lahter', 'redact-key')).mode & 0o777).toBe(0o600);
    const again = await runCli('convert', input, '--out', out, '--redact', 'names,ids');
    expect(again.err).toContain('3 files were known');
    expect((await runCli('convert', input, '--out', out)).err).not.toContain('were known');
  });

  it('gives the same bytes with the same key, and other pseudonyms with another', async () => {
    const [one, two, other] = ['one', 'two', 'other'].map((name) => join(folder, name)) as [string, string, string];
    const masked = (out: string, ...more: string[]) =>
      runCli('convert', input, '--out', out, '--redact', 'names', ...more);
    await masked(one, '--redact-key', key);
    await masked(two, '--redact-key', key);
    await masked(other);
    const results = (out: string) => [...everything(out)].filter(([path]) => !path.startsWith('.lahter'));
    expect(results(two)).toEqual(results(one));
    const names = (out: string) =>
      results(out)
        .flat()
        .join('')
        .match(/Isik-[A-Z0-9]{8}/u)?.[0];
    expect(names(other)).not.toBe(names(one));
    expect(results(one).flat().join('')).toContain('37605030299');
  });

  it.each([
    [['--redact', 'phones'], /--redact is one of names, ids/u],
    [['--redact-key', 'x'], /--redact-key needs --redact/u],
    [['--redact', 'ids', '--redact-key', '/none'], /the redaction key cannot be used/u],
  ])('%j is refused', async (flags, message) => {
    const ran = await runCli('convert', input, '--out', join(folder, 'refused'), ...flags);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(message);
  });

  it('to standard output it needs a key', async () => {
    expect((await runCli('convert', input, '--stdout', '--redact', 'ids')).code).toBe(2);
    const ran = await runCli('convert', input, '--stdout', '--redact', 'names,ids', '--redact-key', key);
    expect(ran.out).not.toMatch(/Toomas|Tamm|37605030299/u);
  });
});

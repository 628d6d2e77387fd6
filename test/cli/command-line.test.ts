import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { INPUT_ERROR_CODES } from '../../src/model/input-error.ts';
import { LIMITS } from '../../src/model/limits.ts';
import { GENERATOR } from '../../src/version.ts';
import { ROOT } from '../golden/fixtures.ts';
import { runCli } from './run-cli.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('a wrong command line is one line on standard error', () => {
  it.each<[string[], RegExp]>([
    [[], /a command is missing/u],
    [['konvert'], /no command "konvert"/u],
    [['toString'], /no command/u],
    [['convert'], /no file or folder/u],
    [['convert', 'a'], /--out DIR or --stdout/u],
    [['convert', 'a', '--out', ''], /--out DIR or --stdout/u],
    [['convert', 'a', '--out', 'b', '--stdout'], /exclude each other/u],
    [['convert', 'a', '--out', 'b', '--pretty', '--compact'], /exclude each other/u],
    [['convert', 'a', '--owt', 'b'], /--owt/u],
    [['explain'], /give one file/u],
    [['explain', 'a', 'b'], /give one file/u],
    [['explain', 'a', '--pointer', 'records'], /begins with/u],
    [['schema', 'x'], /x/u],
    [['konvert\u001b[2J'], /konvert\\u\{1b\}/u],
  ])('%j', async (argv, message) => {
    const ran = await runCli(...argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(message);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('help', () => {
  it.each([[['--help']], [['help']], [['convert', '--help']], [['explain', '-h']], [['help', 'schema']]])(
    '%j has an example',
    async (argv) => {
      const ran = await runCli(...argv);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toMatch(/Examples?:\n {2}lahter /u);
    },
  );

  it('lists the exit codes, and README does too', async () => {
    const { out } = await runCli('--help');
    const listed = [...out.matchAll(/^ {2}(\d+) /gmu)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(EXIT));
    for (const code of listed) expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, 'mu'));
  });
});

describe('the program', () => {
  it('has the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(GENERATOR.version).toBe(version);
    expect((await runCli('--version')).out).toBe(`lahter ${version}\n`);
  });

  it('says its version at once: nothing heavy is loaded', () => {
    const bin = join(ROOT, 'bin', 'lahter.js');
    const timeOf = (args: string[]) => {
      const start = performance.now();
      execFileSync(process.execPath, args, { stdio: 'ignore' });
      return performance.now() - start;
    };
    const least = (args: string[]) => Math.min(...Array.from({ length: 5 }, () => timeOf(args)));
    expect(least([bin, '--version']) - least(['-e', '0'])).toBeLessThan(110);
  });
});

describe('the library', () => {
  it('loads in under two seconds: building the word lists stays cheap', () => {
    const start = performance.now();
    execFileSync(process.execPath, ['-e', `import(${JSON.stringify(join(ROOT, 'dist', 'index.js'))})`]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('README', () => {
  it.each(INPUT_ERROR_CODES.map((code) => [code]))('explains the reason code %s', (code) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${code}\` +\\|`, 'mu'));
  });

  it.each(Object.entries(LIMITS))('says how much %s is', (name, value) => {
    const rows = readme.split('\n').filter((line) => line.startsWith('|') && line.includes(`\`${name}\``));
    const row = rows.find((line) => line.startsWith(`| \`${name}\``)) ?? rows[0];
    const mib = value / 1024 / 1024;
    const written = [
      value.toLocaleString('en-US'),
      `${mib} MiB`,
      `${mib} million`,
      `${value / 1e6} million`,
      `${value / 1000} seconds`,
    ];
    expect(written.filter((words) => new RegExp(`(?<![\\d,.])${words}(?![\\d,])`, 'u').test(row ?? ''))).not.toEqual(
      [],
    );
  });

  it('explains every warning code that the source gives', () => {
    const codes = new Set<string>();
    for (const file of sourceFiles()) {
      for (const [, code] of readFileSync(file, 'utf8').matchAll(/code: '([a-z]+(?:-[a-z]+)+)'/gu))
        if (code) codes.add(code);
    }
    expect(codes.size).toBeGreaterThan(5);
    const missing = [...codes].filter((code) => !new RegExp(`^\\| \`${code}\` +\\|`, 'mu').test(readme));
    expect(missing).toEqual([]);
  });
});

function sourceFiles(): string[] {
  const listed = execFileSync('find', [join(ROOT, 'src'), '-name', '*.ts'], { encoding: 'utf8' });
  return listed.trim().split('\n');
}

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { GENERATOR } from '../version.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printable, type Terminal } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';

/** One thing that Lahter needs or can use. */
interface Finding {
  readonly name: string;
  /** What was found; `null` where nothing was. */
  readonly found: string | null;
  /** What it is for. */
  readonly use: string;
  readonly isNeeded: boolean;
}

const LEAST_NODE = [20, 19] as const;
const GIB = 1024 ** 3;
const MODULES = [
  ['pdfjs-dist', 'PDF'],
  ['@napi-rs/canvas', 'pictures of scanned pages'],
  ['tesseract.js', 'recognising scans without a program of the system'],
  ['@tesseract.js-data/est', 'Estonian letters for tesseract.js'],
] as const;

/** What is installed, and what is missing for what. Ends with 1 where something needed is. */
export async function doctorCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length > 0) throw new UsageError('doctor takes no file');
  const findings = [...machine(), ...MODULES.map(([name, use]) => moduleFinding(name, use)), ...(await programs())];
  terminal.out(values.json ? `${JSON.stringify(findings)}\n` : findings.map(line).join(''));
  return findings.some(({ found, isNeeded }) => isNeeded && found === null) ? EXIT.someFailed : EXIT.fine;
}

function line({ name, found, use, isNeeded }: Finding): string {
  const state = found === null ? (isNeeded ? 'MISSING' : 'not installed') : printable(found);
  return `${name.padEnd(26)}${state.padEnd(34)}${use}\n`;
}

function machine(): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const gib = (bytes: number) => (bytes / GIB).toFixed(1);
  const memory = `${gib(freemem())} of ${gib(totalmem())} GiB free`;
  return [
    { name: 'lahter', found: GENERATOR.version, use: 'this program', isNeeded: true },
    {
      name: 'node',
      found: isNew ? process.versions.node : null,
      use: `${LEAST_NODE.join('.')} or newer`,
      isNeeded: true,
    },
    { name: 'cores', found: String(availableParallelism()), use: 'workers that read side by side', isNeeded: true },
    { name: 'memory', found: memory, use: 'at most 1.5 GiB for each worker', isNeeded: true },
  ];
}

function moduleFinding(name: string, use: string): Finding {
  const require = createRequire(import.meta.url);
  try {
    const { version } = require(`${name}/package.json`) as { version: string };
    return { name, found: version, use, isNeeded: true };
  } catch {
    return { name, found: null, use, isNeeded: true };
  }
}

async function programs(): Promise<Finding[]> {
  const [tesseract, languages, office] = await Promise.all([
    firstLine('tesseract', '--version'),
    output('tesseract', '--list-langs'),
    firstLine('soffice', '--version'),
  ]);
  const hasEstonian = languages?.split('\n').includes('est') ?? false;
  return [
    { name: 'tesseract', found: tesseract, use: 'recognising scans, faster than tesseract.js', isNeeded: false },
    { name: 'tesseract est', found: hasEstonian ? 'yes' : null, use: 'its Estonian letters', isNeeded: false },
    { name: 'LibreOffice', found: office, use: 'old Word files with --libreoffice', isNeeded: false },
  ];
}

async function firstLine(program: string, option: string): Promise<string | null> {
  return (await output(program, option))?.split('\n')[0]?.trim() ?? null;
}

/** What a program says, `null` where it is not there or does not answer. */
async function output(program: string, option: string): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, [option], { timeout: 10_000 });
    return stdout || stderr;
  } catch {
    return null;
  }
}

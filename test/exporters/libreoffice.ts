import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseCsv } from './parse-csv.ts';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasLibreOffice) console.warn('skipped: LibreOffice is not installed, so no other program opens these files');

/** Comma, quotes, UTF-8; nothing as shown but as it is; `-1` writes all sheets. */
const OUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
/** Comma, quotes, UTF-8; numbers and dates are looked for, and formulas are worked out: as bad as it can be. */
export const EVALUATING = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

/** What LibreOffice finds in a file's sheets, by sheet; a CSV file has one, `''`. */
export function openedSheets(file: string, folder: string, inFilter?: string): Map<string, string[][]> {
  const out = join(folder, 'opened');
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = inFilter === undefined ? [] : [`--infilter=${inFilter}`];
  execFileSync('soffice', [profile, '--headless', ...filter, '--convert-to', OUT, '--outdir', out, file], {
    stdio: 'pipe',
  });
  const name = basename(file).replace(/\.\w+$/u, '');
  return new Map(
    readdirSync(out)
      .filter((written) => written.startsWith(name))
      .map((written) => [
        written.slice(name.length).replace(/^-|\.csv$/gu, ''),
        parseCsv(readFileSync(join(out, written), 'utf8')),
      ]),
  );
}

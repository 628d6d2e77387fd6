import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../cli/run-cli.ts';
import { ROOT } from '../golden/fixtures.ts';

/** Puts `compare.html` and `compare.json` of the fixtures' PDFs into a folder. @throws where a command fails */
export async function compareFixtures(folder: string): Promise<void> {
  const input = join(ROOT, 'fixtures');
  const files = readdirSync(input, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf') && !file.endsWith('.tagged.pdf'))
    .map((file) => join(input, file));
  const converted = join(folder, 'converted');
  for (const command of [
    ['convert', ...files, '--out', converted],
    ['compare', converted, '--out', folder, '--to', 'html,json'],
  ]) {
    const { code, err } = await runCli(...command);
    if (code !== 0) throw new Error(err);
  }
}

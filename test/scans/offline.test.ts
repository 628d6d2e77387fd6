import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What a process printed that ended of itself. */
function printedBy(...args: string[]): string {
  const [trap, child] = ['no-network.cjs', 'recognise-child.mjs'].map((name) => join(import.meta.dirname, name));
  // `--import` does not reach worker threads.
  const argv = ['--require', trap as string, child as string, ...args];
  return execFileSync(process.execPath, argv, { encoding: 'utf8', timeout: 50_000 });
}

it('tesseract.js reads without the network, and the process ends', () => {
  expect(printedBy()).toBe('ocr\n');
});

it('the trap would have noticed', () => {
  expect(printedBy('--control')).toMatch(/^touched /u);
});

import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const MANY = 100_000;

/** Quadratic work on these would take minutes; the bound leaves a slow machine ten times the usual time. */
const SECONDS = 5;

describe('hostile text costs no more than its length', () => {
  it.each<[string, string]>([
    ['opening signs', '<'.repeat(MANY)],
    ['asterisks', `<p>a</p>${'*'.repeat(MANY)}`],
    ['number signs', `# a ${'#'.repeat(MANY)}x`],
    ['escapes', `<p>a</p>${'\\'.repeat(MANY)}`],
    ['ampersands', `<p>a</p>${'&'.repeat(MANY)}`],
    ['pipes', `${'|'.repeat(MANY)}x`],
    ['tags left open', `<b>a</b>${'<a '.repeat(MANY)}`],
    ['lists left open', '<ul><li>'.repeat(MANY / 4)],
    ['tables left open', '<table><tr><td>a'.repeat(MANY / 10)],
    ['huge spans', '<tr><td rowspan=9999 colspan=9999>a</td></tr>'.repeat(MANY / 50).replace(/^/u, '<table>')],
    ['one line of blanks', `a${' '.repeat(MANY)}b`],
    ['rows of two', 'aa    bb\n'.repeat(MANY / 4)],
    ['rows that are nearly a table', 'aa  bb\n'.repeat(MANY / 4)],
    ['rows of many columns', `${'a   '.repeat(90)}\n`.repeat(MANY / 100)],
    ['tables cut by headings', 'aa    bb\ncc    dd\n\nOSA\n'.repeat(MANY / 10)],
    ['numbers without text', '1.\n\n'.repeat(MANY / 4)],
    ['indented runs', 'a\n  b\n  c\n'.repeat(MANY / 6)],
    ['pages', 'a    b\n\f'.repeat(MANY / 10)],
  ])('%s', async (_, text) => {
    const start = performance.now();
    await readText(text);
    expect(performance.now() - start).toBeLessThan(SECONDS * 1000);
  });
});

/**
 * Writes src/vocabulary/letter-pairs.ts: how rare each pair of letters is in Estonian words, counted over the stems of
 * dictionary-et. `node bench/letter-pairs.mjs`
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-et';

const LETTERS = ' abcdefghijklmnopqrsšzžtuvwõäöüxy';
const stems = new TextDecoder()
  .decode(dictionary.dic)
  .split('\n')
  .slice(1)
  .map((line) => line.split('/')[0].toLowerCase());
const counts = Array.from(LETTERS, () => Array.from(LETTERS, () => 0.5));
for (const stem of stems) {
  let before = 0;
  for (const letter of `${stem} `) {
    const at = LETTERS.indexOf(letter);
    if (at >= 0) counts[before][at]++;
    before = Math.max(at, 0);
  }
}
const rows = counts.map((row) => {
  const all = row.reduce((sum, count) => sum + count, 0);
  return row.map((count) => Math.min(35, Math.round(-2 * Math.log2(count / all))).toString(36)).join('');
});
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'vocabulary', 'letter-pairs.ts'),
  `/** The letters of {@link LETTER_PAIRS} in their order; the space is a word's edge. */
export const PAIR_LETTERS = '${LETTERS}';

/**
 * How rare it is in Estonian words that one letter (row) is followed by another (column): half bits, base 36.
 * Made by bench/letter-pairs.mjs.
 */
export const LETTER_PAIRS: readonly string[] = [
${rows.map((row) => `  '${row}',`).join('\n')}
];
`,
);

import { LETTER_PAIRS, PAIR_LETTERS } from '../../vocabulary/letter-pairs.ts';

const PLACES: ReadonlyMap<string, number> = new Map([...PAIR_LETTERS].map((letter, place) => [letter, place]));
const BITS = LETTER_PAIRS.map((row) => [...row].map((digit) => Number.parseInt(digit, 36) / 2));
/** A sign within a word that no Estonian word has. */
const FOREIGN = 12;
const WORD = /\S*\p{L}\S*/gu;
const EDGE = /^[\p{P}\p{N}]+|[\p{P}\p{N}]+$/gu;
/** Judging more of a page says nothing more. */
export const ENOUGH = 500;
const FEWEST = 80;

/**
 * How surprising a text's letters are after one another for one who expects Estonian, in bits a letter: Estonian has
 * under 4.2, English 5.5, letters mapped to others over 7. `null` for a text too short to tell.
 */
export function surprise(text: string): number | null {
  let bits = 0;
  let letters = 0;
  for (const [word] of text.slice(0, ENOUGH).matchAll(WORD)) {
    let before = 0;
    for (const letter of `${word.replace(EDGE, '').toLowerCase()} `) {
      const place = PLACES.get(letter);
      bits += place === undefined ? FOREIGN : (BITS[before]?.[place] ?? FOREIGN);
      before = place ?? 0;
      letters++;
    }
  }
  return letters < FEWEST ? null : bits / letters;
}

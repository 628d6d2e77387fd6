import { LEVEL_WORDS } from '../../vocabulary/languages.ts';

/** The level letters, look-alikes of the Cyrillic alphabet included. */
const CEFR = /(?<![\p{L}\p{N}])([ABCАВС])\s?([12])(?!\p{N})(?!\p{Lu})/gu;
const LATIN: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C' };
const WORD = /\p{L}{7,40}/gu;

/** The CEFR level a clause asks for, the lowest where it names several; `null` where it names none. */
export function findLevel(clause: string): string | null {
  const levels = Array.from(clause.matchAll(CEFR), ([, letter = '', digit = '']) => (LATIN[letter] ?? letter) + digit);
  if (levels.length === 0) {
    for (const [word] of clause.toLowerCase().matchAll(WORD)) {
      const level = LEVEL_WORDS.find(([beginning]) => word.startsWith(beginning));
      if (level) levels.push(level[1]);
    }
  }
  return levels.sort()[0] ?? null;
}

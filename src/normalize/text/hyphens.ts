import { fold } from './fold.ts';

/** What becomes of a hyphen at a line end: `join` takes it out, `keep` joins the lines and keeps it, `none` leaves a space. */
export type HyphenVerdict = 'join' | 'keep' | 'none';

/** Judges the seam of two lines: the text so far and the line that follows. */
export type HyphenJudge = (before: string, next: string) => HyphenVerdict;

const LINE_END_HYPHEN = /([\p{L}\p{N}]*)([ ]?)[-‐–]$/u;
const FIRST_WORD = /^\s*([\p{L}\p{N}]+)/u;
/** After these a hyphen stands for the second half of a pair: `info- ja kommunikatsioonitehnoloogia`. */
const CONJUNCTIONS = new Set(['ja', 'ning', 'või', 'ega', 'ehk', 'kui', 'sh', 'kuni']);

/**
 * A judge that knows a document's words: where the same word stands elsewhere in one piece, with or without its hyphen,
 * that decides; else a capital, a digit or a short upper-case stem keeps the hyphen and a lower-case letter loses it.
 */
export function createHyphenJudge(source: string): HyphenJudge {
  let folded: string | null = null;
  const occurs = (word: string) => {
    folded ??= fold(source);
    return folded.includes(word);
  };
  return (before, next) => {
    const end = LINE_END_HYPHEN.exec(before.slice(-80));
    const follower = FIRST_WORD.exec(next)?.[1] ?? '';
    if (!end || follower === '') return 'none';
    const stem = end[1] ?? '';
    if (stem === '') return /(?:ja|ning|või|ega|ehk) ?[-‐–]$/u.test(before.slice(-8)) ? 'keep' : 'none';
    if (end[2] === ' ') return 'none';
    if (CONJUNCTIONS.has(follower.toLowerCase())) return 'none';
    if (/^[\p{Lu}\p{N}]/u.test(follower) && !/^\p{Lu}{2}/u.test(stem.slice(-2))) return 'keep';
    if (/^\p{Lu}+$/u.test(stem) && /^\p{Ll}/u.test(follower)) return 'keep';
    if (/\p{N}$/u.test(stem)) return 'keep';
    // Estonian keeps the hyphen where three of a letter would meet: kaitse-eeskiri
    if (/(\p{L})\1\1/iu.test(`${stem.slice(-2)}${follower.slice(0, 2)}`)) return 'keep';
    const hyphenated = occurs(fold(`${stem}-${follower}`));
    const whole = occurs(fold(`${stem}${follower}`));
    return hyphenated && !whole ? 'keep' : 'join';
  };
}

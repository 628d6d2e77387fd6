import { splitSentences } from './estonian.ts';

/** A full stop, then white space, then something that can open a sentence: worth asking the tokenizer at all. */
const CANDIDATE = /[.!?]["”“»)]?\s+["„«(]?[\p{Lu}\p{N}]/u;
const OPENS_SENTENCE = /^\s*["„«(]?(?:\p{Lu}|\p{N}+\.\s)/u;
/** `J.`, `3.`, `2022. a.`: an initial, an ordinal, a year. */
const ENDS_IN_ORDINAL = /(?:^|[\s(])(?:\p{Lu}|\p{N}{1,2}|\p{N}{4}\. ?a)\.\s*$/u;

/** Where sentences begin after the first one: offsets into the text. Abbreviations, initials and ordinals end none. */
export function sentenceStarts(text: string): number[] {
  if (!CANDIDATE.test(text)) return [];
  const starts: number[] = [];
  let at = 0;
  let before = '';
  for (const piece of splitSentences(text)) {
    const found = text.indexOf(piece, at);
    if (found < 0) break;
    if (before !== '' && OPENS_SENTENCE.test(piece) && !ENDS_IN_ORDINAL.test(before))
      starts.push(found + (/^\s*/u.exec(piece)?.[0].length ?? 0));
    before = piece;
    at = found + piece.length;
  }
  return starts;
}

/** Whether a text holds more than one sentence. */
export function isSeveralSentences(text: string): boolean {
  return sentenceStarts(text).length > 0;
}

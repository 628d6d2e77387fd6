import { ABBREVIATIONS } from '../../vocabulary/abbreviations.ts';

/** A full stop, then white space, then something that can open a sentence. */
const CANDIDATE = /[.!?]["”“»)]?\s+(?=["„«(]?\p{Lu}|["„«(]?\p{N}+\.\s)/gu;
const WORD_BEFORE = /([\p{L}\p{N}.]+)$/u;

/** Where sentences begin after the first one: offsets into the text. Abbreviations, initials and ordinals end none. */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    if (match[0].startsWith('.') && endsInAbbreviation(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

function endsInAbbreviation(before: string): boolean {
  const word = WORD_BEFORE.exec(before)?.[1] ?? '';
  if (word === '') return false;
  return /^\p{Lu}$/u.test(word) || /^\p{N}{1,2}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

/** Whether a text holds more than one sentence. */
export function isSeveralSentences(text: string): boolean {
  return sentenceStarts(text).length > 0;
}

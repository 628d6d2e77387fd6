import type { Span } from '../../model/document.ts';

export interface Word extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-/][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text with their offsets; a hyphen or slash inside a word is part of it. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

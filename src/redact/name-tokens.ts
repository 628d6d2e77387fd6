import type { Span } from '../model/document.ts';
import { fold } from '../normalize/text/fold.ts';

/** A word that may belong to a name; offsets into the text. */
export interface NameToken extends Span {
  readonly text: string;
  /** Folded, without hyphens and apostrophes: a name that a line end cut is the same name. */
  readonly bare: string;
  readonly capital: boolean;
  /** What stands between this word and the one before. */
  readonly gap: string;
}

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:-\n?\p{L}[\p{L}\p{M}'’]*)*/gu;

export function nameTokens(text: string): NameToken[] {
  let last = 0;
  return Array.from(text.matchAll(WORD), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const gap = text.slice(last, start);
    last = end;
    return { text: match[0], bare: bareName(match[0]), capital: /^\p{Lu}/u.test(match[0]), start, end, gap };
  });
}

/** A name as names are compared. */
export function bareName(name: string): string {
  return fold(name.normalize('NFC')).replace(/['’\s-]/gu, '');
}

/** Nothing but white space, or the dot of an initial, parts two words of one name. */
export function isNameGap(gap: string): boolean {
  return /^(?:\.\s{0,3}|\s{1,3})$/u.test(gap);
}

/** `Õnne`, `onne`: letters as file names and mail addresses have them. */
export function plainLetters(name: string): string {
  return bareName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]/gu, '');
}

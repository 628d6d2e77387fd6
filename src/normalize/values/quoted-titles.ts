import type { CitationText } from './citation-tokens.ts';

/** Titles are not longer than this many tokens; what is, was never closed. */
const LONGEST_TITLE = 120;
const OPENING = new Set(['„', '«']);
const CLOSING = new Set(['”', '»']);

/** Token indices of the two marks of a quoted title. */
export interface QuotedTitle {
  readonly open: number;
  readonly close: number;
}

/** The title whose opening mark is the token at `open`; titles inside it are part of it, in any mix of marks. */
export function titleFrom(source: CitationText, open: number): QuotedTitle | null {
  const { tokens } = source;
  if (tokens[open]?.kind !== 'quote') return null;
  let depth = 1;
  let first = -1;
  for (let i = open + 1; i < Math.min(tokens.length, open + LONGEST_TITLE); i++) {
    if (tokens[i]?.afterGap) break;
    if (tokens[i]?.kind !== 'quote') continue;
    depth += opens(source, i) ? 1 : -1;
    if (first < 0 && !opens(source, i)) first = i;
    if (depth === 0) return { open, close: i };
  }
  // One mark too few: an inner title at the end shares the outer one's closing mark.
  return first < 0 ? null : { open, close: first };
}

/** The title whose closing mark is the token at `close`. */
export function titleUpTo(source: CitationText, close: number): QuotedTitle | null {
  const { tokens } = source;
  if (tokens[close]?.kind !== 'quote') return null;
  let depth = 1;
  for (let i = close - 1; i >= Math.max(0, close - LONGEST_TITLE); i--) {
    if (tokens[i]?.kind === 'quote') {
      depth += opens(source, i) ? -1 : 1;
      if (depth === 0) return { open: i, close };
    }
    if (tokens[i]?.afterGap) break;
  }
  return null;
}

/** `„` and `«` open, `”` and `»` close; the rest open where a space or bracket stands before and none after. */
function opens({ text, tokens }: CitationText, index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  const mark = text[token.start] ?? '';
  if (OPENING.has(mark)) return true;
  if (CLOSING.has(mark)) return false;
  const before = text[token.start - 1] ?? ' ';
  const after = text[token.end] ?? ' ';
  return /[\s([]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

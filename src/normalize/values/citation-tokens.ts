import { fold } from '../text/fold.ts';

export type TokenKind = 'word' | 'number' | 'section' | 'quote' | 'mark';

/** A word, number or mark of a text with its place; what citations are read from. */
export interface Token {
  readonly kind: TokenKind;
  /** Folded, as long as its source unless a line-end hyphen was taken out. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** For brackets: the index of the other half, -1 where there is none. */
  partner: number;
  /** An empty line stands before it. */
  readonly afterGap: boolean;
  readonly capital: boolean;
}

export interface CitationText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Quotes, numbers with their superscripts (`9¹`, `9^1`), paragraph signs with their endings (`§-de`), words, single marks. */
const TOKEN =
  /(?<word>\p{L}\p{M}*(?:[\p{L}\p{M}]|['-](?=\p{L})|-\n *(?=\p{Ll}))*-?)|(?<number>\d+(?:\.\d+)*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\d{1,2}|<sup>\d{1,2}<\/sup>)?)|(?<section>§+(?: ?-\p{L}{1,5}|(?:dest|de|d|st|s|le|ga)(?!\p{L}))?)|(?<quote>["‟])|\S/gu;

/** Longer white space than any line end needs is looked at only this far. */
const GAP = /\n[ \t]*\n/u;
const LONGEST_GAP = 40;

/** The tokens of a text in order; linear in its length. */
export function readTokens(text: string): CitationText {
  const folded = fold(text);
  const tokens: Token[] = [];
  const open: number[] = [];
  let last = 0;
  for (const match of folded.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = text.slice(last, Math.min(start, last + LONGEST_GAP));
    last = end;
    tokens.push({
      kind: kindOf(match.groups ?? {}),
      form: match[0].includes('\n') ? match[0].replace(/-\n */gu, '') : match[0],
      start,
      end,
      partner: -1,
      afterGap: GAP.test(gap),
      capital: text[start] !== folded[start] && /\p{Lu}/u.test(text[start] ?? ''),
    });
    pairBracket(tokens, open);
  }
  return { text, tokens };
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  for (const kind of ['word', 'number', 'section', 'quote'] as const) if (groups[kind] !== undefined) return kind;
  return 'mark';
}

function pairBracket(tokens: Token[], open: number[]): void {
  const index = tokens.length - 1;
  const token = tokens[index];
  if (token?.form === '(') open.push(index);
  if (token?.form !== ')') return;
  const partner = open.pop();
  const opening = partner === undefined ? undefined : tokens[partner];
  if (!opening || partner === undefined) return;
  token.partner = partner;
  opening.partner = index;
}

/** The source between two offsets as a value: white space collapsed, words split at a line end joined. */
export function cleanSlice(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/(\p{L})[-‐]\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The token at `index` follows the one before it without a space. */
export function touches(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before !== undefined && before.end === tokens[index]?.start;
}

import { ISSUER_HEADS, PERSONAL_ISSUERS } from '../../vocabulary/act-kinds.ts';
import { type CitationText, cleanSlice, type Token } from './citation-tokens.ts';
import { chainBefore } from './name-chains.ts';

export interface Issuer {
  /** In the nominative; capitals as printed, except that an office alone (*Ruumiministri*) loses its own. */
  readonly name: string;
  /** Indices of its first and its last token. */
  readonly start: number;
  readonly end: number;
}

/** A person's name after the office has at most this many words. */
const LONGEST_PERSON = 3;
const LONGEST_SENTENCE = 40;
const LONGEST_SUBJECT = 6;

/** The issuer whose last word is the token at `head`, not before `from`; a person's name after the office is no part of it. */
export function issuerUpTo(source: CitationText, head: number, from: number): Issuer | null {
  for (let at = head; at > head - LONGEST_PERSON && at >= from; at--) {
    const token = source.tokens[at];
    if (token?.kind !== 'word') return null;
    const nominative = headNominative(token.form);
    if (nominative !== null) {
      const { start } = chainBefore(source, at, from);
      return { name: issuerName(source, start, at, nominative), start, end: at };
    }
    if (!token.capital) return null;
  }
  return null;
}

/** The institution that begins the sentence of the token at `at` as its subject: *Kivisaare Linnavalitsus on muutnud …*. */
export function issuerAsSubject(source: CitationText, at: number): Issuer | null {
  const { tokens } = source;
  let start = at;
  while (start > 0 && at - start < LONGEST_SENTENCE && !endsSentence(tokens, start - 1)) start--;
  if (!tokens[start]?.capital || at - start >= LONGEST_SENTENCE) return null;
  for (let i = start; i < Math.min(at, start + LONGEST_SUBJECT); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return null;
    if (headNominative(token.form) === token.form && chainBefore(source, i).start === start) {
      return { name: cleanSlice(source.text, tokens[start]?.start ?? 0, token.end), start, end: i };
    }
  }
  return null;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (tokens[at + 1]?.afterGap) return true;
  return token?.form === '.' || token?.form === ';' || token?.form === ':';
}

/** `linnavalitsuse` → `linnavalitsus`; `null` where the word is no issuer's head. */
function headNominative(form: string): string | null {
  for (const [nominative, genitive] of ISSUER_HEADS) {
    if (form.endsWith(nominative)) return form;
    if (form.endsWith(genitive)) return form.slice(0, form.length - genitive.length) + nominative;
  }
  return null;
}

function issuerName({ text, tokens }: CitationText, start: number, at: number, nominative: string): string {
  const head = tokens[at];
  const printed = text.slice(head?.start, head?.end);
  const cased = recase(printed, nominative);
  if (start === at && PERSONAL_ISSUERS.some((office) => nominative.endsWith(office))) return nominative;
  return `${cleanSlice(text, tokens[start]?.start ?? 0, head?.start ?? 0)} ${cased}`.trim();
}

function recase(printed: string, nominative: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return nominative.toUpperCase();
  const first = printed[0] ?? '';
  return first === first.toLowerCase() ? nominative : first + nominative.slice(1);
}

import { NAME_STOPS } from '../../vocabulary/act-kinds.ts';
import { actNounOf } from './act-nouns.ts';
import type { CitationText, Token } from './citation-tokens.ts';
import { titleUpTo } from './quoted-titles.ts';

const STOPS: ReadonlySet<string> = new Set(NAME_STOPS);
const LONGEST_CHAIN = 10;
/** Nominatives and verbs that end in a vowel too: the last word of a title (*kinnitamine*), *kinnitati*, *tehakse*. */
const ACTION = /mine$/u;
const PASSIVE = /(?:akse|ati|eti|iti|uti|vad)$/u;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d]{1,6}$/u;

export interface NameChain {
  /** Index of its first token. */
  readonly start: number;
  /** A conjunction inside it may as well stand between two things. */
  readonly crossed: boolean;
}

/**
 * How far left a name reaches whose last word is the token at `head`: over words in the genitive, which end in a vowel, over
 * pairs (`haridus- ja kultuuri…`) and quoted proper names, up to punctuation, a verb, a conjunction or a postposition. Where
 * a capital stands inside, the name begins with the first one. No name begins before the token at `from`.
 */
export function chainBefore(source: CitationText, head: number, from = 0): NameChain {
  let start = head;
  let crossed = false;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    if (source.tokens[start]?.afterGap) break;
    const step = stepLeft(source, start);
    if (!step || step.start < from) break;
    start = step.start;
    crossed ||= step.crossed;
  }
  return { start: fromCapital(source, start, head), crossed };
}

function stepLeft(source: CitationText, at: number): NameChain | null {
  const { tokens } = source;
  const before = tokens[at - 1];
  if (!before) return null;
  if (before.kind === 'quote') {
    const title = titleUpTo(source, at - 1);
    return title && title.close - title.open <= 6 ? { start: title.open, crossed: false } : null;
  }
  if (partOfName(source, before)) return { start: at - 1, crossed: false };
  if (before.form === '-' && before.end === tokens[at]?.start) return { start: at - 1, crossed: false };
  const further = tokens[at - 2];
  const half = further?.kind === 'word' && further.form.endsWith('-');
  if (before.form === ',' && half) return { start: at - 2, crossed: false };
  if (before.form !== 'ja' && before.form !== 'ning') return null;
  if (half) return { start: at - 2, crossed: false };
  const other = further && partOfName(source, further) && !actNounOf(further.form);
  return other ? { start: at - 2, crossed: true } : null;
}

function partOfName({ text }: CitationText, token: Token): boolean {
  if (token.kind !== 'word' || STOPS.has(token.form) || ACTION.test(token.form)) return false;
  if (token.form.endsWith('-')) return true;
  if (ABBREVIATION.test(text.slice(token.start, token.end))) return true;
  if (!/[aeiouõäöü]$/u.test(token.form)) return false;
  return token.capital || !PASSIVE.test(token.form) || /(?:ameti|instituudi|reti)$/u.test(token.form);
}

/** Lower-case words before the first capital belong to the sentence. */
function fromCapital({ tokens }: CitationText, start: number, head: number): number {
  for (let i = start; i <= head; i++) if (tokens[i]?.capital) return i;
  return start;
}

import type { ProvisionActKind } from '../../vocabulary/act-kinds.ts';
import { EU_ACT_NAMES, type Law } from '../../vocabulary/laws.ts';
import type { ActCitation } from './act-citations.ts';
import { titleText } from './act-citations.ts';
import { type ActNoun, actNounOf, nounToNominative } from './act-nouns.ts';
import { type CitationText, cleanSlice, type Token } from './citation-tokens.ts';
import { lawAbbreviated, lawNamed, lawNearly, type NearLaw } from './known-laws.ts';
import { chainBefore } from './name-chains.ts';
import { type QuotedTitle, titleUpTo } from './quoted-titles.ts';

/** An act's name as it stands before a provision; `start` and `end` are its first and last tokens. */
export interface ActName {
  readonly act: string;
  readonly abbreviation: string | null;
  readonly kind: ProvisionActKind;
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
  /** Printed in the nominative and unquoted: may as well be a heading. */
  readonly headingLike: boolean;
}

/** `unnamed`: an act noun with no name of its own (*sama seaduse*), so its name stands elsewhere. */
export type NameBefore = ActName | { readonly unnamed: ActNoun; readonly start: number };

const LONGEST_KNOWN_NAME = 14;

/** The name of the act whose last word is the token at `end`; `cited` finds an act reference by its last token. */
export function actNameUpTo(
  source: CitationText,
  end: number,
  cited: ReadonlyMap<number, ActCitation>,
): NameBefore | null {
  const citation = cited.get(end);
  if (citation) return fromCitation(source, citation);
  const token = source.tokens[end];
  if (!token) return null;
  if (token.kind === 'quote') return fromTitle(source, titleUpTo(source, end));
  if (token.kind === 'number') return fromEuNumber(source, end);
  if (token.kind !== 'word') return null;
  const noun = actNounOf(token.form);
  if (noun) return fromNoun(source, end, noun);
  const law = lawAbbreviated(source.text.slice(token.start, token.end));
  return law ? known(law, end, end, false) : null;
}

function known(law: Law, start: number, end: number, headingLike: boolean): ActName {
  const kind = law.kind ?? 'seadus';
  return { act: law.name, abbreviation: law.abbreviation, kind, start, end, certain: true, headingLike };
}

/** Regulations are cited by provision; orders and decisions are not law, unless what they adopt is (*põhimäärus*). */
function fromCitation(source: CitationText, citation: ActCitation): ActName | null {
  const title = citation.title ? titleText(source, citation.title) : null;
  const noun = title === null ? null : actNounOf(lastWord(title));
  if (citation.kind !== 'määrus' && noun === null) return null;
  const act = title ?? designation(source, citation);
  const kind = noun && noun.kind !== 'seadus' ? noun.kind : 'määrus';
  const { start, end } = citation;
  return {
    act: noun && title ? nominativeTitle(title, noun) : act,
    abbreviation: null,
    kind,
    start,
    end,
    certain: true,
    headingLike: false,
  };
}

/** `Vabariigi Valitsuse 01.02.2020 määruse nr 5` → `… määrus nr 5`. */
function designation({ text, tokens }: CitationText, { start, end, kind, kindAt }: ActCitation): string {
  const word = tokens[kindAt];
  const from = tokens[start]?.start ?? 0;
  const to = tokens[end]?.end ?? from;
  if (!word) return cleanSlice(text, from, to);
  return `${cleanSlice(text, from, word.start)} ${kind} ${cleanSlice(text, word.end, to)}`.trim();
}

function lastWord(title: string): string {
  return title.toLowerCase().split(' ').at(-1) ?? '';
}

function nominativeTitle(title: string, noun: ActNoun): string {
  const word = title.split(' ').at(-1) ?? '';
  return title.slice(0, title.length - word.length) + nounToNominative(word, noun);
}

function fromTitle(source: CitationText, title: QuotedTitle | null): ActName | null {
  if (!title) return null;
  const words = titleText(source, title);
  const noun = actNounOf(lastWord(words));
  const span = { start: title.open, end: title.close };
  const before = actNounOf(source.tokens[title.open - 1]?.form ?? '');
  if (!noun) {
    // *määruse „Koosseis“ § 1*: the noun outside says what the title names.
    if (before?.nominative !== 'määrus' || before.prefix !== '') return null;
    return { act: words, abbreviation: null, kind: 'määrus', ...span, certain: true, headingLike: false };
  }
  const name = nominativeTitle(words, noun);
  const law = noun.kind === 'seadus' ? (lawNamed(name) ?? lawNearly(name)?.law) : lawNamed(name);
  if (law) return known(law, span.start, span.end, false);
  const act = noun.kind === 'seadus' ? lawCase(name) : name;
  return { act, abbreviation: null, kind: noun.kind, ...span, certain: true, headingLike: false };
}

const EU_NUMBER = /^(?:\d{4}\/\d{1,4}|\d{1,4}\/\d{4})$/u;
const EU_BODIES = new Set(['euroopa', 'parlamendi', 'ja', 'nõukogu', 'komisjoni', 'liidu', 'rakendusmääruse']);

/** `määruse (EL) 2016/679`: two numbers with a stroke after the noun. */
function fromEuNumber(source: CitationText, end: number): ActName | null {
  const { text, tokens } = source;
  const first = end - 2;
  const number = text.slice(tokens[first]?.start, tokens[end]?.end);
  if (!EU_NUMBER.test(number)) return null;
  let at = tokens[first - 1]?.form === 'nr' ? first - 2 : first - 1;
  const bracket = tokens[at];
  if (bracket?.form === ')' && bracket.partner >= 0 && at - bracket.partner <= 4) at = bracket.partner - 1;
  const word = tokens[at];
  const noun = word ? actNounOf(word.form) : null;
  if (!word || !noun || noun.kind === 'seadus') return null;
  let start = at;
  while (EU_BODIES.has(tokens[start - 1]?.form ?? '')) start--;
  while (tokens[start]?.form === 'ja') start++;
  const named = EU_ACT_NAMES.get(number);
  const law = named === undefined ? null : lawNamed(named);
  if (law) return known(law, start, end, false);
  const from = tokens[start]?.start ?? 0;
  const printed = text.slice(word.start, word.end);
  const act = `${cleanSlice(text, from, word.start)} ${nounToNominative(printed, noun)} ${cleanSlice(text, word.end, tokens[end]?.end ?? 0)}`;
  return { act: act.trim(), abbreviation: null, kind: noun.kind, start, end, certain: true, headingLike: false };
}

function fromNoun(source: CitationText, end: number, noun: ActNoun): NameBefore {
  const law = knownLawUpTo(source, end, noun, exactly) ?? knownLawUpTo(source, end, noun, lawNearly);
  if (law) return law;
  const { start, crossed } = nameReach(source, end, noun);
  const nameless = noun.prefix === '' || noun.nominative === 'põhimäärus' || noun.nominative === 'kord';
  if ((start === end && nameless) || (noun.nominative === 'määrus' && noun.prefix === ''))
    return { unnamed: noun, start: end };
  const name = printedName(source, start, end, noun);
  const first = source.tokens[start];
  return {
    act: noun.kind === 'seadus' ? lawCase(name) : name,
    abbreviation: null,
    kind: noun.kind,
    start,
    end,
    certain: !crossed || first?.capital === true,
    headingLike: noun.bare,
  };
}

/** A law's compound is its whole name (*ohutusseadus*), save the first halves of a pair (*korteri- ja …*). */
function nameReach(source: CitationText, end: number, noun: ActNoun): { start: number; crossed: boolean } {
  const { tokens } = source;
  if (noun.kind !== 'seadus' || noun.prefix === '') return chainBefore(source, end);
  let start = end;
  while (/^(?:ja|ning|,)$/u.test(tokens[start - 1]?.form ?? '') && tokens[start - 2]?.form.endsWith('-')) start -= 2;
  return { start, crossed: false };
}

function exactly(name: string): NearLaw | null {
  const law = lawNamed(name);
  return law && { law, slips: 0 };
}

/** The listed law whose name ends at `end`: the one with the fewest slips wins, then the longest. */
function knownLawUpTo(
  source: CitationText,
  end: number,
  noun: ActNoun,
  look: (name: string) => NearLaw | null,
): ActName | null {
  const { tokens } = source;
  let name = `${noun.prefix}${noun.nominative}`;
  let best: ActName | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let start = end, words = 1; words <= LONGEST_KNOWN_NAME; words++) {
    const near = look(name);
    if (near && near.slips <= fewest) {
      best = known(near.law, start, end, noun.bare);
      fewest = near.slips;
    }
    const before = wordBefore(tokens, start);
    if (before < 0) break;
    name = `${tokens[before]?.form ?? ''} ${name}`;
    start = before;
  }
  return best;
}

/** The word before a word of a name; a comma or hyphen of a pair may stand between. */
function wordBefore(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  if (!before || tokens[at]?.afterGap) return -1;
  if (before.kind === 'word' || before.kind === 'number') return at - 1;
  const pair = before.form === ',' || (before.form === '-' && before.end === tokens[at]?.start);
  const further = tokens[at - 2];
  if (!pair || (further?.kind !== 'word' && further?.kind !== 'number')) return -1;
  return before.form === '-' || further.form.endsWith('-') ? at - 2 : -1;
}

function printedName({ text, tokens }: CitationText, start: number, end: number, noun: ActNoun): string {
  const last = tokens[end];
  const lead = cleanSlice(text, tokens[start]?.start ?? 0, last?.start ?? 0);
  return `${lead} ${nounToNominative(cleanSlice(text, last?.start ?? 0, last?.end ?? 0), noun)}`.trim();
}

/** An unlisted law's name: a capital that only its place in the sentence gave it goes. */
function lawCase(name: string): string {
  if (name === name.toUpperCase()) return name.toLowerCase();
  const [first = '', second = ''] = name.split(' ');
  const proper = /^(?:eesti|vabariigi|euroopa|riigikogu|riigi)$/iu.test(first) && /^\p{Lu}/u.test(second);
  return proper || /^\p{Lu}/u.test(second) ? name : first.slice(0, 1).toLowerCase() + name.slice(1);
}

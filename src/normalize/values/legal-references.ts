import { CITATION_CONNECTORS, OWN_WORDS, type ProvisionActKind, SAME_WORDS } from '../../vocabulary/act-kinds.ts';
import { type ActCitation, readActCitations } from './act-citations.ts';
import { type ActName, actNameUpTo } from './act-names.ts';
import {
  carriedOver,
  type History,
  isHeading,
  type Reading,
  sameProvision,
  unnamedAct,
} from './citation-antecedents.ts';
import { levelOf, type Provision, type ProvisionGroup, readProvisions } from './citation-numbers.ts';
import { type CitationText, cleanSlice, readTokens } from './citation-tokens.ts';

/** A provision that a text cites; offsets into the text that was searched. */
export interface FoundLegalReference {
  /** The citation as printed, white space collapsed; the provisions of one list share it. */
  readonly text: string;
  /** The act's name in the nominative. */
  readonly act: string;
  readonly abbreviation: string | null;
  readonly section: string | null;
  readonly subsection: string | null;
  readonly point: string | null;
  readonly kind: ProvisionActKind;
  readonly start: number;
  readonly end: number;
  /** Where the act's name stood: in the citation itself, or before it where the name carries over. */
  readonly actStart: number;
  readonly actEnd: number;
  /** `false` where more than one act could be meant, or where the name's left end is a guess. */
  readonly certain: boolean;
}

interface Reader extends History {
  readonly source: CitationText;
  readonly cited: ReadonlyMap<number, ActCitation>;
  readonly aliases: Map<string, ActName>;
  readonly found: FoundLegalReference[];
}

const CONNECTORS: ReadonlySet<string> = new Set(CITATION_CONNECTORS);
const SAME: ReadonlySet<string> = new Set(SAME_WORDS);
const OWN: ReadonlySet<string> = new Set(OWN_WORDS);
const NOTHING: Provision = { section: null, subsection: null, point: null };

/** Every provision that the text cites of a named act, in order; lists and ranges are unfolded. */
export function findLegalReferences(text: string): FoundLegalReference[] {
  const source = readTokens(text);
  const cited = new Map(readActCitations(source).map((citation) => [citation.end, citation] as const));
  const reader: Reader = {
    source,
    tokens: source.tokens,
    cited,
    aliases: new Map(),
    found: [],
    earlier: [],
    open: false,
    lost: false,
  };
  for (let at = 0; at < source.tokens.length; ) at = readAt(reader, at);
  return reader.found;
}

/** Reads what stands at a token and says where to go on. */
function readAt(reader: Reader, at: number): number {
  const { tokens } = reader.source;
  const token = tokens[at];
  const group = levelOf(token) ? readProvisions(tokens, at, aboveOf(reader)) : null;
  if (!group) {
    if (token?.afterGap) reader.open = false;
    if (token?.form === '(' && token.partner > at && reader.open) return token.partner + 1;
    if (!CONNECTORS.has(token?.form ?? '') && !SAME.has(token?.form ?? '')) reader.open = false;
    return at + 1;
  }
  const reading = resolve(reader, at, group);
  reader.lost = !reading;
  if (!reading) {
    reader.open = false;
    return group.next;
  }
  record(reader, reading);
  return group.next;
}

function aboveOf({ earlier }: Reader): Provision {
  return earlier.at(-1)?.provision ?? NOTHING;
}

function resolve(reader: Reader, at: number, group: ProvisionGroup): Reading | null {
  const direct = directName(reader, at, group);
  if (direct !== undefined) return direct;
  return sameProvision(reader, at, group) ?? carriedOver(reader, at, group);
}

/** The act named right before the citation; `undefined` where no act's name stands there, `null` where it is not to be known. */
function directName(reader: Reader, at: number, group: ProvisionGroup): Reading | null | undefined {
  const { source, cited, aliases } = reader;
  const { tokens } = source;
  if (tokens[at]?.afterGap) return undefined;
  const bracketed = tokens[at - 1]?.form === '(';
  let end = bracketed ? at - 2 : at - 1;
  const brackets: number[] = [];
  while (!cited.has(end) && tokens[end]?.form === ')' && (tokens[end]?.partner ?? -1) >= 0) {
    brackets.push(end);
    end = (tokens[end]?.partner ?? 0) - 1;
  }
  const citation = cited.get(end);
  const word = tokens[end];
  const alias = word?.kind === 'word' ? aliases.get(aliasKey(source.text.slice(word.start, word.end))) : undefined;
  const name = alias ? { ...alias, start: end, end } : actNameUpTo(source, end, cited);
  if (!name) return citation ? null : undefined;
  const bare = group.level !== 'section';
  if ('unnamed' in name) return unnamedAct(reader, name.start, name.unnamed.kind, standalone(reader, at, group));
  if (isOwn(reader, name.start)) return null;
  if (bare && name.kind === 'seadus') return null;
  if (name.headingLike && (isHeading(reader, at, group) || bare)) return null;
  for (const bracket of brackets) learnAlias(reader, bracket, name);
  return { name, group: standalone(reader, at, group), start: name.start, certain: name.certain };
}

/** A citation under its own act's name leans on no provision before it. */
function standalone({ source }: Reader, at: number, group: ProvisionGroup): ProvisionGroup {
  return group.level === 'section' ? group : (readProvisions(source.tokens, at, NOTHING) ?? group);
}

function isOwn({ source: { tokens } }: Reader, nameStart: number): boolean {
  return OWN.has(tokens[nameStart - 1]?.form ?? '');
}

/** `(edaspidi KoS)`: the short name stands for the act from here on. */
function learnAlias({ source: { text, tokens }, aliases }: Reader, close: number, name: ActName): void {
  const open = tokens[close]?.partner ?? close;
  const word = tokens[close - 1];
  if (tokens[open + 1]?.form !== 'edaspidi' || close - open > 4 || word?.kind !== 'word') return;
  const printed = text.slice(word.start, word.end);
  if (/^\p{Lu}.*\p{Lu}/u.test(printed)) aliases.set(aliasKey(printed), name);
}

function aliasKey(printed: string): string {
  return printed.replace(/-\p{Ll}{1,3}$/u, '');
}

function record(reader: Reader, { name, group, start, certain }: Reading): void {
  const { text, tokens } = reader.source;
  const from = tokens[start]?.start ?? 0;
  const closing = tokens[group.next];
  const closes = closing?.form === ')' && closing.partner >= start;
  const to = (closes ? closing : tokens[group.next - 1])?.end ?? from;
  const shared = {
    text: cleanSlice(text, from, to),
    act: name.act,
    abbreviation: name.abbreviation,
    kind: name.kind,
    start: from,
    end: to,
    actStart: tokens[name.start]?.start ?? 0,
    actEnd: tokens[name.end]?.end ?? 0,
    certain,
  };
  for (const provision of group.provisions) reader.found.push({ ...shared, ...provision });
  const last = group.provisions.at(-1) ?? NOTHING;
  const single = group.provisions.every((each) => each.section === last.section);
  reader.earlier.push({ name, provision: last, single, next: group.next });
  reader.open = true;
}

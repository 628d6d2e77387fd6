import { TITLE_BRIDGES } from '../../vocabulary/act-kinds.ts';
import {
  afterYear,
  type DatesByToken,
  datesByToken,
  isLetterhead,
  type Kind,
  kindAt,
  readLeft,
  readNumber,
  readRight,
  skipFillers,
} from './act-designations.ts';
import { type Issuer, issuerAsSubject, issuerUpTo } from './act-issuers.ts';
import { levelOf, readProvisions } from './citation-numbers.ts';
import { type CitationText, cleanSlice, type Token } from './citation-tokens.ts';
import { type QuotedTitle, titleFrom } from './quoted-titles.ts';

/** An act cited by date or number, in tokens; `end` is the last token of its designation, before any § or point. */
export interface ActCitation {
  issuer: Issuer | null;
  readonly kind: string;
  /** Index of the kind's own word, -1 where the list before it gives the kind. */
  readonly kindAt: number;
  readonly number: string | null;
  readonly date: string | null;
  title: QuotedTitle | null;
  readonly points: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Last token of the whole reference: Riigi Teataja's own numbers in brackets and cited points included. */
  readonly last: number;
  /** First and last token of the act before, from which an elided one has its kind and perhaps its date. */
  readonly lender: readonly [first: number, last: number] | null;
}

const BRIDGES: ReadonlySet<string> = new Set(TITLE_BRIDGES);
const JOINTS = new Set([',', 'ja', 'ning', 'samuti']);

/** Every act that the text cites by date or number, in order. */
export function readActCitations(source: CitationText): ActCitation[] {
  const dates = datesByToken(source);
  const found: ActCitation[] = [];
  let from = 0;
  source.tokens.forEach((token, at) => {
    const kind = at < from || token.kind !== 'word' ? null : kindAt(source, at);
    if (!kind) return;
    const citation = readCitation(source, dates, at, kind, from);
    if (!citation) return;
    share(source, found.at(-1), citation);
    found.push(citation);
    from = citation.last + 1;
    for (let more = readElided(source, dates, citation, from); more; more = readElided(source, dates, citation, from)) {
      shareTitle(found.at(-1), more);
      found.push(more);
      from = more.last + 1;
    }
  });
  return found;
}

function readCitation(
  source: CitationText,
  dates: DatesByToken,
  at: number,
  kind: Kind,
  from: number,
): ActCitation | null {
  const left = readLeft(source, dates, at, from);
  if (isLetterhead(source, at, left)) return null;
  const right = readRight(source, dates, at);
  const date = left.date ?? right.date;
  const number = right.number ?? left.number;
  if (kind.act.needsDate ? left.date === null : date === null && number === null) return null;
  const issuer = issuerUpTo(source, skipFillers(source, left.start - 1, from), from);
  const tail = readTail(source, right.end, kind.name);
  return {
    issuer: issuer ?? issuerAsSubject(source, left.start),
    kind: kind.name,
    kindAt: at,
    number,
    date,
    title: tail.title,
    points: tail.points,
    start: issuer?.start ?? left.start,
    end: tail.end,
    last: tail.last,
    lender: null,
  };
}

interface Tail {
  readonly title: QuotedTitle | null;
  readonly points: readonly string[];
  readonly end: number;
  readonly last: number;
}

/** The quoted title, Riigi Teataja's numbers in brackets, and the points of a partial repeal. */
function readTail(source: CitationText, from: number, kind: string): Tail {
  const { tokens } = source;
  let at = from + 1;
  while (at < from + 3 && BRIDGES.has(tokens[at]?.form ?? '')) at++;
  const title = tokens[at]?.afterGap ? null : titleFrom(source, at);
  const end = title?.close ?? from;
  let last = end;
  const bracket = tokens[end + 1];
  if (bracket?.form === '(' && bracket.partner > 0 && /^rt/u.test(tokens[end + 2]?.form ?? '')) last = bracket.partner;
  // A regulation's points are provisions, cited as such; an order's points are a part of the order.
  if (kind === 'määrus' || levelOf(tokens[last + 1]) !== 'point') return { title, points: [], end, last };
  const group = readProvisions(tokens, last + 1, { section: null, subsection: null, point: null });
  if (!group) return { title, points: [], end, last };
  return { title, points: group.provisions.flatMap((each) => each.point ?? []), end, last: group.next - 1 };
}

/** `… otsus nr 5 ja 18.04.2021 nr 6`, `otsused nr 5, nr 6`: kind and issuer are those of the act before. */
function readElided(source: CitationText, dates: DatesByToken, before: ActCitation, at: number): ActCitation | null {
  const { tokens } = source;
  if (!JOINTS.has(tokens[at]?.form ?? '') || tokens[at]?.afterGap) return null;
  const date = dates.first.get(at + 1);
  const numbered = readNumber(source, date ? afterYear(source, date.last) + 1 : at + 1);
  if (!numbered || kindAt(source, numbered.end + 1)) return null;
  const tail = readTail(source, numbered.end, before.kind);
  return {
    ...before,
    kindAt: -1,
    number: numbered.number,
    date: date?.iso ?? before.date,
    title: tail.title,
    points: tail.points,
    start: at + 1,
    end: tail.end,
    last: tail.last,
    lender: before.lender ?? [before.start, before.end],
  };
}

/** Acts joined in one list share the issuer named first and the title named last. */
function share(source: CitationText, before: ActCitation | undefined, citation: ActCitation): void {
  if (!before || !joined(source.tokens, before.last + 1, citation.start)) return;
  if (citation.start > before.last && issuerIsImplied(source, citation)) citation.issuer = before.issuer;
  if (before.kind === citation.kind) shareTitle(before, citation);
}

function issuerIsImplied({ tokens }: CitationText, citation: ActCitation): boolean {
  return citation.issuer === null || (tokens[citation.issuer.start]?.start ?? 0) < (tokens[citation.start]?.start ?? 0);
}

function shareTitle(before: ActCitation | undefined, citation: ActCitation): void {
  if (before && before.title === null && before.points.length === 0) before.title = citation.title;
}

function joined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false;
  for (let i = from; i < to; i++) if (!JOINTS.has(tokens[i]?.form ?? '') || tokens[i]?.afterGap) return false;
  return true;
}

/** The words between the marks of a title. */
export function titleText({ text, tokens }: CitationText, title: QuotedTitle): string {
  return cleanSlice(text, tokens[title.open]?.end ?? 0, tokens[title.close]?.start ?? 0);
}

import { type ActCitation, readActCitations, titleText } from './act-citations.ts';
import { type CitationText, cleanSlice, readTokens } from './citation-tokens.ts';

/** An act that a text cites by date or number; offsets into the text that was searched. */
export interface FoundActReference {
  /** The reference as printed, white space collapsed. */
  readonly text: string;
  /** In the nominative; from the list or the sentence's subject where it does not stand before the date. */
  readonly issuer: string | null;
  readonly kind: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
  /** What a list or the sentence's subject lends it, outside its own words: issuer, kind, title. */
  readonly lent: readonly (readonly [start: number, end: number])[];
  /** Points of an order or decision that alone are meant: `['1.2']` of a partial repeal. */
  readonly parts?: readonly string[];
}

/** Every act cited by date or number, in order, an act as often as it is cited. */
export function findActReferences(text: string): FoundActReference[] {
  const source = readTokens(text);
  return readActCitations(source).map((citation) => toReference(source, citation));
}

function toReference(source: CitationText, citation: ActCitation): FoundActReference {
  const { text, tokens } = source;
  const start = tokens[citation.start]?.start ?? 0;
  const end = tokens[citation.last]?.end ?? start;
  return {
    text: cleanSlice(text, start, end),
    issuer: citation.issuer?.name ?? null,
    kind: citation.kind,
    number: citation.number,
    date: citation.date,
    title: citation.title ? titleText(source, citation.title) : null,
    start,
    end,
    lent: lentTo(source, citation),
    ...(citation.points.length > 0 ? { parts: citation.points } : {}),
  };
}

function lentTo({ tokens }: CitationText, citation: ActCitation): [number, number][] {
  const { issuer, title, lender, start, last } = citation;
  const ranges = [issuer ? [issuer.start, issuer.end] : null, title ? [title.open, title.close] : null, lender].flatMap(
    (range) => (range && ((range[0] ?? 0) < start || (range[1] ?? 0) > last) ? [range] : []),
  );
  return ranges.map(([first = 0, end = 0]) => [tokens[first]?.start ?? 0, tokens[end]?.end ?? 0]);
}

import type { Envelope, EvidencePlace, LahterRecord, Warning } from '../model/record.ts';
import { findMunicipality } from '../normalize/values/municipalities.ts';
import type { DocumentSummary, Finding } from './outcome.ts';
import { byGravity, hasMuchUnclaimed } from './status.ts';

const MOST_FINDINGS = 20;
const MOST_HEADINGS = 50;
const LONGEST_QUOTE = 200;
/** The words of warnings that quote a heading or label which no word list knows. */
const UNKNOWN_WORDS = /^no word list knows the (?:heading|label) "(.*)"$/su;
const UNKNOWN_WORDS_CODES: ReadonlySet<string> = new Set(['heading-unknown', 'label-unknown']);

/** What a report needs to know of an envelope; its size has a bound, whatever the document holds. */
export function summaryOf(envelope: Envelope): DocumentSummary {
  const { source, records } = envelope;
  const findings = findingsOf(envelope);
  return {
    format: source.format,
    textLayer: source.textLayer,
    pages: source.pages,
    kinds: unique(records.map(({ kind }) => kind)),
    municipalities: unique(records.flatMap(municipalityOf)),
    coverage: coverageOf(records),
    findings: findings.slice(0, MOST_FINDINGS),
    warnings: findings.length,
    unknownHeadings: unique(envelope.warnings.flatMap(unknownWords).map(cut)).slice(0, MOST_HEADINGS),
  };
}

/** The gravest first; those of one code in the order of the document. */
function findingsOf(envelope: Envelope): Finding[] {
  const found = envelope.warnings.map((warning) => ({
    ...warning,
    message: cut(warning.message),
    ...placeOf(warning, envelope),
  }));
  if (hasMuchUnclaimed(envelope)) found.push(longestUnclaimed(envelope));
  return found.sort((a, b) => byGravity(a.code, b.code));
}

function longestUnclaimed({ records }: Envelope): Finding {
  const pieces = records.flatMap(({ unclaimed }, i) =>
    unclaimed.map(({ page, text }, j) => ({ page, text, pointer: `/records/${i}/unclaimed/${j}` })),
  );
  const longest = pieces.reduce<(typeof pieces)[number] | null>(
    (best, piece) => (best && best.text.length >= piece.text.length ? best : piece),
    null,
  );
  return {
    code: 'text-unclaimed',
    message: `${pieces.length} pieces of text are understood by no rule; this is the longest`,
    pointer: longest?.pointer ?? '',
    page: longest?.page ?? null,
    quote: longest ? cut(longest.text) : null,
  };
}

/** Where a warning points at, and the words there. A warning about a whole record has its first page and no words. */
function placeOf(warning: Warning, { records }: Envelope): Pick<Finding, 'page' | 'quote'> {
  const [, index, inside = ''] = /^\/records\/(\d+)(\/.*)?$/su.exec(warning.pointer) ?? [];
  const record = index === undefined ? undefined : records[Number(index)];
  if (!record) return { page: null, quote: null };
  const [words] = unknownWords(warning);
  const place = words === undefined ? evidenceAt(record, inside) : evidenceOfHeading(record, words);
  return { page: place?.page ?? record.part.pageStart, quote: cut(words ?? place?.text ?? '') || null };
}

/** The evidence of a value, else of the nearest that holds it. */
function evidenceAt({ evidence }: LahterRecord, pointer: string): EvidencePlace | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const places = Object.hasOwn(evidence, at) ? evidence[at] : undefined;
    if (places) return places[0];
  }
  return undefined;
}

function evidenceOfHeading(record: LahterRecord, words: string): EvidencePlace | undefined {
  const index = record.sections.findIndex(({ heading }) => heading?.startsWith(words));
  return index < 0 ? undefined : evidenceAt(record, `/sections/${index}/heading`);
}

function unknownWords({ code, message }: Warning): string[] {
  const words = UNKNOWN_WORDS_CODES.has(code) ? UNKNOWN_WORDS.exec(message)?.[1] : undefined;
  return words ? [words] : [];
}

function municipalityOf(record: LahterRecord): string[] {
  const municipality =
    record.kind === 'job-description'
      ? record.institution?.municipality
      : record.kind === 'decision' && record.issuer !== null
        ? findMunicipality(record.issuer)
        : null;
  return municipality ? [municipality.name] : [];
}

function coverageOf(records: readonly LahterRecord[]): DocumentSummary['coverage'] {
  const sum = { characters: 0, claimed: 0, furniture: 0, unclaimed: 0 };
  for (const { coverage } of records) {
    sum.characters += coverage.characters;
    sum.claimed += coverage.claimed;
    sum.furniture += coverage.furniture;
    sum.unclaimed += coverage.unclaimed;
  }
  return sum;
}

/** By characters, so that no letter is cut in two. */
function cut(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${[...text.slice(0, LONGEST_QUOTE)].slice(0, -1).join('')}…`;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

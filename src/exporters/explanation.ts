import { CONFIDENCE, type Context } from '../extractors/context.ts';
import { KINDS } from '../kinds/index.ts';
import { type Document, lineAt, type Span } from '../model/document.ts';
import type { Extraction, Finding } from '../model/finding.ts';
import type { Envelope, EvidencePlace, LahterRecord, Warning } from '../model/record.ts';
import { normalizeDocument } from '../normalize/document/index.ts';
import { createReader, type Reading } from '../normalize/text/reading.ts';
import { isNone } from '../normalize/values/roles.ts';
import { parse } from '../parsers/index.ts';
import { contextOf, convertBytes, recogniseKind, type Source } from '../pipeline.ts';
import { findSections } from '../sections/find-sections.ts';
import type { Field, Outline } from '../sections/outline.ts';
import { splitParts } from '../sections/split-parts.ts';
import { toUnits } from '../sections/units.ts';

/** How one document was read, as data: what `lahter explain` prints. */
export interface Explanation {
  readonly source: Envelope['source'];
  readonly parts: readonly PartExplanation[];
  readonly warnings: readonly Warning[];
}

export interface PartExplanation {
  readonly pointer: string;
  /** Why a part begins here. */
  readonly reason: string;
  readonly pages: string | null;
  readonly annex: string | null;
  readonly partOf: string | null;
  readonly kind: string;
  /** Every kind's score, the highest first; under 0.3 none is recognised. */
  readonly scores: readonly { readonly kind: string; readonly score: number }[];
  readonly fields: readonly LabelExplanation[];
  readonly sections: readonly HeadingExplanation[];
  readonly values: readonly ValueExplanation[];
  readonly lost: readonly LostExplanation[];
  readonly unclaimed: LahterRecord['unclaimed'];
  readonly coverage: LahterRecord['coverage'];
}

export interface LabelExplanation {
  readonly label: string;
  readonly key: string;
  /** How label and value stand to each other: after a colon, on the line, in cells, stacked. */
  readonly form: string;
  readonly value: string;
  readonly where: string;
}

export interface HeadingExplanation {
  readonly number: string | null;
  readonly heading: string | null;
  /** `null` where no word list knows the heading. */
  readonly key: string | null;
  readonly units: number;
  readonly where: string;
}

export interface ValueExplanation {
  readonly pointer: string;
  readonly value: unknown;
  readonly places: readonly EvidencePlace[];
}

export interface LostExplanation {
  readonly pointer: string;
  readonly rule: string;
  readonly text: string;
  readonly where: string;
  readonly why: string;
}

/** Reads the document as `convertBytes` does and keeps what each step said. @throws InputError */
export async function explain(source: Source): Promise<Explanation> {
  const envelope = await convertBytes(source);
  const document = normalizeDocument(await parse({ bytes: source.bytes, fileName: source.path }));
  const reader = createReader(document);
  const parts = splitParts(document, reader);
  return {
    source: envelope.source,
    parts: envelope.records.flatMap((record, i) => {
      const part = parts[i];
      return part ? [explainPart(contextOf(part, reader), record, i)] : [];
    }),
    warnings: envelope.warnings,
  };
}

/** Kinds that are read by labels and headings, and what was not recognised, which may have some. */
const OUTLINED: ReadonlySet<string> = new Set(['job-description', 'unknown']);

function explainPart(context: Context, record: LahterRecord, index: number): PartExplanation {
  const outline = OUTLINED.has(record.kind) ? outlineOf(context) : null;
  const { pageStart, pageEnd, annex } = record.part;
  return {
    pointer: `/records/${index}`,
    reason: context.part.reason,
    pages: pageStart === null ? null : pageStart === pageEnd ? `${pageStart}` : `${pageStart}–${pageEnd}`,
    annex,
    partOf: record.partOf,
    kind: record.kind,
    scores: KINDS.map((kind) => ({ kind: kind.name, score: round(kind.recognise(context)) })).sort(
      (a, b) => b.score - a.score,
    ),
    fields: (outline?.fields ?? []).map((field) => explainField(field, context)),
    sections: (outline?.sections ?? []).map((section) => ({
      number: section.marker?.number ?? null,
      heading: section.heading?.text ?? null,
      key: section.key,
      units: section.units.length,
      where: section.heading ? whereOf(section.heading, context) : '',
    })),
    values: valuesOf(record),
    lost: lostIn(recogniseKind(context).extract(context), outline, record, context),
    unclaimed: record.unclaimed,
    coverage: record.coverage,
  };
}

function outlineOf({ part, reader }: Context): Outline {
  return findSections(toUnits(part.blocks, reader), reader);
}

function explainField(field: Field, context: Context): LabelExplanation {
  const { label, key, form, value } = field;
  return { label: label.text, key, form, value: context.reader.wrap(value).text, where: whereOf(label, context) };
}

function valuesOf(record: LahterRecord): ValueExplanation[] {
  return Object.entries(record.evidence).map(([pointer, places]) => ({
    pointer,
    value: valueAt(record, pointer),
    places,
  }));
}

/** What stands at a JSON Pointer; the last step may have been computed and have no place of its own. */
function valueAt(root: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    root,
  );
}

function lostIn(
  extraction: Extraction,
  outline: Outline | null,
  record: LahterRecord,
  context: Context,
): LostExplanation[] {
  const { document } = context.reader;
  const dropped = (extraction.dropped ?? []).map(({ pointer, rule, spans, why }) => ({
    pointer,
    rule,
    text: spans.map(({ start, end }) => document.text.slice(start, end)).join(' '),
    where: placeOf(document, spans[0]),
    why,
  }));
  return [...dropped, ...unusedFields(extraction, outline, record, context)];
}

/** Labels that were seen with a value which no finding quotes. */
function unusedFields(
  extraction: Extraction,
  outline: Outline | null,
  record: LahterRecord,
  context: Context,
): LostExplanation[] {
  const findings = Object.values(extraction.findings).flatMap((found) =>
    found === null ? [] : ([found].flat() as Finding[]),
  );
  const quoted = findings.flatMap(({ spans, parts }) => [...spans, ...Object.values(parts ?? {}).flat()]);
  return (outline?.fields ?? []).flatMap((field) => {
    const value = context.reader.wrap(field.value);
    const spans = context.reader.spansOf(value);
    if (spans.some((span) => quoted.some((quote) => quote.start < span.end && span.start < quote.end))) return [];
    return [
      {
        pointer: `/${field.key}`,
        rule: `label/${field.key}`,
        text: `${field.label.text}: ${value.text}`,
        where: whereOf(field.label, context),
        why: whyUnused(field, value.text, record),
      },
    ];
  });
}

function whyUnused({ key }: Field, value: string, record: LahterRecord): string {
  if (value === '') return 'nothing stands after the label';
  if (isNone(value)) return 'its value says that there is none';
  const winner = record.evidence[`/${key}`]?.[0] ?? record.evidence[`/${key}/0`]?.[0];
  if (!winner) return 'no rule takes this value';
  const surer = winner.confidence >= CONFIDENCE.stated ? 'a label' : 'another place';
  return `${surer} won: ${winner.rule} read “${winner.text.slice(0, 80)}”`;
}

function whereOf(reading: Reading, { reader }: Context): string {
  return placeOf(reader.document, reader.spansOf(reading)[0]);
}

function placeOf(document: Document, span: Span | undefined): string {
  const line = span ? lineAt(document.lines, span.start) : null;
  return line ? wherePrinted(line) : '';
}

/** `page 2`, `body/p[12]`, `page 2, line[41]`. */
export function wherePrinted({ page, path }: { readonly page: number | null; readonly path: string | null }): string {
  return [page === null ? null : `page ${page}`, path].filter((place) => place !== null).join(', ');
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}

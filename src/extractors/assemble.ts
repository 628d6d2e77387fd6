import { type Document, lineAt, type Span } from '../model/document.ts';
import type { Extraction, Finding } from '../model/finding.ts';
import type { Part } from '../model/part.ts';
import type { EvidencePlace, RecordKind } from '../model/record.ts';
import { createLedger } from './ledger.ts';

/** A record before its schema is checked, with the part's warnings; pointers are within the record. */
export interface Assembled {
  readonly record: Record<string, unknown>;
  readonly remarks: Extraction['remarks'];
}

/** Findings → record: values under their keys, quotes cut from the text, the ledger of what was claimed. */
export function assembleRecord(part: Part, index: number, kind: RecordKind, extraction: Extraction): Assembled {
  const { document } = part;
  const ledger = createLedger(part);
  const evidence: Record<string, EvidencePlace[]> = {};
  const cite = (pointer: string, finding: Finding) => {
    evidence[pointer] = quotes(document, finding.spans, finding);
    ledger.claim(finding.spans);
    for (const [inner, spans] of Object.entries(finding.parts ?? {})) {
      evidence[`${pointer}/${inner}`] = quotes(document, spans, finding);
      ledger.claim(spans);
    }
  };
  const values: Record<string, unknown> = {};
  if (extraction.title) cite('/title', extraction.title);
  for (const [key, finding] of Object.entries(extraction.findings)) {
    if (isList(finding)) {
      const entries = finding.filter(saysSomething);
      values[key] = entries.map((entry) => entry.value);
      for (const [i, entry] of entries.entries()) cite(`/${key}/${i}`, entry);
    } else {
      values[key] = finding?.value ?? null;
      if (finding) cite(`/${key}`, finding);
    }
  }
  for (const finding of Object.values(extraction.findings).flat())
    if (finding && !saysSomething(finding)) ledger.claim(finding.spans);
  ledger.claim(extraction.structure);
  ledger.furnish(extraction.furniture);
  const { coverage, unclaimed } = ledger.close();
  const record = {
    kind,
    part: { index, ...pagesOf(part), annex: part.annex },
    partOf: part.partOf === null ? null : `/records/${part.partOf}`,
    title: extraction.title?.value ?? null,
    language: 'et',
    ...values,
    unclaimed,
    coverage,
    evidence,
  };
  return { record, remarks: extraction.remarks };
}

/** An item of which only its number is left says nothing; its characters count as structure. */
function saysSomething({ value, spans }: Finding): boolean {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : null;
  return spans.length > 0 && text !== '' && !(Array.isArray(items) && items.every((item) => item === ''));
}

function isList(finding: Finding | readonly Finding[] | null): finding is readonly Finding[] {
  return Array.isArray(finding);
}

function quotes(document: Document, spans: readonly Span[], { rule, confidence }: Finding): EvidencePlace[] {
  return spans.map((span) => {
    const line = lineAt(document.lines, span.start);
    return {
      page: line?.page ?? null,
      box: line?.box ? [...line.box] : null,
      path: line?.path ?? null,
      text: document.text.slice(span.start, span.end),
      rule,
      confidence: Math.round(confidence * (line?.confidence ?? 1) * 100) / 100,
    };
  });
}

function pagesOf({ document, blocks }: Part): { pageStart: number | null; pageEnd: number | null } {
  let first: number | null = null;
  let last: number | null = null;
  for (const block of blocks) {
    for (const span of block.spans) {
      const page = lineAt(document.lines, span.start)?.page ?? null;
      if (page === null) continue;
      first = Math.min(first ?? page, page);
      last = Math.max(last ?? page, page);
    }
  }
  return { pageStart: first, pageEnd: last };
}

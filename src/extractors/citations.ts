import type { Finding } from '../model/finding.ts';
import type { ActReference, LegalReference } from '../model/record.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import { type FoundActReference, findActReferences } from '../normalize/values/act-references.ts';
import { findLegalReferences } from '../normalize/values/legal-references.ts';
import { CONFIDENCE, type Context, found, UNSURE_FORM } from './context.ts';

const MAY_CITE_LAW = /§|paragrahv/iu;
const MAY_CITE_ACT = /käskkir|korraldus|otsus|määrus/iu;

/** Provisions cited in any of the texts, in order, each once. */
export function citedProvisions(context: Context, texts: readonly Reading[]): Finding<LegalReference>[] {
  const findings: Finding<LegalReference>[] = [];
  const seen = new Set<string>();
  for (const reading of texts) {
    if (!MAY_CITE_LAW.test(reading.text)) continue;
    for (const reference of findLegalReferences(reading.text)) {
      const { text, act, abbreviation, section, subsection, point, kind, start, end, actStart, actEnd, certain } =
        reference;
      const key = [act, section, subsection, point].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      const named = actStart < start || actEnd > end;
      const sources = named
        ? [slice(reading, actStart, actEnd), slice(reading, start, end)]
        : [slice(reading, start, end)];
      const confidence = certain ? CONFIDENCE.line : CONFIDENCE.line - UNSURE_FORM;
      findings.push(
        found(
          context,
          { text, act, abbreviation, section, subsection, point, kind },
          sources,
          'words/legalReferences',
          confidence,
        ),
      );
    }
  }
  return findings;
}

const searched = new WeakMap<Reading, readonly FoundActReference[]>();

/** The acts that a reading cites; searched once, however many rules ask. */
export function actsIn(reading: Reading): readonly FoundActReference[] {
  if (!MAY_CITE_ACT.test(reading.text)) return [];
  const known = searched.get(reading) ?? findActReferences(reading.text);
  searched.set(reading, known);
  return known;
}

/** Acts cited by issuer, date, kind, number or title, in order, each once. */
export function citedActs(context: Context, texts: readonly Reading[]): Finding<ActReference>[] {
  const findings: Finding<ActReference>[] = [];
  const seen = new Set<string>();
  for (const reading of texts) {
    for (const { text, issuer, kind, number, date, title, start, end, lent } of actsIn(reading)) {
      const key = [kind, number, date, number || date ? '' : title].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      findings.push(
        found(
          context,
          { text, issuer, kind, number, date, title },
          [...lent, [start, end] as const]
            .sort(([one], [other]) => one - other)
            .map(([first, last]) => slice(reading, first, last)),
          'words/actReferences',
          CONFIDENCE.line,
        ),
      );
    }
  }
  return findings;
}

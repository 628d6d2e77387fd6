import type { EvidencePlace, LahterRecord } from '../../src/model/record.ts';

/** A value that is no list and no object, and where it stands in its record. */
export interface Leaf {
  readonly pointer: string;
  readonly value: string | number | boolean;
}

/** Keys that say how and where a record was read, or what the program made of it. */
const OWN = new Set(['kind', 'part', 'partOf', 'language', 'status', 'coverage', 'unclaimed', 'evidence']);

export function leavesOf(record: LahterRecord): Leaf[] {
  return Object.entries(record).flatMap(([key, value]) => (OWN.has(key) ? [] : below(`/${key}`, value)));
}

function below(pointer: string, value: unknown): Leaf[] {
  if (value === null || value === false) return [];
  if (typeof value === 'object') {
    return Object.entries(value as object).flatMap(([key, inner]) => below(`${pointer}/${key}`, inner));
  }
  return [{ pointer, value: value as Leaf['value'] }];
}

/** The evidence of a leaf: its own, else that of the nearest thing around it. */
export function evidenceOf(record: LahterRecord, pointer: string): readonly EvidencePlace[] | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const places = record.evidence[at];
    if (places) return places;
  }
  return null;
}

/** Every quote that belongs to a leaf: its own and those of the things around it. */
export function quotesOf(record: LahterRecord, pointer: string): string {
  const quotes: string[] = [];
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    quotes.push(...(record.evidence[at] ?? []).map(({ text }) => text));
  }
  return quotes.join(' ');
}

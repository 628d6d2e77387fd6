import type { EvidencePlace, LahterRecord } from '../../model/record.ts';
import type { DocumentSource } from './source.ts';
import type { Cell, Column } from './table.ts';

/** The source beside the value, in every table of read values. */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  { name: 'source_path', type: 'text', about: 'the file that was read, as in files' },
  { name: 'pointer', type: 'text', about: 'where the value stands in its record (JSON Pointer)' },
  { name: 'page', type: 'integer', about: 'the page where it was read; empty for formats without pages' },
  { name: 'path', type: 'text', about: 'the place in a format without pages' },
  { name: 'quote', type: 'text', about: 'the words as printed; places that lie apart are joined by " … "' },
  { name: 'confidence', type: 'number', about: 'from 0 to 1, the lowest of its places' },
];

/** The cells of {@link EVIDENCE_COLUMNS}; a value without evidence of its own has its parent's. */
export function evidenceCells({ sourcePath, record }: DocumentSource, pointer: string): Cell[] {
  const places = nearest(record.evidence, pointer);
  const [first] = places;
  if (first === undefined) return [sourcePath, pointer, null, null, null, null];
  const quote = places.map(({ text }) => text).join(' … ');
  return [sourcePath, pointer, first.page, first.path, quote, Math.min(...places.map(({ confidence }) => confidence))];
}

function nearest(evidence: LahterRecord['evidence'], pointer: string): readonly EvidencePlace[] {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const places = Object.hasOwn(evidence, at) ? evidence[at] : undefined;
    if (places) return places;
  }
  return [];
}

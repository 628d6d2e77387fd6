import type { FoundEnvelope } from '../read-output-folder.ts';
import { DECISION_LISTS, NOTE_LISTS, STAFFING_LISTS } from './act-lists.ts';
import { CITATIONS, REMAINING_LISTS } from './any-record-lists.ts';
import { documents, evidence, fields, files } from './documents.ts';
import { containerSignatureRoles, containerSignatures, warnings } from './file-lists.ts';
import { JOB_DESCRIPTION_LISTS } from './job-description-lists.ts';
import { describeSource } from './source.ts';
import type { Row, Table } from './table.ts';

export type { Cell, Column, ColumnType, Reference, Row, Table } from './table.ts';

/** All tables; what a row belongs to stands in a table before its own. Every writer derives from this list. */
export const TABLES: readonly Table[] = [
  files,
  documents,
  fields,
  ...JOB_DESCRIPTION_LISTS,
  ...CITATIONS,
  ...DECISION_LISTS,
  ...NOTE_LISTS,
  ...STAFFING_LISTS,
  ...REMAINING_LISTS,
  warnings,
  containerSignatures,
  containerSignatureRoles,
  evidence,
];

/** An envelope's rows, a list for each of {@link TABLES} in their order. */
export function tableRows(found: Omit<FoundEnvelope, 'file'>): Row[][] {
  const source = describeSource(found);
  return TABLES.map((table) => table.rows(source));
}

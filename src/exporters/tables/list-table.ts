import { EVIDENCE_COLUMNS, evidenceCells } from './evidence-columns.ts';
import type { DocumentSource } from './source.ts';
import {
  type Cell,
  type Column,
  cellAt,
  listAt,
  type ReadColumn,
  type Reference,
  type Row,
  type Table,
} from './table.ts';

export const DOCUMENT_ID: Column = { name: 'document_id', type: 'text', about: 'the document it belongs to' };
export const ORDINAL: Column = { name: 'ordinal', type: 'integer', about: 'its place in the list, from 0' };
const OWNER: Reference = { columns: ['document_id'], table: 'documents', to: ['document_id'] };

interface ListTable {
  readonly name: string;
  readonly about: string;
  /** The record's key that holds the list. */
  readonly list: string;
  readonly columns: readonly ReadColumn[];
  /** Whether the list's elements have evidence; `true` where it is left out. */
  readonly evidence?: boolean;
}

/** A table with a row for every element of one list of the records. */
export function listTable({ name, about, list, columns, evidence = true }: ListTable): Table {
  return {
    name,
    about,
    columns: [DOCUMENT_ID, ORDINAL, ...columns, ...(evidence ? EVIDENCE_COLUMNS : [])],
    key: ['document_id', 'ordinal'],
    references: [OWNER],
    forPeople: true,
    rows: ({ documents }) =>
      documents.flatMap((document) =>
        listAt(document.record, `/${list}`).map((item, i) => [
          document.id,
          i,
          ...columns.map((column) => cellAt(item, column)),
          ...(evidence ? evidenceCells(document, `/${list}/${i}`) : []),
        ]),
      ),
  };
}

interface NestedTable extends Omit<ListTable, 'evidence'> {
  /** The table of the outer list's elements, and the column that says which of them. */
  readonly parent: string;
  readonly parentOrdinal: string;
  /** The element's key that holds the inner list. */
  readonly inner: string;
}

/** A table with a row for every element of a list within the elements of a list. */
export function nestedTable({ name, about, list, inner, parent, parentOrdinal, columns }: NestedTable): Table {
  const ordinal: Column = { name: parentOrdinal, type: 'integer', about: `which row of ${parent} it belongs to` };
  const parentKey = ['document_id', parentOrdinal];
  return {
    name,
    about,
    columns: [DOCUMENT_ID, ordinal, ORDINAL, ...columns, ...EVIDENCE_COLUMNS],
    key: [...parentKey, 'ordinal'],
    references: [{ columns: parentKey, table: parent, to: ['document_id', 'ordinal'] }],
    forPeople: true,
    rows: ({ documents }) =>
      documents.flatMap((document) =>
        listAt(document.record, `/${list}`).flatMap((outer, i) =>
          listAt(outer, `/${inner}`).map((item, j) => [
            document.id,
            i,
            j,
            ...columns.map((column) => cellAt(item, column)),
            ...evidenceCells(document, `/${list}/${i}/${inner}/${j}`),
          ]),
        ),
      ),
  };
}

interface JoinedTable {
  readonly name: string;
  readonly about: string;
  readonly lists: readonly string[];
  /** The column that names the list. */
  readonly which: Column;
  readonly column: ReadColumn;
}

/** One table for several lists of the same shape. */
export function joinedTable({ name, about, lists, which, column }: JoinedTable): Table {
  const rowsOf = (document: DocumentSource, list: string): Row[] =>
    listAt(document.record, `/${list}`).map((item, i): Cell[] => [
      document.id,
      list,
      i,
      cellAt(item, column),
      ...evidenceCells(document, `/${list}/${i}`),
    ]);
  return {
    name,
    about,
    columns: [DOCUMENT_ID, which, ORDINAL, column, ...EVIDENCE_COLUMNS],
    key: ['document_id', which.name, 'ordinal'],
    references: [OWNER],
    forPeople: true,
    rows: ({ documents }) => documents.flatMap((document) => lists.flatMap((list) => rowsOf(document, list))),
  };
}

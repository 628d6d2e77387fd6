import { EVIDENCE_COLUMNS, evidenceCells } from './evidence-columns.ts';
import { DOCUMENT_ID } from './list-table.ts';
import { type DocumentSource, documentAt, type Source } from './source.ts';
import {
  type Cell,
  type Column,
  cellAt,
  integer,
  number,
  type ReadColumn,
  type Row,
  type Table,
  text,
} from './table.ts';

const FILE_ID: Column = { name: 'file_id', type: 'text', about: 'the file it was read from' };

const FILE_COLUMNS: readonly ReadColumn[] = [
  text('source_path', 'the file that was read, relative to the input', '/source/path'),
  text('sha256', 'SHA-256 of its bytes', '/source/sha256'),
  integer('bytes', 'its size', '/source/bytes'),
  text('media_type', 'its media type', '/source/mediaType'),
  text('format', 'its format', '/source/format'),
  integer('pages', 'its pages; empty for formats without pages', '/source/pages'),
  text('text_layer', 'native, ocr or mixed', '/source/textLayer'),
  text('schema_version', 'version of the JSON', '/schemaVersion'),
  text('generator_name', 'the program that wrote the JSON', '/generator/name'),
  text('generator_version', 'and its version', '/generator/version'),
];

/** A row a file: the envelope around its documents. */
export const files: Table = {
  name: 'files',
  about: 'Files that were read, one row each.',
  columns: [
    { ...FILE_ID, about: 'key, made from json_file' },
    { name: 'json_file', type: 'text', about: 'its JSON within the folder that was exported' },
    ...FILE_COLUMNS,
  ],
  key: ['file_id'],
  references: [],
  forPeople: true,
  rows: ({ fileId, jsonFile, envelope }) => [
    [fileId, jsonFile, ...FILE_COLUMNS.map((column) => cellAt(envelope, column))],
  ],
};

/** What a record says of itself; nothing in the document's words. */
const RECORD_COLUMNS: readonly ReadColumn[] = [
  text('kind', 'job-description, decision, explanatory-note, staffing-table or unknown'),
  text('language', 'ISO 639-1'),
  integer('part_index', 'which part of the file it is, from 0', '/part/index'),
  integer('page_start', 'its first page in the file', '/part/pageStart'),
  integer('page_end', 'its last page in the file', '/part/pageEnd'),
  text('annex', 'its designation as an annex', '/part/annex'),
  integer('characters', 'characters of the part', '/coverage/characters'),
  integer('claimed', 'of these in some value or section', '/coverage/claimed'),
  integer('furniture', 'of these page numbers, running heads, table heads', '/coverage/furniture'),
  integer('unclaimed', 'of these what no rule understood', '/coverage/unclaimed'),
];

/** Single values that were read. They stand in `documents`, and one a row with their source in `fields`. */
export const FIELD_COLUMNS: readonly ReadColumn[] = [
  text('title', 'as printed'),
  text('institution', 'agency or employer', '/institution/name'),
  text('municipality', 'of the institution', '/institution/municipality/name'),
  text('ehak', 'code of the municipality in the EHAK register', '/institution/municipality/ehak'),
  text('position', 'name of the position, in the nominative'),
  text('employment', 'official or employee'),
  text('service_group', 'group of posts in the service', '/serviceGroup'),
  text('purpose', 'purpose of the position, or of what a note explains'),
  text('approved_by', 'person who approved', '/approval/by'),
  text('approver_role', 'role of who approved', '/approval/role'),
  text('approval_act_kind', 'act of approval', '/approval/act/kind'),
  text('approval_act_number', 'its number', '/approval/act/number'),
  text('approval_date', 'when it was approved', '/approval/date'),
  text('act_kind', 'otsus, korraldus, käskkiri or määrus', '/actKind'),
  text('status', 'adopted or draft'),
  text('issuer', 'who issued the act'),
  text('act_number', 'number of the act', '/number'),
  text('act_date', 'date of the act', '/date'),
  text('place', 'place of the act'),
  text('effective_date', 'when the act takes effect', '/effective/date'),
  text('effective_on', 'date, notification, signature or publication', '/effective/on'),
  integer('appeal_days', 'days to contest the act', '/appeal/days'),
  text('submitted_by', 'who submitted the draft', '/submittedBy'),
  text('submitted_on', 'when it was submitted', '/submittedOn'),
  text('presenter', 'who presents it'),
  integer('act_pages', 'number of pages that the act gives', '/pages'),
  text('voting', 'what majority it needs'),
  text('about', 'what an explanatory note is about'),
];

/** A row a document: an order and the job description it adopts are two. */
export const documents: Table = {
  name: 'documents',
  about: 'Documents, one row each; a file can hold several. `part_of` is the document that adopts this one.',
  columns: [
    { ...DOCUMENT_ID, about: 'key, made from json_file and record_index' },
    FILE_ID,
    { name: 'record_index', type: 'integer', about: 'its place in the JSON, from 0' },
    { name: 'source_path', type: 'text', about: 'the file that was read, as in files' },
    { name: 'sha256', type: 'text', about: 'SHA-256 of its bytes, as in files' },
    { name: 'part_of', type: 'text', about: 'the document that adopts it' },
    ...RECORD_COLUMNS,
    ...FIELD_COLUMNS,
  ],
  key: ['document_id'],
  references: [
    { columns: ['file_id'], table: 'files', to: ['file_id'] },
    { columns: ['part_of'], table: 'documents', to: ['document_id'], optional: true },
  ],
  forPeople: true,
  rows: (source) => source.documents.map((document) => documentRow(source, document)),
};

function documentRow(source: Source, { id, index, record }: DocumentSource): Row {
  const { path, sha256 } = source.envelope.source;
  const read = [...RECORD_COLUMNS, ...FIELD_COLUMNS].map((column) => cellAt(record, column));
  return [id, source.fileId, index, path, sha256, documentAt(source, record.partOf), ...read];
}

/** The single values once more, each beside its source. */
export const fields: Table = {
  name: 'fields',
  about: 'The single values of documents, one row each, with their source.',
  columns: [
    DOCUMENT_ID,
    { name: 'field', type: 'text', about: 'the column of documents' },
    { name: 'value', type: 'text', about: 'the value' },
    ...EVIDENCE_COLUMNS,
  ],
  key: ['document_id', 'field'],
  references: [{ columns: ['document_id'], table: 'documents', to: ['document_id'] }],
  forPeople: true,
  rows: (source) =>
    source.documents.flatMap((document) =>
      FIELD_COLUMNS.flatMap((column): Row[] => {
        const value = cellAt(document.record, column);
        if (value === null) return [];
        return [[document.id, column.name, String(value), ...evidenceCells(document, column.from)]];
      }),
    ),
};

const BOX = ['x0', 'y0', 'x1', 'y1'];
const PLACE_COLUMNS: readonly ReadColumn[] = [
  integer('page', 'the page'),
  ...BOX.map((name, i) => number(name, 'PDF points from the top left of the page', `/box/${i}`)),
  text('path', 'the place in a format without pages'),
  text('quote', 'the words as printed', '/text'),
  text('rule', 'the rule that read them'),
  number('confidence', 'from 0 to 1'),
];

/** Every place where something was read. */
export const evidence: Table = {
  name: 'evidence',
  about: 'Every place where a value was read, one row each: the full source of all other tables.',
  columns: [
    DOCUMENT_ID,
    { name: 'pointer', type: 'text', about: 'the value (JSON Pointer within its record)' },
    { name: 'ordinal', type: 'integer', about: 'its places in order, from 0' },
    ...PLACE_COLUMNS,
  ],
  key: ['document_id', 'pointer', 'ordinal'],
  references: [{ columns: ['document_id'], table: 'documents', to: ['document_id'] }],
  forPeople: false,
  rows: (source) =>
    source.documents.flatMap(({ id, record }) =>
      Object.entries(record.evidence).flatMap(([pointer, places]) =>
        places.map((place, i): Cell[] => [id, pointer, i, ...PLACE_COLUMNS.map((column) => cellAt(place, column))]),
      ),
    ),
};

import { documentAt } from './source.ts';
import { type Column, cellAt, listAt, type Reference, type Row, type Table, text } from './table.ts';

const FILE_ID: Column = { name: 'file_id', type: 'text', about: 'the file it belongs to' };
const ORDINAL: Column = { name: 'ordinal', type: 'integer', about: 'its place in the list, from 0' };
const OWNER: Reference = { columns: ['file_id'], table: 'files', to: ['file_id'] };

const WARNING_COLUMNS = [
  text('code', 'reason code, as in README'),
  text('message', 'what to look at'),
  text('pointer', 'where in the JSON (JSON Pointer within the envelope)'),
];

export const warnings: Table = {
  name: 'warnings',
  about: 'What to look at in a file that was converted.',
  columns: [
    FILE_ID,
    ORDINAL,
    { name: 'document_id', type: 'text', about: 'the document it is about; empty where it is about the file' },
    ...WARNING_COLUMNS,
  ],
  key: ['file_id', 'ordinal'],
  references: [OWNER, { columns: ['document_id'], table: 'documents', to: ['document_id'], optional: true }],
  forPeople: true,
  rows: (source) =>
    source.envelope.warnings.map((warning, i) => [
      source.fileId,
      i,
      documentAt(source, warning.pointer),
      ...WARNING_COLUMNS.map((column) => cellAt(warning, column)),
    ]),
};

const SIGNATURE_COLUMNS = [
  text('signer', 'given name and surname'),
  text('signed_at', 'as the signature claims it', '/signedAt'),
  text('validity', 'signatures are read, not verified'),
];

export const containerSignatures: Table = {
  name: 'container_signatures',
  about: 'Digital signatures of the container that a file came in.',
  columns: [FILE_ID, ORDINAL, ...SIGNATURE_COLUMNS],
  key: ['file_id', 'ordinal'],
  references: [OWNER],
  forPeople: true,
  rows: ({ fileId, envelope }) =>
    envelope.signatures.map((signature, i) => [
      fileId,
      i,
      ...SIGNATURE_COLUMNS.map((column) => cellAt(signature, column)),
    ]),
};

const ROLE = text('role', 'as the signer claimed it', '');

export const containerSignatureRoles: Table = {
  name: 'container_signature_roles',
  about: 'Roles that the signers claimed.',
  columns: [
    FILE_ID,
    { name: 'signature_ordinal', type: 'integer', about: 'which row of container_signatures it belongs to' },
    ORDINAL,
    ROLE,
  ],
  key: ['file_id', 'signature_ordinal', 'ordinal'],
  references: [
    { columns: ['file_id', 'signature_ordinal'], table: 'container_signatures', to: ['file_id', 'ordinal'] },
  ],
  forPeople: true,
  rows: ({ fileId, envelope }) =>
    envelope.signatures.flatMap((signature, i) =>
      listAt(signature, '/roles').map((role, j): Row => [fileId, i, j, cellAt(role, ROLE)]),
    ),
};

/** The output's shape; types are inferred and the published JSON Schema is made from it. */
import { z } from 'zod';
import { SCHEMA_VERSION } from './schema-version.ts';

const text = z.string().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);

export const legalReference = z.strictObject({
  text,
  act: text,
  abbreviation: text.nullable(),
  section: text.nullable(),
  subsection: text.nullable(),
  point: text.nullable(),
  kind: z.enum(['seadus', 'määrus', 'põhimäärus', 'other']),
});
export const actReference = z.strictObject({
  text,
  issuer: text.nullable(),
  kind: text.nullable(),
  number: text.nullable(),
  date: isoDate.nullable(),
  title: text.nullable(),
});
export const section = z.strictObject({ heading: text.nullable(), number: text.nullable(), items: z.array(text) });
export const signatory = z.strictObject({ name: text.nullable(), role: text.nullable(), digital: z.boolean() });

export const evidencePlace = z.strictObject({
  page: z.int().min(1).nullable(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  path: text.nullable(),
  text,
  rule: text,
  confidence: z.number().min(0).max(1),
});

const part = z.strictObject({
  index: z.int().min(0),
  pageStart: z.int().min(1).nullable(),
  pageEnd: z.int().min(1).nullable(),
  annex: text.nullable(),
});
const coverage = z.strictObject({
  characters: z.int().min(0),
  claimed: z.int().min(0),
  furniture: z.int().min(0),
  unclaimed: z.int().min(0),
});
const provenance = {
  legalReferences: z.array(legalReference),
  actReferences: z.array(actReference),
  sections: z.array(section),
  unclaimed: z.array(z.strictObject({ page: z.int().min(1).nullable(), text })),
  coverage,
  evidence: z.record(z.string().startsWith('/'), z.array(evidencePlace).min(1)),
};
const head = { part, partOf: z.string().nullable(), title: text.nullable(), language: z.literal('et') };

const item = z.strictObject({ number: text.nullable(), group: text.nullable(), text });
export const QUALIFICATION_CATEGORIES = [
  'education',
  'experience',
  'languages',
  'computer',
  'knowledge',
  'skills',
  'competencies',
  'traits',
  'other',
] as const;

export const jobDescription = z.strictObject({
  kind: z.literal('job-description'),
  ...head,
  institution: z
    .strictObject({
      name: text,
      municipality: z.strictObject({ name: text, ehak: z.string().regex(/^\d{4}$/) }).nullable(),
    })
    .nullable(),
  units: z.array(text),
  position: text.nullable(),
  employment: z.enum(['official', 'employee']).nullable(),
  serviceGroup: text.nullable(),
  appointedBy: z.array(text),
  supervisors: z.array(text),
  subordinates: z.array(text),
  substitutes: z.array(text),
  substitutesFor: z.array(text),
  purpose: text.nullable(),
  duties: z.array(z.strictObject({ number: text.nullable(), group: text.nullable(), text, outcomes: z.array(text) })),
  rights: z.array(item),
  responsibilities: z.array(item),
  qualifications: z.array(
    z.strictObject({
      category: z.enum(QUALIFICATION_CATEGORIES),
      number: text.nullable(),
      group: text.nullable(),
      text,
    }),
  ),
  languageRequirements: z.array(
    z.strictObject({
      language: z.string().length(2).nullable(),
      level: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).nullable(),
      text,
    }),
  ),
  workTools: z.array(text),
  approval: z
    .strictObject({
      by: text.nullable(),
      role: text.nullable(),
      act: z.strictObject({ kind: text.nullable(), number: text.nullable() }).nullable(),
      date: isoDate.nullable(),
    })
    .nullable(),
  signatories: z.array(signatory),
  ...provenance,
});

export const DECISION_ACTIONS = [
  'approve',
  'amend',
  'delegate',
  'repeal',
  'establish',
  'appoint',
  'release',
  'effect',
  'appeal',
  'other',
] as const;

export const decision = z.strictObject({
  kind: z.literal('decision'),
  ...head,
  actKind: z.enum(['otsus', 'korraldus', 'käskkiri', 'määrus']).nullable(),
  status: z.enum(['adopted', 'draft']),
  issuer: text.nullable(),
  number: text.nullable(),
  date: isoDate.nullable(),
  place: text.nullable(),
  legalBases: z.array(legalReference),
  items: z.array(
    z.strictObject({
      number: text.nullable(),
      text,
      action: z.enum(DECISION_ACTIONS),
      effectiveFrom: isoDate.nullable(),
    }),
  ),
  repeals: z.array(actReference),
  effective: z
    .strictObject({
      date: isoDate.nullable(),
      on: z.enum(['date', 'notification', 'signature', 'publication']).nullable(),
    })
    .nullable(),
  appeal: z.strictObject({ days: z.int().min(0).nullable(), to: z.array(text) }).nullable(),
  signatories: z.array(signatory),
  preparedBy: z.array(text),
  submittedBy: text.nullable(),
  submittedOn: isoDate.nullable(),
  presenter: text.nullable(),
  pages: z.int().min(0).nullable(),
  voting: text.nullable(),
  annexes: z.array(text),
  ...provenance,
});

export const explanatoryNote = z.strictObject({
  kind: z.literal('explanatory-note'),
  ...head,
  about: text.nullable(),
  purpose: text.nullable(),
  unitChanges: z.array(z.strictObject({ name: text, positions: z.number().nullable(), members: z.array(text), text })),
  positionChanges: z.array(z.strictObject({ from: text.nullable(), to: text.nullable(), unit: text.nullable(), text })),
  amounts: z.array(z.strictObject({ value: z.number(), unit: text, text })),
  signatories: z.array(signatory),
  ...provenance,
});

export const staffingTable = z.strictObject({
  kind: z.literal('staffing-table'),
  ...head,
  rows: z.array(
    z.strictObject({
      unit: text.nullable(),
      position: text,
      count: z.number().nullable(),
      employment: z.enum(['official', 'employee']).nullable(),
      term: text.nullable(),
      note: text.nullable(),
    }),
  ),
  totals: z.array(
    z.strictObject({
      unit: text.nullable(),
      officials: z.number().nullable(),
      employees: z.number().nullable(),
      all: z.number().nullable(),
    }),
  ),
  ...provenance,
});

export const unknownRecord = z.strictObject({ kind: z.literal('unknown'), ...head, ...provenance });

export const record = z.discriminatedUnion('kind', [
  jobDescription,
  decision,
  explanatoryNote,
  staffingTable,
  unknownRecord,
]);

export const warning = z.strictObject({ code: text, message: text, pointer: z.string() });

/** A digital signature of the container that the document came in. Read, not verified. */
export const containerSignature = z.strictObject({
  /** Given name and surname; the personal code of the certificate is left out. */
  signer: text.nullable(),
  /** As the signer claimed them. */
  roles: z.array(text),
  /** ISO 8601 with its time zone, as the signature claims it. */
  signedAt: text.nullable(),
  validity: z.literal('not-checked'),
});

export const envelope = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: z.strictObject({
    path: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(0),
    mediaType: text,
    format: text,
    pages: z.int().min(0).nullable(),
    textLayer: z.enum(['native', 'ocr', 'mixed']),
  }),
  generator: z.strictObject({ name: text, version: text }),
  signatures: z.array(containerSignature),
  records: z.array(record),
  warnings: z.array(warning),
});

export type Envelope = z.infer<typeof envelope>;
export type LahterRecord = z.infer<typeof record>;
export type RecordKind = LahterRecord['kind'];
export type JobDescription = z.infer<typeof jobDescription>;
export type Decision = z.infer<typeof decision>;
export type ExplanatoryNote = z.infer<typeof explanatoryNote>;
export type StaffingTable = z.infer<typeof staffingTable>;
export type EvidencePlace = z.infer<typeof evidencePlace>;
export type LegalReference = z.infer<typeof legalReference>;
export type ActReference = z.infer<typeof actReference>;
export type ContainerSignature = z.infer<typeof containerSignature>;
export type Warning = z.infer<typeof warning>;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

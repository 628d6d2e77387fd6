import { listTable, nestedTable } from './list-table.ts';
import { boolean, integer, type Table, text } from './table.ts';

export const PROVISION = [
  text('text', 'the words'),
  text('act', 'the act, in the nominative'),
  text('abbreviation', 'its abbreviation'),
  text('section', '§'),
  text('subsection', 'lõige'),
  text('point', 'punkt'),
  text('kind', 'seadus, määrus, põhimäärus or other'),
];
export const ACT = [
  text('text', 'the words'),
  text('issuer', 'who issued it'),
  text('kind', 'otsus, korraldus …'),
  text('number', 'its number'),
  text('date', 'its date'),
  text('title', 'its title'),
];

/** What any record cites. */
export const CITATIONS: readonly Table[] = [
  listTable({
    name: 'legal_references',
    about: 'Provisions that a document cites, its legal bases included.',
    list: 'legalReferences',
    columns: PROVISION,
  }),
  listTable({
    name: 'act_references',
    about: 'Acts that a document cites, repealed ones included.',
    list: 'actReferences',
    columns: ACT,
  }),
];

/** What stands in records of any kind beside the fields. */
export const REMAINING_LISTS: readonly Table[] = [
  listTable({
    name: 'signatories',
    about: 'Who signed.',
    list: 'signatories',
    columns: [
      text('name', 'person'),
      text('role', 'in the nominative'),
      boolean('digital', 'whether a digital signature is printed'),
    ],
  }),
  listTable({
    name: 'sections',
    about: 'Headed sections and statements that no field takes.',
    list: 'sections',
    columns: [text('number', 'as printed'), text('heading', 'as printed; empty where none stands')],
  }),
  nestedTable({
    name: 'section_items',
    about: 'What stands in these sections.',
    list: 'sections',
    inner: 'items',
    parent: 'sections',
    parentOrdinal: 'section_ordinal',
    columns: [text('text', 'the words', '')],
  }),
  listTable({
    name: 'unclaimed',
    about: 'Words that no rule understood.',
    list: 'unclaimed',
    columns: [integer('page', 'where they stand'), text('text', 'the words')],
    evidence: false,
  }),
];

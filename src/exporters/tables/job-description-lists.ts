import { joinedTable, listTable, nestedTable } from './list-table.ts';
import { type Table, text } from './table.ts';

const ITEM = [
  text('number', 'as printed, without its closing mark'),
  text('group_heading', 'the heading under which several stand', '/group'),
  text('text', 'the words'),
];

/** The lists of a job description. */
export const JOB_DESCRIPTION_LISTS: readonly Table[] = [
  listTable({
    name: 'units',
    about: 'Structural units, outermost first.',
    list: 'units',
    columns: [text('unit', 'in the nominative', '')],
  }),
  joinedTable({
    name: 'relations',
    about: 'Who leads, is led, stands in and appoints: one role a row.',
    lists: ['supervisors', 'subordinates', 'substitutes', 'substitutesFor', 'appointedBy'],
    which: {
      name: 'relation',
      type: 'text',
      about: 'supervisors, subordinates, substitutes, substitutesFor or appointedBy',
    },
    column: text('role', 'the other role, in the nominative', ''),
  }),
  listTable({ name: 'duties', about: 'Duties.', list: 'duties', columns: ITEM }),
  nestedTable({
    name: 'duty_outcomes',
    about: 'What a duty should lead to.',
    list: 'duties',
    inner: 'outcomes',
    parent: 'duties',
    parentOrdinal: 'duty_ordinal',
    columns: [text('text', 'the words', '')],
  }),
  listTable({ name: 'rights', about: 'Rights.', list: 'rights', columns: ITEM }),
  listTable({ name: 'responsibilities', about: 'Responsibilities.', list: 'responsibilities', columns: ITEM }),
  listTable({
    name: 'qualifications',
    about: 'Requirements.',
    list: 'qualifications',
    columns: [text('category', 'education, experience, languages, computer, knowledge, skills …'), ...ITEM],
  }),
  listTable({
    name: 'language_requirements',
    about: 'Languages that are required.',
    list: 'languageRequirements',
    columns: [
      text('language', 'ISO 639-1; empty where any will do'),
      text('level', 'A1 to C2'),
      text('text', 'the words'),
    ],
  }),
  listTable({
    name: 'work_tools',
    about: 'Equipment.',
    list: 'workTools',
    columns: [text('text', 'the words', '')],
  }),
];

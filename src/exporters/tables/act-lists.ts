import { ACT, PROVISION } from './any-record-lists.ts';
import { listTable, nestedTable } from './list-table.ts';
import { number, type Table, text } from './table.ts';

/** The lists of a decision. */
export const DECISION_LISTS: readonly Table[] = [
  listTable({
    name: 'legal_bases',
    about: 'Provisions that a decision is based on.',
    list: 'legalBases',
    columns: PROVISION,
  }),
  listTable({
    name: 'decision_items',
    about: 'What a decision decides, point by point.',
    list: 'items',
    columns: [
      text('number', 'as printed'),
      text('text', 'the words'),
      text('action', 'approve, amend, delegate, repeal, establish, appoint, release, effect, appeal or other'),
      text('effective_from', 'from when it holds', '/effectiveFrom'),
    ],
  }),
  listTable({ name: 'repeals', about: 'Acts that a decision repeals.', list: 'repeals', columns: ACT }),
  listTable({
    name: 'preparers',
    about: 'Who prepared a draft.',
    list: 'preparedBy',
    columns: [text('name', 'as printed', '')],
  }),
  listTable({
    name: 'annexes',
    about: 'Annexes that a decision lists.',
    list: 'annexes',
    columns: [text('annex', 'as listed', '')],
  }),
  listTable({
    name: 'appeal_bodies',
    about: 'Where a decision can be contested.',
    list: 'appeal/to',
    columns: [text('body', 'in the nominative', '')],
  }),
];

/** The lists of an explanatory note. */
export const NOTE_LISTS: readonly Table[] = [
  listTable({
    name: 'unit_changes',
    about: 'Units that a draft changes.',
    list: 'unitChanges',
    columns: [text('name', 'of the unit'), number('positions', 'how many posts'), text('text', 'the words')],
  }),
  nestedTable({
    name: 'unit_change_members',
    about: 'Posts of a unit that a draft changes.',
    list: 'unitChanges',
    inner: 'members',
    parent: 'unit_changes',
    parentOrdinal: 'unit_change_ordinal',
    columns: [text('member', 'the post', '')],
  }),
  listTable({
    name: 'position_changes',
    about: 'Posts that a draft changes.',
    list: 'positionChanges',
    columns: [
      text('from_position', 'the post before', '/from'),
      text('to_position', 'the post after', '/to'),
      text('unit', 'its unit'),
      text('text', 'the words'),
    ],
  }),
  listTable({
    name: 'amounts',
    about: 'Figures that a note gives.',
    list: 'amounts',
    columns: [number('value', 'the figure'), text('unit', 'in the nominative'), text('text', 'the words')],
  }),
];

/** The lists of a staffing table. */
export const STAFFING_LISTS: readonly Table[] = [
  listTable({
    name: 'staffing_rows',
    about: 'Posts of a staffing table.',
    list: 'rows',
    columns: [
      text('unit', 'the unit'),
      text('position', 'the post'),
      number('count', 'how many'),
      text('employment', 'official or employee'),
      text('term', 'for how long'),
      text('note', 'footnotes and left-over columns'),
    ],
  }),
  listTable({
    name: 'staffing_totals',
    about: 'Totals that a staffing table prints.',
    list: 'totals',
    columns: [
      text('unit', 'the unit; empty for the whole'),
      number('officials', 'officials'),
      number('employees', 'employees'),
      number('total', 'all posts', '/all'),
    ],
  }),
];

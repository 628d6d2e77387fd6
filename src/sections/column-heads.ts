import { words } from '../normalize/text/fold.ts';
import type { Reading } from '../normalize/text/reading.ts';
import { ACTIVITY_WORDS, COLUMN_WORDS, NUMBER_WORDS, OUTCOME_WORDS, TASK_WORDS } from '../vocabulary/heading-words.ts';

/** What a column of a table of duties holds. `detail` lists activities and results together. */
export type ColumnRole = 'number' | 'task' | 'activity' | 'outcome' | 'detail';

/** The roles that a column head names, in the order of its words; `null` for text that is no column head. */
export function columnHead(reading: Reading): ReadonlySet<ColumnRole> | null {
  const found = words(reading.text).filter((word) => /\p{L}/u.test(word.text));
  if (found.length === 0 || found.length > 14) return null;
  if (!found.every((word) => COLUMN_WORDS.has(word.text))) return null;
  const roles = new Set<ColumnRole>();
  const has = (list: ReadonlySet<string>) => found.some((word) => list.has(word.text));
  if (has(OUTCOME_WORDS)) roles.add('outcome');
  if (has(ACTIVITY_WORDS)) roles.add('activity');
  if (has(TASK_WORDS)) roles.add('task');
  if (has(NUMBER_WORDS)) roles.add('number');
  return roles.size > 0 ? roles : null;
}

/** The role of one table column by its head. */
export function columnRole(reading: Reading): ColumnRole | null {
  const roles = columnHead(reading);
  if (!roles) return null;
  if (roles.has('activity') && roles.has('outcome')) return 'detail';
  if (roles.has('outcome')) return 'outcome';
  if (roles.has('activity')) return 'activity';
  if (roles.has('task')) return 'task';
  return 'number';
}

import type { Finding } from '../../model/finding.ts';
import { join, type Reading } from '../../normalize/text/reading.ts';
import type { Section } from '../../sections/outline.ts';
import { type Item, itemsOfSection, type TextItem } from '../../sections/read-items.ts';
import { CONFIDENCE, found } from '../context.ts';
import { groupItems } from '../group-items.ts';
import { itemText } from '../item-text.ts';
import { headingReadings, type JobContext, sectionsOf } from './context.ts';
import { type DutyParts, readDutyRows } from './duty-rows.ts';
import { expectsOutcomes, listsActivities } from './expects-outcomes.ts';
import { labelledOutcome, splitOutcomes } from './outcome-lines.ts';

export interface Duty {
  readonly number: string | null;
  readonly group: string | null;
  readonly text: string;
  readonly outcomes: string[];
}

/** Duties of all duty sections in reading order; where several sections hold some, each duty's group is its section's heading. */
export function extractDuties(context: JobContext): Finding<Duty>[] {
  const sections = sectionsOf(context, 'duties');
  const read = sections.map((section) => ({ section, duties: readSectionDuties(section, context) }));
  const filled = read.filter(({ duties }) => duties.length > 0);
  for (const { section } of read) context.structure.push(...headingReadings(section));
  return filled.flatMap(({ section, duties }) =>
    duties.map((duty) =>
      toFinding(filled.length > 1 && !duty.group ? { ...duty, group: section.heading } : duty, context),
    ),
  );
}

function readSectionDuties(section: Section, context: JobContext): DutyParts[] {
  for (const { reading } of section.columnHeads) context.furniture.push(reading);
  const runs: DutyParts[] = [];
  for (const run of runsOf(itemsOfSection(section, context.items))) {
    if (run.type === 'rows') runs.push(...readDutyRows(run.rows, section, context));
    else runs.push(...readTextDuties(run.items, section, context));
  }
  return runs;
}

type Run =
  | { readonly type: 'rows'; readonly rows: Extract<Item, { type: 'row' }>['row'][] }
  | { readonly type: 'text'; readonly items: TextItem[] };

/** Rows that stand together and text that stands together, in order. */
function runsOf(items: readonly Item[]): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (item.type === 'row') {
      if (last?.type === 'rows') last.rows.push(item.row);
      else runs.push({ type: 'rows', rows: [item.row] });
    } else if (last?.type === 'text') last.items.push(item);
    else runs.push({ type: 'text', items: [item] });
  }
  return runs;
}

function readTextDuties(items: readonly TextItem[], section: Section, context: JobContext): DutyParts[] {
  const { reader, structure } = context;
  const detailed = listsActivities(section);
  if (
    (expectsOutcomes(section) && !detailed) ||
    items.some((item) => item.lines.some((line) => labelledOutcome(line) > 0))
  )
    return splitOutcomes(items, context);
  const { items: grouped, leadIns } = groupItems(items, reader, detailed);
  structure.push(...leadIns);
  return grouped
    .filter(({ reading }) => reading.text !== '')
    .map(({ item, reading, group }) => ({
      number: item.marker?.number ?? null,
      markerReading: item.markerReading,
      group,
      reading,
      outcomes: [],
    }));
}

function toFinding({ number, markerReading, group, reading, outcomes }: DutyParts, context: JobContext): Finding<Duty> {
  const value = {
    number,
    group: group ? groupText(group) : null,
    text: itemText(reading).text,
    outcomes: outcomes.map((outcome) => itemText(outcome).text),
  };
  const parts: Record<string, readonly Reading[]> = {};
  if (group) parts.group = [group];
  outcomes.forEach((outcome, i) => {
    parts[`outcomes/${i}`] = [outcome];
  });
  const sources = markerReading ? [join([markerReading, reading])] : [reading];
  return found(
    context,
    value,
    sources,
    'heading/duties',
    outcomes.length > 0 ? CONFIDENCE.line : CONFIDENCE.stated,
    parts,
  );
}

function groupText(group: Reading): string {
  return itemText(group).text;
}

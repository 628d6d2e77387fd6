import type { Dropped } from '../../model/finding.ts';
import type { Reading } from '../../normalize/text/reading.ts';
import type { Field, Outline, Section } from '../../sections/outline.ts';
import type { EntryKey } from '../../vocabulary/job-description-entries.ts';
import type { Context } from '../context.ts';
import type { TitleBlock } from './title-block.ts';

/** What the extractors of a job description share. */
export interface JobContext extends Context {
  readonly outline: Outline;
  readonly titleBlock: TitleBlock;
  /** Headings, lead-ins and numbers that became no value; extractors add to it. */
  readonly structure: Reading[];
  readonly furniture: Reading[];
  /** What a rule read and another rule's value kept out, for `lahter explain`. */
  readonly dropped: Dropped[];
}

export function sectionsOf(context: JobContext, key: EntryKey): Section[] {
  return context.outline.sections.filter((section) => section.key === key);
}

export function fieldsOf(context: JobContext, key: EntryKey): Field[] {
  return context.outline.fields.filter((field) => field.key === key);
}

/** The heading's own words and number: they structure the text. */
export function headingReadings(section: Section): Reading[] {
  return [section.markerReading, section.heading].filter((reading): reading is Reading => reading !== null);
}

/** What the title block says of a key that a label says too. */
export function dropTitled(context: JobContext, key: 'position' | 'institution'): void {
  const titled = context.titleBlock[key];
  if (!titled) return;
  const spans = context.reader.spansOf(titled.source);
  context.dropped.push({ pointer: `/${key}`, rule: `title/${key}`, spans, why: 'a label says it' });
}

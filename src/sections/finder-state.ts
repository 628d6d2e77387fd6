import type { Reader } from '../normalize/text/reading.ts';
import type { Announcement } from './announce.ts';
import type { Field, Outline, Section, TextUnit } from './outline.ts';

/** A label whose value is still being read. */
export interface PendingField {
  readonly announcement: Announcement;
  readonly unit: TextUnit;
  readonly form: Field['form'];
  readonly value: TextUnit[];
}

/** How far the walk over the units has come. */
export interface FinderState {
  readonly outline: Outline;
  readonly reader: Reader;
  /** The gap between wrapped lines; see `usualGap`. */
  readonly gap: number;
  current: Section | null;
  /** Labels are looked for without a colon only where labelled values stand: above the lists and under container headings. */
  headerZone: boolean;
  pending: PendingField[];
  /** Headings so far that were bold lines without numbers. */
  boldHeadings: number;
}

import type { Block } from '../model/document.ts';
import type { Marker } from '../normalize/text/markers.ts';
import type { Reading } from '../normalize/text/reading.ts';
import type { EntryKey, QualificationCategory } from '../vocabulary/job-description-entries.ts';

/** One paragraph, list item or physical line, read and with its marker recognised. */
export interface TextUnit {
  readonly type: 'text';
  readonly block: Block;
  /** The whole unit, marker included. */
  readonly reading: Reading;
  readonly marker: Marker | null;
  readonly gapBefore: number;
}

/** One table row: for each column its paragraphs; an empty cell has none. */
export interface RowUnit {
  readonly type: 'row';
  readonly table: number;
  readonly row: number;
  readonly cells: readonly (readonly TextUnit[])[];
  readonly gapBefore: number;
}

export type Unit = TextUnit | RowUnit;

/** `Vahetu juht: osakonna juhataja`, in one line, in two cells, or stacked. */
export interface Field {
  readonly key: EntryKey;
  readonly label: Reading;
  readonly number: Marker | null;
  readonly markerReading: Reading | null;
  /** One reading a line or paragraph; empty where nothing stands after the label. */
  readonly value: readonly Reading[];
  /** How label and value were found beside each other; names the rule in evidence. */
  readonly form: 'colon' | 'line' | 'cell' | 'stacked';
  /** A word list knows the label; else its place alone tells that it is one. */
  readonly known: boolean;
}

export interface ColumnHead {
  readonly reading: Reading;
  /** The table column it stands over; `null` where the head is a line of text. */
  readonly column: number | null;
}

/** A heading and what stands under it until the next one. */
export interface Section {
  /** `null` where no word list knows the heading. */
  readonly key: EntryKey | null;
  readonly category: QualificationCategory | null;
  /** Without number and colon. */
  readonly heading: Reading | null;
  readonly marker: Marker | null;
  readonly markerReading: Reading | null;
  readonly units: Unit[];
  /** Table heads and column heads that stand over the units. */
  readonly columnHeads: ColumnHead[];
  /** The content begins on the heading's own line, after a colon. */
  readonly inline: boolean;
}

/** What a part is made of: what stands before its first heading, labelled fields, sections in order. */
export interface Outline {
  readonly title: Unit[];
  readonly fields: Field[];
  readonly sections: Section[];
}

import type { Reading } from '../../normalize/text/reading.ts';

/** A post as the table's layout gives it; the same whatever the layout. */
export interface PostEntry {
  readonly type: 'post';
  readonly unit: Reading | null;
  readonly post: Reading;
  readonly count: Reading | null;
  readonly employment: 'official' | 'employee' | null;
  readonly term: Reading | null;
  /** Left-over columns: group, category, remark. */
  readonly notes: readonly Reading[];
  /** The row's number and the word for its category: evidence, no value. */
  readonly also?: readonly Reading[];
}

/** A row that adds up others; `null` in `numbers` is an empty cell before a number. */
export interface TotalEntry {
  readonly type: 'total';
  readonly unit: Reading | null;
  readonly label: Reading;
  readonly numbers: readonly (Reading | null)[];
}

/** A table read from any layout. */
export interface ReadTable {
  readonly title: readonly Reading[];
  readonly heads: readonly Reading[];
  readonly entries: readonly (PostEntry | TotalEntry)[];
  /** Unit rows: they structure the table. */
  readonly units: readonly Reading[];
  /** Footnotes and whatever stands below. */
  readonly rest: readonly Reading[];
}

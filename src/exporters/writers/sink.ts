import type { Envelope } from '../../model/record.ts';
import type { Row } from '../tables/index.ts';

/** What became of a table's rows in a database that keeps what was there. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** How many rows of a table a database says it holds of what was exported. */
export interface Stored {
  readonly table: string;
  readonly rows: number;
  /** `null` where the database was made anew. */
  readonly changes: Changes | null;
}

/** Where an export goes. Nothing of it can be seen before `finish` has ended well. */
export interface Sink {
  /** @param rows a list for each of `TABLES`, in their order */
  add(envelope: Envelope, rows: readonly (readonly Row[])[]): Promise<void>;
  /**
   * @param expected rows read, for each of `TABLES`
   * @returns what a database counted; empty for files
   * @throws ExportError where the target holds other numbers of rows
   */
  finish(expected: readonly number[]): Promise<readonly Stored[]>;
  /** Lets go of everything; safe at any time. */
  abandon(): Promise<void>;
}

/** The target cannot take what it is given: one clear line, what to do after the dash. */
export class ExportError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExportError';
    this.advice = advice;
  }
}

/** @throws ExportError naming the first table whose rows are not all there */
export function reconcile(stored: readonly Stored[], expected: readonly number[]): readonly Stored[] {
  for (const [i, { table, rows }] of stored.entries()) {
    if (rows !== expected[i]) {
      throw new ExportError(
        `${table}: ${expected[i]} rows read, ${rows} stored`,
        'nothing was kept; look for triggers',
      );
    }
  }
  return stored;
}

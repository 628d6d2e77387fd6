import type { Context } from '../extractors/context.ts';
import type { Extraction } from '../model/finding.ts';
import type { RecordKind } from '../model/record.ts';

/** A kind that says at least this much has seen its own head or title. */
export const SURE = 0.95;

/** One kind of document: how it is recognised, and which fields it has. */
export interface Kind {
  readonly name: RecordKind;
  /**
   * How much of the part speaks for this kind: 0 nothing, 1 beyond doubt. Under 0.3 is no recognition. `best` is what
   * another kind has said of it: where that is sure, a kind that could only guess need not look further.
   */
  recognise(context: Context, best?: number): number;
  extract(context: Context): Extraction;
}

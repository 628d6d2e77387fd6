import type { Context } from '../extractors/context.ts';
import type { Extraction } from '../model/finding.ts';
import type { RecordKind } from '../model/record.ts';

/** One kind of document: how it is recognised, and which fields it has. */
export interface Kind {
  readonly name: RecordKind;
  /** How much of the part speaks for this kind: 0 nothing, 1 beyond doubt. Under 0.3 is no recognition. */
  recognise(context: Context): number;
  extract(context: Context): Extraction;
}

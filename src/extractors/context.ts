import type { Finding, Remark } from '../model/finding.ts';
import type { Part } from '../model/part.ts';
import type { Reader, Reading } from '../normalize/text/reading.ts';
import type { Unit } from '../sections/outline.ts';
import type { ItemContext } from '../sections/read-items.ts';

/** What extractors of every kind are given. */
export interface Context {
  readonly part: Part;
  readonly reader: Reader;
  /** The part's blocks as units, furniture left out; read once for all kinds. */
  readonly units: readonly Unit[];
  readonly items: ItemContext;
  /** What rules that failed leave behind; see {@link attempt}. */
  readonly failures: Remark[];
}

/**
 * How sure each way of reading is (0–1): what the document states with a label or heading is nearly certain; each step of
 * guessing costs. Listed in README under "Confidence".
 */
export const CONFIDENCE = {
  /** A label with a colon or in a cell of its own, an item under a known heading. */
  stated: 0.99,
  /** A label without a colon at the start of a line. */
  line: 0.95,
  /** The title block or the approval block. */
  titleBlock: 0.92,
  /** Labels stacked in a row before their values; columns told apart by punctuation. */
  layout: 0.85,
  /** A sentence that says it in prose. */
  sentence: 0.85,
  /** Implied by another field's words. */
  implied: 0.75,
} as const;

/** A form that the lexicon could not turn into the nominative for sure lowers confidence by this much. */
export const UNSURE_FORM = 0.15;

/** Reads one field. A rule that fails costs that field and leaves a remark; the others are read. */
export function attempt<T>({ failures }: Context, key: string, otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : String(error);
    const message = `a rule failed (${reason}); the field is left out, please report it`;
    failures.push({ code: 'field-unreadable', message, pointer: `/${key}` });
    return otherwise;
  }
}

/** Makes a finding; `sources` are the readings the value was read from, in reading order. */
export function found<T>(
  { reader }: Context,
  value: T,
  sources: readonly Reading[],
  rule: string,
  confidence: number,
  parts?: Readonly<Record<string, readonly Reading[]>>,
): Finding<T> {
  const spans = sources.flatMap((source) => reader.spansOf(source));
  const base = { value, spans, rule, confidence };
  if (!parts) return base;
  const partSpans = Object.fromEntries(
    Object.entries(parts).map(([key, readings]) => [key, readings.flatMap((reading) => reader.spansOf(reading))]),
  );
  return { ...base, parts: partSpans };
}

import type { Span } from './document.ts';

/**
 * A value and the words it was read from. Rules report findings; the engine cuts the quotes and stamps the rule,
 * so no rule can get its evidence wrong.
 */
export interface Finding<T = unknown> {
  readonly value: T;
  /** Where it was read, label included, in reading order; never empty. */
  readonly spans: readonly Span[];
  /** `label/supervisors`, `heading/duties`, `sentence/substitutes`: the family, a slash, the field. */
  readonly rule: string;
  /** 0–1, see `docs` in README: what lowers it and by how much. */
  readonly confidence: number;
  /** Evidence of inner leaves that stand elsewhere than the value itself: `group` → its heading's spans. */
  readonly parts?: Readonly<Record<string, readonly Span[]>>;
}

/** What a kind's extractors found: a finding, a list of them, or nothing, by record key. */
export type Findings = Readonly<Record<string, Finding | readonly Finding[] | null>>;

/** A rule's remark on a value it gave or could not give; the pointer is within the record. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly pointer: string;
}

/** A reading that lost: a duplicate, or what a label outweighed. Only `lahter explain` shows it. */
export interface Dropped {
  /** Within the record: `/position`. */
  readonly pointer: string;
  readonly rule: string;
  readonly spans: readonly Span[];
  readonly why: string;
}

/** What the rules of a kind say of one part. */
export interface Extraction {
  readonly title: Finding<string> | null;
  readonly findings: Findings;
  /** Headings, labels, lead-ins and numbers that structure the text and became no value themselves. */
  readonly structure: readonly Span[];
  /** Table heads, column heads and the like. */
  readonly furniture: readonly Span[];
  readonly remarks: readonly Remark[];
  readonly dropped?: readonly Dropped[];
}

import type { Block, Document } from './document.ts';

/** One logical document inside a file: an order, its annex, a note. */
export interface Part {
  readonly document: Document;
  /** The part's blocks in reading order, furniture included. */
  readonly blocks: readonly Block[];
  /** `Lisa 1` as printed, `null` where the part is no annex. */
  readonly annex: string | null;
  /** Index of the part whose act adopts this one. */
  readonly partOf: number | null;
  /** Why a part begins here, for `lahter explain`. */
  readonly reason: string;
}

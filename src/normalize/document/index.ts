import type { Document } from '../../model/document.ts';
import { markPageFurniture } from './furniture.ts';
import { joinSplitRows } from './join-split-rows.ts';
import { markRunningHeads } from './running-heads.ts';
import { markUnpagedHeads } from './unpaged-heads.ts';

type Step = (document: Document) => Document;

/** Ordered steps that relabel and regroup blocks; the text stays as it is. */
const STEPS: readonly Step[] = [markRunningHeads, markPageFurniture, markUnpagedHeads, joinSplitRows];

export function normalizeDocument(document: Document): Document {
  return STEPS.reduce((current, step) => step(current), document);
}

import { decisionKind } from './decision.ts';
import { explanatoryNoteKind } from './explanatory-note.ts';
import { jobDescriptionKind } from './job-description.ts';
import type { Kind } from './kind.ts';
import { staffingTableKind } from './staffing-table.ts';

/** The kinds, each in a file of its own; a new kind is one line here. */
export const KINDS: readonly Kind[] = [jobDescriptionKind, decisionKind, explanatoryNoteKind, staffingTableKind];

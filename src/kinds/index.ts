import type { Kind } from './kind.ts';
import { jobDescriptionKind } from './job-description.ts';

/** The kinds, each in a file of its own; a new kind is one line here. */
export const KINDS: readonly Kind[] = [jobDescriptionKind];

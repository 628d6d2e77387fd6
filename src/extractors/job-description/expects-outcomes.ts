import { words } from '../../normalize/text/fold.ts';
import { columnHead } from '../../sections/column-heads.ts';
import type { Section } from '../../sections/outline.ts';
import { OUTCOME_WORDS } from '../../vocabulary/heading-words.ts';

/** The heading or a column head promises results beside the duties. */
export function expectsOutcomes(section: Section): boolean {
  if (section.columnHeads.some(({ reading }) => columnHead(reading)?.has('outcome'))) return true;
  return section.heading !== null && words(section.heading.text).some((word) => OUTCOME_WORDS.has(word.text));
}

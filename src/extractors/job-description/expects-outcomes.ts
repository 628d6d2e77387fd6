import { words } from '../../normalize/text/fold.ts';
import { columnHead } from '../../sections/column-heads.ts';
import type { Section } from '../../sections/outline.ts';
import { OUTCOME_WORDS } from '../../vocabulary/heading-words.ts';

/** The heading or a column head promises results beside the duties. */
export function expectsOutcomes(section: Section): boolean {
  if (section.columnHeads.some(({ reading }) => columnHead(reading)?.has('outcome'))) return true;
  return section.heading !== null && words(section.heading.text).some((word) => OUTCOME_WORDS.has(word.text));
}

/** `kirjeldus ja soovitud tulemus` in one head: what stands there lists activities, each a duty of its own. */
export function listsActivities(section: Section): boolean {
  if (
    section.columnHeads.some(
      ({ reading }) => /kirjeldus(?:ed)? ja/iu.test(reading.text) && columnHead(reading)?.has('outcome'),
    )
  )
    return true;
  return section.heading !== null && /kirjeldus(?:ed)? ja/iu.test(section.heading.text);
}

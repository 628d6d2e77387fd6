import { tail } from '../../normalize/text/tail.ts';
import type { Outcome } from '../outcome.ts';
import { linkTo, type ReportFile } from './report-files.ts';

/** A heading or label that no word list knows: where the vocabulary grows. */
export interface UnknownHeading {
  /** As the first file prints it. */
  readonly heading: string;
  readonly files: number;
  /** The first file that has it, and the link to its envelope. */
  readonly example: Pick<ReportFile, 'path' | 'href'>;
}

/** More than these are no vocabulary any more; those seen first are kept. */
const MOST_TOLD_APART = 20_000;

export interface HeadingBook {
  add(outcome: Outcome): void;
  /** The most frequent first; spelling in capitals and a colon at the end make no difference. */
  headings(): UnknownHeading[];
}

export function createHeadingBook(): HeadingBook {
  const found = new Map<string, { heading: string; files: number; example: UnknownHeading['example'] }>();
  return {
    add({ path, output, summary }) {
      const seen = new Set<string>();
      for (const heading of summary?.unknownHeadings ?? []) {
        const key = heading.toLowerCase().replace(tail(':'), '');
        if (seen.has(key)) continue;
        seen.add(key);
        const known = found.get(key);
        if (known) known.files += 1;
        else if (found.size < MOST_TOLD_APART)
          found.set(key, { heading, files: 1, example: { path, href: linkTo(output) } });
      }
    },
    headings: () => [...found.values()].sort((a, b) => b.files - a.files || (a.heading < b.heading ? -1 : 1)),
  };
}

import type { ReportFile } from './report-files.ts';
import type { RunSummary } from './tally.ts';
import type { UnknownHeading } from './unknown-headings.ts';

/** What `report.html` shows. The same run gives the same report. */
export interface Report {
  readonly summary: RunSummary;
  /** Worst first. */
  readonly files: readonly ReportFile[];
  /** Files that are counted in the summary but not listed: the least bad of a very large run. */
  readonly unlisted: number;
  readonly headings: readonly UnknownHeading[];
  readonly unlistedHeadings: number;
}

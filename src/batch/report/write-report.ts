import { writeFiles } from '../../exporters/write-files.ts';
import type { Outcome } from '../outcome.ts';
import { createWorstFiles } from './report-files.ts';
import type { Report } from './report-model.ts';
import { reportPage } from './report-page.ts';
import { createTally } from './tally.ts';
import { createHeadingBook } from './unknown-headings.ts';

/** What a page can hold without lag; beyond it only the worst are listed. */
const MOST_FILES = 20_000;
const MOST_HEADINGS = 500;

/** Writes `report.html` into the output folder of a run, whole or not at all. @throws what the file system says */
export async function writeReport(outcomes: AsyncIterable<Outcome> | Iterable<Outcome>, folder: string): Promise<void> {
  const report = await collectReport(outcomes);
  await writeFiles(folder, [{ name: 'report.html', content: reportPage(report) }]);
}

/** Takes the outcomes one by one: memory grows with the files listed, not with the run. */
export async function collectReport(
  outcomes: AsyncIterable<Outcome> | Iterable<Outcome>,
  mostFiles = MOST_FILES,
): Promise<Report> {
  const parts = [createTally(), createWorstFiles(mostFiles), createHeadingBook()] as const;
  for await (const outcome of outcomes) for (const part of parts) part.add(outcome);
  const [tally, worst, book] = parts;
  const headings = book.headings();
  return {
    summary: tally.summary(),
    files: worst.files(),
    unlisted: worst.left(),
    headings: headings.slice(0, MOST_HEADINGS),
    unlistedHeadings: Math.max(0, headings.length - MOST_HEADINGS),
  };
}

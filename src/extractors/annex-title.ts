import { fold } from '../normalize/text/fold.ts';
import type { Reading } from '../normalize/text/reading.ts';
import { findDates } from '../normalize/values/dates.ts';
import { isCapitals } from '../sections/announce.ts';
import { isAnnexLine, isAnnexTitle, isApprovalLine } from '../sections/part-starts.ts';
import { cut, type Flow, type FlowLine } from './flow.ts';

const FIRST_LINES = 16;
const LONGEST_LINE = 160;
const MOST_TITLE_LINES = 4;

/** The lines that name a põhimäärus or a kord: right under who adopted it, or with the name of such an act. */
export function annexTitleLines(flow: Flow): Reading[] {
  const body = flow.lines.findIndex((line) => line.marker !== null || line.row || line.text.length > LONGEST_LINE);
  const head = flow.lines.slice(0, Math.min(body < 0 ? flow.lines.length : body, FIRST_LINES));
  const block = head.findLastIndex((line, i) => isAbove(line, head.slice(0, i)));
  const below = head.slice(block + 1);
  const named = below.findIndex((line) => isAnnexTitle(line));
  if (block < 0 && named < 0) return [];
  const first = below[0];
  if (!first || (named < 0 && !isCapitals(first.text))) return [];
  const last = named < 0 ? below.findLastIndex((_, i) => i < MOST_TITLE_LINES && runsOn(below, i)) : named;
  const start = startOf(below, Math.max(0, last));
  const lines = below.slice(start, Math.max(0, last) + 1);
  return lines.length <= MOST_TITLE_LINES ? lines.map((line) => cut(flow, line.start, line.end)) : [];
}

/** `KINNITATUD`, `Lisa 1`, the act's date and number, its quoted title. */
function isAbove(line: FlowLine, before: readonly FlowLine[]): boolean {
  if (isApprovalLine(line) || isAnnexLine(line) || findDates(line.text).length > 0) return true;
  if (/(?<!\p{L})nr\.? ?[\p{L}\p{N}]/iu.test(line.text) || /(?<!\p{L})(?:juurde|lisa)$/u.test(fold(line.text)))
    return true;
  const quoted = before.map(({ text }) => text).join(' ');
  const inside = quoted.lastIndexOf('„') > Math.max(quoted.lastIndexOf('“'), quoted.lastIndexOf('”'));
  return /[“”]$/u.test(line.text) && (inside || line.text.startsWith('„'));
}

/** A title in capitals goes on in capitals. */
function runsOn(lines: readonly FlowLine[], at: number): boolean {
  return lines.slice(0, at + 1).every((line, i) => isCapitals(line.text) && (i === 0 || line.gapBefore === 0));
}

/** The first of the lines that one title is printed on. */
function startOf(lines: readonly FlowLine[], last: number): number {
  let start = last;
  while (start > 0) {
    const line = lines[start];
    const above = lines[start - 1];
    if (!line || !above || line.gapBefore > 0 || /[.;:,]$/u.test(above.text)) break;
    if (isCapitals(above.text) !== isCapitals(line.text) || isAnnexTitle(above)) break;
    start--;
  }
  return start;
}

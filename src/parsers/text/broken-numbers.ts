import { startsWithTypedMarker } from '../typed-marker.ts';
import type { SourceLine } from './lines.ts';

/** Empty lines between a number and its text. */
const MOST_BLANKS = 3;
const NUMBER_ALONE = /^(?:\d{1,3}\.|\d{1,3}(?:\.\d{1,3}){1,5}\.?)$/u;

/** Puts numbers together that a line end cut before the point: `3` and `.2.` become `3.2.` on the first one's line. */
export function joinBrokenNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const text = line.text.trim();
    const broken =
      above &&
      above.page === line.page &&
      above.number === line.number - 1 &&
      /^\s*\d{1,2}$/u.test(above.text) &&
      /^\.(?:\d|\s|$)/u.test(text);
    if (above && broken) joined[joined.length - 1] = { ...above, text: `${above.text}${text}` };
    else joined.push(line);
  }
  return joined;
}

/** Index of the line that holds the text of a number standing alone at `at`; -1 where the line is no such number. */
export function textOfNumber(lines: readonly SourceLine[], at: number): number {
  const number = lines[at];
  if (!number || !NUMBER_ALONE.test(number.text.trim())) return -1;
  for (let i = at + 1; i <= at + 1 + MOST_BLANKS; i++) {
    const line = lines[i];
    if (!line || line.page !== number.page) return -1;
    if (line.text.trim() === '') continue;
    return startsWithTypedMarker(`${line.text.trim()} `) || !/\p{L}/u.test(line.text) ? -1 : i;
  }
  return -1;
}

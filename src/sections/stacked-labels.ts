import { readMarker } from '../normalize/text/markers.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import { NEED_A_SIGN } from '../vocabulary/heading-words.ts';
import { type Announcement, announce } from './announce.ts';
import type { TextUnit } from './outline.ts';

/** The labels of a line that holds nothing else: `1.3 Vahetu juht 1.4 Kes asendab`; fewer than two are no run. */
export function labelRun(unit: TextUnit): Announcement[] {
  const found: Announcement[] = [];
  let reading: Reading = unit.reading;
  while (reading.text !== '') {
    const announcement = announce(reading, readMarker(reading.text));
    if (!announcement || announcement.entry.as === 'heading' || announcement.colon) return [];
    if (NEED_A_SIGN.has(announcement.phrase) && !announcement.markerReading) return [];
    found.push(announcement);
    reading = announcement.rest;
  }
  return found;
}

interface Seam {
  readonly line: number;
  readonly at: number;
  /** Lower is likelier. */
  readonly rank: number;
}

/**
 * Parts the lines under a row of labels into as many values. A value begins after an empty line, at a capital that opens a
 * line, after a closing bracket, or at a capital inside a line, in this order of trust; `count - 1` best seams win.
 */
export function splitStackedValues(lines: readonly TextUnit[], count: number): Reading[][] {
  const seams = lines.flatMap((line, i) => seamsOf(line, i, lines[i - 1] ?? null));
  const chosen = seams
    .sort((a, b) => a.rank - b.rank || a.line - b.line || a.at - b.at)
    .slice(0, count - 1)
    .sort((a, b) => a.line - b.line || a.at - b.at);
  const values: Reading[][] = [[]];
  for (const [i, line] of lines.entries()) {
    let from = 0;
    for (const seam of chosen.filter((candidate) => candidate.line === i)) {
      const piece = slice(line.reading, from, seam.at);
      if (piece.text !== '') values.at(-1)?.push(piece);
      values.push([]);
      from = seam.at;
    }
    values.at(-1)?.push(slice(line.reading, from));
  }
  return values;
}

function seamsOf(line: TextUnit, index: number, previous: TextUnit | null): Seam[] {
  const { text } = line.reading;
  const seams: Seam[] = [];
  if (previous && /^\p{Lu}|^[-–]$/u.test(text) && !/[,–-]$|(?<!\p{L})(?:ja|või|ning)$/u.test(previous.reading.text)) {
    seams.push({ line: index, at: 0, rank: line.gapBefore > 0 ? 0 : 1 });
  }
  for (const match of text.matchAll(/(?<=[\p{L})]) (?=\p{Lu}\p{Ll})/gu)) {
    const before = text.slice(0, match.index);
    if (/(?<!\p{L})(?:ja|või|ning)$/u.test(before)) continue;
    seams.push({ line: index, at: match.index + 1, rank: before.endsWith(')') ? 2 : 3 });
  }
  for (const match of text.matchAll(/(?<=\p{L}) (?=(?:puudu(?:vad|b)|ei ole|[-–])$)/gu))
    seams.push({ line: index, at: match.index + 1, rank: 2 });
  return seams;
}

import { readMarker } from '../../normalize/text/markers.ts';
import { EMPTY_READING, type Reading, slice } from '../../normalize/text/reading.ts';
import { sentenceStarts } from '../../normalize/text/sentences.ts';
import type { TextItem } from '../../sections/read-items.ts';
import { groupItems } from '../group-items.ts';
import type { JobContext } from './context.ts';
import type { DutyParts } from './duty-rows.ts';

/**
 * Duties and results of a two-column table that a text tool printed line by line: bullets under a duty are its results;
 * without bullets the result begins where a line opens a new sentence, or inside a line where the table shares lines.
 */
export function splitOutcomes(items: readonly TextItem[], context: JobContext): DutyParts[] {
  const pieces = items.flatMap(splitInlineDash);
  const bullets = pieces.some((item) => item.marker?.kind === 'bullet');
  const numbered = pieces.some((item) => item.marker && item.marker.kind !== 'bullet');
  if (bullets && !numbered && pieces.every((item) => item.marker)) return plainDuties(pieces, context);
  return bullets ? bulletOutcomes(pieces, context) : lineOutcomes(pieces, context);
}

function plainDuties(items: readonly TextItem[], { reader }: JobContext): DutyParts[] {
  return items.map((item) => ({
    number: null,
    markerReading: item.markerReading,
    group: null,
    reading: reader.wrap(item.lines),
    outcomes: [],
  }));
}

/** `…; - kaup on käes` on one line: the dash opens the result. */
function splitInlineDash(item: TextItem): TextItem[] {
  for (const [i, line] of item.lines.entries()) {
    const dash = /[;.]\s+([-–]\s+)(?=\p{L})/u.exec(line.text);
    if (!dash) continue;
    const at = dash.index + dash[0].length - (dash[1]?.length ?? 0);
    const left: TextItem = { ...item, lines: [...item.lines.slice(0, i), slice(line, 0, at)] };
    const rest = slice(line, at);
    const marker = readMarker(rest.text);
    const right: TextItem = {
      ...item,
      marker,
      markerReading: slice(rest, 0, marker?.length ?? 0),
      lines: [slice(rest, marker?.length ?? 0), ...item.lines.slice(i + 1)],
    };
    return [left, ...splitInlineDash(right)];
  }
  return [item];
}

function bulletOutcomes(items: readonly TextItem[], { reader, structure }: JobContext): DutyParts[] {
  const duties: DutyParts[] = [];
  const { items: grouped, leadIns } = groupItems(
    items.filter((item) => item.marker?.kind !== 'bullet'),
    reader,
  );
  const groupOf = new Map(grouped.map(({ item, group }) => [item, group]));
  structure.push(...leadIns);
  for (const item of items) {
    const reading = reader.wrap(item.lines);
    if (item.marker?.kind !== 'bullet') {
      if (groupOf.has(item))
        duties.push({
          number: item.marker?.number ?? null,
          markerReading: item.markerReading,
          group: groupOf.get(item) ?? null,
          reading,
          outcomes: [],
        });
      continue;
    }
    if (item.markerReading) structure.push(item.markerReading);
    const last = duties.at(-1);
    if (last) last.outcomes.push(reading);
    else duties.push({ number: null, markerReading: item.markerReading, group: null, reading, outcomes: [] });
  }
  return duties;
}

const CLOSED = /[.;!?]$/u;
const RESULT_LABEL = /^(?:(?:soovitud|oodatav|oodatud) )?(?:töö)?tulemus(?:ed)?\s*:\s*/iu;

/** Length of `Tulemus:` at the start of a line; 0 where it has none. */
export function labelledOutcome(line: Reading): number {
  return RESULT_LABEL.exec(line.text)?.[0].length ?? 0;
}

interface Style {
  /** Cells end in the middle of a physical line: both columns share lines. */
  readonly sharedLines: boolean;
  /** In the result column each sentence opens a line of its own. */
  readonly sentenceLines: boolean;
}

function lineOutcomes(items: readonly TextItem[], context: JobContext): DutyParts[] {
  const { items: grouped, leadIns } = groupItems(withLooseLines(items), context.reader);
  context.structure.push(...leadIns);
  const style = styleOf(grouped.map(({ item }) => item));
  return grouped.map(({ item, group }) => {
    const { duty, outcomes } = splitItem(item.lines, style, context);
    return { number: item.marker?.number ?? null, markerReading: item.markerReading, group, reading: duty, outcomes };
  });
}

/** An unnumbered paragraph among numbered duties is the result that a wider gap set apart. */
function withLooseLines(items: readonly TextItem[]): TextItem[] {
  const joined: TextItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last?.marker && !item.marker && !item.bold && !/:$/u.test(item.lines.at(-1)?.text ?? ''))
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...item.lines] };
    else joined.push(item);
  }
  return joined;
}

/** Index of the first line that opens a sentence after a closed line; -1 where none does. */
function lineBoundary(lines: readonly Reading[]): number {
  return lines.findIndex(
    (line, i) => i > 0 && /^["„(]?\p{Lu}/u.test(line.text) && CLOSED.test(lines[i - 1]?.text ?? ''),
  );
}

function styleOf(items: readonly TextItem[]): Style {
  const width = Math.max(0, ...items.flatMap((item) => item.lines.map((line) => line.text.length)));
  let shared = 0;
  let shortBreaks = 0;
  for (const { lines } of items) {
    const boundary = lineBoundary(lines);
    if (boundary < 0 && lines.length > 0) shared++;
    const after = boundary < 0 ? [] : lines.slice(boundary);
    for (const [i, line] of after.entries()) {
      const next = after[i + 1];
      if (
        next &&
        CLOSED.test(line.text) &&
        /^\p{Lu}/u.test(next.text) &&
        line.text.length + next.text.search(/\s|$/u) + 1 <= width * 0.75
      )
        shortBreaks++;
    }
  }
  return { sharedLines: shared * 4 >= items.length, sentenceLines: shortBreaks > 0 };
}

function splitItem(
  lines: readonly Reading[],
  style: Style,
  { reader, furniture }: JobContext,
): { duty: Reading; outcomes: Reading[] } {
  const labelled = lines.findIndex((line) => labelledOutcome(line) > 0);
  if (labelled > 0) {
    const [first, ...rest] = lines.slice(labelled);
    const result = first ? slice(first, labelledOutcome(first)) : EMPTY_READING;
    if (first) furniture.push(slice(first, 0, labelledOutcome(first)));
    return { duty: reader.wrap(lines.slice(0, labelled)), outcomes: [reader.wrap([result, ...rest])] };
  }
  const inline = style.sharedLines ? inlineBoundary(lines) : null;
  const boundary = lineBoundary(lines);
  if (inline && (boundary < 0 || inline.line < boundary)) {
    const line = lines[inline.line] ?? { text: '', offsets: [] };
    const rest = [slice(line, inline.at), ...lines.slice(inline.line + 1)];
    return {
      duty: reader.wrap([...lines.slice(0, inline.line), slice(line, 0, inline.at)]),
      outcomes: asOutcomes(rest, style, reader.wrap),
    };
  }
  if (boundary < 0) return { duty: reader.wrap(lines), outcomes: [] };
  return {
    duty: reader.wrap(lines.slice(0, boundary)),
    outcomes: asOutcomes(lines.slice(boundary), style, reader.wrap),
  };
}

/** A sentence that opens inside a line, or a capitalised word that follows a lower-case one where the duty had no full stop. */
function inlineBoundary(lines: readonly Reading[]): { line: number; at: number } | null {
  for (const [line, reading] of lines.entries()) {
    const start = sentenceStarts(reading.text)[0];
    if (start !== undefined) return { line, at: start };
  }
  const first = lines[0]?.text ?? '';
  const capital = /(?<=\p{Ll}) (?=\p{Lu}\p{Ll}+ (?:on|ei|vastab|vastavad|toimub|toimuvad|sisaldab)(?!\p{L}))/u.exec(
    first,
  );
  return capital ? { line: 0, at: capital.index + 1 } : null;
}

function asOutcomes(
  lines: readonly Reading[],
  { sentenceLines }: Style,
  wrap: (lines: readonly Reading[]) => Reading,
): Reading[] {
  if (!sentenceLines) return [wrap(lines)];
  const outcomes: Reading[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i > 0 && !(/^\p{Lu}/u.test(line.text) && CLOSED.test(lines[i - 1]?.text ?? ''))) outcomes.at(-1)?.push(line);
    else outcomes.push([line]);
  }
  return outcomes.map((outcome) => wrap(outcome)).filter((outcome) => outcome.text !== '');
}

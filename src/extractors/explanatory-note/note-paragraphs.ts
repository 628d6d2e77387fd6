import { goesOn } from '../../normalize/text/continuation.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { sentenceStarts } from '../../normalize/text/sentences.ts';
import { isCapitals } from '../../sections/announce.ts';
import type { Context } from '../context.ts';
import { cut, type Flow, type FlowLine } from '../flow.ts';

/** A paragraph of a note's prose, or a heading over some. */
export interface NoteParagraph {
  readonly heading: boolean;
  readonly number: string | null;
  /** Without its number. */
  readonly reading: Reading;
  readonly marker: Reading | null;
}

/** The paragraphs between two offsets; wrapped lines joined, headings told from prose. */
export function noteParagraphs(flow: Flow, from: number, to: number, context: Context): NoteParagraph[] {
  const lines = flow.lines.filter((line) => line.start >= from && line.start < to);
  const groups: FlowLine[][] = [];
  const width = lines.some((line, i) => goesOn(lines[i - 1]?.text ?? '.', line.text)) ? widest(lines) : Infinity;
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && wraps(before, line, width, context)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group, i) => toParagraph(flow, group, groups[i + 1] ?? null));
}

/** Lines that fill the page's width wrap into the next; where none goes on in mid-sentence, each is a paragraph. */
function wraps(before: FlowLine, line: FlowLine, width: number, { items }: Context): boolean {
  if (line.marker || line.row || before.row || (line.fresh && line.gapBefore > items.gap)) return false;
  if (!line.fresh) return true;
  if (items.edges === 'stated') return false;
  if (goesOn(before.text, line.text)) return true;
  return width < 200 && before.text.length > width * 0.8;
}

function widest(lines: readonly FlowLine[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function toParagraph(flow: Flow, group: readonly FlowLine[], next: readonly FlowLine[] | null): NoteParagraph {
  const [first] = group;
  const whole = cut(flow, first?.start ?? 0, group.at(-1)?.end ?? 0);
  const length = first?.marker?.length ?? 0;
  const reading = slice(whole, length);
  const marker = length > 0 ? slice(whole, 0, length) : null;
  return {
    heading: isHeading(reading.text, first, next?.[0] ?? null),
    number: first?.marker?.number ?? null,
    reading,
    marker,
  };
}

/** Short, no sentence, and prose under it. */
function isHeading(text: string, line: FlowLine | undefined, next: FlowLine | null): boolean {
  if (!next || !line || text.length > 110 || /[.;,!?]$/u.test(text) || !/^[\p{Lu}„]/u.test(text)) return false;
  if (line.blocks[0]?.kind === 'heading' || isCapitals(text) || line.blocks[0]?.bold) return true;
  const short = text.split(' ').length <= 9;
  return short && next.text.length > text.length * 1.5 && (line.gapBefore > 0 || /:$/u.test(text) === false);
}

/** A paragraph's sentences. */
export function sentencesOf(reading: Reading): Reading[] {
  const starts = [0, ...sentenceStarts(reading.text)];
  return starts.map((start, i) => slice(reading, start, starts[i + 1] ?? reading.text.length));
}

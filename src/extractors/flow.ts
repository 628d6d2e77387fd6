import type { Block } from '../model/document.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import { type PartLine, readPartLines } from '../sections/part-lines.ts';
import type { Context } from './context.ts';

/** A physical line of running text; offsets into {@link Flow.reading}. */
export interface FlowLine extends PartLine {
  readonly start: number;
  readonly end: number;
  /** It begins a block: the format or an empty line says that a paragraph may begin here. */
  readonly fresh: boolean;
}

/** A part's text as one reading, wrapped lines joined, that knows where its lines began. Furniture is left out. */
export interface Flow {
  readonly reading: Reading;
  readonly lines: readonly FlowLine[];
}

const flows = new WeakMap<Context, Flow>();

/** An act's points may run over lines or stand several on one, so its rules read the text as a whole; read once a part. */
export function readFlow(context: Context): Flow {
  const known = flows.get(context);
  if (known) return known;
  const flow = flowOf(context);
  flows.set(context, flow);
  return flow;
}

function flowOf({ part, reader }: Context): Flow {
  const fresh = new Set<Block>();
  const blocks = part.blocks
    .filter((block) => block.kind !== 'furniture')
    .flatMap((block) => {
      if (block.cell) return [block];
      return block.spans.map((span, i): Block => {
        const line = { ...block, spans: [span], gapBefore: i === 0 ? block.gapBefore : 0 };
        if (i === 0) fresh.add(line);
        return line;
      });
    });
  const lines = readPartLines(blocks, reader);
  const readings = lines.map((line) => reader.read(line.blocks.flatMap((block) => block.spans)));
  const reading = reader.wrap(readings);
  const ends = readings.map((one) => one.offsets.at(-1) ?? -1);
  const starts = lineStarts(reading, readings);
  return {
    reading,
    lines: lines.map((line, i) => ({
      ...line,
      start: starts[i] ?? 0,
      end: endOf(reading, starts[i] ?? 0, starts[i + 1] ?? reading.text.length, ends[i] ?? -1),
      fresh: line.blocks[0] === undefined || line.blocks[0].cell !== null || fresh.has(line.blocks[0]),
    })),
  };
}

/** Source offsets grow through a text, so each line's first one is found by walking once. */
function lineStarts(reading: Reading, readings: readonly Reading[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const one of readings) {
    const first = one.offsets[0];
    while (first !== undefined && at < reading.offsets.length && reading.offsets[at] !== first) at++;
    starts.push(at);
  }
  return starts;
}

function endOf({ text }: Reading, start: number, next: number, last: number): number {
  let end = last < 0 ? start : next;
  while (end > start && text[end - 1] === ' ') end--;
  return end;
}

/** The flow's text between two offsets. */
export function cut(flow: Flow, start: number, end: number): Reading {
  return slice(flow.reading, start, end);
}

/** Index of the line that holds an offset. */
export function lineIndexAt(flow: Flow, offset: number): number {
  const at = flow.lines.findLastIndex((line) => line.start <= offset);
  return Math.max(0, at);
}

import type { Unit } from '../sections/outline.ts';
import { toUnits } from '../sections/units.ts';
import type { Context } from './context.ts';
import { cut, type Flow } from './flow.ts';

/** The lines of a flow from an offset on, as units; what stands before it on its line is left out. */
export function unitsFrom(flow: Flow, from: number, to: number, { reader }: Context): Unit[] {
  return flow.lines.flatMap((line): Unit[] => {
    if (line.end <= from || line.start >= to) return [];
    if (line.row) return toUnits(line.blocks, reader);
    const [block] = line.blocks;
    if (!block) return [];
    const reading = cut(flow, Math.max(line.start, from), line.end);
    return [
      { type: 'text', block, reading, marker: line.start >= from ? line.marker : null, gapBefore: line.gapBefore },
    ];
  });
}

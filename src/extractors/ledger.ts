import { lineAt, type Span } from '../model/document.ts';
import type { Part } from '../model/part.ts';

export interface Coverage {
  readonly characters: number;
  readonly claimed: number;
  readonly furniture: number;
  readonly unclaimed: number;
}

/** Books every character of a part, white space aside, as claimed, furniture or unclaimed; the three add up to all. */
export interface Ledger {
  claim(spans: readonly Span[]): void;
  furnish(spans: readonly Span[]): void;
  close(): { coverage: Coverage; unclaimed: { page: number | null; text: string }[] };
}

const UNCLAIMED = 1;
const FURNITURE = 2;
const CLAIMED = 3;

export function createLedger(part: Part): Ledger {
  const { text } = part.document;
  const spans = part.blocks.flatMap((block) =>
    block.spans.map((span) => ({ ...span, furniture: block.kind === 'furniture' })),
  );
  const from = spans.reduce((least, span) => Math.min(least, span.start), text.length);
  const to = spans.reduce((most, span) => Math.max(most, span.end), 0);
  const marks = new Uint8Array(Math.max(0, to - from));
  for (const span of spans) marks.fill(span.furniture ? FURNITURE : UNCLAIMED, span.start - from, span.end - from);
  const book = (mark: number, places: readonly Span[]) => {
    for (const { start, end } of places) {
      for (let i = Math.max(start, from); i < Math.min(end, to); i++) if (marks[i - from] !== 0) marks[i - from] = mark;
    }
  };
  return {
    claim: (places) => book(CLAIMED, places),
    furnish: (places) => book(FURNITURE, places),
    close() {
      for (const span of spans)
        if (!span.furniture) claimPunctuation(text, marks, span.start - from, span.end - from, from);
      const count = (mark: number) =>
        marks.reduce((sum, value, i) => (value === mark && !isSpace(text[i + from]) ? sum + 1 : sum), 0);
      const coverage = { claimed: count(CLAIMED), furniture: count(FURNITURE), unclaimed: count(UNCLAIMED) };
      const characters = coverage.claimed + coverage.furniture + coverage.unclaimed;
      const unclaimed = part.blocks
        .filter((block) => block.kind !== 'furniture')
        .flatMap((block) => unclaimedOf(part, block.spans, marks, from));
      return { coverage: { characters, ...coverage }, unclaimed };
    },
  };
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}

/** Marks without letters or digits belong to the words beside them: a colon after a label, a full stop after an item. */
function claimPunctuation(text: string, marks: Uint8Array, start: number, end: number, from: number): void {
  for (let i = start; i < end; i++) {
    if (marks[i] !== UNCLAIMED) continue;
    let stop = i;
    while (stop < end && marks[stop] === UNCLAIMED) stop++;
    const run = text.slice(i + from, stop + from);
    const neighbours = [i > start ? marks[i - 1] : 0, stop < end ? marks[stop] : 0];
    if (!/[\p{L}\p{N}]/u.test(run)) {
      const booked = neighbours.includes(CLAIMED) ? CLAIMED : FURNITURE;
      marks.fill(booked, i, stop);
    }
    i = stop;
  }
}

function unclaimedOf(
  part: Part,
  spans: readonly Span[],
  marks: Uint8Array,
  from: number,
): { page: number | null; text: string }[] {
  const left: { page: number | null; text: string }[] = [];
  for (const span of spans) {
    for (let i = span.start; i < span.end; i++) {
      if (marks[i - from] !== UNCLAIMED) continue;
      let stop = i;
      while (stop < span.end && marks[stop - from] === UNCLAIMED) stop++;
      const text = part.document.text.slice(i, stop).trim();
      if (text !== '') left.push({ page: lineAt(part.document.lines, i)?.page ?? null, text });
      i = stop;
    }
  }
  return left;
}

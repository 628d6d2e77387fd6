import type { Span } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import { CONFIDENCE, type Context, found } from './context.ts';
import { cut, type Flow, type FlowLine } from './flow.ts';

export interface KeptSection {
  readonly heading: string | null;
  readonly number: string | null;
  readonly items: string[];
}

/** Source offsets that a finding or the structure has taken. */
export function takenBy(findings: readonly Finding[], structure: readonly Reading[], context: Context): Set<number> {
  const taken = new Set<number>();
  const book = (spans: readonly Span[]) => {
    for (const { start, end } of spans) for (let i = start; i < end; i++) taken.add(i);
  };
  for (const { spans, parts } of findings) {
    book(spans);
    for (const inner of Object.values(parts ?? {})) book(inner);
  }
  for (const reading of structure) book(context.reader.spansOf(reading));
  return taken;
}

/** A line's words that nothing has taken; `null` where no word is left. */
export function leftOf(flow: Flow, line: FlowLine, taken: ReadonlySet<number>): Reading | null {
  const reading = cut(flow, line.start, line.end);
  let from = 0;
  let to = reading.text.length;
  const free = (i: number) =>
    reading.text[i] !== ' ' && !taken.has(reading.offsets[i] ?? -1) && /[\p{L}\p{N}]/u.test(reading.text[i] ?? '');
  while (from < to && !free(from)) from++;
  while (to > from && !free(to - 1)) to--;
  if (from >= to) return null;
  while (to < reading.text.length && /[.!?)“”"]/u.test(reading.text[to] ?? '')) to++;
  return slice(reading, from, to);
}

/** Text that no key takes, as sections: a label's line under its label, the rest without a heading, wrapped lines joined. */
export function remainderSections(flow: Flow, taken: ReadonlySet<number>, context: Context): Finding<KeptSection>[] {
  const sections: Finding<KeptSection>[] = [];
  let open: Reading[] = [];
  const close = () => {
    if (open.length === 0) return;
    const text = context.reader.wrap(open).text.replace(/\s*[;,]$/u, '');
    sections.push(
      found(context, { heading: null, number: null, items: [text] }, open, 'rest/sections', CONFIDENCE.implied),
    );
    open = [];
  };
  for (const line of flow.lines) {
    const left = leftOf(flow, line, taken);
    if (!left) {
      close();
      continue;
    }
    const label = /^(\p{Lu}[\p{L} ]{3,40}):\s+(?=\S)/u.exec(left.text);
    if (label) {
      close();
      const items = [left.text.slice(label[0].length).replace(/\s*[.;,]$/u, '')];
      sections.push(
        found(context, { heading: label[1] ?? null, number: null, items }, [left], 'label/sections', CONFIDENCE.line),
      );
      continue;
    }
    if (line.gapBefore > 0 || /[.;:]$/u.test(open.at(-1)?.text ?? '')) close();
    open.push(left);
  }
  close();
  return sections;
}

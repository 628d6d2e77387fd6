import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import { slice } from '../../normalize/text/reading.ts';
import { tail } from '../../normalize/text/tail.ts';
import { actsIn } from '../citations.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import { cut, type Flow } from '../flow.ts';
import type { Point } from './points.ts';

const DESIGNATION =
  /(?<![\p{L}-])lisa(?:de|des|dega|d|s|st|ga|le|na)?\s?(?:nr\.?\s?)?(\d{1,2}(?:\s?(?:,|ja|ning|-|–|kuni)\s?\d{1,2})*)(?![\d.]*\d|\p{L})/giu;

/** The annexes that the points name, by their designations; else those listed after the signatures, as printed. */
export function extractAnnexes(
  points: readonly Point[],
  flow: Flow,
  tailStart: number,
  context: Context,
): Finding<string>[] {
  const named = points.filter(({ action }) => action !== 'repeal').flatMap((point) => namedIn(point, context));
  const seen = new Set<string>();
  const unique = named.filter(({ value }) => !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()));
  return unique.length > 0 ? unique : listed(flow, tailStart, context);
}

/** Another act's annex is named right after that act. */
function namedIn({ reading }: Point, context: Context): Finding<string>[] {
  const others = actsIn(reading).map(({ end }) => end);
  return Array.from(reading.text.matchAll(DESIGNATION)).flatMap((match) => {
    const between = (end: number) => reading.text.slice(end, match.index);
    if (others.some((end) => end <= match.index && /^[\s"“”»]*$/u.test(between(end)))) return [];
    const source = slice(reading, match.index, match.index + match[0].length);
    const word = match[0].slice(0, 4);
    return numbersOf(match[1] ?? '').map((number) =>
      found(context, `${word} ${number}`, [source], 'point/annexes', CONFIDENCE.line),
    );
  });
}

/** `1–3` and `1, 2 ja 4`, unfolded. */
function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let range = false;
  for (const token of text.matchAll(/\d+|-|–|kuni/gu)) {
    const number = Number(token[0]);
    if (Number.isNaN(number)) range = true;
    else {
      const last = numbers.at(-1);
      if (range && last !== undefined && number > last && number - last < 40)
        for (let i = last + 1; i < number; i++) numbers.push(i);
      numbers.push(number);
      range = false;
    }
  }
  return numbers;
}

function listed(flow: Flow, tailStart: number, context: Context): Finding<string>[] {
  return flow.lines.flatMap((line) => {
    if (line.start < tailStart || line.text.length > 200 || !/^lisad?(?:\s|:)/u.test(fold(line.text))) return [];
    const reading = cut(flow, line.start, line.end);
    return [found(context, reading.text.replace(tail(';,.'), ''), [reading], 'list/annexes', CONFIDENCE.line)];
  });
}

import { cleanText } from '../pdf/characters.ts';
import type { TextItem } from '../pdf/layout.ts';
import type { ScannedLine } from './hocr.ts';
import type { Ink } from './ink.ts';
import { type PrintedWord, readSigns, withInk } from './signs.ts';
import { findBold, measureEms } from './type-face.ts';

const POINTS = 72;
/** A word after so many ems of white begins something: a list item, a cell. */
const WIDE = 2;
const APART = 0.2;

export const BOLD_FONT = 'bold';
const PLAIN_FONT = 'plain';
const MARKER_FONT = 'marker';

/** An engine's lines → items as a PDF's text has them: in points, with the sizes and weight that the ink shows. */
export function toItems(lines: readonly ScannedLine[], ink: Ink): TextItem[] {
  const printed = lines
    .map((line) => [line, line.words.flatMap((word) => withInk(ink, word) ?? [])] as const)
    .filter(([, words]) => words.length > 0);
  const ems = measureEms(printed);
  const bold = findBold(
    ink,
    printed.map(([, words]) => words),
    ems,
  );
  return printed.flatMap(([line, words], i) =>
    joinQuotes(words.map((word, at) => toItem(word, { line, words, at, em: ems[i] as number }, ink.dpi, bold))),
  );
}

/** Where a word stands in its line. */
interface Spot {
  readonly line: ScannedLine;
  readonly words: readonly PrintedWord[];
  readonly at: number;
  readonly em: number;
}

function toItem(word: PrintedWord, spot: Spot, dpi: number, bold: ReadonlySet<PrintedWord>): TextItem {
  const { line, words, at, em } = spot;
  const [left, top, right, bottom] = word.box;
  const points = POINTS / dpi;
  const baseline = line.baselineAt((left + right) / 2);
  const before = words[at - 1];
  const next = words[at + 1];
  const opens = !before || left - before.box[2] > WIDE * em;
  const apart = next !== undefined && next.box[0] - right > APART * em;
  const text = cleanText(readSigns(word, { baseline, em, opens, apart })).trim();
  const marker = opens && apart && text === 'o';
  return {
    text,
    left: left * points,
    right: right * points,
    top: top * points,
    bottom: bottom * points,
    baseline: baseline * points,
    size: em * points,
    font: marker ? MARKER_FONT : bold.has(word) ? BOLD_FONT : PLAIN_FONT,
    spaced: at > 0,
    mark: null,
    artifact: false,
    confidence: word.confidence,
  };
}

/** `„` that was read as a word of its own goes to the word that it opens. */
function joinQuotes(items: readonly TextItem[]): TextItem[] {
  const joined: TextItem[] = [];
  let quote: TextItem | null = null;
  for (const item of items) {
    if (quote) joined.push({ ...item, text: `„${item.text}`, left: quote.left, spaced: quote.spaced });
    else if (item.text !== '„') joined.push(item);
    quote = !quote && item.text === '„' ? item : null;
  }
  return quote ? [...joined, quote] : joined;
}

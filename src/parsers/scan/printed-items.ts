import { cleanText } from '../pdf/characters.ts';
import type { TextItem } from '../pdf/layout.ts';
import type { GrayImage } from './gray-image.ts';
import type { ScannedLine, ScannedWord } from './hocr.ts';
import { type Ink, inkOf } from './ink.ts';
import { lookAgain, type PrintedLine, type Recognise } from './second-look.ts';
import { type PrintedWord, readSigns, splitAtSpaces, withInk } from './signs.ts';
import { findBold, measureLines } from './type-face.ts';

const POINTS = 72;
/** A word after so many ems of white begins something: a list item, a cell. */
const WIDE = 1;
const APART = 0.2;

export const BOLD_FONT = 'bold';
const PLAIN_FONT = 'plain';

/** An engine's lines → items as a PDF's text has them: in points, with the sizes and weight that the ink shows. */
export async function toItems(lines: readonly ScannedLine[], image: GrayImage, again: Recognise): Promise<TextItem[]> {
  const ink = inkOf(image);
  const printed = measureLines(
    lines.map((line) => ({ line, words: line.words.filter(liesAlong).flatMap((word) => withInk(ink, word) ?? []) })),
  );
  await lookAgain(printed, image, ink, again);
  const whole = printed.map((line) => ({ ...line, words: line.words.flatMap((word) => splitAtSpaces(word, line.em)) }));
  const bold = findBold(ink, whole);
  return whole.flatMap((line) => joinQuotes(line.words.map((_, at) => itemOf(line, at, ink, bold))));
}

/** Not what is left of a table's wall, nor a column of numbers that the engine took for a word that runs up the page. */
const liesAlong = ({ text, box }: ScannedWord): boolean =>
  text !== '|' && (text.length < 3 || box[2] - box[0] > box[3] - box[1]);

function itemOf({ line, words, em }: PrintedLine, at: number, ink: Ink, bold: ReadonlySet<PrintedWord>): TextItem {
  const word = words[at] as PrintedWord;
  const [left, top, right, bottom] = word.box;
  const points = POINTS / ink.dpi;
  const baseline = line.baselineAt((left + right) / 2);
  const before = words[at - 1];
  const next = words[at + 1];
  const opens = !before || left - before.box[2] > WIDE * em;
  const apart = !next || next.box[0] - right > APART * em;
  const text = cleanText(readSigns(ink, word, { baseline, em, opens, apart })).trim();
  return {
    text,
    left: left * points,
    right: right * points,
    top: top * points,
    bottom: bottom * points,
    baseline: baseline * points,
    size: em * points,
    font: bold.has(word) ? BOLD_FONT : PLAIN_FONT,
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

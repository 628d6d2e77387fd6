import type { Box } from '../../model/document.ts';
import type { GrayImage } from './gray-image.ts';
import type { ScannedLine, ScannedWord } from './hocr.ts';
import { glyphsIn, type Ink } from './ink.ts';
import { around, isBullet, type PrintedWord, withInk } from './signs.ts';

/** A line with its words and the height of its type in pixels. */
export interface PrintedLine {
  readonly line: ScannedLine;
  readonly words: PrintedWord[];
  readonly em: number;
}

export type Recognise = (image: GrayImage) => Promise<ScannedLine[]>;

/** How far a line reaches above and below its base line, in ems. */
const ABOVE = 0.95;
const BELOW = 0.28;
/** Pieces of ink closer than this are one word. */
const CLOSE = 0.45;
/** Lower ones are dots and dust. */
const LEAST_HEIGHT = 0.4;
const MOST_HEIGHT = 1.15;
/** A page with more is a picture. */
const MOST_PIECES = 80;

/** Ink beside a line's words, which the engine passed over: numbers before items, figures alone in a cell, bullets. */
interface Piece {
  readonly home: PrintedLine;
  readonly box: Box;
}

/** Reads the ink that was passed over, all pieces in one go, and adds it to its lines. */
export async function lookAgain(
  lines: readonly PrintedLine[],
  image: GrayImage,
  ink: Ink,
  recognise: Recognise,
): Promise<void> {
  const pieces = passedOver(lines, ink);
  const toRead: Piece[] = [];
  for (const { home, box } of pieces) {
    const baseline = baselineOf(home, box);
    const single = glyphsIn(ink, box).length === 1;
    if (single && isBullet('', box, { baseline, em: home.em })) add(home, ink, { text: '•', box, confidence: 0.9 });
    else if (box[3] - box[1] > LEAST_HEIGHT * home.em) toRead.push({ home, box });
  }
  if (toRead.length === 0 || toRead.length > MOST_PIECES) return;
  const sheet = layOut(toRead, image);
  for (const { words } of await recognise(sheet.image)) {
    for (const word of words) {
      const spot = sheet.spotAt(word.box);
      if (!spot || !/[\p{L}\p{N}]/u.test(word.text)) continue;
      const [left, top, right, bottom] = word.box;
      const box: Box = [left + spot.x, top + spot.y, right + spot.x, bottom + spot.y];
      add(spot.home, ink, { ...word, box });
    }
  }
}

function add({ words }: PrintedLine, ink: Ink, word: ScannedWord): void {
  const printed = withInk(ink, word);
  if (!printed) return;
  words.push(printed);
  words.sort((a, b) => a.box[0] - b.box[0]);
}

const baselineOf = ({ line }: PrintedLine, box: Box) => line.baselineAt((box[0] + box[2]) / 2);

function passedOver(lines: readonly PrintedLine[], ink: Ink): Piece[] {
  const taken = lines.flatMap(({ words }) => words.map(({ box }) => box));
  const pieces: Piece[] = [];
  for (const home of lines) {
    const { line, em } = home;
    const baseline = line.baselineAt((line.box[0] + line.box[2]) / 2);
    const band: Box = [0, Math.round(baseline - ABOVE * em), ink.width, Math.round(baseline + BELOW * em)];
    for (const box of clusters(glyphsIn(ink, band), em)) {
      const height = box[3] - box[1];
      const cut = box[1] === band[1] || box[3] === band[3];
      if (cut || height > MOST_HEIGHT * em || box[2] - box[0] < 2 || taken.some((other) => overlaps(box, other)))
        continue;
      taken.push(box);
      pieces.push({ home, box });
    }
  }
  return pieces;
}

function clusters(glyphs: readonly Box[], em: number): Box[] {
  const found: Box[] = [];
  for (const glyph of glyphs) {
    const last = found.at(-1);
    if (last && glyph[0] - last[2] < CLOSE * em) found[found.length - 1] = around([last, glyph]);
    else found.push(glyph);
  }
  return found;
}

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The pieces side by side on a white sheet, as words on lines: engines take a narrow column for upright writing. */
function layOut(pieces: readonly Piece[], image: GrayImage) {
  const margin = Math.round(Math.max(...pieces.map(({ home }) => home.em)));
  const slotHeight = Math.max(...pieces.map(({ box }) => box[3] - box[1])) + 2 * margin;
  const slotWidth = Math.max(...pieces.map(({ box }) => box[2] - box[0])) + 2 * margin;
  const inRow = Math.max(1, Math.floor(image.width / slotWidth));
  const width = slotWidth * inRow;
  const height = slotHeight * Math.ceil(pieces.length / inRow);
  const pixels = new Uint8Array(width * height).fill(255);
  const spots = pieces.map(({ home, box }, i) => {
    const [left, top] = [(i % inRow) * slotWidth + margin, Math.floor(i / inRow) * slotHeight + margin];
    for (let y = box[1]; y < box[3]; y++) {
      const row = image.pixels.subarray(y * image.width + box[0], y * image.width + box[2]);
      pixels.set(row, (top + y - box[1]) * width + left);
    }
    return { home, x: box[0] - left, y: box[1] - top };
  });
  const spotAt = ([left, top, right, bottom]: Box) => {
    const [column, row] = [Math.floor((left + right) / 2 / slotWidth), Math.floor((top + bottom) / 2 / slotHeight)];
    return spots[row * inRow + column];
  };
  return { image: { width, height, pixels, dpi: image.dpi }, spotAt };
}

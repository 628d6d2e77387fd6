import type { ScannedLine } from './hocr.ts';
import { type Ink, runLengths } from './ink.ts';
import type { PrintedLine } from './second-look.ts';
import type { PrintedWord } from './signs.ts';

/** Height above the base line as a share of the em: capitals, figures and letters with ascenders, then small letters. */
const TALL = 0.715;
const SMALL = 0.525;
/** No letter that rises higher than capitals do, at least one that rises as high. */
const TALL_WORD = /^[^ÄÖÜÕŠŽäöüõšžij"'“”„()[\]/§$]*[A-Zbdfhkl0-9][^ÄÖÜÕŠŽ"'“”„()[\]/§$]*$/u;
const SMALL_WORD = /^[acegmnopqrsuvwxyz]{2,}[.,;:]?$/u;
/** Lines whose type differs by less are of one size. */
const ONE_SIZE = 0.1;
const FEW = 4;
const ODD_SIZE = 0.4;
/** Strokes this much thicker than the page's are bold. */
const BOLD = 1.3;

/**
 * Lines with their em in pixels, those without a word left out; lines of nearly the usual size get just that. A few letters
 * of quite another size are no line: they are left to the second look.
 */
export function measureLines(lines: readonly Omit<PrintedLine, 'em'>[]): PrintedLine[] {
  const measured = lines
    .filter(({ words }) => words.length > 0)
    .map(({ line, words }) => ({ line, words, em: emOf(line, words) }));
  const usual = weightedMedian(measured.map(({ em, words }) => [em, lettersOf(words)]));
  return measured
    .filter(({ em, words }) => lettersOf(words) > FEW || Math.abs(em / usual - 1) < ODD_SIZE)
    .map((line) => (Math.abs(line.em / usual - 1) < ONE_SIZE ? { ...line, em: usual } : line));
}

function emOf(line: ScannedLine, words: readonly PrintedWord[]): number {
  const heights = (pattern: RegExp, share: number) =>
    words
      .filter(({ text }) => pattern.test(text))
      .map((word): [number, number] => [
        (line.baselineAt((word.box[0] + word.box[2]) / 2) - word.box[1]) / share,
        word.text.length,
      ])
      .filter(([em]) => em > 0);
  const tall = heights(TALL_WORD, TALL);
  const known = tall.length > 0 ? tall : heights(SMALL_WORD, SMALL);
  return known.length > 0 ? weightedMedian(known) : line.size;
}

/** Which words are bold, from the thickness of their strokes against the page's usual. */
export function findBold(ink: Ink, lines: readonly PrintedLine[]): Set<PrintedWord> {
  const weights = lines.map(({ words, em }) =>
    words.map((word) => ({ word, weight: strokeOf(ink, word) / em, letters: word.text.length })),
  );
  const usual = weightedMedian(weights.flat().map(({ weight, letters }) => [weight, letters]));
  const bold = new Set<PrintedWord>();
  for (const line of weights) {
    const thick = line.filter(({ weight }) => weight > BOLD * usual);
    const all = lettersOf(line.map(({ word }) => word));
    // A few letters tell little: numbers and short words go with their line.
    const whole = lettersOf(thick.map(({ word }) => word)) > 0.7 * all;
    for (const { word } of whole ? line : thick.filter(({ letters }) => letters > 2)) bold.add(word);
  }
  return bold;
}

function strokeOf(ink: Ink, { box }: PrintedWord): number {
  return weightedMedian(runLengths(ink, box).map((run) => [run, 1]));
}

const lettersOf = (words: readonly PrintedWord[]) => words.reduce((sum, { text }) => sum + text.length, 0);

function weightedMedian(values: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [value, weight] of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}

import type { Box } from '../../model/document.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Frame, PageContent, Rule } from '../pdf/layout.ts';
import type { Engine } from './engine.ts';
import { cleanPaper, type GrayImage, inkThreshold, LEAST_INK, type Quarter, rotate, turn } from './gray-image.ts';
import { BOLD_FONT, toItems } from './printed-items.ts';
import { takeRules } from './ruling.ts';
import { findSkew } from './skew.ts';

/** What was read off a page's picture, ready for the layout. */
export interface ScannedPage {
  readonly content: PageContent;
  readonly rules: readonly Rule[];
  readonly letters: number;
  /** Mean of the engine's confidence over the letters, 0–1. */
  readonly confidence: number;
}

/** A page read less surely than this may stand on its head. */
const UPRIGHT = 0.7;
const POINTS = 72;

/** Less ink than a word's: nothing to read. */
export function isBlank(image: GrayImage): boolean {
  const threshold = inkThreshold(image);
  let ink = 0;
  for (const value of image.pixels) if (value < threshold) ink++;
  return ink < (LEAST_INK / 2) * image.pixels.length;
}

/** Turns, straightens and reads a picture. @throws where the engine fails or the page takes too long */
export async function scanPage(image: GrayImage, page: number, engine: Engine): Promise<ScannedPage> {
  const until = performance.now() + LIMITS.ocrPageMs;
  const { sideways } = findSkew(image);
  let best: ScannedPage | null = null;
  for (const quarter of sideways ? ([1, 3, 0, 2] as const) : ([0, 2, 1, 3] as const)) {
    const left = Math.ceil(until - performance.now());
    if (best && left <= 0) break;
    const read = await scanTurned(image, quarter, page, engine, left);
    if (!best || worth(read) > worth(best)) best = read;
    if (best.letters === 0 || best.confidence >= UPRIGHT) break;
  }
  return best as ScannedPage;
}

const worth = ({ letters, confidence }: ScannedPage) => letters * confidence ** 2;

async function scanTurned(
  picture: GrayImage,
  quarter: Quarter,
  page: number,
  engine: Engine,
  milliseconds: number,
): Promise<ScannedPage> {
  const turned = turn(picture, quarter);
  const { angle } = findSkew(turned);
  const straight = angle === 0 ? turned : rotate(turned, angle);
  const { rules, image } = takeRules(cleanPaper(straight));
  const until = performance.now() + milliseconds;
  const lines = await engine.recognise(image, 'page', milliseconds);
  const again = (sheet: GrayImage) =>
    engine.recognise(sheet, 'block', Math.max(1, Math.ceil(until - performance.now())));
  const items = await toItems(lines, image, again);
  const letters = items.reduce((sum, item) => sum + lettersIn(item.text), 0);
  const sure = items.reduce((sum, item) => sum + lettersIn(item.text) * (item.confidence ?? 0), 0);
  return {
    content: { page, frame: frameOf(picture, quarter, angle), items, strays: [], isBold: (font) => font === BOLD_FONT },
    rules,
    letters,
    confidence: letters === 0 ? 0 : sure / letters,
  };
}

const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The turned and straightened picture in points, and the way back to the page as it lay. */
function frameOf({ width, height, dpi }: GrayImage, quarter: Quarter, angle: number): Frame {
  const points = POINTS / dpi;
  const [shownWidth, shownHeight] = [width * points, height * points];
  const [turnedWidth, turnedHeight] = quarter % 2 === 1 ? [shownHeight, shownWidth] : [shownWidth, shownHeight];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const back = (x: number, y: number): [number, number] => {
    const [fromMiddleX, fromMiddleY] = [x - turnedWidth / 2, y - turnedHeight / 2];
    const crookedX = cos * fromMiddleX + sin * fromMiddleY + turnedWidth / 2;
    const crookedY = -sin * fromMiddleX + cos * fromMiddleY + turnedHeight / 2;
    if (quarter === 1) return [crookedY, turnedWidth - crookedX];
    if (quarter === 2) return [turnedWidth - crookedX, turnedHeight - crookedY];
    return quarter === 3 ? [turnedHeight - crookedY, crookedX] : [crookedX, crookedY];
  };
  const toPage = ([left, top, right, bottom]: Box): Box => {
    const corners = [back(left, top), back(right, top), back(left, bottom), back(right, bottom)];
    const xs = corners.map(([x]) => Math.min(Math.max(x, 0), shownWidth));
    const ys = corners.map(([, y]) => Math.min(Math.max(y, 0), shownHeight));
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
  return { width: turnedWidth, height: turnedHeight, toPage };
}

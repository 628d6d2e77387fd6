import type { Rule } from '../pdf/layout.ts';
import type { GrayImage } from './gray-image.ts';
import { type Ink, inkOf, transpose } from './ink.ts';

/** Shorter dark runs are strokes of letters, in inches. */
const SHORTEST = { horizontal: 0.45, vertical: 0.14 };
/** Shorter upright ones are rules only where they end at two others: a table's single row. */
const STANDS_ALONE = 0.26;
/** A rule's dark run may be broken by so much of an inch: dust, a faint print. */
const BREAK = 0.012;
/** Thicker ones are bars and pictures. */
const THICKEST = 0.045;
const POINTS = 72;

/** A straight stretch of ink: `at` and `thick` across it, in pixels. */
interface Stroke {
  at: number;
  last: number;
  from: number;
  to: number;
}

/** Long straight runs of ink as the rules of a page, in points, and the picture without them. */
export function takeRules(image: GrayImage): { rules: Rule[]; image: GrayImage } {
  const ink = inkOf(image);
  const horizontal = findStrokes(ink, SHORTEST.horizontal);
  const upright = findStrokes(transpose(ink), SHORTEST.vertical);
  const vertical = upright.filter((stroke) => isWall(stroke, horizontal, ink.dpi));
  const pixels = image.pixels.slice();
  for (const stroke of horizontal) wipe(pixels, image.width, stroke, false);
  for (const stroke of vertical) wipe(pixels, image.width, stroke, true);
  const points = POINTS / image.dpi;
  const toRule =
    (direction: Rule['direction']) =>
    ({ at, last, from, to }: Stroke): Rule => ({
      direction,
      at: ((at + last + 1) / 2) * points,
      from: from * points,
      to: to * points,
    });
  return {
    rules: [...horizontal.map(toRule('horizontal')), ...vertical.map(toRule('vertical'))],
    image: { ...image, pixels },
  };
}

function isWall({ at, last, from, to }: Stroke, horizontal: readonly Stroke[], dpi: number): boolean {
  if (to - from >= STANDS_ALONE * dpi) return true;
  const near = THICKEST * dpi;
  const meets = (y: number) =>
    horizontal.some(
      (other) => other.from <= last + near && other.to >= at - near && y >= other.at - near && y <= other.last + near,
    );
  return meets(from) && meets(to);
}

/** Long runs of rows that touch are one stroke; it may climb a pixel now and then. */
function findStrokes(ink: Ink, shortest: number): Stroke[] {
  const done: Stroke[] = [];
  let open: Stroke[] = [];
  for (let y = 0; y < ink.height; y++) {
    const next: Stroke[] = [];
    for (const [from, to] of longRuns(ink, y, shortest * ink.dpi)) {
      const touching = open.filter((stroke) => stroke.from <= to && stroke.to >= from);
      const merged = { at: y, last: y, from, to };
      for (const stroke of touching) {
        merged.at = Math.min(merged.at, stroke.at);
        merged.from = Math.min(merged.from, stroke.from);
        merged.to = Math.max(merged.to, stroke.to);
      }
      open = open.filter((stroke) => !touching.includes(stroke));
      next.push(merged);
    }
    done.push(...open);
    open = next;
  }
  const thickest = THICKEST * ink.dpi;
  return [...done, ...open].filter(({ at, last }) => last - at < thickest);
}

/** Dark stretches of three rows taken together, so that a slightly slanting rule stays in one piece. */
function longRuns({ dark, width, height, dpi }: Ink, y: number, shortest: number): [from: number, to: number][] {
  const runs: [number, number][] = [];
  const above = y > 0 ? -width : 0;
  const below = y < height - 1 ? width : 0;
  const most = Math.max(1, Math.round(BREAK * dpi));
  let [from, last] = [-1, -1];
  const close = () => {
    if (from >= 0 && last + 1 - from >= shortest) runs.push([from, last + 1]);
  };
  for (let x = 0, at = y * width; x < width; x++, at++) {
    if (!dark[at] && !dark[at + above] && !dark[at + below]) continue;
    if (from < 0 || x - last > most) {
      close();
      from = x;
    }
    last = x;
  }
  close();
  return runs;
}

function wipe(pixels: Uint8Array, width: number, { at, last, from, to }: Stroke, upright: boolean): void {
  for (let across = Math.max(0, at); across <= last; across++) {
    if (upright) for (let y = from; y < to; y++) pixels[y * width + across] = 255;
    else pixels.fill(255, across * width + from, across * width + to);
  }
}

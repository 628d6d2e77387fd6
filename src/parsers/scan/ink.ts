import type { Box } from '../../model/document.ts';
import { type GrayImage, inkThreshold } from './gray-image.ts';

/** Where a picture is dark. */
export interface Ink {
  /** 1 where there is ink. */
  readonly dark: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

export function inkOf(image: GrayImage): Ink {
  const threshold = inkThreshold(image);
  const { width, height, dpi } = image;
  return { dark: image.pixels.map((value) => (value < threshold ? 1 : 0)), width, height, dpi };
}

/** Rows become columns. */
export function transpose({ dark, width, height, dpi }: Ink): Ink {
  const turned = new Uint8Array(dark.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = dark[y * width + x] as number;
  }
  return { dark: turned, width: height, height: width, dpi };
}

/** The pieces of ink within a box that empty columns part, from left to right, each with its tight box in pixels. */
export function glyphsIn(ink: Ink, [left, top, right, bottom]: Box): Box[] {
  const glyphs: Box[] = [];
  let open: [number, number, number] | null = null;
  for (let x = Math.max(0, left); x <= Math.min(right, ink.width); x++) {
    const column = x < Math.min(right, ink.width) ? inkInColumn(ink, x, top, bottom) : null;
    if (column) open = open ? [open[0], Math.min(open[1], column[0]), Math.max(open[2], column[1])] : [x, ...column];
    else if (open) {
      glyphs.push([open[0], open[1], x, open[2]]);
      open = null;
    }
  }
  return glyphs;
}

function inkInColumn({ dark, width, height }: Ink, x: number, top: number, bottom: number): [number, number] | null {
  let [first, last] = [-1, -1];
  for (let y = Math.max(0, top); y < Math.min(bottom, height); y++) {
    if (!dark[y * width + x]) continue;
    if (first < 0) first = y;
    last = y + 1;
  }
  return first < 0 ? null : [first, last];
}

/** Lengths of the dark runs along the rows of a box: as thick as the strokes of its letters. */
export function runLengths({ dark, width, height }: Ink, [left, top, right, bottom]: Box): number[] {
  const runs: number[] = [];
  for (let y = Math.max(0, top); y < Math.min(bottom, height); y++) {
    let run = 0;
    for (let x = Math.max(0, left); x <= Math.min(right, width - 1); x++) {
      if (x < right && dark[y * width + x]) run++;
      else if (run > 0) {
        runs.push(run);
        run = 0;
      }
    }
  }
  return runs;
}

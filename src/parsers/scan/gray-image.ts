/** A page's picture: one byte a pixel, 0 black, rows from the top. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels an inch. */
  readonly dpi: number;
}

/** Four bytes a pixel, laid on white → grey. */
export function fromRgba(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number, dpi: number): GrayImage {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const gray = (77 * (rgba[at] ?? 255) + 150 * (rgba[at + 1] ?? 255) + 29 * (rgba[at + 2] ?? 255)) >> 8;
    const alpha = rgba[at + 3] ?? 255;
    pixels[i] = alpha === 255 ? gray : 255 - (((255 - gray) * alpha) >> 8);
  }
  return { width, height, pixels, dpi };
}

/** Portable grey map: the plainest format that both engines read. */
export function toPgm({ width, height, pixels }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

/** Paper and ink of a picture as it has them. */
interface Tones {
  readonly ink: number;
  readonly paper: number;
  /** Pixels darker than this are ink. */
  readonly threshold: number;
}

/** Otsu's threshold and what lies on its sides; pixels taken one in three. */
function tonesOf({ pixels }: GrayImage): Tones {
  const counts = new Float64Array(256);
  for (let i = 0; i < pixels.length; i += 3) counts[pixels[i] as number] = (counts[pixels[i] as number] ?? 0) + 1;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [below, sumBelow, best] = [0, 0, -1];
  // One grey all over is paper.
  let tones = { ink: total / all, paper: total / all, threshold: 0 };
  for (let value = 0; value < 256; value++) {
    below += counts[value] as number;
    if (below === 0 || below === all) continue;
    sumBelow += value * (counts[value] as number);
    const [ink, paper] = [sumBelow / below, (total - sumBelow) / (all - below)];
    const between = below * (all - below) * (paper - ink) ** 2;
    if (between > best) [best, tones] = [between, { ink, paper, threshold: value + 1 }];
  }
  return tones.paper - tones.ink < LEAST_CONTRAST ? sparseTones(counts, all) : tones;
}

/** A few words on a page are lost in the paper's grain: then the darkest pixels are the ink. */
function sparseTones(counts: Float64Array, all: number): Tones {
  const paper = counts.indexOf(Math.max(...counts));
  let ink = 0;
  for (let darker = counts[0] as number; ink < paper && darker < LEAST_INK * all; ) darker += counts[++ink] as number;
  return { ink, paper, threshold: Math.round((ink + paper) / 2) };
}

/** Pixels darker than this are ink; on paper without ink none are. */
export function inkThreshold(image: GrayImage): number {
  const { ink, paper, threshold } = tonesOf(image);
  return paper - ink < LEAST_CONTRAST ? 0 : threshold;
}

/** Ink is at least this share of a page with words on it. */
export const LEAST_INK = 0.0002;
/** Grain and dirt of empty paper differ by less. */
const LEAST_CONTRAST = 48;
/** Paper is what lies this near to it, as a share of the way to the ink. */
const PAPER = 0.2;

/** The grain smoothed, paper made white and ink black: engines mistake digits on grey paper. */
export function cleanPaper(image: GrayImage): GrayImage {
  const smooth = blur(image);
  const { ink, paper } = tonesOf(smooth);
  if (paper - ink < LEAST_CONTRAST) return { ...image, pixels: new Uint8Array(image.pixels.length).fill(255) };
  const white = paper - PAPER * (paper - ink);
  const levels = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, ((value - ink) / (white - ink)) * 255)),
  );
  return { ...image, pixels: smooth.pixels.map((value) => levels[value] as number) };
}

/** Each pixel with its neighbours, 1 : 2 : 1 along both sides; the outermost stay. */
function blur(image: GrayImage): GrayImage {
  const { width, height, pixels } = image;
  const along = pixels.slice();
  for (let y = 0; y < height; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++)
      along[at] = ((pixels[at - 1] as number) + 2 * (pixels[at] as number) + (pixels[at + 1] as number) + 2) >> 2;
  }
  const both = along.slice();
  for (let at = width; at < pixels.length - width; at++)
    both[at] = ((along[at - width] as number) + 2 * (along[at] as number) + (along[at + width] as number) + 2) >> 2;
  return { ...image, pixels: both };
}

/** Quarter turns clockwise. */
export type Quarter = 0 | 1 | 2 | 3;

export function turn(image: GrayImage, quarter: Quarter): GrayImage {
  const { width, height, pixels, dpi } = image;
  if (quarter === 0) return image;
  const turned = new Uint8Array(pixels.length);
  if (quarter === 2) {
    for (let i = 0; i < pixels.length; i++) turned[pixels.length - 1 - i] = pixels[i] as number;
    return { width, height, pixels: turned, dpi };
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = quarter === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[at] = pixels[y * width + x] as number;
    }
  }
  return { width: height, height: width, pixels: turned, dpi };
}

/** Turns by a small angle (radians, clockwise) about the middle; the size stays, what comes in is white. */
export function rotate(image: GrayImage, angle: number): GrayImage {
  const { width, height, pixels, dpi } = image;
  const rotated = new Uint8Array(pixels.length).fill(255);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let fromX = cos * -middleX + sin * (y - middleY) + middleX;
    let fromY = -sin * -middleX + cos * (y - middleY) + middleY;
    for (let x = 0; x < width; x++, fromX += cos, fromY -= sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [shareX, shareY] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = (pixels[at] as number) * (1 - shareX) + (pixels[at + 1] as number) * shareX;
      const below = (pixels[at + width] as number) * (1 - shareX) + (pixels[at + width + 1] as number) * shareX;
      rotated[y * width + x] = above * (1 - shareY) + below * shareY;
    }
  }
  return { width, height, pixels: rotated, dpi };
}

import { type GrayImage, inkThreshold } from './gray-image.ts';

/** Paper lies at most this crooked on the glass. */
const MOST_DEGREES = 5;
const COARSE_STEP = 0.25;
const FINE_STEP = 0.05;
/** The angle is looked for on a smaller picture of this resolution. */
const LOOK_DPI = 100;
/** More points tell nothing more. */
const MAX_POINTS = 60_000;

/** Ink of a picture as points, in pixels of {@link LOOK_DPI}. */
interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly size: number;
}

/** How the lines of text lie: the angle (radians) by which the picture must be rotated, and whether they run up the page. */
export interface Skew {
  readonly angle: number;
  readonly sideways: boolean;
}

/** Looks for the angle at which rows of ink and white paper stand out most, along the page and across it. */
export function findSkew(image: GrayImage): Skew {
  const points = inkPoints(image);
  const upright = bestAngle(points, points.xs, points.ys);
  const across = bestAngle(points, points.ys, points.xs);
  return across.score > upright.score
    ? { angle: -across.angle, sideways: true }
    : { angle: upright.angle, sideways: false };
}

function bestAngle(points: Points, along: Float64Array, over: Float64Array): { angle: number; score: number } {
  const look = (degrees: number) => sharpness(points, along, over, (degrees * Math.PI) / 180);
  let best = { degrees: 0, score: look(0) };
  const tryAround = (middle: number, reach: number, step: number) => {
    for (let degrees = middle - reach; degrees <= middle + reach; degrees += step) {
      const score = look(degrees);
      if (score > best.score * (1 + 1e-9)) best = { degrees, score };
    }
  };
  tryAround(0, MOST_DEGREES, COARSE_STEP);
  tryAround(best.degrees, COARSE_STEP, FINE_STEP);
  return { angle: (best.degrees * Math.PI) / 180, score: best.score };
}

/** How much neighbouring rows differ: text lines have sharp tops and bottoms, at the right angle alone. */
function sharpness({ size }: Points, along: Float64Array, over: Float64Array, angle: number): number {
  const rows = new Float64Array(size * 2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < along.length; i++) {
    const row = Math.round(cos * (over[i] as number) + sin * (along[i] as number) + size / 2);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row++) score += ((rows[row] as number) - (rows[row - 1] as number)) ** 2;
  return score;
}

function inkPoints(image: GrayImage): Points {
  const { width, height, pixels, dpi } = image;
  const step = Math.max(1, Math.round(dpi / LOOK_DPI));
  const threshold = inkThreshold(image);
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      if ((pixels[y * width + x] as number) >= threshold) continue;
      xs.push(x / step);
      ys.push(y / step);
    }
  }
  const every = Math.ceil(xs.length / MAX_POINTS);
  const thin = (values: number[]) => Float64Array.from(values.filter((_, i) => i % every === 0));
  return { xs: thin(xs), ys: thin(ys), size: Math.ceil((width + height) / step) };
}

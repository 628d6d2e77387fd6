import type { PDFPageProxy } from 'pdfjs-dist';
import type { Rule } from './layout.ts';
import { multiply } from './page-content.ts';

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
type Matrix = Parameters<typeof multiply>[0];
type Point = readonly [x: number, y: number];

/** A filled rectangle up to this thick is a rule, not a shade. */
const THICK = 3;
const SHORT = 4;
/** Guards against drawings with hundreds of thousands of strokes; no form comes near. */
const MAX_RULES = 20_000;

/** Straight horizontal and vertical rules that a page draws, stroked or as thin filled rectangles, in the upright frame. */
export function readRules(list: OperatorList, operators: Readonly<Record<string, number>>, page: Matrix): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let current = page;
  const leave = () => {
    current = stack.pop() ?? current;
  };
  const enter = (matrix: unknown) => {
    stack.push(current);
    if (Array.isArray(matrix)) current = multiply(current, matrix as unknown as Matrix);
  };
  const handlers = new Map<number | undefined, (args: unknown[]) => void>([
    [operators.save, () => enter(null)],
    [operators.restore, leave],
    [operators.paintFormXObjectBegin, (args) => enter(args[0])],
    [operators.paintFormXObjectEnd, leave],
    [
      operators.transform,
      (args) => {
        current = multiply(current, args as unknown as Matrix);
      },
    ],
    [operators.constructPath, (args) => addRules(args, operators, current, rules)],
  ]);
  for (let i = 0; i < list.fnArray.length && rules.length < MAX_RULES; i++) {
    handlers.get(list.fnArray[i])?.((list.argsArray[i] as unknown[] | null) ?? []);
  }
  return rules;
}

/** `args` is pdf.js 5's `[paint operator, [numbers of the path], bounds]`. */
function addRules(args: unknown[], operators: Readonly<Record<string, number>>, matrix: Matrix, rules: Rule[]): void {
  const paint = args[0];
  const numbers = (args[1] as ArrayLike<number>[] | null)?.[0];
  if (!numbers || paint === operators.endPath) return;
  const strokes = [operators.stroke, operators.closeStroke].includes(paint as number);
  const fills = [operators.fill, operators.eoFill].includes(paint as number);
  for (const points of straightPaths(numbers, matrix)) {
    const thin = thinRectangle(points);
    if (thin) rules.push(thin);
    else if (!fills) {
      const closed = strokes ? points : [...points, points[0] as Point];
      for (let i = 1; i < closed.length; i++) pushRule(closed[i - 1] as Point, closed[i] as Point, rules);
    }
  }
}

/** Sub-paths of straight pieces; one with a curve in it is left out. */
function straightPaths(numbers: ArrayLike<number>, matrix: Matrix): Point[][] {
  const [a, b, c, d, e, f] = matrix;
  const paths: Point[][] = [];
  let path: Point[] = [];
  for (let i = 0; i < numbers.length; ) {
    const command = numbers[i];
    if (command === 0 || command === 1) {
      const x = numbers[i + 1] ?? 0;
      const y = numbers[i + 2] ?? 0;
      if (command === 0) {
        path = [];
        paths.push(path);
      }
      path.push([a * x + c * y + e, b * x + d * y + f]);
      i += 3;
    } else if (command === 2) {
      path.length = 0;
      path = [];
      i += 7;
    } else {
      if (path[0]) path.push(path[0]);
      i += 1;
    }
  }
  return paths.filter((points) => points.length > 1);
}

function thinRectangle(points: readonly Point[]): Rule | null {
  if (points.length < 4) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICK && right - left > SHORT) {
    return { direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right };
  }
  if (right - left <= THICK && bottom - top > SHORT) {
    return { direction: 'vertical', at: (left + right) / 2, from: top, to: bottom };
  }
  return null;
}

function pushRule([x0, y0]: Point, [x1, y1]: Point, rules: Rule[]): void {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height < 1 && width > SHORT) {
    rules.push({ direction: 'horizontal', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  } else if (width < 1 && height > SHORT) {
    rules.push({ direction: 'vertical', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}

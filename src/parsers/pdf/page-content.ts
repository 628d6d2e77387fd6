import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../model/document.ts';
import { cleanText } from './characters.ts';
import type { Frame, TextItem } from './layout.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Style = TextContent['styles'][string];
type Matrix = readonly [number, number, number, number, number, number];

/** A page's text in its upright frame, in the order it was drawn. */
export interface PageText {
  readonly frame: Frame;
  readonly items: readonly TextItem[];
  readonly strays: readonly TextItem[];
  readonly fonts: ReadonlySet<string>;
  /** Letters and digits on the page. */
  readonly letters: number;
  /** Maps the page's own coordinates to the upright frame. */
  readonly matrix: Matrix;
}

/** A quarter turn of the main text against the shown page, clockwise. */
type Quarter = 0 | 1 | 2 | 3;

interface DrawnItem {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
  readonly font: string;
  readonly spaced: boolean;
  readonly mark: string | null;
  readonly artifact: boolean;
  /** `null` for text at a slant. */
  readonly quarter: Quarter | null;
}

/** pdf.js's text content of one page → items in the frame in which most of the text stands upright. */
export function readPageText(page: PDFPageProxy, content: TextContent): PageText {
  const viewport = page.getViewport({ scale: 1 });
  const shown = viewport.transform as unknown as Matrix;
  const drawn = drawnItems(content.items, shown);
  const quarter = mainQuarter(drawn);
  const { frame, turn } = turnedFrame(viewport.width, viewport.height, quarter);
  const matrix = multiply(turn, shown);
  const scale = Math.hypot(shown[0], shown[1]);
  const place = (item: DrawnItem) => placed(item, multiply(turn, item.matrix), scale, content.styles[item.font]);
  return {
    frame,
    matrix,
    items: drawn.filter((item) => item.quarter === quarter).map(place),
    strays: drawn.filter((item) => item.quarter !== quarter).map(place),
    letters: drawn.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0),
    fonts: new Set(drawn.map((item) => item.font)),
  };
}

function drawnItems(items: TextContent['items'], shown: Matrix): DrawnItem[] {
  const drawn: DrawnItem[] = [];
  const marks: { id: string | null; artifact: boolean }[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(markOf(item, marks.at(-1)));
      continue;
    }
    const text = cleanText(item.str);
    if (text.trim() === '') {
      spaced = true;
      continue;
    }
    const matrix = multiply(shown, item.transform as unknown as Matrix);
    const { id = null, artifact = false } = marks.at(-1) ?? {};
    drawn.push({
      text,
      matrix,
      width: item.width,
      font: item.fontName,
      spaced,
      mark: id,
      artifact,
      quarter: quarterOf(matrix),
    });
    spaced = false;
  }
  return drawn;
}

function markOf(
  item: { readonly id?: string; readonly tag?: string },
  outer: { id: string | null; artifact: boolean } | undefined,
) {
  return { id: item.id ?? outer?.id ?? null, artifact: item.tag === 'Artifact' || (outer?.artifact ?? false) };
}

function quarterOf([a, b]: Matrix): Quarter | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) < 0.06 ? (((nearest + 4) % 4) as Quarter) : null;
}

function mainQuarter(items: readonly DrawnItem[]): Quarter {
  const characters = [0, 0, 0, 0];
  for (const { quarter, text } of items)
    if (quarter !== null) characters[quarter] = (characters[quarter] ?? 0) + text.length;
  return characters.indexOf(Math.max(...characters)) as Quarter;
}

/** The frame in which text turned by `quarter` stands upright, and the matrix that leads into it. */
function turnedFrame(width: number, height: number, quarter: Quarter): { frame: Frame; turn: Matrix } {
  const turns: readonly [Matrix, Matrix, Matrix, Matrix] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  const turn = turns[quarter];
  const sideways = quarter % 2 === 1;
  const back = inverse(turn);
  const toPage = (box: Box): Box => (quarter === 0 ? box : mapBox(back, box));
  return { turn, frame: { width: sideways ? height : width, height: sideways ? width : height, toPage } };
}

function placed(item: DrawnItem, matrix: Matrix, scale: number, style: Style | undefined): TextItem {
  const [, , c, d, x, y] = matrix;
  const size = Math.hypot(c, d) || 1;
  const width = item.width * scale;
  const ascent = inRange(style?.ascent, 0.5, 1.1, 0.8);
  const descent = inRange(style?.descent === undefined ? undefined : -style.descent, 0.1, 0.4, 0.2);
  const { text, font, spaced, mark, artifact } = item;
  const right = x + Math.max(width, 0);
  return {
    text,
    font,
    spaced,
    mark,
    artifact,
    size,
    left: x,
    right,
    baseline: y,
    top: y - ascent * size,
    bottom: y + descent * size,
  };
}

/** Fonts state senseless ascents (0, 3.5); a box from them would reach into other lines. */
function inRange(value: number | undefined, low: number, high: number, otherwise: number): number {
  return value !== undefined && value >= low && value <= high ? value : otherwise;
}

/** `outer · inner`: first `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A quarter turn's matrix has determinant 1. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  return [d, -b, -c, a, c * f - d * e, b * e - a * f];
}

function mapBox([a, b, c, d, e, f]: Matrix, [left, top, right, bottom]: Box): Box {
  const xs = [a * left + c * top + e, a * right + c * bottom + e];
  const ys = [b * left + d * top + f, b * right + d * bottom + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

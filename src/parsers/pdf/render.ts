import type { PDFPageProxy } from 'pdfjs-dist';
import { LIMITS } from '../../model/limits.ts';
import { loadCanvas } from '../scan/canvas.ts';
import { fromRgba } from '../scan/gray-image.ts';
import type { Picture } from '../scan/scanner.ts';
import { type OpenPdf, openPdf } from './open.ts';

/** Draws pages of a PDF, opened anew with its pictures when the first is asked for. */
export interface Renderer {
  /** The page holds a picture as large as a scan. */
  holdsScan(page: number): Promise<boolean>;
  /** Something is painted on the page: a picture, a line, letters. */
  isPainted(page: number): Promise<boolean>;
  draw(page: number): Promise<Picture>;
  close(): Promise<void>;
}

const DPI = 300;
const POINTS = 72;
/** Pixels along both sides of the smallest picture that may be a page's scan. */
const SCAN_SIDE = 400;

export function createRenderer(bytes: Uint8Array): Renderer {
  let opened: Promise<OpenPdf> | null = null;
  const withPage = async <T>(number: number, use: (page: PDFPageProxy, pdf: OpenPdf) => Promise<T>): Promise<T> => {
    opened ??= openPdf(bytes, { pictures: true });
    const pdf = await opened;
    const page = await pdf.document.getPage(number);
    try {
      return await use(page, pdf);
    } finally {
      page.cleanup();
    }
  };
  return {
    holdsScan: (number) => withPage(number, async (page, pdf) => (await largestPicture(page, pdf)) >= SCAN_SIDE),
    isPainted: (number) => withPage(number, paintsAnything),
    draw: (number) => withPage(number, drawPage),
    close: async () => (await opened?.catch(() => null))?.close(),
  };
}

async function drawPage(page: PDFPageProxy, pdf: OpenPdf): Promise<Picture> {
  const { createCanvas } = await loadCanvas();
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DPI / POINTS, LIMITS.renderSide / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // pdf.js asks for a browser's canvas and is content with this one.
  await page.render({ canvasContext: context as never, canvas: canvas as never, viewport }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const image = fromRgba(data, canvas.width, canvas.height, scale * POINTS);
  // Its 35 MB lie outside of what the garbage collector counts.
  canvas.width = 1;
  canvas.height = 1;
  return { image, pictured: (await largestPicture(page, pdf)) > 0 };
}

async function paintsAnything(page: PDFPageProxy, { operators }: OpenPdf): Promise<boolean> {
  const painting = operatorsOf(operators, /^(?:paint|show|fill|eoFill|stroke|shading|constructPath)/iu);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => painting.has(operator));
}

function operatorsOf(operators: OpenPdf['operators'], names: RegExp): Set<number> {
  return new Set(
    Object.entries(operators)
      .filter(([name]) => names.test(name))
      .map(([, number]) => number),
  );
}

/** The smaller side of the largest picture, in its own pixels. */
async function largestPicture(page: PDFPageProxy, { operators }: OpenPdf): Promise<number> {
  const pictures = operatorsOf(operators, /^paint.*Image/u);
  const { fnArray, argsArray } = await page.getOperatorList();
  let largest = 0;
  fnArray.forEach((operator, i) => {
    if (pictures.has(operator)) largest = Math.max(largest, smallerSide(argsArray[i] as unknown[]));
  });
  return largest;
}

/** `[name, width, height]` or `[{ width, height }]`; others are small pictures in rows. */
function smallerSide([first, width, height]: unknown[]): number {
  if (typeof width === 'number' && typeof height === 'number') return Math.min(width, height);
  const own = first as { readonly width?: number; readonly height?: number } | null;
  return Math.max(1, Math.min(own?.width ?? 1, own?.height ?? 1));
}

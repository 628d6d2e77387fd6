import { LIMITS } from '../../model/limits.ts';
import { loadCanvas } from '../scan/canvas.ts';
import { fromRgba } from '../scan/gray-image.ts';
import type { Picture } from '../scan/scanner.ts';
import { type ImageHead, type ImageType, jpegHead, pngHead } from './image-head.ts';
import { jpegPage } from './jpeg-page.ts';
import { decodePng } from './png.ts';
import { decodeTiff, numberOf, type TiffPage, tiffPages } from './tiff-pages.ts';

/** One picture of a file: what its head says, and how to decode it. */
export interface FilePage {
  readonly head: ImageHead;
  decode(): Promise<Picture>;
}

const DPI = 300;
/** A resolution outside of these is no scanner's: 72 is what editors write who know none. */
const SCANNED = { least: 100, most: 1200 };
const CENTIMETRES = 2.54;
const IN_CENTIMETRES = 3;

/** The pictures of a file, none of them decoded yet. @throws where a head is broken */
export function pagesOf(bytes: Uint8Array, type: ImageType): FilePage[] {
  if (type === 'tiff') return tiffPages(bytes).map((page) => tiffPage(bytes, page));
  const head = type === 'png' ? pngHead(bytes) : jpegHead(bytes);
  const decode = type === 'png' ? () => draw(decodePng(bytes), head) : () => drawJpeg(bytes, head);
  return [{ head, decode }];
}

function tiffPage(bytes: Uint8Array, page: TiffPage): FilePage {
  const resolution = numberOf(page, 282) * (numberOf(page, 296) === IN_CENTIMETRES ? CENTIMETRES : 1);
  const head = { width: numberOf(page, 256), height: numberOf(page, 257), dpi: Math.round(resolution) || null };
  return { head, decode: async () => await draw(await decodeTiff(bytes, page), head) };
}

const dpiOf = ({ dpi }: ImageHead): number => (dpi !== null && dpi >= SCANNED.least && dpi <= SCANNED.most ? dpi : DPI);

async function drawJpeg(bytes: Uint8Array, head: ImageHead): Promise<Picture> {
  const { createRenderer } = await import('../pdf/render.ts');
  const renderer = createRenderer(jpegPage(bytes, head, head.components ?? 3, dpiOf(head)));
  try {
    return await renderer.draw(1);
  } finally {
    await renderer.close();
  }
}

/** Drawn at the resolution that engines know best, within the limit of a side. */
async function draw(rgba: Uint8ClampedArray, head: ImageHead): Promise<Picture> {
  const { createCanvas, ImageData } = await loadCanvas();
  const own = dpiOf(head);
  const scale = Math.min(DPI / own, LIMITS.renderSide / Math.max(head.width, head.height));
  if (scale === 1) return { image: fromRgba(rgba, head.width, head.height, own), pictured: true };
  const picture = createCanvas(head.width, head.height);
  picture.getContext('2d').putImageData(new ImageData(rgba, head.width, head.height), 0, 0);
  const [width, height] = [Math.max(1, Math.round(head.width * scale)), Math.max(1, Math.round(head.height * scale))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const image = fromRgba(context.getImageData(0, 0, width, height).data, width, height, own * scale);
  return { image, pictured: true };
}

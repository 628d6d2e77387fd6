import { inflateSync } from 'node:zlib';
import { LIMITS } from '../../model/limits.ts';
import { fromRgba, type GrayImage } from '../scan/gray-image.ts';
import { type ImageHead, type ImageType, jpegHead, pngHead } from './image-head.ts';
import { numberOf, type TiffPage, tiffPages } from './tiff-pages.ts';

/** One picture of a file: what its head says, and how to decode it. */
export interface FilePage {
  readonly head: ImageHead;
  decode(): Promise<GrayImage>;
}

const DPI = 300;
/** A resolution outside of these is no scanner's: 72 is what editors write who know none. */
const SCANNED = { least: 100, most: 1200 };
const DEFLATED = new Set([8, 32946]);
const CENTIMETRES = 2.54;

/** The pictures of a file, none of them decoded yet. @throws where the head is broken */
export function pagesOf(bytes: Uint8Array, type: ImageType): FilePage[] {
  if (type === 'tiff') return tiffPages(bytes).map((page) => tiffPage(bytes, page));
  const head = type === 'png' ? pngHead(bytes) : jpegHead(bytes);
  return [{ head, decode: async () => await draw(await loadPicture(bytes), head) }];
}

function tiffPage(bytes: Uint8Array, page: TiffPage): FilePage {
  const resolution = numberOf(page, 282) * (numberOf(page, 296) === 3 ? CENTIMETRES : 1);
  const head = { width: numberOf(page, 256), height: numberOf(page, 257), dpi: Math.round(resolution) || null };
  return { head, decode: async () => await draw(await decodeTiff(bytes, page, head), head) };
}

async function loadPicture(bytes: Uint8Array) {
  const { loadImage } = await import('@napi-rs/canvas');
  return await loadImage(Buffer.from(bytes));
}

async function decodeTiff(bytes: Uint8Array, page: TiffPage, { width, height }: ImageHead) {
  const bits = numberOf(page, 258) || 1;
  const samples = numberOf(page, 277) || 1;
  if (bits > 16 || samples > 5) throw new RangeError(`${samples} samples of ${bits} bits`);
  if (DEFLATED.has(numberOf(page, 259))) checkDeflated(bytes, page, Math.ceil((width * bits * samples) / 8) * height);
  const { default: utif } = await import('utif2');
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const image = { ...page } as unknown as import('utif2').IFD;
  const { buffer } = new Uint8Array(bytes);
  utif.decodeImage(buffer as ArrayBuffer, image);
  const canvas = createCanvas(width, height);
  const rgba = new Uint8ClampedArray(utif.toRGBA8(image));
  canvas.getContext('2d').putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas;
}

/** No strip may unpack to more than the whole picture. @throws RangeError where one does */
function checkDeflated(bytes: Uint8Array, page: TiffPage, whole: number): void {
  const [offsets, lengths] = [page.t273 ?? page.t324 ?? [], page.t279 ?? page.t325 ?? []];
  for (let i = 0; i < offsets.length; i++) {
    const from = offsets[i] ?? 0;
    inflateSync(bytes.subarray(from, from + (lengths[i] ?? 0)), { maxOutputLength: whole + 65_536 });
  }
}

/** Drawn at the resolution that engines know best, within the limit of a side. */
async function draw(
  picture: Awaited<ReturnType<typeof loadPicture>> | import('@napi-rs/canvas').Canvas,
  head: ImageHead,
) {
  const { createCanvas } = await import('@napi-rs/canvas');
  const own = head.dpi !== null && head.dpi >= SCANNED.least && head.dpi <= SCANNED.most ? head.dpi : DPI;
  const scale = Math.min(DPI / own, LIMITS.renderSide / Math.max(head.width, head.height));
  const [width, height] = [Math.max(1, Math.round(head.width * scale)), Math.max(1, Math.round(head.height * scale))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return fromRgba(context.getImageData(0, 0, width, height).data, width, height, own * scale);
}

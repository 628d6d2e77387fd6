import { inflateSync } from 'node:zlib';

/** What a TIFF's directory says of a page, in the shape that utif2 decodes: `t256` is tag 256. */
export type TiffPage = Record<`t${number}`, number[] | Uint8Array>;

/** Tags that tell how a page is stored; a scanner's remarks are passed over. */
const TAGS = new Set([
  254, 256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 282, 283, 284, 292, 293, 296, 317, 320, 322, 323, 324, 325,
  338, 339, 347,
]);
const BYTES = new Map([
  [1, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [7, 1],
]);
const RATIONAL = 5;
const UNDEFINED = 7;
/** More pages are never read, only counted. */
const MAX_PAGES = 10_000;
const REDUCED = 1;

/**
 * The pages of a TIFF, miniatures aside. utif2's own reader trusts counts and offsets and runs for ever on a directory
 * that names itself as the next.
 * @throws RangeError where an offset leads out of the file
 */
export function tiffPages(bytes: Uint8Array): TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && seen.size < MAX_PAGES; ) {
    seen.add(at);
    const count = view.getUint16(at, little);
    const page: TiffPage = {};
    for (let i = 0; i < count; i++) readTag(view, at + 2 + i * 12, little, page);
    if (numberOf(page, 256) > 0 && (numberOf(page, 254) & REDUCED) === 0) pages.push(page);
    at = view.getUint32(at + 2 + count * 12, little);
  }
  return pages;
}

function readTag(view: DataView, at: number, little: boolean, page: TiffPage): void {
  const tag = view.getUint16(at, little);
  const type = view.getUint16(at + 2, little);
  const size = BYTES.get(type);
  if (!TAGS.has(tag) || size === undefined) return;
  const count = view.getUint32(at + 4, little);
  const from = size * count <= 4 ? at + 8 : view.getUint32(at + 8, little);
  if (from + size * count > view.byteLength) throw new RangeError(`tag ${tag} leads out of the file`);
  page[`t${tag}`] =
    type === UNDEFINED
      ? new Uint8Array(view.buffer, view.byteOffset + from, count)
      : Array.from({ length: count }, (_, i) => readNumber(view, from + i * size, type, little));
}

function readNumber(view: DataView, at: number, type: number, little: boolean): number {
  if (type === 1) return view.getUint8(at);
  if (type === 3) return view.getUint16(at, little);
  const first = view.getUint32(at, little);
  return type === RATIONAL ? first / (view.getUint32(at + 4, little) || 1) : first;
}

/** A tag's first number, 0 where it has none. */
export const numberOf = (page: TiffPage, tag: number): number => page[`t${tag}`]?.[0] ?? 0;

const DEFLATED = new Set([8, 32946]);

/** A page's pixels, four bytes each. @throws RangeError where they are of no known kind or unpack to too much */
export async function decodeTiff(bytes: Uint8Array, page: TiffPage): Promise<Uint8ClampedArray> {
  const [width, height] = [numberOf(page, 256), numberOf(page, 257)];
  const bits = numberOf(page, 258) || 1;
  const samples = numberOf(page, 277) || 1;
  if (bits > 16 || samples > 5) throw new RangeError(`${samples} samples of ${bits} bits`);
  if (DEFLATED.has(numberOf(page, 259))) checkDeflated(bytes, page, Math.ceil((width * bits * samples) / 8) * height);
  const { default: utif } = await import('utif2');
  const image = { ...page } as unknown as import('utif2').IFD;
  utif.decodeImage(new Uint8Array(bytes).buffer as ArrayBuffer, image);
  return new Uint8ClampedArray(utif.toRGBA8(image));
}

/** No strip may unpack to more than the whole picture. @throws RangeError where one does */
function checkDeflated(bytes: Uint8Array, page: TiffPage, whole: number): void {
  const [offsets, lengths] = [page.t273 ?? page.t324 ?? [], page.t279 ?? page.t325 ?? []];
  for (let i = 0; i < offsets.length; i++) {
    const from = offsets[i] ?? 0;
    inflateSync(bytes.subarray(from, from + (lengths[i] ?? 0)), { maxOutputLength: whole + 65_536 });
  }
}

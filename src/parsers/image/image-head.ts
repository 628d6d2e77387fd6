/** Size and resolution as a picture's head states them. */
export interface ImageHead {
  readonly width: number;
  readonly height: number;
  /** Pixels an inch, `null` where the head states none. */
  readonly dpi: number | null;
  /** Of a JPEG: 1 grey, 3 colours, 4 printing inks. */
  readonly components?: number;
}

export type ImageType = 'png' | 'jpeg' | 'tiff';

const SIGNATURES: Readonly<Record<ImageType, readonly (readonly number[])[]>> = {
  png: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  jpeg: [[0xff, 0xd8, 0xff]],
  tiff: [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
};

/** What the first bytes say, `null` where they are of no picture that is read. */
export function imageType(bytes: Uint8Array): ImageType | null {
  for (const [type, signatures] of Object.entries(SIGNATURES)) {
    if (signatures.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return type as ImageType;
  }
  return null;
}

const METRES = 39.37;
const CENTIMETRES = 2.54;

/** Chunks `length type data check`; the first is the head. @throws RangeError where the file is cut off */
export function pngHead(bytes: Uint8Array): ImageHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let dpi: number | null = null;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x70485973 && view.getUint8(at + 16) === 1) dpi = Math.round(view.getUint32(at + 8) / METRES);
    if (type === 0x49444154) break;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), dpi };
}

/** Segments `FF marker length data`; the size stands in a frame's head. @throws RangeError where there is none */
export function jpegHead(bytes: Uint8Array): ImageHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let dpi: number | null = null;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++;
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker where one must stand');
    const marker = view.getUint8(at + 1);
    if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a464946) dpi = jfifDpi(view, at + 11);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), dpi, components: view.getUint8(at + 9) };
  }
}

function jfifDpi(view: DataView, at: number): number | null {
  const density = view.getUint16(at + 1);
  const unit = view.getUint8(at);
  if (unit === 1) return density;
  return unit === 2 ? Math.round(density * CENTIMETRES) : null;
}

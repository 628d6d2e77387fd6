import { constants, inflateSync } from 'node:zlib';

/**
 * PNG → four bytes a pixel. Decoded here because the canvas's own decoder brings the whole process down on a picture
 * that is cut off. Interlaced ones, which no scanner writes, are not read.
 * @throws RangeError where the picture is not as its head says
 */
export function decodePng(bytes: Uint8Array): Uint8ClampedArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHead(view);
  const { width, height, bits, samples } = head;
  const rowBytes = Math.ceil((width * bits * samples) / 8);
  const { data, palette, clear } = readChunks(bytes, view);
  const whole = (rowBytes + 1) * height;
  const rows = inflateSync(data, { maxOutputLength: whole + 65_536, finishFlush: constants.Z_SYNC_FLUSH });
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  const step = Math.max(1, (bits * samples) >> 3);
  let above = new Uint8Array(rowBytes);
  for (let y = 0; y < height && (y + 1) * (rowBytes + 1) <= rows.length; y++) {
    const start = y * (rowBytes + 1);
    const row = Uint8Array.from(rows.subarray(start + 1, start + 1 + rowBytes));
    unfilter(rows[start] as number, row, above, step);
    writeRow(row, head, palette, clear, rgba.subarray(y * width * 4));
    above = row;
  }
  return rgba;
}

interface Head {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey and alpha, 6 colours and alpha. */
  readonly colour: number;
  readonly samples: number;
}

const SAMPLES = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
const PALETTE = 3;

function readHead(view: DataView): Head {
  const [bits, colour, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const samples = SAMPLES.get(colour);
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(bits)) throw new RangeError('a PNG of no known kind');
  if (interlaced !== 0) throw new RangeError('an interlaced PNG');
  return { width: view.getUint32(16), height: view.getUint32(20), bits, colour, samples };
}

function readChunks(bytes: Uint8Array, view: DataView) {
  const data: Uint8Array[] = [];
  let [palette, clear] = [new Uint8Array(), new Uint8Array()];
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const chunk = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (type === 'IDAT') data.push(chunk);
    else if (type === 'PLTE') palette = Uint8Array.from(chunk);
    else if (type === 'tRNS') clear = Uint8Array.from(chunk);
  }
  return { data: Buffer.concat(data), palette, clear };
}

/** Section 9 of the PNG standard: each byte is stored as its difference from what stands before and above it. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i >= step ? (row[i - step] as number) : 0;
    const up = above[i] as number;
    const corner = i >= step ? (above[i - step] as number) : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[i] = (row[i] as number) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function writeRow(row: Uint8Array, head: Head, palette: Uint8Array, clear: Uint8Array, rgba: Uint8ClampedArray): void {
  const { width, bits, colour, samples } = head;
  const most = colour === PALETTE ? 1 : 255 / (2 ** Math.min(bits, 8) - 1);
  const sample = (at: number) => {
    if (bits >= 8) return row[(at * bits) >> 3] ?? 0;
    return (((row[(at * bits) >> 3] ?? 0) >> (8 - bits - ((at * bits) & 7))) & (2 ** bits - 1)) * most;
  };
  for (let x = 0; x < width; x++) {
    const first = sample(x * samples);
    if (colour === PALETTE) {
      for (let i = 0; i < 3; i++) rgba[x * 4 + i] = palette[first * 3 + i] ?? 0;
      rgba[x * 4 + 3] = clear[first] ?? 255;
      continue;
    }
    const coloured = samples > 2;
    for (let i = 0; i < 3; i++) rgba[x * 4 + i] = coloured ? sample(x * samples + i) : first;
    if (samples === 2 || samples === 4) rgba[x * 4 + 3] = sample(x * samples + samples - 1);
  }
}

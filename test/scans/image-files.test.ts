import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import utif from 'utif2';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { READ_DEFAULTS } from '../../src/model/read-options.ts';
import { pagesOf } from '../../src/parsers/image/decode.ts';
import { jpegHead, pngHead } from '../../src/parsers/image/image-head.ts';
import { imageParser } from '../../src/parsers/image/index.ts';
import { decodePng } from '../../src/parsers/image/png.ts';
import { parse } from '../../src/parsers/index.ts';

const canvas = createCanvas(60, 40);
const png = new Uint8Array(canvas.toBuffer('image/png'));
const jpeg = new Uint8Array(canvas.toBuffer('image/jpeg'));

/** A TIFF's directory of one page; `next` is where the next one stands. */
function tiff(
  tags: readonly (readonly [tag: number, type: number, count: number, value: number])[],
  next = 0,
  tail = Buffer.alloc(0),
) {
  const bytes = Buffer.alloc(8 + 2 + tags.length * 12 + 4);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(tags.length, 8);
  tags.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  });
  bytes.writeUInt32LE(next, 10 + tags.length * 12);
  return new Uint8Array(Buffer.concat([bytes, tail]));
}

const size = (width: number, height: number) => [[256, 4, 1, width] as const, [257, 4, 1, height] as const];

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await imageParser.parse({ bytes, fileName: 'skann' });
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toContain('\n');
    return error.code;
  }
}

describe('heads of pictures', () => {
  it('state size and resolution', () => {
    expect(pngHead(png)).toEqual({ width: 60, height: 40, dpi: null });
    expect(jpegHead(jpeg)).toMatchObject({ width: 60, height: 40 });
    const resolution = Buffer.from([
      0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73, 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1, 0, 0, 0, 0,
    ]);
    expect(pngHead(Buffer.concat([png.subarray(0, 33), resolution, png.subarray(33)])).dpi).toBe(300);
    const [page] = pagesOf(
      tiff([...size(600, 400), [296, 3, 1, 3], [282, 5, 1, 62]], 0, Buffer.from([118, 0, 0, 0, 1, 0, 0, 0])),
      'tiff',
    );
    expect(page?.head).toEqual({ width: 600, height: 400, dpi: 300 });
  });

  it('of a TIFF are those of all its pages, miniatures aside', () => {
    const pages = utif.encode([
      { t256: [8], t257: [8] },
      { t254: [1], t256: [2], t257: [2] },
      { t256: [9], t257: [9] },
    ] as unknown as utif.IFD[]);
    expect(pagesOf(new Uint8Array(pages), 'tiff').map(({ head }) => head.width)).toEqual([8, 9]);
  });
});

describe('PNG pixels', () => {
  it('are those that were drawn', () => {
    const painted = createCanvas(50, 30);
    const context = painted.getContext('2d');
    for (let i = 0; i < 50; i++) {
      context.fillStyle = `rgb(${i * 5}, ${255 - i * 3}, ${(i * 37) % 256})`;
      context.fillRect(i, i % 7, 1, 30);
    }
    const decoded = decodePng(new Uint8Array(painted.toBuffer('image/png')));
    expect([...decoded]).toEqual([...context.getImageData(0, 0, 50, 30).data]);
  });
});

describe('hostile pictures', () => {
  const bigPng = Uint8Array.from(png);
  new DataView(bigPng.buffer).setUint32(16, 20_000);
  new DataView(bigPng.buffer).setUint32(20, 20_000);
  const zeros = deflateSync(Buffer.alloc(8_000_000));
  it.each<[string, string, Uint8Array]>([
    ['a PNG that says it has 400 million pixels', 'limit-exceeded', bigPng],
    ['a TIFF of 400 million pixels', 'limit-exceeded', tiff(size(20_000, 20_000))],
    ['a TIFF whose directory names itself as the next', 'no-text-layer', tiff(size(10, 10), 8)],
    ['a TIFF without a page', 'damaged', tiff([])],
    ['a tag that counts four billion numbers', 'damaged', tiff([...size(10, 10), [273, 4, 0xffffffff, 0]])],
    ['a directory outside of the file', 'damaged', tiff(size(10, 10), 1_000_000)],
    ['a PNG cut off', 'damaged', png.subarray(0, 20)],
    ['a PNG cut off after its head', 'no-text-layer', png.subarray(0, 60)],
    ['a JPEG cut off', 'damaged', jpeg.subarray(0, 20)],
    [
      'a strip that unpacks to more than the picture',
      'no-text-layer',
      tiff([...size(10, 10), [259, 3, 1, 8], [273, 4, 1, 74], [279, 4, 1, zeros.length]], 0, zeros),
    ],
    ['nothing but paper', 'no-text-layer', png],
  ])('%s → %s', async (_, code, bytes) => {
    const start = performance.now();
    expect(await codeOf(bytes)).toBe(code);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('a strip that unpacks to more than the picture says so', async () => {
    const bytes = tiff([...size(10, 10), [259, 3, 1, 8], [273, 4, 1, 74], [279, 4, 1, zeros.length]], 0, zeros);
    await expect(imageParser.parse({ bytes, fileName: 'x.tif' })).rejects.toThrow(/larger than/u);
  });

  it('are refused without recognition, with the reason', async () => {
    const options = { ...READ_DEFAULTS, ocr: 'off' } as const;
    await expect(parse({ bytes: png, fileName: 'leht.png', options })).rejects.toMatchObject({
      code: 'no-text-layer',
      message: expect.stringContaining('switched off'),
    });
  });
});

describe('sniffing', () => {
  it.each<[string, number, Uint8Array]>([
    ['PNG', 3, png],
    ['JPEG', 3, jpeg],
    ['TIFF', 3, tiff(size(1, 1))],
    ['text', 0, Buffer.from('MM ja II on rooma numbrid')],
  ])('%s', (_, sure, bytes) => expect(imageParser.sniff(bytes)).toBe(sure));
});

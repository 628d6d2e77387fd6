import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tiffPages } from '../../src/parsers/image/tiff-pages.ts';
import { type PdfPicture, writeImagePdf } from './make-scan.mjs';

const PICTURES = join(import.meta.dirname, 'pictures');
export const smallTiff = new Uint8Array(readFileSync(join(PICTURES, 'small-g4.tif')));
const jp2 = readFileSync(join(PICTURES, 'small.jp2'));

const [page] = tiffPages(smallTiff);
const number = (tag: number) => page?.[`t${tag}`]?.[0] ?? 0;
const [width, height] = [number(256), number(257)];
const g4 = smallTiff.subarray(number(273), number(273) + number(279));
const FAX = `<< /K -1 /Columns ${width} /Rows ${height} /BlackIs1 false >>`;

/** A small job description of four lines, scanned, by the filter of its picture. */
export const SMALL: Readonly<Record<string, Uint8Array>> = {
  CCITT: small({ data: g4, width, height, entries: `${oneBit('CCITTFaxDecode')} /DecodeParms ${FAX}` }, 200),
  JBIG2: small({ data: jbig2(), width, height, entries: oneBit('JBIG2Decode') }, 200),
  'JPEG 2000': small({ data: jp2, width: 833, height: 312, entries: '/Filter /JPXDecode' }, 150),
};

/** The same as an inline picture for a content stream, 400 points wide, its lower left corner at a place. */
export function inlineScan(x: number, y: number): string {
  const hex = Buffer.from(g4).toString('hex');
  const entries = `/W ${width} /H ${height} /BPC 1 /CS /G /F [/AHx /CCF] /DP [null ${FAX}]`;
  return `q 400 0 0 150 ${x} ${y} cm BI ${entries} ID ${hex}> EI Q\n`;
}

function oneBit(filter: string): string {
  return `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /${filter}`;
}

function small(picture: PdfPicture, dpi: number): Uint8Array {
  return writeImagePdf([picture], dpi);
}

/** A JBIG2 stream of a page and one region that is coded like Group 4 (ITU-T T.88, 7.4.6). */
function jbig2(): Uint8Array {
  const words = (...values: number[]) => {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, i * 4);
    return bytes;
  };
  const segment = (index: number, type: number, data: Buffer) =>
    Buffer.concat([words(index), Buffer.from([type, 0, 1]), words(data.length), data]);
  const pageInfo = Buffer.concat([words(width, height, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([words(width, height, 0, 0), Buffer.from([0, 1]), g4]);
  return Buffer.concat([segment(0, 48, pageInfo), segment(1, 38, region)]);
}

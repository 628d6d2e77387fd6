import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { READ_DEFAULTS } from '../../src/model/read-options.ts';
import { parse } from '../../src/parsers/index.ts';
import { createRenderer } from '../../src/parsers/pdf/render.ts';
import { pickEngine } from '../../src/parsers/scan/pick-engine.ts';
import { convertBytes } from '../../src/pipeline.ts';
import { expectedOf, fixtureFile } from '../golden/fixtures.ts';
import { compareRecords } from '../golden/score.ts';
import { parserContract } from '../parsers/contract-suite.ts';
import { lines, text, writePdf } from '../parsers/pdf/write-pdf.ts';
import { makeScan, type ScanOptions } from './make-scan.mjs';
import { inlineScan, SMALL, smallTiff } from './small-scan.ts';

const hasNative = (await pickEngine('tesseract')) !== null;
if (!hasNative) console.log('tesseract with Estonian data is not installed: its tests are skipped');

const read = (bytes: Uint8Array, fileName = 'skann.pdf', ocr: 'auto' | 'tesseract.js' | 'off' = 'auto') =>
  parse({ bytes, fileName, options: { ...READ_DEFAULTS, ocr } });
const codes = ({ notes }: Document) => notes.map(({ code }) => code);

describe('filters of scanned pictures', () => {
  it.each(Object.keys(SMALL))('%s', async (filter) => {
    const document = await read(SMALL[filter] as Uint8Array, 'skann.pdf', 'tesseract.js');
    expect(document.text).toBe(
      'AMETIJUHEND\nAmetikoht: raamatukoguhoidja\nVahetu juht: raamatukogu juhataja\nAsendaja: teine raamatukoguhoidja\n',
    );
    expect(document.textLayer).toBe('ocr');
    expect(codes(document)).toEqual(['ocr-page']);
    const [left, top, right, bottom] = document.lines[0]?.box ?? [0, 0, 0, 0];
    // 20 points from the left and 30 from the top, in letters of 15 points.
    for (const [found, wanted] of [
      [left, 20],
      [top, 19],
      [right, 130],
      [bottom, 30],
    ] as const)
      expect(Math.abs(found - wanted)).toBeLessThan(3);
    expect(document.lines[0]?.confidence).toBeGreaterThan(0.7);
  });
});

describe('pages of a PDF', () => {
  const native = lines(50, 700, ['Raamatukogu juhataja ametijuhend', 'Juhataja vastutab kogude säilimise eest.']);
  const garbled = lines(
    60,
    480,
    Array.from({ length: 12 }, () => 'PHWLMXKHQG DPHWLNRKW UDDPDWXNRJX'),
  ).replace('BT', 'BT 3 Tr');

  it('with and without text make a mixed text layer', async () => {
    const document = await read(writePdf({ pages: [{ content: native }, { content: inlineScan(50, 600) }] }));
    expect(document.textLayer).toBe('mixed');
    expect(document.text).toContain('Juhataja vastutab');
    expect(document.text).toContain('Vahetu juht: raamatukogu juhataja');
    expect(document.lines.filter((line) => line.confidence !== undefined).map((line) => line.page)).toEqual([
      2, 2, 2, 2,
    ]);
  });

  it('with a stamp on a scan are recognised', async () => {
    const stamp = text(60, 560, 'Allkirjastatud digitaalselt 12.03.2024');
    const document = await read(writePdf({ pages: [{ content: stamp + inlineScan(50, 600) }] }));
    expect(document.textLayer).toBe('ocr');
    expect(document.text).toContain('Vahetu juht: raamatukogu juhataja');
  });

  it('with little text of their own and no scan are left as they are', async () => {
    const document = await read(
      writePdf({ pages: [{ content: text(60, 560, 'Allkirjastatud digitaalselt 12.03.2024') }] }),
    );
    expect(document.textLayer).toBe('native');
    expect(document.notes).toEqual([]);
  });

  it('whose letters were mapped to others are recognised', async () => {
    const document = await read(writePdf({ pages: [{ content: inlineScan(50, 600) + garbled }] }));
    expect(document.textLayer).toBe('ocr');
    expect(document.text).toContain('Vahetu juht: raamatukogu juhataja');
  });

  it('however large are drawn within the limit of a side', async () => {
    const renderer = createRenderer(writePdf({ pages: [{ content: native, mediaBox: [0, 0, 14_400, 600] }] }));
    const { image, pictured } = await renderer.draw(1);
    await renderer.close();
    expect([image.width, pictured]).toEqual([5000, false]);
    expect(image.dpi).toBeCloseTo(25);
  });

  it('are refused where recognition is switched off', async () => {
    await expect(read(SMALL.CCITT as Uint8Array, 'skann.pdf', 'off')).rejects.toMatchObject({
      code: 'no-text-layer',
      message: expect.stringContaining('switched off'),
      advice: expect.stringContaining('OCR'),
    });
  });
});

describe('pictures', () => {
  parserContract('TIFF', () => read(smallTiff, 'skann.tif'));

  it('make a document of their own', async () => {
    const document = await read(smallTiff, 'skann.tif');
    expect(document).toMatchObject({ format: 'image', mediaType: 'image/tiff', pages: 1, textLayer: 'ocr' });
    expect(document.text).toContain('Asendaja: teine raamatukoguhoidja');
  });
});

/** F1 over the facts of a fixture that was printed and scanned. */
async function scoreOf(slug: string, ocr: 'tesseract' | 'tesseract.js', options: ScanOptions = {}) {
  const bytes = await makeScan(readFileSync(fixtureFile(slug, 'pdf')), options);
  const { records } = await convertBytes({ path: `${slug}.pdf`, bytes }, { ...READ_DEFAULTS, ocr });
  const expected = expectedOf(slug);
  const { right, differences } = compareRecords(expected.records, records as never, { accept: expected.accept });
  const wrong = differences.reduce((sum, { missed, extra }) => sum + missed.length + extra.length, 0);
  return { f1: (2 * right) / (2 * right + wrong), records };
}

describe('fixtures that were printed and scanned', () => {
  it.each(['vinni-koosseis', 'hiiumaa-arhivaar'])('%s by tesseract.js', async (slug) => {
    expect((await scoreOf(slug, 'tesseract.js')).f1).toBeGreaterThanOrEqual(0.9);
  });

  it.skipIf(!hasNative).each<[string, number, ScanOptions]>([
    ['vinni-koosseis', 0.92, {}],
    ['hiiumaa-arhivaar', 0.92, {}],
    ['hiiumaa-arhivaar', 0.8, { dpi: 150 }],
    ['vinni-koosseis', 0.8, { dpi: 150, degrees: -2 }],
    ['vinni-koosseis', 0.92, { quarter: 1 }],
    ['vinni-koosseis', 0.92, { quarter: 2 }],
  ])('%s by tesseract: at least %s with %o', async (slug, least, options) => {
    expect((await scoreOf(slug, 'tesseract', options)).f1).toBeGreaterThanOrEqual(least);
  });

  it.skipIf(!hasNative)('values carry the confidence of the recognition, and boxes within the page', async () => {
    const { records } = await scoreOf('hiiumaa-arhivaar', 'tesseract');
    const places = Object.values(records[0]?.evidence ?? {}).flat();
    expect(places.length).toBeGreaterThan(10);
    for (const { box, confidence, page } of places) {
      expect(page).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(0.99);
      const [left, top, right, bottom] = box ?? [0, 0, 0, 0];
      expect(left >= 0 && top >= 0 && right <= 596 && bottom <= 842 && left < right && top < bottom).toBe(true);
    }
  });
});

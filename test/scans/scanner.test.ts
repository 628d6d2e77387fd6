import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/parsers/scan/engine.ts';
import type { ScannedLine } from '../../src/parsers/scan/hocr.ts';
import { pickEngine } from '../../src/parsers/scan/pick-engine.ts';
import { createScanner, type Picture } from '../../src/parsers/scan/scanner.ts';
import { picture } from './draw.ts';

const page = picture(600, 200, (context) => {
  context.font = '50px Liberation Sans, sans-serif';
  context.fillText('Ametijuhend', 50, 120);
});
const blank = picture(600, 200, () => undefined);
const drawn =
  (image = page, pictured = true) =>
  async (): Promise<Picture> => ({ image, pictured });
const line = (confidence: number): ScannedLine => ({
  words: [{ text: 'Ametijuhend', box: [40, 70, 400, 140], confidence }],
  box: [40, 70, 400, 140],
  size: 50,
  baselineAt: () => 120,
});
const engine = (recognise: Engine['recognise']): Engine => ({ name: 'tesseract', recognise });
const scannerWith = (recognise: Engine['recognise']) => createScanner('auto', async () => engine(recognise));

describe('pages of one file', () => {
  it('are recognised up to the limit, and those beyond are told', async () => {
    const scanner = await scannerWith(async () => [line(0.95)]);
    const read: number[] = [];
    for (let number = 1; number <= 53; number++) {
      const scanned = await scanner.scan(number, drawn());
      if (!scanned) continue;
      read.push(number);
      scanner.take(number, scanned);
    }
    expect(read).toHaveLength(50);
    expect(scanner.notes()).toEqual([
      { code: 'ocr-page', message: 'pages 1-50 were recognised by tesseract' },
      { code: 'pages-not-read', message: 'only 50 scanned pages were read: pages 51-53 were not' },
    ]);
    expect([scanner.textLayer(50), scanner.textLayer(51)]).toEqual(['ocr', 'mixed']);
  });

  it('that cannot be recognised cost a warning without paths, and the others are read', async () => {
    let calls = 0;
    const scanner = await scannerWith(async () => {
      if (calls++ === 0) throw new Error('cannot open /home/mari/x.png\nat line 5');
      return [line(0.95)];
    });
    expect(await scanner.scan(1, drawn())).toBeNull();
    expect((await scanner.scan(2, drawn()))?.letters).toBe(11);
    expect(scanner.notes()).toEqual([{ code: 'ocr-failed', message: 'page 1 cannot be recognised: cannot open …' }]);
    expect(scanner.textLayer(1)).toBe('native');
  });

  it('that are read unsurely are named', async () => {
    const scanner = await scannerWith(async () => [line(0.75)]);
    const scanned = await scanner.scan(4, drawn());
    if (scanned) scanner.take(4, scanned);
    expect(scanner.notes().map(({ code }) => code)).toEqual(['ocr-page', 'ocr-unsure']);
  });

  it('that come out white though they hold a picture are named, blank ones are not', async () => {
    const scanner = await scannerWith(async () => [line(0.95)]);
    expect(await scanner.scan(1, drawn(blank, false))).toBeNull();
    expect(scanner.notes()).toEqual([]);
    expect(await scanner.scan(2, drawn(blank, true))).toBeNull();
    expect(scanner.notes().map(({ code }) => code)).toEqual(['picture-not-drawn']);
  });

  it('are given the time of one page, whatever is tried', async () => {
    const given: number[] = [];
    const scanner = await scannerWith(async (_image, _layout, milliseconds) => {
      given.push(milliseconds);
      return [line(0.3)];
    });
    await scanner.scan(1, drawn());
    expect(given.length).toBeGreaterThan(1);
    expect(Math.max(...given)).toBeLessThanOrEqual(120_000);
    expect(Math.min(...given)).toBeGreaterThan(110_000);
  });
});

describe('engines', () => {
  it('none where recognition is switched off', async () => {
    expect(await pickEngine('off')).toBeNull();
    expect((await createScanner('off')).missing).toBe('recognition is switched off');
    expect(await (await createScanner('off')).scan(1, drawn())).toBeNull();
  });

  it('one a process', async () => {
    expect(await pickEngine('tesseract.js')).toBe(await pickEngine('tesseract.js'));
    expect((await pickEngine('auto'))?.name).toMatch(/^tesseract/u);
  });

  it.each(['tesseract', 'tesseract.js'] as const)(
    '%s stops when its time is over, and reads the next',
    async (name) => {
      const found = await pickEngine(name);
      if (!found) return expect(name).toBe('tesseract');
      await expect(found.recognise(page, 'page', 1)).rejects.toThrow(/took too long/u);
      const [read] = await found.recognise(page, 'page', 60_000);
      expect(read?.words.map(({ text }) => text)).toEqual(['Ametijuhend']);
    },
  );
});

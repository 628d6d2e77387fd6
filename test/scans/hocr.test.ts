import { describe, expect, it } from 'vitest';
import { readHocr } from '../../src/parsers/scan/hocr.ts';

const word = (text: string, box: string, sure: number) =>
  `<span class='ocrx_word' id='w' title='bbox ${box}; x_wconf ${sure}'>${text}</span>`;

describe('hOCR', () => {
  const [line, ...others] = readHocr(`<div class='ocr_page'><p class='ocr_par' lang='est' title="bbox 0 0 9 9">
    <span class='ocr_line' id='line_1_1' title="bbox 100 200 900 250; baseline 0.01 -10; x_size 40; x_descenders 8">
      ${word('R&amp;D', '100 205 180 245', 96)} ${word('<strong>juht</strong>', '200 205 300 245', 40)} ${word(' ', '1 1 2 2', 95)}
    </span>
    <span class='ocr_textfloat' title="bbox 0 0 5 5">${word('', '0 0 5 5', 95)}</span></p></div>`);

  it('gives lines with words, boxes and confidence', () => {
    expect(others).toEqual([]);
    expect(line?.words).toEqual([
      { text: 'R&D', box: [100, 205, 180, 245], confidence: 0.96 },
      { text: 'juht', box: [200, 205, 300, 245], confidence: 0.4 },
    ]);
    expect(line?.size).toBe(40);
  });

  it('gives the base line at each place', () => {
    expect(line?.baselineAt(100)).toBe(240);
    expect(line?.baselineAt(600)).toBe(245);
  });

  it.each(['', '<html></html>', "<span class='ocrx_word' title='bbox 1 2 3 4'>sõna"])('holds no line: %s', (hocr) =>
    expect(readHocr(hocr)).toEqual([]),
  );
});

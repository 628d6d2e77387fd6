import { describe, expect, it } from 'vitest';
import { cleanPaper, type GrayImage, inkThreshold, rotate, turn } from '../../src/parsers/scan/gray-image.ts';
import { inkOf } from '../../src/parsers/scan/ink.ts';
import { takeRules } from '../../src/parsers/scan/ruling.ts';
import { isBlank } from '../../src/parsers/scan/scan-page.ts';
import { findSkew } from '../../src/parsers/scan/skew.ts';
import { picture, textLines } from './draw.ts';

const page = picture(1240, 1754, (context) => textLines(context, 1240, 1754));
const degrees = (angle: number) => (angle * 180) / Math.PI;

describe('how a page lies', () => {
  it.each([0, 0.5, -0.5, 2.2, -3])('%s degrees', (crooked) => {
    const { angle, sideways } = findSkew(rotate(page, (crooked * Math.PI) / 180));
    expect(sideways).toBe(false);
    expect(degrees(angle)).toBeCloseTo(-crooked, 0.7);
  });

  it('on its side', () => {
    expect(findSkew(turn(page, 1)).sideways).toBe(true);
    expect(findSkew(turn(page, 3)).sideways).toBe(true);
  });

  it('comes back after four quarter turns', () => {
    const around = turn(turn(page, 1), 3);
    expect(Buffer.compare(around.pixels, page.pixels)).toBe(0);
    expect(Buffer.compare(turn(turn(page, 2), 2).pixels, page.pixels)).toBe(0);
    expect([turn(page, 1).width, turn(page, 1).height]).toEqual([1754, 1240]);
  });
});

describe('paper and ink', () => {
  const gray = (value: number): GrayImage => ({
    width: 100,
    height: 100,
    dpi: 300,
    pixels: new Uint8Array(1e4).fill(value),
  });

  it('finds no ink on empty paper, white or grey', () => {
    for (const value of [255, 200, 120]) expect(inkOf(gray(value)).dark.some((dark) => dark === 1)).toBe(false);
  });

  it('finds a single word in the grain of a page', () => {
    let state = 1;
    const grain = () => {
      state = (state * 48271) % 2147483647;
      return state % 48;
    };
    const sparse = picture(2480, 3508, (context) => context.fillRect(500, 500, 100, 50));
    const pixels = sparse.pixels.map((value) => Math.max(0, Math.min(255, 0.8 * value + 20 + grain() - 24)));
    expect(isBlank({ ...sparse, pixels })).toBe(false);
    expect(isBlank({ ...sparse, pixels: pixels.map((value) => Math.max(value, 200)) })).toBe(true);
  });

  it('makes grey paper white and faint ink black', () => {
    const faint = { ...page, pixels: page.pixels.map((value) => (value > 128 ? 200 : 120)) };
    const { pixels } = cleanPaper(faint);
    expect(pixels[0]).toBe(255);
    expect(pixels.includes(0)).toBe(true);
    expect(inkThreshold(faint)).toBeGreaterThan(120);
  });
});

describe('rules', () => {
  const table = picture(1000, 700, (context) => {
    context.font = '42px Liberation Sans, sans-serif';
    context.fillText('Ametikoht', 130, 170);
    for (const y of [100, 200, 400]) context.fillRect(100, y, 800, 3);
    for (const x of [100, 500, 898]) context.fillRect(x, 100, 3, 302);
    context.fillRect(100, 500, 60, 40);
  });
  const { rules, image } = takeRules(table);

  it('are the long thin strokes, in points', () => {
    const of = (direction: string) =>
      rules.filter((rule) => rule.direction === direction).map(({ at }) => Math.round(at));
    expect(of('horizontal')).toEqual([24, 48, 96]);
    expect(of('vertical')).toEqual([24, 120, 216]);
  });

  it('are wiped out, letters and blots are not', () => {
    expect(image.pixels[101 * 1000 + 300]).toBe(255);
    expect(image.pixels[520 * 1000 + 120]).toBe(0);
    const dark = (from: GrayImage) => inkOf({ ...from, pixels: from.pixels.subarray(1000 * 130, 1000 * 180) }).dark;
    expect(dark(image).filter((value) => value === 1).length).toBeGreaterThan(1000);
  });

  it('of a single row are told by those that they meet', () => {
    const row = picture(1000, 300, (context) => {
      for (const y of [100, 150]) context.fillRect(100, y, 800, 3);
      for (const x of [100, 500, 898]) context.fillRect(x, 100, 3, 52);
      context.fillRect(300, 200, 4, 52);
    });
    expect(takeRules(row).rules.filter(({ direction }) => direction === 'vertical')).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import type { ScannedLine } from '../../src/parsers/scan/hocr.ts';
import { toItems } from '../../src/parsers/scan/printed-items.ts';
import { picture } from './draw.ts';

const FONT = '50px Liberation Sans, sans-serif';

/** Draws words on one line at 300 dots an inch and says that the engine read other ones there. */
async function readAs(words: readonly (readonly [drawn: string, read: string | null])[], again: ScannedLine[] = []) {
  const boxes: [number, number][] = [];
  const image = picture(1600, 200, (context) => {
    context.font = FONT;
    let x = 60;
    for (const [drawn] of words) {
      context.fillText(drawn, x, 120);
      const width = Math.ceil(context.measureText(drawn).width);
      boxes.push([x, x + width]);
      x += width + (drawn.length === 1 ? 40 : 16);
    }
  });
  const line: ScannedLine = {
    words: words.flatMap(([, read], i) => {
      const [left, right] = boxes[i] as [number, number];
      return read === null ? [] : [{ text: read, box: [left, 70, right, 140] as const, confidence: 0.9 }];
    }),
    box: [60, 70, 1500, 140],
    size: 50,
    baselineAt: () => 120,
  };
  const items = await toItems([line], image, async () => again);
  return items.map(({ text }) => text).join(' ');
}

describe('signs that the ink tells', () => {
  it.each<[string, [string, string][], string]>([
    [
      'a section sign read as 8',
      [
        ['seaduse', 'seaduse'],
        ['§', '8'],
        ['17', '17'],
        ['alusel', 'alusel'],
      ],
      'seaduse § 17 alusel',
    ],
    [
      'a section sign fixed to its number',
      [
        ['seaduse', 'seaduse'],
        ['§17', '$17'],
      ],
      'seaduse §17',
    ],
    [
      'an eight',
      [
        ['lisa', 'lisa'],
        ['8', '8'],
        ['punkt', 'punkt'],
      ],
      'lisa 8 punkt',
    ],
    [
      'a three read as 8',
      [
        ['3.5.', '8.5.'],
        ['Koostab', 'Koostab'],
      ],
      '3.5. Koostab',
    ],
    [
      'eights',
      [
        ['8.8.', '8.8.'],
        ['Koostab', 'Koostab'],
      ],
      '8.8. Koostab',
    ],
    [
      'a low quote read as commas',
      [
        ['määrus', 'määrus'],
        ['„Kord“', ',,Kord“'],
      ],
      'määrus „Kord“',
    ],
    [
      'a bullet read as a letter',
      [
        ['•', 'e'],
        ['Koostab', 'Koostab'],
      ],
      '• Koostab',
    ],
    [
      'a ring read as a letter',
      [
        ['○', 'O'],
        ['Koostab', 'Koostab'],
      ],
      '○ Koostab',
    ],
    ['a date', [['30.01.2025', '30.01.2025']], '30.01.2025'],
    ['a stop that is not there', [['Kultuurijuht', '.Kultuurijuht']], 'Kultuurijuht'],
    [
      'what is left of a wall',
      [
        ['Ametikoht', 'Ametikoht'],
        ['|', '|'],
      ],
      'Ametikoht',
    ],
    [
      'the paragraph of a law',
      [
        ['lg', '1g'],
        ['3', '3'],
      ],
      'lg 3',
    ],
    [
      'a section sign read as two figures',
      [
        ['seaduse', 'seaduse'],
        ['§', '8$'],
        ['11', '11'],
      ],
      'seaduse § 11',
    ],
    [
      'a letter',
      [
        ['e', 'e'],
        ['Koostab', 'Koostab'],
      ],
      'e Koostab',
    ],
    ['a space that was missed', [['hoiab talle', 'hoiabtalle']], 'hoiab talle'],
    ['a compound', [['põhimäärus', 'põhimäärus']], 'põhimäärus'],
  ])('%s', async (_, words, expected) => expect(await readAs(words)).toBe(expected));

  it('a word where there is no ink is none', async () => {
    expect(
      await readAs([
        ['Koostab', 'Koostab'],
        [' ', '.'],
      ]),
    ).toBe('Koostab');
  });

  it('a bullet that the engine passed over is found', async () => {
    expect(
      await readAs([
        ['•', null],
        ['Koostab', 'Koostab'],
      ]),
    ).toBe('• Koostab');
  });

  it('a number that the engine passed over is read at the second look', async () => {
    const answer: ScannedLine = {
      words: [{ text: '3.1.', box: [50, 40, 150, 110], confidence: 0.8 }],
      box: [50, 40, 150, 110],
      size: 50,
      baselineAt: () => 100,
    };
    expect(
      await readAs(
        [
          ['3.1.', null],
          ['Koostab', 'Koostab'],
        ],
        [answer],
      ),
    ).toBe('3.1. Koostab');
  });
});

describe('type', () => {
  const line = (y: number, words: string[]): ScannedLine => ({
    words: words.map((text, i) => ({
      text,
      box: [60 + i * 400, y - 45, 440 + i * 400, y + 15] as const,
      confidence: 0.9,
    })),
    box: [60, y - 45, 1500, y + 15],
    size: 50,
    baselineAt: () => y,
  });
  const image = picture(1600, 500, (context) => {
    for (const y of [100, 200, 300]) {
      context.font = y === 100 ? `bold ${FONT}` : FONT;
      context.fillText('Ametnikud', 60, y);
      context.fillText('koostavad', 460, y);
    }
  });

  it('of a bold line is bold, and all lines have the size they are printed in', async () => {
    const words = ['Ametnikud', 'koostavad'];
    const items = await toItems([line(100, words), line(200, words), line(300, words)], image, async () => []);
    expect(items.map(({ font }) => font)).toEqual(['bold', 'bold', 'plain', 'plain', 'plain', 'plain']);
    for (const { size } of items) expect(Math.abs(size - 12)).toBeLessThan(1);
  });
});

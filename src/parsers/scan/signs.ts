import type { Box } from '../../model/document.ts';
import { opensLeft } from './digits.ts';
import type { ScannedWord } from './hocr.ts';
import { glyphsIn, type Ink } from './ink.ts';

/**
 * Signs that the Estonian data has no letter for (§, „, •) or takes for one another (3 and 8): the engine gives what looks
 * most like them, and the ink tells which it was. Sizes are shares of the line's em.
 */
export interface PrintedWord extends ScannedWord {
  /** Its pieces of ink, from left to right. */
  readonly glyphs: readonly Box[];
}

/** What a word stands on. */
export interface Footing {
  readonly baseline: number;
  /** Height of the line's type, in pixels. */
  readonly em: number;
  /** Nothing stands before the word but a wide space. */
  readonly opens: boolean;
  /** A clear space follows. */
  readonly apart: boolean;
}

/** A section sign hangs below the base line, digits and capitals stand on it. */
const HANGS = 0.055;
const TALL = 0.72;
const SECTION = /^([38$S&5]{1,2})(?=$|[-\d.,])/u;
/** Low quotes begin no higher above the base line than this. */
const LOW = 0.22;
/** Bullets are no larger, and hover. */
const BULLET = { most: 0.55, least: 0.12, hover: 0.03 };
/** Letters of one word stand closer, as a share of the em and against its usual distance. */
const SPACE = { letters: 0.19, figures: 0.27, usual: 2.2 };

/** The word with its ink; `null` where the engine saw one in white paper. */
export function withInk(ink: Ink, word: ScannedWord): PrintedWord | null {
  return withGlyphs(
    word,
    glyphsIn(ink, word.box).filter((glyph) => glyph[2] - glyph[0] > 1 && glyph[3] - glyph[1] > 1),
  );
}

function withGlyphs(word: ScannedWord, glyphs: readonly Box[]): PrintedWord | null {
  return glyphs.length === 0 ? null : { ...word, box: around(glyphs), glyphs };
}

/** The smallest box that holds all. */
export function around(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

/** Parts a word where the engine missed a space: known for sure where each letter is one piece of ink. */
export function splitAtSpaces(word: PrintedWord, em: number): PrintedWord[] {
  const { text, glyphs } = word;
  if (glyphs.length !== text.length || glyphs.length < 4) return [word];
  const gaps = glyphs.slice(1).map((glyph, i) => glyph[0] - (glyphs[i] as Box)[2]);
  const usual = [...gaps].sort((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0;
  // Figures and stops have wide margins of their own.
  const least = (i: number) =>
    Math.max((/^\p{L}{2}$/u.test(text.slice(i, i + 2)) ? SPACE.letters : SPACE.figures) * em, SPACE.usual * usual);
  const cuts = gaps.flatMap((gap, i) => (gap > least(i) ? [i + 1] : []));
  return [0, ...cuts].flatMap((from, i) => {
    const to = cuts[i] ?? glyphs.length;
    return withGlyphs({ ...word, text: text.slice(from, to) }, glyphs.slice(from, to)) ?? [];
  });
}

/** The word's text with the signs that the ink shows. */
export function readSigns(ink: Ink, word: PrintedWord, footing: Footing): string {
  const { glyphs } = word;
  if (footing.opens && footing.apart && glyphs.length === 1) {
    const ring = isHollow(ink, glyphs[0] as Box);
    if (isBullet(word.text, glyphs[0] as Box, footing)) return ring ? '○' : '•';
    if (ring && /^[oO]$/u.test(word.text)) return '○';
  }
  // A figure before g is the l of `lg`, the paragraph of a law.
  const text = withoutGhost(word.text, glyphs, footing).replace(/^[1I|]g$/u, 'lg');
  return withLowQuotes(withThrees(ink, withSections(text, glyphs, footing), glyphs), glyphs, footing);
}

function withSections(text: string, glyphs: readonly Box[], { baseline, em }: Footing): string {
  const found = SECTION.exec(text)?.[1] ?? '';
  const hangs = ([, top, , bottom]: Box) => bottom - baseline > HANGS * em && bottom - top > TALL * em;
  const signs = glyphs.slice(0, found.length);
  if (signs.length === 0 || !signs.every(hangs)) return text;
  // One sign is at times read as two figures.
  return '§'.repeat(signs.length) + text.slice(found.length);
}

/** A stop or dash before a word that begins with a tall letter was never printed. */
function withoutGhost(text: string, glyphs: readonly Box[], { em }: Footing): string {
  const [first] = glyphs;
  return /^[-–—.,*°]\p{L}/u.test(text) && first && first[3] - first[1] > BULLET.least * 3 * em ? text.slice(1) : text;
}

function withThrees(ink: Ink, text: string, glyphs: readonly Box[]): string {
  if (!text.includes('8') || glyphs.length !== text.length) return text;
  return [...text].map((letter, i) => (letter === '8' && opensLeft(ink, glyphs[i] as Box) ? '3' : letter)).join('');
}

function withLowQuotes(text: string, glyphs: readonly Box[], { baseline, em }: Footing): string {
  const isLow = (glyph: Box | undefined) =>
    glyph !== undefined && glyph[1] > baseline - LOW * em && glyph[3] > baseline + HANGS * em;
  const quotes = /^,,/u.test(text) || (isLow(glyphs[0]) && isLow(glyphs[1]));
  return quotes ? `„${text.replace(/^[,.„“”"'»]+/u, '')}` : text;
}

/** A blot that hovers above the base line, whatever letter the engine took it for. */
export function isBullet(text: string, glyph: Box, { baseline, em }: Pick<Footing, 'baseline' | 'em'>): boolean {
  if (text.length > 2 || /^\p{N}/u.test(text)) return false;
  const [width, height] = [glyph[2] - glyph[0], glyph[3] - glyph[1]];
  const square = width < 1.5 * height && height < 1.5 * width;
  const sized = height < BULLET.most * em && height > BULLET.least * em;
  return square && sized && baseline - glyph[3] > BULLET.hover * em;
}

/** A ring: white in its middle. */
function isHollow({ dark, width }: Ink, [left, top, right, bottom]: Box): boolean {
  return !dark[Math.floor((top + bottom) / 2) * width + Math.floor((left + right) / 2)];
}

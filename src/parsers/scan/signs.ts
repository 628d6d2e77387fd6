import type { Box } from '../../model/document.ts';
import type { ScannedWord } from './hocr.ts';
import { glyphsIn, type Ink } from './ink.ts';

/**
 * Signs that the Estonian data has no letter for (§, „, •): the engine gives the letter that looks most like them, and the
 * ink tells which it was. Sizes are shares of the line's em.
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
const TALL = 0.76;
const SECTION = /^([8$S&5]{1,2})(?=$|[-\d.,])/u;
/** Low quotes begin no higher above the base line than this. */
const LOW = 0.22;
/** Bullets are no larger, and hover. */
const BULLET = { most: 0.55, least: 0.12, hover: 0.03 };

/** The word with its ink; `null` where the engine saw one in white paper. */
export function withInk(ink: Ink, word: ScannedWord): PrintedWord | null {
  const glyphs = glyphsIn(ink, word.box).filter((glyph) => glyph[2] - glyph[0] > 1 && glyph[3] - glyph[1] > 1);
  if (glyphs.length === 0) return null;
  const box: Box = [
    Math.min(...glyphs.map((glyph) => glyph[0])),
    Math.min(...glyphs.map((glyph) => glyph[1])),
    Math.max(...glyphs.map((glyph) => glyph[2])),
    Math.max(...glyphs.map((glyph) => glyph[3])),
  ];
  return { ...word, box, glyphs };
}

/** The word's text with the signs that the ink shows. */
export function readSigns(word: PrintedWord, footing: Footing): string {
  if (isBullet(word, footing)) return '•';
  return withLowQuotes(withSections(word.text, word.glyphs, footing), word.glyphs, footing);
}

function withSections(text: string, glyphs: readonly Box[], { baseline, em }: Footing): string {
  const found = SECTION.exec(text)?.[1] ?? '';
  const hanging = glyphs
    .slice(0, found.length)
    .every(([, top, , bottom]) => bottom - baseline > HANGS * em && bottom - top > TALL * em);
  return found !== '' && hanging ? '§'.repeat(found.length) + text.slice(found.length) : text;
}

function withLowQuotes(text: string, glyphs: readonly Box[], { baseline, em }: Footing): string {
  const isLow = (glyph: Box | undefined) =>
    glyph !== undefined && glyph[1] > baseline - LOW * em && glyph[3] > baseline + HANGS * em;
  const quotes = /^,,/u.test(text) || (isLow(glyphs[0]) && isLow(glyphs[1]));
  return quotes ? `„${text.replace(/^[,.„“”"'»]+/u, '')}` : text;
}

function isBullet({ text, glyphs }: PrintedWord, { baseline, em, opens, apart }: Footing): boolean {
  const [glyph] = glyphs;
  if (!opens || !apart || !glyph || glyphs.length > 1 || text.length > 2 || /^\p{N}/u.test(text)) return false;
  const [width, height] = [glyph[2] - glyph[0], glyph[3] - glyph[1]];
  const square = width < 1.5 * height && height < 1.5 * width;
  const sized = height < BULLET.most * em && height > BULLET.least * em;
  return square && sized && baseline - glyph[3] > BULLET.hover * em;
}

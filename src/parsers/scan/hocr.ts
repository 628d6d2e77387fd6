import type { Box } from '../../model/document.ts';

/** A word as an engine read it; box in pixels. */
export interface ScannedWord {
  readonly text: string;
  readonly box: Box;
  /** The engine's own, 0–1. */
  readonly confidence: number;
}

/** Words on one base line. */
export interface ScannedLine {
  readonly words: readonly ScannedWord[];
  readonly box: Box;
  /** Height of the line's letters with ascenders and descenders, in pixels. */
  readonly size: number;
  /** y of the base line at an x, in pixels. */
  baselineAt(x: number): number;
}

const ELEMENT = /<span class=(['"])(ocr\w+)\1([^>]*)>/gu;
const TITLE = /title=(['"])(.*?)\1/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/** hOCR, the HTML in which tesseract tells what stands where → its lines of words. */
export function readHocr(hocr: string): ScannedLine[] {
  const lines: { properties: Properties; words: ScannedWord[] }[] = [];
  for (const match of hocr.matchAll(ELEMENT)) {
    const properties = readProperties(TITLE.exec(match[3] ?? '')?.[2] ?? '');
    if (match[2] !== 'ocrx_word') {
      lines.push({ properties, words: [] });
      continue;
    }
    const from = match.index + match[0].length;
    const text = plainText(hocr.slice(from, hocr.indexOf('</span>', from)));
    if (text === '') continue;
    const confidence = Math.min(Math.max((properties.get('x_wconf')?.[0] ?? 0) / 100, 0), 1);
    lines.at(-1)?.words.push({ text, box: boxOf(properties), confidence });
  }
  return lines.filter(({ words }) => words.length > 0).map(({ properties, words }) => toLine(properties, words));
}

type Properties = ReadonlyMap<string, readonly number[]>;

/** `bbox 36 92 580 122; baseline 0.002 -8; x_size 30` */
function readProperties(title: string): Properties {
  return new Map(
    title.split(';').map((property) => {
      const [name = '', ...values] = property.trim().split(/\s+/u);
      return [name, values.map(Number)];
    }),
  );
}

function boxOf(properties: Properties): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = properties.get('bbox') ?? [];
  return [left, top, right, bottom];
}

function toLine(properties: Properties, words: readonly ScannedWord[]): ScannedLine {
  const box = boxOf(properties);
  const [slope = 0, offset = 0] = properties.get('baseline') ?? [];
  const size = properties.get('x_size')?.[0] ?? box[3] - box[1];
  return { words, box, size, baselineAt: (x) => box[3] + offset + slope * (x - box[0]) };
}

function plainText(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, '')
    .replace(/&(#?[a-z0-9]{2,6});/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
}

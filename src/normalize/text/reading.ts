import { type Document, lineAt, type Span } from '../../model/document.ts';
import { createHyphenJudge, type HyphenJudge } from './hyphens.ts';

/**
 * Cleaned words that know where each of their characters stood: what rules match against and values are cut from.
 * `text` is NFC with white space collapsed and line-end hyphens resolved; `offsets[i]` is the source offset of `text[i]`.
 */
export interface Reading {
  readonly text: string;
  readonly offsets: readonly number[];
  /** The words were recognised on a scan: letters may be mixed up, which counts for matching alone. */
  readonly scanned?: true;
}

export const EMPTY_READING: Reading = { text: '', offsets: [] };

/** The part of a reading between two offsets into its own text, white space at its ends trimmed. */
export function slice(reading: Reading, start: number, end: number = reading.text.length): Reading {
  let from = Math.max(0, start);
  let to = Math.min(end, reading.text.length);
  while (from < to && reading.text[from] === ' ') from++;
  while (to > from && reading.text[to - 1] === ' ') to--;
  return markScanned(reading, { text: reading.text.slice(from, to), offsets: reading.offsets.slice(from, to) });
}

function markScanned(source: Reading | undefined, reading: Reading): Reading {
  return source?.scanned ? { ...reading, scanned: true } : reading;
}

/** Several readings as one, a space between them. */
export function join(readings: readonly Reading[]): Reading {
  const filled = readings.filter((reading) => reading.text !== '');
  const [first] = filled;
  if (filled.length <= 1) return first ?? EMPTY_READING;
  const offsets: number[] = [];
  for (const reading of filled) {
    if (offsets.length > 0) offsets.push((offsets.at(-1) ?? 0) + 1);
    for (const offset of reading.offsets) offsets.push(offset);
  }
  return markScanned(first, { text: filled.map((reading) => reading.text).join(' '), offsets });
}

/** Reads cleaned words from a document; made once a document. */
export interface Reader {
  readonly document: Document;
  /** The words of spans that each lie in one line. */
  read(spans: readonly Span[]): Reading;
  /** Wrapped lines as one reading, line-end hyphens resolved. */
  wrap(lines: readonly Reading[]): Reading;
  /** The source spans of a reading, one a line, in order. */
  spansOf(reading: Reading): Span[];
}

export function createReader(document: Document): Reader {
  const judge = createHyphenJudge(document.text);
  const wrap = (lines: readonly Reading[]) => wrapLines(lines, judge);
  return {
    document,
    read: (spans) => wrap(spans.map((span) => readSpan(document, span))),
    wrap,
    spansOf: (reading) => sourceSpans(document.text, reading),
  };
}

const SPACE = /\s/u;
const SOFT_HYPHEN = '\u00ad';

function readSpan(document: Document, span: Span): Reading {
  const reading = readLine(document.text, span);
  if (document.textLayer === 'native' || lineAt(document.lines, span.start)?.confidence === undefined) return reading;
  return { ...reading, scanned: true };
}

/** A soft hyphen that ends a line stays for `wrapLines` to see; others go. */
function readLine(source: string, span: Span): Reading {
  let text = '';
  let last = ' ';
  const offsets: number[] = [];
  for (let i = span.start; i < span.end; i++) {
    const character = source[i] ?? '';
    const isSpace = SPACE.test(character);
    if (isSpace ? last === ' ' : character === SOFT_HYPHEN && i < span.end - 1) continue;
    last = isSpace ? ' ' : character;
    text += last;
    offsets.push(i);
  }
  return slice({ text, offsets }, 0);
}

/** How much of what stands before a line end can tell what its hyphen means. */
const SEAM_CHARACTERS = 200;

function wrapLines(lines: readonly Reading[], judge: HyphenJudge): Reading {
  const filled = lines.filter((line) => line.text !== '');
  if (filled.length === 1 && filled[0] && !filled[0].text.endsWith(SOFT_HYPHEN)) return filled[0];
  const pieces: string[] = [];
  const offsets: number[] = [];
  let end = '';
  for (const line of filled) {
    const seam = end === '' ? 'keep' : end.endsWith(SOFT_HYPHEN) ? 'join' : judge(end, line.text);
    if (seam === 'join') {
      pieces.push((pieces.pop() ?? '').slice(0, -1));
      offsets.pop();
      end = end.slice(0, -1);
    } else if (seam === 'none') {
      pieces.push(' ');
      offsets.push((offsets.at(-1) ?? 0) + 1);
    }
    pieces.push(line.text);
    for (const offset of line.offsets) offsets.push(offset);
    end = `${end}${seam === 'none' ? ' ' : ''}${line.text}`.slice(-SEAM_CHARACTERS);
  }
  return markScanned(filled[0], { text: pieces.join(''), offsets });
}

function sourceSpans(source: string, reading: Reading): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const [i, offset] of reading.offsets.entries()) {
    if (reading.text[i] === ' ') continue;
    const last = spans.at(-1);
    if (last && offset >= last.end && isFiller(source, last.end, offset)) last.end = offset + 1;
    else spans.push({ start: offset, end: offset + 1 });
  }
  for (const span of spans) span.end = pastLineEndHyphen(source, span.end);
  return spans;
}

/** Only spaces, tabs and soft hyphens stand between two characters of a quote. */
function isFiller(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const character = source[i] ?? '';
    if (character === '\n' || !(SPACE.test(character) || character === SOFT_HYPHEN)) return false;
  }
  return true;
}

/** A hyphen that only a line end called for belongs to the quote, if not to the value. */
function pastLineEndHyphen(source: string, end: number): number {
  if (!/[-\u00ad‐]/u.test(source[end] ?? '')) return end;
  const rest = source.slice(end + 1, end + 12);
  return /^[ \t]*\n/u.test(rest) ? end + 1 : end;
}

/** How the bytes of a text file became characters. */
export interface Decoded {
  readonly text: string;
  /** WHATWG label of the encoding. */
  readonly encoding: string;
  /** `false` where only letter statistics spoke for the encoding. */
  readonly certain: boolean;
}

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** Single-byte encodings that Estonian offices used, the likeliest first: a tie goes to the earlier one. */
const LEGACY_ENCODINGS = ['windows-1257', 'iso-8859-15', 'iso-8859-13', 'iso-8859-4', 'windows-1252'] as const;

/** Bytes → characters: byte order mark, then UTF-16 by its zero bytes, strict UTF-8, then the likeliest legacy encoding. */
export function decodeText(bytes: Uint8Array): Decoded {
  for (const [encoding, ...mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { text: decodeAs(encoding, bytes), encoding, certain: true };
  }
  const wide = guessUtf16(bytes);
  if (wide) return { text: decodeAs(wide, bytes), encoding: wide, certain: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', certain: true };
  } catch {
    return guessLegacy(bytes);
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withWindows1252Marks(text) : text;
}

/** The characters of windows-1252 from 0x80 to 0x9f; the five that it leaves out are controls. */
const WINDOWS_1252_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Controls from 0x80 to 0x9f read as windows-1252: Node's own decoder (20.20) leaves them as they are. */
export function withWindows1252Marks(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252_MARKS[control.charCodeAt(0) - 0x80] ?? '');
}

/** UTF-16 without a mark: nearly every second byte of a Latin text is zero. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096 & ~1);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = Math.floor(sample.length / 2);
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

/** Letters and marks of Estonian text beyond ASCII, and what each speaks for when a decoding yields it. */
const EXPECTED = new Map<string, number>([
  ...[...'õäöüÕÄÖÜ'].map((letter) => [letter, 3] as const),
  ...[...'„“”–§€…•«»°½\u00a0'].map((mark) => [mark, 1] as const),
]);

function guessLegacy(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, 65_536);
  let best: { encoding: string; score: number } = { encoding: 'windows-1257', score: Number.NEGATIVE_INFINITY };
  for (const encoding of LEGACY_ENCODINGS) {
    const score = estonianScore(decodeAs(encoding, sample));
    if (score > best.score) best = { encoding, score };
  }
  return { text: decodeAs(best.encoding, bytes), encoding: best.encoding, certain: false };
}

function estonianScore(text: string): number {
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 0x80) score += scoreAt(text, i);
  }
  return score;
}

/** `š` of one encoding is `¹` of another: the letter stands in words, the mark after them. */
function scoreAt(text: string, at: number): number {
  const character = text[at] ?? '';
  const beforeLetter = /\p{L}/u.test(text[at + 1] ?? '');
  if ('šžŠŽ'.includes(character)) return beforeLetter || /\p{L}/u.test(text[at - 1] ?? '') ? 2 : -1;
  if ('²³¹'.includes(character)) return beforeLetter ? -1 : 1;
  return EXPECTED.get(character) ?? -2;
}

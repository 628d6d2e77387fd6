import { InputError } from '../../model/input-error.ts';
import { LIMITS } from '../../model/limits.ts';

/** What a reader wants to hear of an RTF file, in order. */
export interface RtfListener {
  open(): void;
  close(): void;
  /** `\name` with its number, `null` where it has none; control symbols are words of one sign. */
  word(name: string, parameter: number | null): void;
  /** A byte written as `\'xx`. */
  hex(byte: number): void;
  /** Bytes that stand for themselves; no line ends. */
  bytes(bytes: Uint8Array): void;
}

const LONGEST_WORD = 32;

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number) => byte === 0x0a || byte === 0x0d;
const standsForItself = (byte: number) => byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && !isLineEnd(byte);

/**
 * Reads RTF once from start to end. Groups that a cut file leaves open are closed at its end.
 * @throws InputError `limit-exceeded` where groups are nested too deeply.
 */
export function readRtfTokens(bytes: Uint8Array, listener: RtfListener): void {
  let at = 0;
  let depth = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === BACKSLASH) at = readControl(bytes, at + 1, listener);
    else if (byte === OPEN) {
      if (++depth > LIMITS.rtfDepth) throw tooDeep();
      listener.open();
      at++;
    } else if (byte === CLOSE) {
      at++;
      if (depth === 0) continue;
      depth--;
      listener.close();
      if (depth === 0) return;
    } else if (isLineEnd(byte)) at++;
    else {
      const from = at;
      while (at < bytes.length && standsForItself(bytes[at] ?? 0)) at++;
      listener.bytes(bytes.subarray(from, at));
    }
  }
  for (; depth > 0; depth--) listener.close();
}

function tooDeep(): InputError {
  const message = `the RTF file nests groups more than ${LIMITS.rtfDepth} deep`;
  return new InputError('limit-exceeded', message, 'save the document anew in a word processor and try again');
}

/** `at` is behind the backslash; returns the place behind the whole control. */
function readControl(bytes: Uint8Array, at: number, listener: RtfListener): number {
  const first = bytes[at];
  if (first === undefined) return at;
  if (!isLetter(first)) return readSymbol(bytes, at, first, listener);
  let end = at;
  while (end < bytes.length && end - at < LONGEST_WORD && isLetter(bytes[end] ?? 0)) end++;
  const name = Buffer.from(bytes.subarray(at, end)).toString('latin1');
  const { parameter, next } = readParameter(bytes, end);
  if (name === 'bin') return next + Math.max(parameter ?? 0, 0);
  listener.word(name, parameter);
  return next;
}

/** A number and the one space that ends a control word. */
function readParameter(bytes: Uint8Array, at: number): { parameter: number | null; next: number } {
  let end = at;
  const isNegative = bytes[end] === 0x2d && isDigit(bytes[end + 1] ?? 0);
  if (isNegative) end++;
  const digits = end;
  let value = 0;
  while (end < bytes.length && end - digits < 10 && isDigit(bytes[end] ?? 0))
    value = value * 10 + (bytes[end++] ?? 0) - 0x30;
  const parameter = end === digits ? null : isNegative ? -value : value;
  return { parameter, next: bytes[end] === 0x20 ? end + 1 : end };
}

function readSymbol(bytes: Uint8Array, at: number, first: number, listener: RtfListener): number {
  if (first === 0x27) {
    const byte = Number.parseInt(Buffer.from(bytes.subarray(at + 1, at + 3)).toString('latin1'), 16);
    if (!Number.isNaN(byte)) listener.hex(byte);
    return at + 3;
  }
  listener.word(isLineEnd(first) ? 'par' : String.fromCharCode(first), null);
  return at + 1;
}

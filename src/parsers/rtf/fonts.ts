import { TextDecoder } from 'node:util';
import { codePageOfCharset, encodingOfCodePage, SYMBOL_CHARSET } from './encodings.ts';

/** What stands in for a code page that cannot be decoded. */
const SOME_ENCODING = 'windows-1257';

/** The font table: how a font's bytes are to be read. */
export class RtfFonts {
  /** The document's own code page. */
  codePage = 1252;
  /** The font that `\plain` goes back to. */
  usual = -1;
  readonly #charsets = new Map<number, number>();
  readonly #decoders = new Map<number, TextDecoder>();
  readonly #unknown: Set<number>;
  #entry = -1;

  constructor(unknown: Set<number>) {
    this.#unknown = unknown;
  }

  /** Hears the controls of `\fonttbl`. */
  word(name: string, parameter: number | null): void {
    if (name === 'f') this.#entry = parameter ?? -1;
    else if (name === 'fcharset') this.#charsets.set(this.#entry, parameter ?? 0);
    else if (name === 'cpg') this.#charsets.set(this.#entry, -(parameter ?? 0));
  }

  isSymbol(font: number): boolean {
    return this.#charsets.get(font) === SYMBOL_CHARSET;
  }

  decode(font: number, bytes: Uint8Array): string {
    if (!this.isSymbol(font)) return this.#decoderOf(font).decode(bytes, { stream: true });
    return Array.from(bytes, (byte) => this.sign(font, byte)).join('');
  }

  /** A character by its code; symbol fonts keep their signs in the private use area. */
  sign(font: number, code: number): string {
    return String.fromCharCode(this.isSymbol(font) && code > 0x20 && code <= 0xff ? 0xf000 + code : code);
  }

  #decoderOf(font: number): TextDecoder {
    const charset = this.#charsets.get(font);
    const codePage = charset === undefined ? null : charset < 0 ? -charset : codePageOfCharset(charset);
    const known = codePage ?? this.codePage;
    const made = this.#decoders.get(known);
    if (made !== undefined) return made;
    const encoding = encodingOfCodePage(known);
    if (encoding === null) this.#unknown.add(known);
    const decoder = new TextDecoder(encoding ?? SOME_ENCODING);
    this.#decoders.set(known, decoder);
    return decoder;
  }
}

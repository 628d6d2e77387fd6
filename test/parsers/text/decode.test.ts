import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/parsers/text/decode.ts';
import { textParser } from '../../../src/parsers/text/index.ts';

const WORDS = 'Õpetaja töökäsk: šahtide ja žürii ülevaatus, mööbli ost';

/** Bytes of a single-byte encoding, found by decoding every byte. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}

/** Latin-1 with the two letters that only windows-1252 has there. */
const cp1252 = (text: string) =>
  Uint8Array.from(text, (character) => ({ š: 0x9a, ž: 0x9e })[character] ?? character.charCodeAt(0));

const wide = (text: string, littleEndian: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('bytes become characters', () => {
  it.each<[string, Uint8Array, string, boolean]>([
    ['UTF-8', new TextEncoder().encode(WORDS), 'utf-8', true],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${WORDS}`), 'utf-8', true],
    ['UTF-16 LE with a mark', wide(WORDS, true, true), 'utf-16le', true],
    ['UTF-16 BE with a mark', wide(WORDS, false, true), 'utf-16be', true],
    ['UTF-16 LE without one', wide(WORDS, true, false), 'utf-16le', true],
    ['UTF-16 BE without one', wide(WORDS, false, false), 'utf-16be', true],
    ['windows-1257', encode(`${WORDS} – „nii“`, 'windows-1257'), 'windows-1257', false],
    ['ISO-8859-4', encode(WORDS, 'iso-8859-4'), 'iso-8859-4', false],
    ['windows-1252', cp1252(WORDS), 'windows-1252', false],
    ['ISO-8859-15', encode(WORDS, 'iso-8859-15'), 'iso-8859-15', false],
  ])('%s', (_, bytes, encoding, certain) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding, certain });
    expect(decoded.text.startsWith(WORDS)).toBe(true);
  });

  it('ISO-8859-13 has the letters of windows-1257', () => {
    expect(decodeText(encode(WORDS, 'iso-8859-13')).text).toBe(WORDS);
  });

  it('a raised one after a number is no letter', () => {
    expect(decodeText(encode('Seaduse § 12¹ lõige 2 ja § 7² järgi õige', 'windows-1257')).text).toContain(
      '§ 12¹ lõige',
    );
  });

  it.each([
    ['a guessed encoding is noted', encode(WORDS, 'windows-1257'), ['encoding-guessed']],
    ['a certain one is not', new TextEncoder().encode(WORDS), []],
  ])('%s', async (_, bytes, codes) => {
    const { notes } = await textParser.parse({ bytes, fileName: 'a.txt' });
    expect(notes.map(({ code }) => code)).toEqual(codes);
  });
});

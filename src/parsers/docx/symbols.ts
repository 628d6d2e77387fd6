import { strToU8, zipSync } from 'fflate';

/** Signs of symbol fonts by {@link symbolKey}; characters for which Unicode has no sign are missing. */
export type SymbolTable = ReadonlyMap<string, string>;

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;

/**
 * Key of a character that only its font gives a meaning, `null` where the code says it all.
 * Word moves such characters to U+F000–F0FF; where the font is no symbol font the private codes are still Wingdings'.
 */
export function symbolKey(font: string, code: number): string | null {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate && !SYMBOL_FONT.test(font)) return null;
  const byte = isPrivate ? code - 0xf000 : code;
  const known = SYMBOL_FONT.test(font) ? font : byte === 0xb7 ? 'Symbol' : 'Wingdings';
  return `${titleCase(known)}|${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function titleCase(font: string): string {
  return font.charAt(0).toUpperCase() + font.slice(1).toLowerCase();
}

/**
 * What mammoth does for this parser: it owns the tables of the symbol fonts (check boxes, arrows, pointing hands). It is
 * asked with a document of nothing but those symbols, one a paragraph, and only when a document has any: loading it
 * costs several times what reading a whole document here does.
 */
export async function readSymbols(keys: Iterable<string>): Promise<SymbolTable> {
  const asked = [...keys];
  const { default: mammoth } = await import('mammoth');
  const paragraphs = asked.map((key) => {
    const [font, code] = key.split('|');
    return `<w:p><w:r><w:t>=</w:t><w:sym w:font="${font}" w:char="${code}"/></w:r></w:p>`;
  });
  const { value } = await mammoth.extractRawText({ buffer: bareDocx(paragraphs.join('')) });
  const signs = value.split('\n\n');
  const pairs = asked.map((key, i) => [key, (signs[i] ?? '').slice(1)] as const);
  return new Map(pairs.filter(([, sign]) => sign !== ''));
}

/** The smallest package that mammoth reads. */
function bareDocx(body: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
  return Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }, { level: 0 }));
}

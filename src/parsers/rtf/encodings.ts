/** Code pages by `\fcharset`; 0 is Western, 1 leaves it to the document. */
const CODE_PAGE_OF_CHARSET: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** `\fcharset2`: the font's codes mean its own signs. */
export const SYMBOL_CHARSET = 2;

/** Labels of the code pages that are not called `windows-…`. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [866, 'ibm866'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [28591, 'windows-1252'],
  [28603, 'iso-8859-13'],
  [28605, 'iso-8859-15'],
  [65001, 'utf-8'],
]);

/** Code page of a font's charset, `null` where the document's own counts. */
export function codePageOfCharset(charset: number): number | null {
  return CODE_PAGE_OF_CHARSET.get(charset) ?? null;
}

/** WHATWG label of a code page, `null` for one that cannot be decoded here (those of DOS). */
export function encodingOfCodePage(codePage: number): string | null {
  if ((codePage >= 1250 && codePage <= 1258) || codePage === 874) return `windows-${codePage}`;
  return LABELS.get(codePage) ?? null;
}

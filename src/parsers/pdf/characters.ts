/** Presentation ligatures ﬀ … ﬆ. */
const LIGATURES = /[\uFB00-\uFB06]/gu;
/** Bullets of symbol fonts have code points of the private use area and no meaning outside that font. */
const PRIVATE_BULLET = /(^|\s)[\uE000-\uF8FF](?=\s|$)/gu;
const SYMBOL_BULLETS = /[\uF0A7\uF0A8\uF0B7\uF0D8\uF076\uF0FC\uF06C\uF06E\uF071\uF0E0\uF02D]/gu;
const CONTROL = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/gu;
/** A letter followed by a mark drawn on its own: `o` + `˜`; fonts without the composed glyph. */
const ACCENTS: Readonly<Record<string, string>> = { '˜': '\u0303', '¨': '\u0308', ˇ: '\u030C' };
const LOOSE_ACCENT = /(\p{L})([˜¨ˇ])/gu;
const ODD =
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u02C6-\u02DD\u00A8\u2028\u2029\uE000-\uF8FF\uFB00-\uFB06\uFFFE\uFFFF]/u;
const PLAIN = /^[\x20-\x7E\u00C0-\u017E]*$/u;

/** Drawn characters → text: NFC, ligatures expanded, private-use bullets `•`, no control characters. Soft hyphens stay. */
export function cleanText(drawn: string): string {
  if (PLAIN.test(drawn)) return drawn;
  if (!ODD.test(drawn)) return drawn.normalize('NFC');
  return drawn
    .replace(CONTROL, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(SYMBOL_BULLETS, '•')
    .replace(PRIVATE_BULLET, '$1•')
    .replace(LOOSE_ACCENT, (whole, letter: string, accent: string) => composed(letter, accent) ?? whole)
    .normalize('NFC');
}

function composed(letter: string, accent: string): string | null {
  const letterWithMark = `${letter}${ACCENTS[accent] ?? ''}`.normalize('NFC');
  return letterWithMark.length === 1 ? letterWithMark : null;
}

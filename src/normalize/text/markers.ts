/** The number or bullet that a line, item or heading opens with. */
export interface Marker {
  readonly kind: 'number' | 'letter' | 'roman' | 'section' | 'bullet';
  /** As printed, without its closing `.` or `)` and without brackets; `null` for bullets. */
  readonly number: string | null;
  /** How many levels the number has: `3` 1, `3.1` 2; 0 for bullets. */
  readonly depth: number;
  /** Length of the marker in the text, following white space included. */
  readonly length: number;
  /** What closes the number. */
  readonly close: '.' | ')' | '';
}

const MONTHS =
  'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|oktoobri|november|novembri|detsember|detsembri|septembri';
const DATE = new RegExp(
  `^\\d{1,2}\\s?\\.\\s?(?:\\d{1,2}\\s?\\.\\s?\\d{2,4}|(?:${MONTHS})(?!\\p{L})|(?:${MONTHS})\\p{L}{1,3}\\s+\\d{4})`,
  'iu',
);
const BULLET = /^[•\-–—*·▪▫●○■□◦‣⁃∙➢➤✓✔►▶❖♦]\s+|^[•▪●○■➢➤►▶❖♦]\s*/u;
/** Word's second-level bullet is the letter o of a typewriter font; `o` is no word of Estonian. */
const LETTER_O_BULLET = /^o\s+(?=\p{L})/u;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,5})(\s?[.)]|,(?=\s\p{Lu}{3}))?(\s*)/u;
const BRACKETED = /^\((\d{1,3}|\p{L})\)\s*/u;
const LETTER = /^(\p{Ll})\)\s*/u;
const ROMAN = /^([IVX]{1,6})([.)]?)\s+(?=\p{L})/u;
/** `A. Üldine`: headings lettered in capitals; later letters are more often initials of names. */
const CAPITAL = /^([A-H])[.)]\s+(?=\p{Lu}\p{L}{2})/u;
const SECTION = /^§\s?(\d{1,3}(?:[\^¹²³⁴⁵⁶⁷⁸⁹]\d?)?)\s?\.?\s*/u;

/** Reads the marker at the start of a cleaned text; `null` where it opens with a word, a date or a quantity. */
export function readMarker(text: string): Marker | null {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return null;
  if (first >= 0x30 && first <= 0x39) return readNumber(text);
  const bullet = BULLET.exec(text) ?? LETTER_O_BULLET.exec(text);
  if (bullet) return { kind: 'bullet', number: null, depth: 0, length: bullet[0].length, close: '' };
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return numbered('number', bracketed[1] ?? '', bracketed[0], ')');
  const letter = LETTER.exec(text);
  if (letter) return numbered('letter', letter[1] ?? '', letter[0], ')');
  const section = SECTION.exec(text);
  if (section) return numbered('section', section[1] ?? '', section[0], '.');
  const roman = ROMAN.exec(text);
  if (roman && (roman[2] !== '' || /^[IVX]+\s+\p{Lu}\p{L}/u.test(text)))
    return numbered('roman', roman[1] ?? '', roman[0], '.');
  const capital = CAPITAL.exec(text);
  return capital ? numbered('roman', capital[1] ?? '', capital[0], '.') : null;
}

function readNumber(text: string): Marker | null {
  const match = NUMBER.exec(text);
  if (!match || DATE.test(text)) return null;
  const [whole, number = '', closing = '', space = ''] = match;
  const close = closing.trim().replace(',', '.') as Marker['close'];
  const next = text[whole.length] ?? '';
  if (next !== '' && space === '' && !/\p{L}|["„(]/u.test(next)) return null;
  if (/^[%‰€°]/u.test(next)) return null;
  const depth = number.split('.').length;
  if (close === '' && depth === 1 && !/^\p{Lu}/u.test(next) && next !== '') return null;
  if (close === '' && depth === 1 && space === '' && next !== '') return null;
  if (close === '' && depth === 2 && space === '' && next !== '' && !/\p{L}/u.test(next)) return null;
  return { kind: 'number', number, depth, length: whole.length, close };
}

function numbered(kind: Marker['kind'], number: string, whole: string, close: Marker['close']): Marker {
  return { kind, number, depth: 1, length: whole.length, close };
}

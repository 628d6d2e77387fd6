import { withWindows1252Marks } from './decode.ts';
import { cleanCharacters } from './lines.ts';

/** What a walker over marked-up text meets, in order. */
export type Token =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'bold' }
  | { readonly type: 'tag'; readonly name: string; readonly closes: boolean; readonly attributes: string };

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  shy: '\u00ad',
  sect: '§',
  deg: '°',
  euro: '€',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  auml: 'ä',
  ouml: 'ö',
  otilde: 'õ',
  uuml: 'ü',
  scaron: 'š',
  zcaron: 'ž',
  Auml: 'Ä',
  Ouml: 'Ö',
  Otilde: 'Õ',
  Uuml: 'Ü',
  Scaron: 'Š',
  Zcaron: 'Ž',
};

/** Named and numbered entities become their characters; unknown names stay as they are, controls become nothing. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const decoded = text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8}\d?);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    if (code <= 32) return ' ';
    // HTML reads numbers that Unicode keeps for controls as windows-1252: &#150; is a dash.
    if (code >= 0x80 && code <= 0x9f) return withWindows1252Marks(String.fromCharCode(code));
    return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
  return cleanCharacters(decoded);
}

/** Runs of underscores that people sign on are words; one asterisk is emphasis and nothing. */
const TOKEN =
  /<\/?([a-z][a-z0-9]{0,15})\b([^<>]{0,2000})>|\\([\\`*_{}[\]()#+\-.!|<>])|_{3,}|\*\*|__|[^<*_\\]+|[<*_\\]/giu;

/** Takes a line of Markdown and HTML apart; every pattern is bounded, so hostile text costs no more than its length. */
export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const [whole, name, attributes = '', escaped] = match;
    if (name) yield { type: 'tag', name: name.toLowerCase(), closes: whole.startsWith('</'), attributes };
    else if (escaped) yield { type: 'words', text: escaped };
    else if (whole === '**' || whole === '__') yield { type: 'bold' };
    else if (whole !== '*') yield { type: 'words', text: decodeEntities(whole) };
  }
}

/** The number in `rowspan="2"`, between 1 and `most`. */
export function spanOf(attributes: string, name: 'rowspan' | 'colspan', most: number): number {
  const value = new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}["']?(\\d{1,4})`, 'iu').exec(attributes)?.[1];
  return Math.min(Math.max(Number(value ?? 1), 1), most);
}

/** The cells of a row line; `null` for a line that is none. Escaped pipes and tabs after a number end no cell. */
export function rowCells(text: string): string[] | null {
  const trimmed = text.trim();
  if (trimmed.length > 1 && trimmed.startsWith('|') && trimmed.endsWith('|')) {
    return trimmed.slice(1, -1).split(/(?<!\\)\|/u);
  }
  if (!text.includes('\t') || /^\s*(?:[\p{N}.]{1,12}[.)]?|[-–•*])\t/u.test(text)) return null;
  return text.split('\t');
}

import type { Region } from '../../model/document.ts';

/** Groups that hold a text of their own. */
export const STORIES: ReadonlyMap<string, Region> = new Map([
  ...['header', 'headerl', 'headerr', 'headerf'].map((name) => [name, 'header'] as const),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((name) => [name, 'footer'] as const),
  ['footnote', 'footnote'],
  ['shptxt', 'text-box'],
]);

/** Groups whose words are no part of the printed text. Any group that begins with `\*` and is not known is one too. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'colortbl',
  'info',
  'pict',
  'objdata',
  'nonshppict',
  'shprslt',
  'sp',
  'fldinst',
  'nonesttables',
  'xe',
  'tc',
  'rxe',
  'txe',
  'pntxta',
  'pntxtb',
  'filetbl',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'listtable',
  'listoverridetable',
  'themedata',
  'private',
]);

/** Groups marked `\*` (older programs may skip them) that hold printed text or what is needed to place it. */
export const KNOWN_STARRED: ReadonlySet<string> = new Set(['shpinst', 'nesttableprops', 'ud']);

/** Control words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00A0'],
  ['-', '\u00AD'],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

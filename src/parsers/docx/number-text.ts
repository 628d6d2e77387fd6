import type { List, ListLevel, Lists } from './numbering.ts';
import type { ParagraphStyle } from './styles.ts';

/** A paragraph's place in a list, as it or its style states it. */
export interface ListPlace {
  readonly list: List;
  readonly listId: string;
  readonly level: number;
}

/** What Word prints in front of a paragraph. */
export interface PrintedNumber {
  /** `3.2.1.`, `a)`, `•`; empty where the level prints nothing. */
  readonly text: string;
  readonly isBullet: boolean;
  /** 0 the outermost. */
  readonly level: number;
}

const DEEPEST_LEVEL = 8;
/** Word's own ceiling for start values; larger ones only make number texts grow. */
const LARGEST_NUMBER = 32767;

/** The list place of a paragraph: its own statement, else its style's. List 0 takes a paragraph out of its style's list. */
export function findListPlace(
  lists: Lists,
  stated: { readonly listId: string | null; readonly level: number | null },
  style: ParagraphStyle,
): ListPlace | null {
  const listId = stated.listId ?? style.numId;
  if (listId === null || listId === '0') return null;
  const list = lists.get(listId);
  if (list === undefined) return null;
  const level = stated.level ?? levelOfStyle(list, style) ?? (stated.listId === null ? style.level : null) ?? 0;
  return { list, listId, level: Math.min(Math.max(level, 0), DEEPEST_LEVEL) };
}

/** A level that names the style is the style's level; what the style itself says of levels does not count (17.9.23). */
function levelOfStyle(list: List, style: ParagraphStyle): number | null {
  for (const id of style.chain) {
    for (const [at, level] of list.levels) if (level.style === id) return at;
  }
  return null;
}

/** Counts one story's lists from its first paragraph to its last. */
export class NumberCounter {
  /** By definition: the number that each level reached, `undefined` where it starts anew. */
  readonly #reached = new Map<string, (number | undefined)[]>();
  readonly #startedLevels = new Set<string>();

  /** Moves the list on by one paragraph and gives what is printed there. Outer levels that were passed over count as used. */
  next(place: ListPlace): PrintedNumber {
    const { list, level } = place;
    const reached = this.#reached.get(list.definition) ?? [];
    this.#reached.set(list.definition, reached);
    for (let outer = 0; outer < level; outer++) reached[outer] ??= startOf(list, outer);
    const before = this.#isRestart(place) ? undefined : reached[level];
    reached[level] = before === undefined ? startOf(list, level) : Math.min(before + 1, LARGEST_NUMBER);
    for (let inner = level + 1; inner <= DEEPEST_LEVEL; inner++) {
      if (restarts(list.levels.get(inner), level)) reached[inner] = undefined;
    }
    return printed(list, level, reached);
  }

  #isRestart({ list, listId, level }: ListPlace): boolean {
    if (!list.startOverrides.has(level)) return false;
    const key = `${listId}/${level}`;
    if (this.#startedLevels.has(key)) return false;
    this.#startedLevels.add(key);
    return true;
  }
}

function startOf(list: List, level: number): number {
  const start = list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1;
  return Math.min(Math.max(start, 0), LARGEST_NUMBER);
}

function restarts(inner: ListLevel | undefined, used: number): boolean {
  const after = inner?.restartAfter ?? null;
  return after === null || (after > 0 && used < after);
}

function printed(list: List, level: number, reached: readonly (number | undefined)[]): PrintedNumber {
  const stated = list.levels.get(level);
  if (stated === undefined || stated.format === 'none') return { text: plainText(stated), isBullet: false, level };
  if (stated.format === 'bullet') return { text: bulletText(stated), isBullet: true, level };
  const text = stated.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const number = reached[at] ?? startOf(list, at);
    return formatNumber(number, stated.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'));
  });
  return { text: text.trim(), isBullet: false, level };
}

/** A level without numbers can still print fixed words. */
function plainText(level: ListLevel | undefined): string {
  return (level?.text ?? '').replace(/%[1-9]/g, '').trim();
}

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings|marlett|zapfdingbats|opensymbol|starsymbol)$/i;

function bulletText(level: ListLevel): string {
  const text = level.text.trim();
  const isSymbol = SYMBOL_FONT.test(level.font ?? '');
  return text.replace(/\p{Co}/gu, '•').replace(/[^-–—•]/gu, (sign) => (isSymbol ? '•' : sign));
}

type Formatter = (n: number) => string;

const FORMATTERS: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  ['decimal', String],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['lowerLetter', letters],
  ['upperLetter', (n) => letters(n).toUpperCase()],
  ['lowerRoman', (n) => roman(n).toLowerCase()],
  ['upperRoman', roman],
  ['ordinal', (n) => `${n}.`],
  ['none', () => ''],
  ['bullet', () => ''],
]);

/** A number in one of the formats of `w:numFmt`; formats that are not known print as decimal. */
export function formatNumber(n: number, format: string): string {
  return (FORMATTERS.get(format) ?? String)(n);
}

/** Word goes on after `z` with `aa`, `bb`, not `ab`. */
function letters(n: number): string {
  if (n < 1) return '';
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(n / 26), 30));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

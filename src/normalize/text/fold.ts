/**
 * Folding for matching only, never for values: case, look-alike letters, quote marks and dashes that documents mix up.
 * Every rule keeps the length, so an offset into the folded text is an offset into the source.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['ō', 'õ'], // a typist's o with macron (layouts met: look-alike characters)
  ['\u00a0', ' '],
  ['\u2007', ' '],
  ['\u202f', ' '],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['„', '"'],
  ['“', '"'],
  ['”', '"'],
  ['«', '"'],
  ['»', '"'],
  ['ʺ', '"'],
  ['″', '"'],
  ['’', "'"],
  ['‘', "'"],
  ['`', "'"],
]);

const TO_FOLD = /[ō\u00a0\u2007\u202f‐‑–—−„“”«»ʺ″’‘`]/gu;

/** Lower case with look-alikes made equal; as long as the text it was given. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const safe = lower.length === text.length ? lower : lowerByCharacter(text);
  return safe.replace(TO_FOLD, (character) => LOOK_ALIKES.get(character) ?? character);
}

/** `İ` and a few others grow when lowered; those stay as they are. */
function lowerByCharacter(text: string): string {
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded;
}

/** A folded word and its place in the text it was cut from. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A full stop, colon, semicolon, pipe or bullet stands between the previous word and this one: no phrase runs over it. */
  readonly afterStop: boolean;
}

const STOP = /[.:;!?|•]/u;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** `T Ö Ö J U H E N D`: single letters one space apart; a wider space begins the next word. */
const SPACED_WORD = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])/gu;

/** The folded words of a text in order; a letter-spaced word counts as one. */
export function words(text: string): Word[] {
  const folded = fold(text);
  const found: Word[] = [];
  let last = 0;
  const add = (word: string, start: number, end: number) => {
    found.push({ text: word, start, end, afterStop: STOP.test(folded.slice(last, start)) });
    last = end;
  };
  const addPlain = (from: number, to: number) => {
    for (const match of folded.slice(from, to).matchAll(WORD)) {
      add(match[0], from + match.index, from + match.index + match[0].length);
    }
  };
  let plainFrom = 0;
  for (const match of folded.matchAll(SPACED_WORD)) {
    addPlain(plainFrom, match.index);
    plainFrom = match.index + match[0].length;
    add(match[0].replaceAll(' ', ''), match.index, plainFrom);
  }
  addPlain(plainFrom, folded.length);
  return found;
}

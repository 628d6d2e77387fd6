/** One line of a text file as it was printed. */
export interface SourceLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** 1-based, counted by form feeds. */
  readonly page: number;
}

/** Bullets that fonts of symbols put into the private use area (Symbol, Wingdings). */
const PRIVATE_USE_BULLET = /[\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06c\uf06e]/gu;
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\u200b-\u200d]/gu;
const LIGATURES = /[\ufb00-\ufb06]/gu;

/** Characters made comparable without changing words: NFC, ligatures apart, symbol-font bullets as `•`, no controls. */
export function cleanCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(PRIVATE_USE_BULLET, '•')
    .replace(CONTROL, '');
}

/** The lines of a text, empty ones included. Form feeds begin a page and stand in no line. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let page = 1;
  let number = 0;
  for (const raw of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
    number++;
    for (const [i, piece] of raw.split('\f').entries()) {
      if (i > 0) page++;
      lines.push({ text: cleanCharacters(piece).trimEnd(), number, page });
    }
  }
  return lines;
}

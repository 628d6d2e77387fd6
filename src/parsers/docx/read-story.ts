import { readXml } from '../xml.ts';
import { OOXML_PREFIXES } from './package.ts';
import type { Story, StoryFindings } from './story.ts';
import type { Cursor } from './story-cursor.ts';
import { appendText, symbolText } from './story-cursor.ts';
import { STORY_HANDLERS } from './story-handlers.ts';
import type { StyleSheet } from './styles.ts';
import type { SymbolTable } from './symbols.ts';

/** Never read, with all that stands inside: what was deleted, what a property was before, what is code and no text. */
const SKIPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:instrText', 'w:rt'],
  ...['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblGridChange', 'w:trPrChange'],
  ...['w:tcPrChange', 'w:tblPrExChange', 'w:numberingChange', 'w:sdtPr', 'w:sdtEndPr', 'w:tblPr', 'w:tblGrid'],
]);

/**
 * Reads the stories of one part in a single pass: the body, one header or footer, or all notes of a kind. Tracked changes
 * are read as accepted. Elements that no handler knows are read through: their paragraphs and runs count.
 */
export function readStories(
  bytes: Uint8Array,
  part: string,
  styles: StyleSheet,
  symbols: SymbolTable,
  findings: StoryFindings,
): Story[] {
  const at = newCursor(part, styles, symbols, findings);
  readXml(bytes, part, OOXML_PREFIXES, {
    open(name, tag) {
      at.element = name;
      if (at.skipping > 0) {
        at.skipping++;
        return;
      }
      STORY_HANDLERS.get(name)?.open?.(at, tag);
      if (SKIPPED.has(name) || isOtherChoice(at, name)) at.skipping = 1;
    },
    close(name) {
      if (at.skipping > 0) at.skipping--;
      if (at.skipping === 0 && !SKIPPED.has(name)) STORY_HANDLERS.get(name)?.close?.(at);
    },
    text(text) {
      if (at.skipping > 0) return;
      if (at.inText) appendText(at, storedText(at, text));
      else if (at.element.startsWith('w:') && /\S/.test(text)) at.findings.guesses++;
    },
  });
  return at.stories;
}

function newCursor(part: string, styles: StyleSheet, symbols: SymbolTable, findings: StoryFindings): Cursor {
  const name = part.slice(part.lastIndexOf('/') + 1).replace(/\.xml$/i, '');
  const empty = { stories: [], containers: [], paragraphs: [], tables: [], choices: [] };
  const start = { section: null, checkbox: null, inText: false, skipping: 0, element: '' };
  return { part: name, styles, symbols, findings, ...empty, ...start };
}

/** Word stores a text box twice, for new and for old readers; only the first choice is read. */
function isOtherChoice(at: Cursor, name: string): boolean {
  if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
  const taken = at.choices.at(-1) ?? false;
  if (at.choices.length > 0) at.choices[at.choices.length - 1] = true;
  return taken;
}

const SYMBOL = /[\uF000-\uF0FF]/g;

/** Line ends inside stored text are white space; private characters take their sign from the run's font. */
function storedText(at: Cursor, text: string): string {
  const plain = text.replace(/[\r\n]/g, ' ');
  if (plain.search(SYMBOL) < 0) return plain;
  const font = at.paragraphs.at(-1)?.run?.font ?? '';
  return plain.replace(SYMBOL, (sign) => symbolText(at, font, sign.charCodeAt(0)));
}

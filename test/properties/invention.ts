import type { LahterRecord } from '../../src/model/record.ts';
import { type Leaf, leavesOf, quotesOf } from './leaves.ts';

/** Values of a fixed list, made from the document's words, not copied from them. */
const DERIVED =
  /\/(?:employment|category|language|level|action|kind|actKind|abbreviation|ehak|on|digital|positions|days|municipality\/name|legal\w+\/\d+\/(?:act|section|subsection|point))$/u;
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u;
/** Values that are put into the nominative: the ending may differ from the document's, the stem may not. */
const INFLECTED =
  /^\/(?:institution|units|position|serviceGroup|appointedBy|supervisors|subordinates|substitutes|substitutesFor|issuer|appeal|submittedBy|presenter|preparedBy|rows|totals|amounts|unitChanges|positionChanges|repeals|annexes|workTools|place)(?:\/|$)|\/(?:role|by|issuer|title)$|^\/actReferences\//u;

export interface Invention {
  readonly words: number;
  /** `pointer: word` of each word that stands in none of its value's quotes. */
  readonly invented: readonly string[];
}

/** Looks up each word of each value in the quotes that the record gives for it. */
export function inventionsIn(record: LahterRecord): Invention {
  let words = 0;
  const invented: string[] = [];
  for (const leaf of leavesOf(record).filter(({ pointer }) => !DERIVED.test(pointer))) {
    const quotes = lettersOf(quotesOf(record, leaf.pointer));
    for (const word of wordsOf(leaf)) {
      words++;
      if (!quotes.includes(INFLECTED.test(leaf.pointer) ? stemOf(word) : word))
        invented.push(`${leaf.pointer}: ${word}`);
    }
  }
  return { words, invented };
}

/** Of a date only the year is sure to be printed as it stands in the value: `4. mai 2025`, `4.5.25`. */
function wordsOf({ value }: Leaf): string[] {
  const date = DATE.exec(String(value));
  if (date) return [date[1]?.slice(2) ?? ''];
  return String(value)
    .split(/[\s–—-]+/u)
    .map(lettersOf)
    .filter((word) => word !== '');
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Grade and case change what stands after the first syllables: `juht`, `juhi`; `keskus`, `keskuse`. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(2, Math.floor(word.length * 0.6)));
}

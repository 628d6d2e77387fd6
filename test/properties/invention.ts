import type { LahterRecord } from '../../src/model/record.ts';
import { type Leaf, leavesOf, quotesOf } from './leaves.ts';

/** Values of a fixed list, made from the document's words, not copied from them. */
const DERIVED =
  /\/(?:employment|category|language|level|action|kind|actKind|abbreviation|ehak|on|digital|municipality\/name|legal\w+\/\d+\/(?:act|section|subsection|point))$/u;
/** Counts that a text may write as words. */
const COUNTED = /\/(?:positions|days)$/u;
/** How the forms of each number word begin; the longest beginning that fits counts. */
const NUMBER_WORDS: readonly (readonly [beginning: string, value: number])[] = [
  ['kolmekümne', 30],
  ['kolmkümme', 30],
  ['viieteist', 15],
  ['viisteist', 15],
  ['neljateist', 14],
  ['neliteist', 14],
  ['kaheteist', 12],
  ['kaksteist', 12],
  ['üheteist', 11],
  ['üksteist', 11],
  ['küm', 10],
  ['üheksa', 9],
  ['kaheksa', 8],
  ['seits', 7],
  ['kuus', 6],
  ['kuue', 6],
  ['vii', 5],
  ['nel', 4],
  ['kolm', 3],
  ['kaks', 2],
  ['kahe', 2],
  ['kaht', 2],
  ['üks', 1],
  ['ühe', 1],
  ['üht', 1],
];
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
    if (COUNTED.test(leaf.pointer) && isCounted(record, leaf)) {
      words++;
      continue;
    }
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
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Grade and case change what stands after the first syllables: `juht`, `juhi`; `keskus`, `keskuse`. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(2, Math.floor(word.length * 0.6)));
}

/** A count printed as a word (`viie teenistujaga`), or that of the members listed: `kaks sekretäri` counts two, any other one. */
function isCounted(record: LahterRecord, { pointer, value }: Leaf): boolean {
  const printed = quotesOf(record, pointer)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(numberOf);
  if (printed.includes(Number(value))) return true;
  const change = record.kind === 'explanatory-note' ? record.unitChanges[Number(pointer.split('/')[2])] : undefined;
  const members = change?.members ?? [];
  return (
    members.length > 0 &&
    members.reduce((sum, member) => sum + (numberOf(member.toLowerCase().split(' ')[0] ?? '') ?? 1), 0) === value
  );
}

function numberOf(word: string): number | null {
  return NUMBER_WORDS.find(([beginning]) => word.startsWith(beginning))?.[1] ?? null;
}

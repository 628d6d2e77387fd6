// One file of `natural`: its main entry brings database drivers along.
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import type { TellingWords } from './comparison-model.ts';
import type { Item } from './items.ts';

/** `natural` counts a word's documents anew for every word: beyond this many columns that takes too long. */
const MOST_COLUMNS = 500;
const MOST_WORDS = 8;
const LEAST_WEIGHT = 0.5;
/** A word that one item has is chance. */
const LEAST_ITEMS = 2;

/** The words that set each column apart from the others (TF-IDF over columns), as they were first printed. */
export function findTellingWords(
  items: readonly Item[],
  columns: readonly (string | null)[],
  columnOf: (item: Item) => string | null,
): TellingWords[] {
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return [];
  const terms = new Map<string | null, string[]>(columns.map((column) => [column, []]));
  const printed = new Map<string, string>();
  for (const item of items) {
    for (const { concept, surface, weight } of [...item.sentence.actions, ...item.sentence.objects]) {
      if (weight < LEAST_WEIGHT || concept.length < 3) continue;
      // The library keeps words as keys of plain objects, where `constructor` is taken.
      terms.get(columnOf(item))?.push(`:${concept}`);
      const word = surface.toLowerCase();
      const known = printed.get(`:${concept}`);
      if (known === undefined || word.length < known.length || (word.length === known.length && word < known)) {
        printed.set(`:${concept}`, word);
      }
    }
  }
  const weighed = new TfIdf();
  for (const column of columns) weighed.addDocument(terms.get(column) ?? []);
  return columns.map((column, i) => ({ column, words: tellingOf(weighed, i, printed) }));
}

function tellingOf(weighed: TfIdf, column: number, printed: ReadonlyMap<string, string>): string[] {
  return weighed
    .listTerms(column)
    .filter(({ tf }) => tf >= LEAST_ITEMS)
    .sort((a, b) => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ term }) => printed.get(term) ?? term.slice(1));
}

import { createRequire } from 'node:module';
import { ABBREVIATIONS } from '../../vocabulary/abbreviations.ts';

/** Asked for as a script it comes in one file instead of two hundred, seven times as fast. */
const nlp: typeof import('compromise/one').default = createRequire(import.meta.url)('compromise/one');

/**
 * compromise's tokenizer taught Estonian: it knows no Estonian of its own, so the abbreviations that end no sentence come
 * from the vocabulary. Only its first layer is loaded; the English ones would only mislead.
 */
nlp.plugin({ model: { one: { abbreviations: Object.fromEntries([...ABBREVIATIONS].map((word) => [word, true])) } } });

interface Tokenizer {
  splitSentences(text: string, world: unknown): string[];
}

/** Pieces that compromise takes for sentences, white space at their seams included; together they are the text. */
export function splitSentences(text: string): string[] {
  const world = nlp.world() as unknown as { methods: { one: { tokenize: Tokenizer } } };
  return world.methods.one.tokenize.splitSentences(text, world);
}

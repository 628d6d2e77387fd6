import type { ActionForm } from './word-forms.ts';

/** A word of a sentence as it was understood; a compound gives two. */
export interface Token {
  readonly concept: string;
  readonly surface: string;
  readonly action: ActionForm | null;
  readonly part: 'word' | 'modifier' | 'particle' | 'number';
  /** Who gave or did it, not what it is about: *juhi antud*, *komisjoni poolt*. */
  readonly agent: boolean;
  /** Inside *mis …*, *kes …*: its verb is not what the sentence says is done. */
  readonly aside: boolean;
}

import { COMPARE_GENERIC_WORDS } from '../../vocabulary/compare-generic.ts';
import { readWord } from './read-word.ts';
import { conceptOf } from './synonyms.ts';

const GENERIC_READINGS = COMPARE_GENERIC_WORDS.map((word) => ({ word, read: readWord(word)[0] }));
/** A participle is generic as it stands (*hallatav*), not with its verb (*haldama*). */
const GENERIC = new Set(
  GENERIC_READINGS.filter(({ read }) => read?.action !== 'participle').map(({ read }) => conceptOf(read?.lemma ?? '')),
);
const GENERIC_PARTICIPLES = new Set(
  GENERIC_READINGS.filter(({ read }) => read?.action === 'participle').map(({ read }) => read?.lemma),
);

/** Stands in nearly every such sentence. */
export function isGeneric(concept: string): boolean {
  return GENERIC.has(concept);
}

export function isGenericParticiple(concept: string): boolean {
  return GENERIC_PARTICIPLES.has(concept);
}

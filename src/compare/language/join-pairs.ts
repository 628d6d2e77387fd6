import { PAIR_SYNONYMS } from './synonyms.ts';
import type { Token } from './token.ts';

/** Words from one half of a pair to the other: *andma* may stand some words after *nõu*. */
const PAIR_REACH = 5;

/** Puts the one concept in the place of two words that mean it together. */
export function joinPairs(tokens: readonly Token[]): Token[] {
  const joined = [...tokens];
  for (let i = 0; i < joined.length; i++) {
    const verb = joined[i];
    const pairs = verb && PAIR_SYNONYMS.get(verb.concept);
    if (!verb || !pairs) continue;
    const partner = findPartner(
      joined,
      i,
      pairs.map(({ first }) => first),
    );
    if (partner === null) continue;
    const other = joined[partner];
    const pair = pairs.find(({ first }) => first === other?.concept);
    if (!other || !pair) continue;
    const surface = partner < i ? `${other.surface} ${verb.surface}` : `${verb.surface} ${other.surface}`;
    joined[i] = {
      ...verb,
      concept: pair.concept,
      surface: other.surface === verb.surface ? verb.surface : surface,
      part: 'word',
    };
    joined.splice(partner, 1);
    if (partner < i) i--;
    // The one just made may be half of another: *läbi viima* → *tegema*, *remont tegema*.
    if (PAIR_SYNONYMS.has(pair.concept) && pair.concept !== verb.concept) i--;
  }
  return joined;
}

/** The nearest one wins, whichever side it stands on. */
function findPartner(tokens: readonly Token[], at: number, firsts: readonly string[]): number | null {
  for (let distance = 1; distance <= PAIR_REACH; distance++) {
    for (const i of [at - distance, at + distance]) {
      const token = tokens[i];
      if (token && token.aside === tokens[at]?.aside && firsts.includes(token.concept)) return i;
    }
  }
  return null;
}

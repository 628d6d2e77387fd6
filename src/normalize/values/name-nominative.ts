import { AGREEING_WORDS } from '../../vocabulary/roles.ts';
import { type Lexicon, makeLexicon, type Reading } from './lexicon.ts';
import { type Word, wordsOf } from './printed-words.ts';

const AGREEING = makeLexicon(AGREEING_WORDS);

/** The name with its last word before a bracket in the nominative singular; as written where the lexicon does not know it. */
export function nameInNominative(name: string, nouns: Lexicon): string {
  const head = lastWord(name);
  const reading = head && bestReading(nouns.read(head.text));
  if (!head || !reading || reading.case === 'nominative') return name;
  const words = wordsOf(name.slice(0, head.start));
  let value = reading.nominative + name.slice(head.end);
  let from = head.start;
  for (const word of words.reverse()) {
    const agreed = AGREEING.read(word.text).find(
      (one) => one.bare && one.case === reading.case && one.number === reading.number,
    );
    if (!agreed) break;
    value = agreed.nominative + name.slice(word.end, from) + value;
    from = word.start;
  }
  return name.slice(0, from) + value;
}

/** The last word before the first bracket. */
export function lastWord(name: string): Word | undefined {
  const bracket = name.indexOf('(');
  return wordsOf(bracket > 0 ? name.slice(0, bracket) : name).at(-1);
}

function bestReading(readings: readonly Reading[]): Reading | undefined {
  return (
    readings.find((reading) => reading.case === 'nominative') ??
    readings.find((reading) => reading.number === 'singular') ??
    readings[0]
  );
}

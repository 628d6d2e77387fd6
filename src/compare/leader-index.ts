import type { Rarity } from './language/likeness.ts';
import type { Sentence } from './language/read-sentence.ts';

/** Objects that find candidates; a sentence has seldom more that matter. */
const KEY_OBJECTS = 4;
/** Of leaders that share a key no more are kept, so that neither time nor memory grows without bound. */
const LONGEST_LIST = 1000;
/** Those that share the most keys are compared. */
const MOST_CANDIDATES = 32;
/** Once so many entries were looked at, longer lists are left out. */
const MOST_LOOKED_AT = 300;
const LEAST_WEIGHT = 0.3;

/**
 * An inverted index of the sentences that lead groups. Keys are an action with an object; two objects, for sentences that
 * name no action; or the action alone where there is no object.
 */
export class LeaderIndex {
  readonly #lists = new Map<string, number[]>();
  readonly #rarity: Rarity;
  #hits = new Uint16Array(1024);
  #size = 0;

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  /** Its number is how many were added before. */
  add(sentence: Sentence): void {
    for (const key of keysOf(sentence, this.#rarity)) {
      const list = this.#lists.get(key);
      if (!list) this.#lists.set(key, [this.#size]);
      else if (list.length < LONGEST_LIST) list.push(this.#size);
    }
    this.#size++;
    if (this.#size > this.#hits.length) this.#hits = new Uint16Array(this.#hits.length * 2);
  }

  /** Numbers of leaders that may be alike, those that share most first. */
  candidates(sentence: Sentence): number[] {
    const found: number[] = [];
    let looked = 0;
    for (const list of this.#listsOf(sentence)) {
      if (looked > MOST_LOOKED_AT) break;
      looked += list.length;
      for (const leader of list) {
        const hits = this.#hits[leader] ?? 0;
        if (hits === 0) found.push(leader);
        this.#hits[leader] = hits + 1;
      }
    }
    if (found.length > MOST_CANDIDATES) {
      found.sort((a, b) => (this.#hits[b] ?? 0) - (this.#hits[a] ?? 0) || a - b);
    }
    const candidates = found.slice(0, MOST_CANDIDATES);
    for (const leader of found) this.#hits[leader] = 0;
    return candidates;
  }

  /** The shortest first: what few share says most. */
  #listsOf(sentence: Sentence): readonly number[][] {
    const lists = keysOf(sentence, this.#rarity).map((key) => this.#lists.get(key) ?? []);
    return lists.sort((a, b) => a.length - b.length);
  }
}

function keysOf({ actions, objects }: Sentence, rarity: Rarity): string[] {
  const telling = objects
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .map(({ concept, weight }) => ({ concept, weight: weight * rarity(concept) }))
    .sort((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1))
    .slice(0, KEY_OBJECTS)
    .map(({ concept }) => concept);
  if (telling.length === 0)
    return [`${actions.map(({ concept }) => concept).join('+')}|${objects.map(({ concept }) => concept).join('+')}`];
  const keys = actions.flatMap(({ concept }) => telling.map((object) => `${concept}|${object}`));
  const [first, second] = [...telling.slice(0, 2)].sort();
  keys.push(`&${first}&${second ?? ''}`);
  return keys;
}

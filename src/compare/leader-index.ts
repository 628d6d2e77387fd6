import type { Rarity } from './language/likeness.ts';
import type { Sentence } from './language/read-sentence.ts';

/** Objects that find candidates; a sentence has seldom more that matter. */
const KEY_OBJECTS = 4;
/** Of leaders that share a key no more are kept, so that neither time nor memory grows without bound. */
const LONGEST_LIST = 400;
/** Those that share the most keys are compared. */
const MOST_CANDIDATES = 16;
/** The shortest list is always looked at, longer ones only up to so many entries in all. */
const MOST_LOOKED_AT = 200;
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
    for (const key of ownKeys(sentence, this.#rarity)) {
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
      if (looked > 0 && looked + list.length > MOST_LOOKED_AT) break;
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
    const lists = soughtKeys(sentence, this.#rarity).map((key) => this.#lists.get(key) ?? []);
    return lists.sort((a, b) => a.length - b.length);
  }
}

const NAMES_ACTION = '+';
const NAMES_NONE = '-';

function ownKeys(sentence: Sentence, rarity: Rarity): string[] {
  const { actionKeys, objectKeys } = keysOf(sentence, rarity);
  const side = sentence.actions.length > 0 ? NAMES_ACTION : NAMES_NONE;
  return [...actionKeys, ...objectKeys.map((key) => key + side)];
}

/** Who names an action is never alike one that names another: objects alone are for those that name none. */
function soughtKeys(sentence: Sentence, rarity: Rarity): string[] {
  const { actionKeys, objectKeys } = keysOf(sentence, rarity);
  const unsaid = objectKeys.map((key) => key + NAMES_NONE);
  if (sentence.actions.length > 0) return [...actionKeys, ...unsaid];
  return [...objectKeys.map((key) => key + NAMES_ACTION), ...unsaid];
}

interface Keys {
  readonly actionKeys: readonly string[];
  readonly objectKeys: readonly string[];
}

function keysOf({ actions, objects }: Sentence, rarity: Rarity): Keys {
  const telling = objects
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .map(({ concept, weight }) => ({ concept, weight: weight * rarity(concept) }))
    .sort((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1))
    .slice(0, KEY_OBJECTS)
    .map(({ concept }) => concept);
  if (telling.length === 0) {
    const words = [actions, objects].map((terms) => terms.map(({ concept }) => concept).join('+'));
    return { actionKeys: [words.join('|')], objectKeys: [] };
  }
  const actionKeys = actions.flatMap(({ concept }) => telling.map((object) => `${concept}|${object}`));
  return { actionKeys, objectKeys: pairsOf(telling) };
}

/** `&a&b` for every two objects; one alone is a key of its own. */
function pairsOf(objects: readonly string[]): string[] {
  if (objects.length === 1) return [`&${objects[0]}`];
  const sorted = [...objects].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `&${a}&${b}`));
}

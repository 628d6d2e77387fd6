/** What a record says, taken apart into facts that can be counted: `duties.number` holds `4.1|koostab …`. */
type Facts = ReadonlyMap<string, readonly string[]>;

/** A record or envelope as it is read from JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** Alternatives that are right as well: JSON Pointer → other values at that place. */
export type Accept = Readonly<Record<string, readonly unknown[]>>;

/** What one field of a document differs in. */
export interface Difference {
  readonly fact: string;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** The facts are the same, their order is not. */
  readonly order: boolean;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly right: number;
  /** Right facts among all that were wanted or given, 0–1. */
  readonly score: number;
}

type Normalize = (text: string) => string;

/** Case, white space, quote marks, dashes and closing punctuation carry no meaning here. */
export const trivially: Normalize = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[„“”«»]/gu, '"')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/ō/gu, 'õ')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([-/]) ?/gu, '$1')
    .replace(/ ([,;:.)])/gu, '$1')
    .trim()
    .replace(/[\s.,;:]+$/u, '');

export const exactly: Normalize = (text) => text;

/** What a list's element is known by. */
const NAMES = ['text', 'name', 'heading', 'position'];
/** Keys of a record that say how and where it was read, not what it says. */
const PROVENANCE = new Set(['part', 'coverage', 'evidence', 'unclaimed']);

/** Compares the records of a document; only keys that a wanted record has count. */
export function compareRecords(
  wanted: readonly Json[],
  given: readonly Json[],
  { accept = {}, normalize = trivially }: { accept?: Accept | undefined; normalize?: Normalize } = {},
): Comparison {
  let best = countDifferences(wanted, given, normalize);
  let reading: unknown = wanted;
  for (const [pointer, values] of Object.entries(accept)) {
    const path = pointer.split('/').slice(2);
    for (const value of values) {
      const other = withValue(reading, path, value);
      const tried = countDifferences(other as readonly Json[], given, normalize);
      if (tried.score <= best.score) continue;
      best = tried;
      reading = other;
    }
  }
  return best;
}

function countDifferences(wanted: readonly Json[], given: readonly Json[], normalize: Normalize): Comparison {
  const differences: Difference[] = [];
  let right = 0;
  let all = 0;
  for (let i = 0; i < Math.max(wanted.length, given.length); i++) {
    const want = wanted[i] ?? {};
    const keys = Object.keys(wanted[i] ?? given[i] ?? {}).filter((key) => !PROVENANCE.has(key));
    const prefix = i === 0 ? '' : `${i}/`;
    for (const key of keys) {
      const left = factsOf(key, want[key], normalize);
      const found = factsOf(key, given[i]?.[key], normalize);
      for (const fact of new Set([...left.keys(), ...found.keys()])) {
        const { same, ...difference } = compareFacts(prefix + fact, left.get(fact) ?? [], found.get(fact) ?? []);
        right += same;
        all += same + difference.missed.length + difference.extra.length;
        if (difference.missed.length + difference.extra.length > 0 || difference.order) differences.push(difference);
      }
    }
  }
  return { differences, right, score: all === 0 ? 1 : right / all };
}

function compareFacts(
  fact: string,
  wanted: readonly string[],
  given: readonly string[],
): Difference & { same: number } {
  const extra = [...given];
  const missed = wanted.filter((one) => {
    const at = extra.indexOf(one);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  const same = wanted.length - missed.length;
  const order = missed.length + extra.length === 0 && wanted.some((one, i) => one !== given[i]);
  return { fact, missed, extra, order, same };
}

function factsOf(field: string, value: unknown, normalize: Normalize): Facts {
  const facts = new Map<string, string[]>();
  const add = (name: string, ...parts: unknown[]) => {
    const fact = parts.map((part) => normalize(String(part))).join('|');
    facts.set(name, [...(facts.get(name) ?? []), fact]);
  };
  const take = (name: string, thing: unknown, owner: readonly unknown[]): void => {
    if (thing === null || thing === undefined || thing === false) return;
    if (Array.isArray(thing)) {
      for (const element of thing) take(name, element, owner);
    } else if (typeof thing === 'object') {
      const element = thing as Json;
      const named =
        owner.length === 0 && Array.isArray(value) ? NAMES.find((key) => typeof element[key] === 'string') : undefined;
      for (const [key, inner] of Object.entries(element)) {
        take(`${name}.${key}`, inner, named && key !== named ? [element[named]] : owner);
      }
    } else add(name, thing, ...owner);
  };
  take(field, value, []);
  return facts;
}

function withValue(root: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(root))
    return root.map((element, i) => (String(i) === step ? withValue(element, rest, value) : element));
  const object = (root ?? {}) as Json;
  return { ...object, [step]: withValue(object[step], rest, value) };
}

import { INFLECTED_IN_NAMES, LAWS, type Law } from '../../vocabulary/laws.ts';
import { fold } from '../text/fold.ts';
import { editDistance } from './edit-distance.ts';

/** Names shorter than this are only known when spelt right: one letter would make another law of them. */
const SHORTEST_MISSPELT = 16;
const TWO_SLIPS_FROM = 24;

/** A law's name as letters only, its adjectives in the genitive: what spelling apart or together does not change. */
export function lawKey(name: string): string {
  return INFLECTED_IN_NAMES.reduce(
    (key, [genitive, nominative]) => key.replace(nominative, genitive),
    fold(name).replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

const BY_KEY: ReadonlyMap<string, Law> = new Map(
  LAWS.flatMap((law) => [law.name, ...(law.aliases ?? [])].map((name) => [lawKey(name), law] as const)),
);
/** Only names with the same noun are compared: the last letters tell *seadus* from *seadustik*. */
const NOUN_END = 3;
const BY_NOUN = new Map<string, (readonly [key: string, law: Law])[]>();
for (const entry of BY_KEY) {
  const end = entry[0].slice(-NOUN_END);
  BY_NOUN.set(end, [...(BY_NOUN.get(end) ?? []), entry]);
}
const BY_ABBREVIATION: ReadonlyMap<string, Law> = new Map(
  LAWS.flatMap((law) => (law.abbreviation === null ? [] : [[law.abbreviation.toUpperCase(), law] as const])),
);

/** The law of this name in the nominative, in any case and spelt together or apart. */
export function lawNamed(name: string): Law | null {
  return BY_KEY.get(lawKey(name)) ?? null;
}

/** A listed law and how many letters its printed name is off. */
export interface NearLaw {
  readonly law: Law;
  readonly slips: number;
}

/** The law that a misspelt name means: the only listed one within a slip or two of it. */
export function lawNearly(name: string): NearLaw | null {
  const key = lawKey(name);
  if (key.length < SHORTEST_MISSPELT) return null;
  let limit = key.length < TWO_SLIPS_FROM ? 1 : 2;
  let best: Law | null = null;
  for (const [known, law] of BY_NOUN.get(key.slice(-NOUN_END)) ?? []) {
    const slips = editDistance(key, known, limit);
    if (slips === null) continue;
    if (best !== null && best !== law && slips === limit) return null;
    best = law;
    limit = slips;
  }
  return best && { law: best, slips: limit };
}

const ABBREVIATION = /^(?<stem>\p{L}{2,8}?)(?:-\p{Ll}{1,3})?$/u;

/** The law of an abbreviation as printed, case endings after a hyphen allowed (`KOKS-i`). */
export function lawAbbreviated(printed: string): Law | null {
  const stem = ABBREVIATION.exec(printed)?.groups?.stem ?? '';
  const capitals = stem.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= 2 && /^\p{Lu}/u.test(stem) ? (BY_ABBREVIATION.get(stem.toUpperCase()) ?? null) : null;
}

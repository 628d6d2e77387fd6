import {
  LEGAL_FORMS,
  MUNICIPALITIES,
  MUNICIPALITY_GENITIVES,
  type MunicipalityKind,
  STATE_BODY_WORDS,
} from '../../vocabulary/municipalities.ts';

/** A municipality as the register names it, with its EHAK code. */
export interface Municipality {
  readonly name: string;
  readonly ehak: string;
}

interface Entry extends Municipality {
  readonly kind: MunicipalityKind;
}

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const FORMS = new Set(LEGAL_FORMS);
const BY_NAME = indexByName();

/**
 * The municipality whose name an institution carries: `Rapla Vallavalitsus` → `Rapla vald`. *valla-* and *linna-* decide
 * between namesakes; `null` where nothing does, and for bodies of the state and the county.
 */
export function findMunicipality(institution: string): Municipality | null {
  const name = institution.slice(0, 300).replace(/\s*[‐‑–]\s*|(?<=\p{L})\s*-\s*(?=\p{L})/gu, '-');
  const words = name.match(WORD) ?? [];
  while (words.length > 1 && FORMS.has(words[0]?.toLowerCase() ?? '')) words.shift();
  const [first, ...rest] = words;
  if (!first || !/^\p{Lu}/u.test(first)) return null;
  const key = first.toLowerCase();
  const entries = BY_NAME.get(MUNICIPALITY_GENITIVES[key] ?? key) ?? [];
  const lower = rest.map((word) => word.toLowerCase());
  if (lower.some((word) => STATE_BODY_WORDS.some((body) => word.startsWith(body)))) return null;
  const kind = kindSaid(lower[0] ?? '');
  const [entry, another] = kind ? entries.filter((one) => one.kind === kind) : entries;
  return entry && !another ? { name: entry.name, ehak: entry.ehak } : null;
}

/** What the word after the name says: `Vallavalitsus`, `linna`; not a name that only begins alike. */
function kindSaid(word: string): MunicipalityKind | null {
  if (/^(?:vald$|valla)/u.test(word)) return 'vald';
  if (/^(?:linn$|linna(?!mäe|maa))/u.test(word)) return 'linn';
  return null;
}

function indexByName(): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const [name, ehak] of MUNICIPALITIES) {
    const key = name.replace(/ (?:vald|linn)$/u, '').toLowerCase();
    const entry: Entry = { name, ehak, kind: name.endsWith(' vald') ? 'vald' : 'linn' };
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return index;
}

import { GOVERNMENT_NAMES, ROLE_SHORT_FORMS } from '../vocabulary/role-short-forms.ts';
import { readWord } from './language/read-word.ts';
import type { Post } from './posts.ts';

/** The dictionary forms of a name's words: what is left when case, inflection and joining do not matter. */
export type NameWords = ReadonlySet<string>;

const WORD = /([\p{L}\p{N}-]{1,80})(\.?)/gu;
/** The shortest beginning of a word that a full stop makes an abbreviation. */
const SHORTEST_BEGINNING = 3;

/** Reads names; `known` are whole names in whose words a shortened one (*sots. tööspets.*) is looked up. */
export function nameReader(known: readonly string[] = []): (name: string) => NameWords {
  const whole = new Set(known.flatMap((name) => wordsIn(name).map(({ word }) => word)));
  return (name) => {
    const words = wordsIn(name).map(({ word, stopped }) => expand(word, stopped, whole));
    return new Set(words.flatMap((word) => readWord(word).map(({ lemma }) => lemma)).sort());
  };
}

/** What kind of post a name tells: *juhataja* of *arhiivi juhataja* and of *kantseleijuhataja*. */
export function headWord(name: string): string {
  return readWord(wordsIn(name).at(-1)?.word ?? '').at(-1)?.lemma ?? '';
}

function wordsIn(name: string): { word: string; stopped: boolean }[] {
  const lower = name.normalize('NFC').toLowerCase();
  return [...lower.matchAll(WORD)].map(([, word = '', stop]) => ({ word, stopped: stop === '.' }));
}

const SHORT_FORMS = Object.keys(ROLE_SHORT_FORMS).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

function expand(word: string, stopped: boolean, whole: ReadonlySet<string>): string {
  if (whole.has(word) && !stopped) return word;
  const short = SHORT_FORMS.find((form) => word.endsWith(form) && (stopped || isWhole(word, form)));
  if (short !== undefined) return word.slice(0, -short.length) + ROLE_SHORT_FORMS[short];
  if (!stopped || word.length < SHORTEST_BEGINNING) return word;
  const meant = [...whole].filter((candidate) => candidate !== word && candidate.startsWith(word));
  const lemmas = new Set(meant.map(lemmaOf));
  return lemmas.size === 1 ? (meant[0] ?? word) : word;
}

/** Without a full stop only a whole word or a compound of a long first part is a short form: *abivv*, not *juh* in *puuduh*. */
function isWhole(word: string, form: string): boolean {
  return word === form || (form.length >= 5 && word.length >= form.length + 3);
}

function lemmaOf(word: string): string {
  return readWord(word)
    .map(({ lemma }) => lemma)
    .join('|');
}

const GOVERNMENT = new Set(GOVERNMENT_NAMES);
const readName = nameReader();

/**
 * The same for all job descriptions of one institution, however it is spelled: `Rae VV`, `RAE VALLAVALITSUSE`, `Rae vald`.
 * One that names no institution stands alone with its document.
 */
export function institutionKey({ institution, municipality, ehak, path }: Post): string {
  if (institution === null) return `file:${path}`;
  const words = readName(institution);
  const own = readName(municipality ?? '');
  if (ehak !== null && [...words].every((word) => GOVERNMENT.has(word) || own.has(word))) return `ehak:${ehak}`;
  return `name:${[...words].join(' ')}`;
}

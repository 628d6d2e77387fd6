import { snowballStem } from './snowball-stem.ts';
import { DEVERBAL_ENDINGS, deverbalForm, type WordForm } from './word-forms.ts';

const DEVERBAL = new RegExp(
  `^(.{3,40}?)mi(${[...DEVERBAL_ENDINGS].sort((a, b) => b.length - a.length).join('|')})$`,
  'u',
);
const FINITE = /^(.{3,40}[aeiu])(?:b|vad|takse|dakse)$/u;
const INFINITIVE = /^(.{3,40}[aeiu])da$/u;
const PARTICIPLE = /^(.{3,40}[aeiu])(?:tud|dud|nud|tava|tavat|tavad|tavate|tavaid|tav)$/u;
const IN_US =
  /^(.{2,40}us)(?:e|t|i|se|ed|es|el|est|ele|elt|eks|ega|eta|ena|eni|te|eid|tes|test|tele|tel|telt|teks|tega)$/u;
const ADJECTIVE =
  /^(.{3,40})(?:ne|se|set|sed|ses|sel|sest|sele|selt|seks|sega|sena|sesse|sete|setes|setele|setest|setega|seid)$/u;
const CASE = /^(.{3,40}?)(?:sse|st|s|le|lt|l|ks|ni|na|ta|ga)$/u;
/** After a consonant *-t* belongs to the word: *raport*. */
const PLURAL = /^(.{3,40}?)(?:(?<!n)de|te|id|sid|(?<=[aeiouõäöü])[dt])$/u;
const IN_LINE = /^(.{2,40}li)(?:ne|s(?:e\p{L}{0,3}|t\p{L}{0,5}|i|id))$/u;

/**
 * The stem of a word that no word list knows, all its forms alike as far as endings show: *digiteerimiseks* and
 * *digiteerib* → *digiteerima*, *näituste* and *näitused* → one key. A key, not a word to show.
 */
export function stripEnding(word: string): WordForm {
  return readVerb(word) ?? { lemma: nounKey(word), action: null };
}

function readVerb(word: string): WordForm | null {
  const deverbal = DEVERBAL.exec(word);
  if (deverbal) return { lemma: `${deverbal[1]}ma`, action: deverbalForm(deverbal[2] ?? '') };
  const finite = FINITE.exec(word);
  if (finite) return { lemma: `${finite[1]}ma`, action: 'finite' };
  const infinitive = INFINITIVE.exec(word);
  if (infinitive && word.length > 5) return { lemma: `${infinitive[1]}ma`, action: 'infinitive' };
  const participle = PARTICIPLE.exec(word);
  return participle && word.length > 6 ? { lemma: `${participle[1]}ma`, action: 'participle' } : null;
}

/**
 * Own rules first, then Snowball's on what they leave. On the labelled pairs and on the forms of the listed nouns both in
 * this order do better than either alone: own rules know the declensions in *-us, -ne, -line*, Snowball the longer plurals.
 */
function nounKey(word: string): string {
  return evenOut(snowballStem(evenOut(stripNoun(word))));
}

function stripNoun(word: string): string {
  if (word.length < 4) return word;
  const inUs = IN_US.exec(word)?.[1];
  if (inUs) return inUs;
  if (word.endsWith('us')) return word;
  const inLine = IN_LINE.exec(word)?.[1];
  if (inLine) return inLine;
  const adjective = ADJECTIVE.exec(word)?.[1];
  if (adjective && word.length > 6) return adjective;
  const stem = word.length > 5 ? (CASE.exec(word)?.[1] ?? word) : word;
  return stem.length > 4 ? (PLURAL.exec(stem)?.[1] ?? stem) : stem;
}

const LOUDNESS: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k' };

/** Grades of consonants made one: *projekt*, *projekti*; *kogukond*, *kogukonna*; *raport*, *raporti*. */
function evenOut(stem: string): string {
  const bare = stem.length > 4 ? stem.replace(/[aeiu]$/u, '') : stem;
  return bare
    .replace(/nn$/u, 'nt')
    .replace(/ll$/u, 'lt')
    .replace(/rr$/u, 'rt')
    .replace(/mm$/u, 'mp')
    .replace(/[bdg]/gu, (letter) => LOUDNESS[letter] ?? letter)
    .replace(/(\p{L})\1+/gu, '$1');
}

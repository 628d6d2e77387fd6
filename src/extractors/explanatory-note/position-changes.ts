import type { Finding } from '../../model/finding.ts';
import type { ExplanatoryNote } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { toNominative } from '../../normalize/values/roles.ts';
import { FORMER_WORDS } from '../../vocabulary/note-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';

type PositionChange = ExplanatoryNote['positionChanges'][number];

const POST =
  '(?:ameti|töö|teenistus)koha?(?:t|ti|d|tade)?|ametinimetus(?:e|t)?|teenistuskoha nimetus(?:e|t)?|nimetus(?:e|t)?';
const NEW_POST = '(?:ameti|töö|teenistus)koha(?:ks|deks)|(?:ameti)?nimetuseks';
const CHANGE =
  '(?:on |oleks )?(?:muudetud|muudetakse|muuta|nimetatakse|nimetada|on nimetatud|on kavas muuta|on plaanis muuta|muutub|muutuvad)(?: ümber)?';
/** `X ametikoht (on) muudetud Y ametikohaks`, `X ametinimetus muudetakse Y-ks`. */
const PROPOSED = new RegExp(`(?<!\\p{L})(?:${POST})\\s(${CHANGE})\\s([^.;]{2,90}?)\\s?(?:${NEW_POST})(?!\\p{L})`, 'iu');
/** `muuta X ametikoht Y ametikohaks`, `nimetada X töökoht ümber Y töökohaks`. */
const VERB_FIRST = new RegExp(
  `(?<!\\p{L})(?:muuta|muudetakse|nimetada|nimetatakse)\\s([^.;,]{2,90}?)\\s(?:${POST})\\s(?:ümber\\s)?([^.;,]{2,90}?)\\s(?:${NEW_POST})(?!\\p{L})`,
  'iu',
);
const FORMER: ReadonlySet<string> = new Set(FORMER_WORDS);

/** Posts that the draft renames or turns into others; what earlier acts did (*muudeti*) is none, nor is a change of status alone. */
export function extractPositionChanges(sentences: readonly Reading[], context: Context): Finding<PositionChange>[] {
  return sentences.flatMap((sentence) => {
    const change = nounFirst(sentence) ?? verbFirst(sentence);
    if (!change || isStatusOnly(change.to) || change.from === '') return [];
    const value = {
      from: nominative(change.from),
      to: nominative(change.to),
      unit: null,
      text: sentence.text.replace(/\s*\.$/u, ''),
    };
    return [found(context, value, [sentence], 'sentence/positionChanges', CONFIDENCE.sentence)];
  });
}

interface Change {
  readonly from: string;
  readonly to: string;
}

function nounFirst(sentence: Reading): Change | null {
  const match = PROPOSED.exec(sentence.text);
  if (!match) return null;
  return { from: formerPost(slice(sentence, 0, match.index).text), to: clean(match[2] ?? '') };
}

function verbFirst({ text }: Reading): Change | null {
  const match = VERB_FIRST.exec(text);
  return match ? { from: formerPost(match[1] ?? ''), to: clean(match[2] ?? '') } : null;
}

/** The words before the post's noun, back to the sentence's opening or a word that only leads in. */
function formerPost(before: string): string {
  const words = before.split(/\s+/u).filter((word) => word !== '');
  let from = words.length;
  while (from > 0 && words.length - from < 7) {
    const word = words[from - 1] ?? '';
    if (/[,;:.]$/u.test(word) || FORMER.has(fold(word))) break;
    from--;
  }
  return words.slice(from).join(' ');
}

function clean(text: string): string {
  const words = text.split(/\s+/u);
  while (words.length > 1 && FORMER.has(fold(words[0] ?? ''))) words.shift();
  return words.join(' ').replace(/^(?:ümber)\s/u, '');
}

function isStatusOnly(to: string): boolean {
  return /^(?:ametniku|töötaja|teenistuja|tähtajaliseks|tähtajatuks)?$/u.test(fold(to));
}

/** A post in the genitive as one would name it; a capital that only opened the sentence goes. */
function nominative(post: string): string {
  const value = toNominative(post).value;
  return /^\p{Lu}\p{Ll}/u.test(value) ? value.charAt(0).toLowerCase() + value.slice(1) : value;
}

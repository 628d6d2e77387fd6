import { fold, type Word, words } from '../normalize/text/fold.ts';
import type { Marker } from '../normalize/text/markers.ts';
import { buildSpellingIndex, type SpellingIndex } from '../normalize/text/misspelt.ts';
import { buildPhraseIndex } from '../normalize/text/phrases.ts';
import { EMPTY_READING, type Reading, slice } from '../normalize/text/reading.ts';
import { tail } from '../normalize/text/tail.ts';
import { HEADING_FAMILIES, type HeadingFamily, POST_TAILS } from '../vocabulary/heading-words.ts';
import { type Entry, JOB_DESCRIPTION_ENTRIES } from '../vocabulary/job-description-entries.ts';

/** A label or heading recognised at the start of a text. */
export interface Announcement {
  readonly entry: Entry;
  /** The number before it, `null` where it has none. */
  readonly markerReading: Reading | null;
  /** The words of the label or heading, brackets after it included. */
  readonly label: Reading;
  /** What follows it, colon dropped. */
  readonly rest: Reading;
  readonly colon: boolean;
  /** The folded phrase that matched. */
  readonly phrase: string;
  /** The other language's half of a bilingual heading. */
  readonly aside: Reading | null;
  /** Words that no list knows stand before the phrase: `KASVATAJA kohustused`. */
  readonly prefixed: boolean;
  /** `misspelt`: a letter of the heading was wrong or mixed up. */
  readonly rule: 'phrase' | 'family' | 'post' | 'misspelt' | 'unknown';
}

const index = buildPhraseIndex(JOB_DESCRIPTION_ENTRIES.map((entry) => [entry.phrases, entry] as const));
const families = HEADING_FAMILIES.map((family) => ({
  family,
  core: new Set(family.core),
  all: new Set([...family.core, ...family.also]),
}));

const MAX_PREFIX_WORDS = 4;
const AFTER_LABEL = /^(\s*\([^()]{0,80}\)|\))?\s*([:：])?(\s*[-–—](?=\s))?\s*/u;

const asked = new WeakMap<Reading, { readonly marker: number; readonly answer: Announcement | null }>();

/** The label or heading that a text opens with, its marker aside; `null` where no list knows one. */
export function announce(reading: Reading, marker: Marker | null): Announcement | null {
  const known = asked.get(reading);
  if (known && known.marker === (marker?.length ?? 0)) return known.answer;
  const answer = findAnnouncement(reading, marker);
  asked.set(reading, { marker: marker?.length ?? 0, answer });
  return answer;
}

function findAnnouncement(reading: Reading, marker: Marker | null): Announcement | null {
  const whole = slice(reading, marker?.length ?? 0);
  const bilingual = estonianHalf(whole, marker);
  if (bilingual) return bilingual;
  const body = /\.$/u.test(whole.text) && isCapitals(whole.text) ? slice(whole, 0, whole.text.length - 1) : whole;
  const found = words(body.text.slice(0, 200));
  if (found.length === 0) return null;
  const match = index.longestAt(found, 0);
  const byPhrase = match ? announcement(body, found, 0, match.count, match.value, 'phrase') : null;
  const isWhole = byPhrase !== null && (byPhrase.rest.text === '' || byPhrase.colon);
  const announced = isWhole
    ? byPhrase
    : (postHeading(body, found, marker) ??
      addressedHeading(body, found) ??
      familyHeading(body, found) ??
      inlineFamily(body) ??
      byPhrase ??
      prefixedHeading(body, found) ??
      misspeltHeading(body, found, marker) ??
      confusedLabel(body, found));
  return announced && marker ? { ...announced, markerReading: slice(reading, 0, marker.length) } : announced;
}

/** `IV ÕIGUSED / RIGHTS`: in a bilingual heading the Estonian half counts. */
function estonianHalf(body: Reading, marker: Marker | null): Announcement | null {
  const at = body.text.length <= 120 ? body.text.indexOf(' / ') : -1;
  if (at < 0) return null;
  const announced = announce(slice(body, 0, at), null);
  if (announced?.rest.text !== '' || announced.entry.as === 'label') return null;
  const other = slice(body, at + 3);
  if (announce(other, null)) return null;
  return { ...announced, aside: other, markerReading: marker ? EMPTY_READING : null };
}

function announcement(
  body: Reading,
  found: readonly Word[],
  from: number,
  count: number,
  entry: Entry,
  rule: Announcement['rule'],
): Announcement {
  const last = found[from + count - 1];
  const end = last?.end ?? 0;
  const after = AFTER_LABEL.exec(body.text.slice(end));
  const labelEnd = end + (after?.[1]?.length ?? 0);
  return {
    entry,
    markerReading: null,
    aside: null,
    label: slice(body, 0, labelEnd),
    rest: slice(body, end + (after?.[0].length ?? 0)),
    colon: after?.[2] !== undefined || (after?.[3] !== undefined && entry.category !== undefined),
    phrase: found
      .slice(from, from + count)
      .map((word) => word.text)
      .join(' '),
    prefixed: from > 0,
    rule,
  };
}

/** `KASVATAJA TÖÖ EESMÄRGID`: whose they are stands before a known heading, which ends the line. */
function prefixedHeading(body: Reading, found: readonly Word[]): Announcement | null {
  if (found.length > MAX_PREFIX_WORDS + 8 || /[.;,]$/u.test(body.text)) return null;
  for (let from = 1; from <= MAX_PREFIX_WORDS && from < found.length; from++) {
    const match = index.longestAt(found, from);
    if (!match || from + match.count !== found.length || match.value.as === 'label') continue;
    if (!isGenitiveLike(found.slice(0, from))) return null;
    return announcement(body, found, from, match.count, match.value, 'phrase');
  }
  return null;
}

/** Words in the genitive end in a vowel (or are conjunctions); a finite verb in `-b` or a word in another case is no owner. */
function isGenitiveLike(found: readonly Word[]): boolean {
  return (
    found.every((word) => /[aeiouõäöü]$/u.test(word.text) || /-$/u.test(word.text)) &&
    !found.some((word) => word.afterStop)
  );
}

/** Headings that stand alone in capitals or with a colon, a letter or two wrong: `ÕlGUSED`, `Teenistuskohustsued:`. */
function misspeltHeading(body: Reading, found: readonly Word[], marker: Marker | null): Announcement | null {
  const label = body.text.indexOf(':') > 0;
  if (
    !label &&
    (found.length > 5 ||
      !(isCapitals(body.text) || (marker !== null && marker.depth <= 1 && /^\p{Lu}[^.,;]{6,40}$/u.test(body.text))))
  )
    return null;
  const corrected = found.map((word) => ({ ...word, text: spelling().meant(word.text) ?? word.text }));
  if (corrected.every((word, i) => word.text === found[i]?.text)) return null;
  const match = index.longestAt(corrected, 0);
  if (!match) return null;
  const atColon = found[match.count]?.afterStop === true && body.text.slice(0, 40).includes(':');
  if (!atColon && (match.count !== found.length || match.value.as === 'label')) return null;
  return announcement(body, found, 0, match.count, match.value, 'misspelt');
}

/** On a scan any label or heading may have letters that look alike mixed up: `Kelle asernel`. */
function confusedLabel(body: Reading, found: readonly Word[]): Announcement | null {
  if (!body.scanned || found.length > MAX_PREFIX_WORDS + 8) return null;
  const corrected = found.map((word) => ({ ...word, text: spelling().confused(word.text) ?? word.text }));
  const match = corrected.some((word, i) => word.text !== found[i]?.text) ? index.longestAt(corrected, 0) : null;
  if (!match || (match.count < found.length && found[match.count]?.afterStop !== true)) return null;
  const announced = announcement(body, found, 0, match.count, match.value, 'misspelt');
  return announced.rest.text === '' || announced.colon ? announced : null;
}

let spellings: SpellingIndex | null = null;
/** Made when the first heading fails to match, as most documents need none. */
function spelling(): SpellingIndex {
  spellings ??= buildSpellingIndex(index.words);
  return spellings;
}

/** `Arhivaaril on õigus:` says whose they are; a clause's number does for the colon: `3. Arhivaaril on õigus`. */
function postHeading(body: Reading, found: readonly Word[], marker: Marker | null): Announcement | null {
  const isClause = marker !== null && marker.depth === 1 && (marker.kind === 'number' || marker.kind === 'roman');
  if (!isClause && !/:$/u.test(body.text)) return null;
  if (/[.;,]$/u.test(body.text) || found.length < 2 || found.length > 6 || found.some((word) => word.afterStop))
    return null;
  const folded = found.map((word) => word.text).join(' ');
  const tail = POST_TAILS.find(([words]) => folded.endsWith(` ${words}`));
  return tail ? announcement(body, found, 0, found.length, { key: tail[1], as: 'heading', phrases: [] }, 'post') : null;
}

/** `Vajalikud oskused ja isikuomadused: …`: a family's words before the colon. */
function inlineFamily(body: Reading): Announcement | null {
  const colon = body.text.slice(0, 80).indexOf(':');
  if (colon < 4 || colon === body.text.length - 1) return null;
  const head = slice(body, 0, colon);
  const announced = familyHeading(head, words(head.text));
  return announced ? { ...announced, colon: true, rest: slice(body, colon + 1) } : null;
}

/** `NÕUDED SOTSIAALTÖÖTAJALE`: requirements and whom they are put to, in the allative. */
function addressedHeading(body: Reading, found: readonly Word[]): Announcement | null {
  const last = found.at(-1);
  if (
    !last ||
    found.length < 2 ||
    found.length > 6 ||
    !last.text.endsWith('le') ||
    last.end < body.text.replace(tail(':)'), '').length
  )
    return null;
  const match = index.longestAt(found, 0);
  if (match?.value.key !== 'qualifications' || match.count > 2 || found.some((word) => word.afterStop)) return null;
  return announcement(body, found, 0, found.length, match.value, 'phrase');
}

function familyHeading(body: Reading, found: readonly Word[]): Announcement | null {
  if (found.length > 14 || /[.;,]$/u.test(body.text)) return null;
  for (const { family, core, all } of families) {
    if (!found.some((word) => core.has(word.text)) || !found.every((word) => all.has(word.text))) continue;
    return announcement(body, found, 0, found.length, asEntry(family), 'family');
  }
  return null;
}

const entryOfFamily = new Map<HeadingFamily, Entry>();
function asEntry(family: HeadingFamily): Entry {
  let entry = entryOfFamily.get(family);
  if (!entry) {
    entry = { key: family.key, as: 'heading', phrases: [] };
    entryOfFamily.set(family, entry);
  }
  return entry;
}

const UNKNOWN_LABEL = /^\p{Lu}[^:.;!?]{1,60}:\s+(?=\S)/u;
const UNKNOWN_ENTRY: Entry = { key: 'other', as: 'label', phrases: [] };

/** `Words: value` that no list knows: a label by its form; at most five words before the colon. */
export function unknownLabel(reading: Reading, marker: Marker | null): Announcement | null {
  const body = slice(reading, marker?.length ?? 0);
  const match = UNKNOWN_LABEL.exec(body.text);
  const label = match ? slice(body, 0, match[0].trimEnd().length - 1) : null;
  if (!match || !label || label.text.split(' ').length > 5) return null;
  return {
    entry: UNKNOWN_ENTRY,
    markerReading: marker ? slice(reading, 0, marker.length) : null,
    aside: null,
    label,
    rest: slice(body, match[0].length),
    colon: true,
    phrase: label.text,
    prefixed: false,
    rule: 'unknown',
  };
}

/** Letters of a text are capitals; a text of fewer than three letters is not. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\([^)]*\)/gu, '').match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/gu, ''));
}

/** A folded text without closing punctuation, for comparing whole labels. */
export function foldedLabel(text: string): string {
  return fold(text).replace(tail('.:;,'), '').trim();
}

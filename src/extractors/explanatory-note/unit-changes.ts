import type { Finding } from '../../model/finding.ts';
import type { ExplanatoryNote } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { join, type Reading, slice } from '../../normalize/text/reading.ts';
import { unitHeads } from '../../normalize/values/units.ts';
import { PAST_ACTS, PROPOSED_UNIT } from '../../vocabulary/note-words.ts';
import { NUMBER_WORDS } from '../../vocabulary/staffing-words.ts';
import { CONFIDENCE, type Context, found, UNSURE_FORM } from '../context.ts';
import type { NoteParagraph } from './note-paragraphs.ts';
import { sentencesOf } from './note-paragraphs.ts';

type UnitChange = ExplanatoryNote['unitChanges'][number];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.flatMap(([value, forms]) => forms.map((form) => [form, value] as const)),
);
const COUNT =
  /(?<![\p{L}\p{N}])(\p{L}+|\d{1,3}(?:,\d{1,2})?)\s(?:teenistuja|töötaja|ametniku|ametikoha|töökoha|teenistuskoha|liikme)(?:ga|ks|t|st|te|ni)?(?!\p{L})|(?<![\p{L}\p{N}])(\p{L}+|\d{1,3}(?:,\d{1,2})?)\s(?:teenistujat|töötajat|ametnikku|ametikohta|töökohta|teenistuskohta)(?!\p{L})/u;

/** Units that the draft founds, plans or does away with: how many posts, and which. */
export function extractUnitChanges(paragraphs: readonly NoteParagraph[], context: Context): Finding<UnitChange>[] {
  const findings: Finding<UnitChange>[] = [];
  const seen = new Set<string>();
  for (const { reading, heading } of paragraphs) {
    if (heading) continue;
    const sentences = sentencesOf(reading);
    sentences.forEach((sentence, i) => {
      const finding = changeIn(sentence, sentences[i + 1] ?? null, context);
      const key = finding ? fold(finding.value.name) : '';
      if (!finding || seen.has(key)) return;
      seen.add(key);
      findings.push(finding);
    });
  }
  return findings;
}

function changeIn(sentence: Reading, next: Reading | null, context: Context): Finding<UnitChange> | null {
  const folded = fold(sentence.text);
  if (!PROPOSED_UNIT.test(folded) || PAST_ACTS.test(folded)) return null;
  const name = predicateUnit(sentence) ?? objectUnit(sentence) ?? subjectUnit(sentence);
  if (!name) return null;
  const counted = countIn(folded);
  const listed = membersIn(sentence, name) ?? (next && counted !== null && isList(next.text) ? next : null);
  if (counted === null && !listed) return null;
  const members = listed ? split(listed) : [];
  const positions = counted ?? sumOf(members);
  const text = listed === next && next ? join([sentence, next]) : sentence;
  const confidence = counted === null ? CONFIDENCE.sentence - UNSURE_FORM : CONFIDENCE.sentence;
  const value = {
    name: name.text,
    positions,
    members: members.map((member) => member.text),
    text: text.text.replace(/\s*\.$/u, ''),
  };
  return found(context, value, [text], 'sentence/unitChanges', confidence);
}

/** `Õigusteenistus on planeeritud …`: the unit opens the sentence, in the nominative. */
function subjectUnit(sentence: Reading): Reading | null {
  const words = Array.from(sentence.text.matchAll(/[\p{L}-]+/gu)).slice(0, 6);
  const at = words.findIndex((word) => isUnit(word[0]));
  const last = words[at];
  if (at < 0 || !last || /[.,;:–]/u.test(sentence.text.slice(0, last.index))) return null;
  if (words.slice(0, at).some((word) => PROPOSED_UNIT.test(fold(word[0])))) return null;
  return slice(sentence, 0, last.index + last[0].length);
}

/** `Kolmandaks teenistuseks on asjaajamisteenistus – …`. */
function predicateUnit(sentence: Reading): Reading | null {
  const match =
    /(?<!\p{L})(?:teenistuseks|osakonnaks|üksuseks|talituseks|bürooks|ametiks) on ([^,.;:–]{3,80}?)(?=\s*(?:[,.;:–]|\s-\s|$))/u.exec(
      sentence.text,
    );
  if (!match?.[1] || !isUnit(match[1].split(' ').at(-1) ?? '')) return null;
  const at = match.index + match[0].length - match[1].length;
  return slice(sentence, at, at + match[1].length);
}

/** `Luuakse uus hankeosakond, kuhu …`, `Moodustatakse teabebüroo`. */
function objectUnit(sentence: Reading): Reading | null {
  const match =
    /(?<!\p{L})(?:[Ll]uuakse|[Mm]oodustatakse|[Aa]sutatakse|[Kk]aotatakse|luua|moodustada)\s(?:uus |eraldi |täiendavalt |juurde )?((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?=\s*[,.;:–]|\s(?:kuhu|kus|mille|millesse|koosseisuga|–|-)(?!\p{L})|\s\p{L}+(?:ga)\s)/u.exec(
      sentence.text,
    );
  if (!match?.[1] || !isUnit(match[1].split(' ').at(-1) ?? '')) return null;
  const at = match.index + match[0].length - match[1].length;
  return slice(sentence, at, at + match[1].length);
}

function isUnit(word: string): boolean {
  return unitHeads.read(word).some((reading) => reading.case === 'nominative' && reading.number === 'singular');
}

function countIn(folded: string): number | null {
  const match = COUNT.exec(folded);
  return match ? numberOf(match[1] ?? match[2] ?? '') : null;
}

function numberOf(word: string): number | null {
  if (/^\d/u.test(word)) return Number(word.replace(',', '.'));
  return NUMBERS.get(word) ?? null;
}

/** What stands after the dash or colon that follows the unit's name. */
function membersIn(sentence: Reading, name: Reading): Reading | null {
  const end = (name.offsets.at(-1) ?? 0) + 1;
  const from = sentence.offsets.findIndex((offset) => offset >= end);
  const match = /\s[–—-]\s|:\s/u.exec(sentence.text.slice(Math.max(0, from)));
  if (!match || from < 0) return null;
  return slice(sentence, from + match.index + match[0].length, sentence.text.replace(/\s*\.$/u, '').length);
}

function isList(text: string): boolean {
  return (
    text.split(' ').length <= 40 &&
    /(?:,|\sja\s|\sning\s)/u.test(text) &&
    !PROPOSED_UNIT.test(fold(text).replace(/on plaanis/gu, ''))
  );
}

/** Single members: relative clauses go, `selle juhiks on plaanis seada praegune X` is X. */
function split(list: Reading): Reading[] {
  const cuts = [
    0,
    ...Array.from(list.text.matchAll(/,\s|\s(?:ja|ning)\s/gu))
      .filter((match) => !insideBrackets(list.text, match.index) && !joinsOneNoun(list.text, match.index))
      .map((match) => match.index + match[0].length),
  ];
  return cuts
    .map((start, i) =>
      slice(list, start, cuts[i + 1] === undefined ? list.text.length : trimEnd(list.text, start, cuts[i + 1] ?? 0)),
    )
    .map(member)
    .filter((one) => one.text !== '' && !/^(?:kelle|kes|mis|mille|kus|kuhu)/u.test(one.text));
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/(?:,\s|\s(?:ja|ning)\s)$/u, '').length;
}

/** `haridus- ja kultuuriamet` is one name. */
function joinsOneNoun(text: string, at: number): boolean {
  return /[-–]$/u.test(text.slice(0, at));
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function member(reading: Reading): Reading {
  const lead =
    /^.{0,60}?(?:juhiks|teenistujateks|liikmeteks|töötajateks|koosseisus)\s(?:on|saavad|saab)(?:\splaanis\sseada)?\s(?:praegune\s|tänane\s)?/u.exec(
      reading.text,
    );
  const from = lead?.[0].length ?? 0;
  const aside = /\s\((?=sellele|kellele|kes|mis|see)/u.exec(reading.text);
  return slice(reading, from, aside && aside.index > from ? aside.index : reading.text.length);
}

/** `kaks sekretäri` counts two, any other member one. */
function sumOf(members: readonly Reading[]): number | null {
  if (members.length === 0) return null;
  return members.reduce((sum, { text }) => sum + (NUMBERS.get(fold(text.split(' ')[0] ?? '')) ?? 1), 0);
}

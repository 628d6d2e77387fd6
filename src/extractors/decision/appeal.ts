import type { Finding } from '../../model/finding.ts';
import type { Decision } from '../../model/record.ts';
import { institutionHeads } from '../../normalize/values/institutions.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import type { Point } from './points.ts';

type Appeal = NonNullable<Decision['appeal']>;

const DAYS = /(?<!\p{N})(\d{1,3})\s?(?:\(\p{L}+\)\s?)?(?:kalendri|töö)?päeva(?!\p{L})/u;
const DAY_WORDS: readonly (readonly [RegExp, number])[] = [
  [/kolmekümne(?: kalendri)?\s?päeva/u, 30],
  [/kümne(?: kalendri)?\s?päeva/u, 10],
];
/** Whom one turns to stands in these cases: *vaide vallavalitsusele*, *vaidlustada halduskohtus*. */
const TURNED_TO = new Set(['allative', 'inessive', 'illative']);
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** How long, and to whom one may appeal; bodies in the nominative, addresses dropped. */
export function extractAppeal(points: readonly Point[], context: Context): Finding<Appeal> | null {
  const speaking = points.filter(({ action }) => action === 'appeal');
  if (speaking.length === 0) return null;
  const texts = speaking.map(({ reading }) => reading.text);
  const days = texts.map(daysOf).find((count) => count !== null) ?? null;
  const to = [...new Map(texts.flatMap(bodiesOf).map((body) => [body.toLowerCase(), body])).values()];
  return found(
    context,
    { days, to },
    speaking.map(({ reading }) => reading),
    'point/appeal',
    CONFIDENCE.sentence,
  );
}

function daysOf(text: string): number | null {
  const figure = DAYS.exec(text)?.[1];
  if (figure) return Number(figure);
  return DAY_WORDS.find(([words]) => words.test(text.toLowerCase()))?.[1] ?? null;
}

function bodiesOf(text: string): string[] {
  const words = Array.from(text.replace(/\([^()]{0,200}\)/gu, (aside) => ' '.repeat(aside.length)).matchAll(WORD));
  return words.flatMap((word, i) => {
    const reading = institutionHeads.read(word[0]).find((one) => TURNED_TO.has(one.case) && one.number === 'singular');
    if (!reading || /^asutus/u.test(reading.lemma)) return [];
    const from = nameStart(words, i, text);
    return [`${text.slice(from, word.index)}${reading.nominative}`.replace(/\s+/gu, ' ')];
  });
}

/** The capitalised words right before the body's last word; the sentence's own first word is none of them. */
function nameStart(words: readonly RegExpExecArray[], at: number, text: string): number {
  let from = words[at]?.index ?? 0;
  if (!/^\p{Lu}/u.test(words[at]?.[0] ?? '')) return from;
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const word = words[i];
    if (!word || !/^\p{Lu}/u.test(word[0]) || text.slice(word.index + word[0].length, from).trim() !== '') break;
    if (/^(?:Vaide|Kaebuse|Käskkirja|Otsus|Otsust|Korraldus|Määrus|Käesolev)/u.test(word[0])) break;
    from = word.index;
  }
  return from;
}

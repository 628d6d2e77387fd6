import type { Finding } from '../../model/finding.ts';
import type { ExplanatoryNote } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { COUNTED_NOUNS } from '../../vocabulary/staffing-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';

type Amount = ExplanatoryNote['amounts'][number];

/** A figure apart from dates, ranges, numbers of acts and provisions; thousands may be parted by spaces. */
const FIGURE =
  /(?<![\p{L}\p{N}.,/§-]|\p{N} |nr |nr\. |§ )(\d{1,3}(?: \d{3})+|\d+)(?:,(\d{1,2}))?(?![\d/-]|\.\d|[–-]\s?\d)\s?(%|€|[\p{L}-]+(?: eurot)?)?/gu;
/** `Kokku on teenistujaid kantseleis 14`: the noun stands before its figure. */
const NOUN_BEFORE =
  /(?<!\p{L})(teenistujaid|töötajaid|ametnikke|ametikohti|töökohti|teenistuskohti|kohti|kliente|lapsi|õpilasi|elanikke|inimesi)(?!\p{L})([^.;:\d]{0,60}?)\s(\d{1,5}(?:,\d{1,2})?)(?=\s*(?:[.;)]|$))/gu;
/** Words right before a figure that number something instead of counting it. */
const NUMBERING =
  /(?:§|(?<!\p{L})(?:nr\.?|punkt\p{L}*|p|lg|lõi\p{L}+|lisa(?:s|de|des)?|tn|aastal?|aastatel|lk|kuni \d+|nimel))\s*$/iu;

/** Figures that count posts, people or money, with what they count in the nominative. Number words and ranges are none. */
export function extractAmounts(sentences: readonly Reading[], context: Context): Finding<Amount>[] {
  return sentences.flatMap((sentence) =>
    [...directAmounts(sentence), ...amountsAfterNoun(sentence)]
      .sort((a, b) => a.at - b.at)
      .map(({ at, value, unit }) => {
        const clause = clauseAt(sentence, at);
        return found(
          context,
          { value, unit, text: clause.text.replace(/\s*[.;,]$/u, '') },
          [clause],
          'sentence/amounts',
          CONFIDENCE.sentence,
        );
      }),
  );
}

interface Figure {
  readonly at: number;
  readonly value: number;
  readonly unit: string;
}

function directAmounts({ text }: Reading): Figure[] {
  return Array.from(text.matchAll(FIGURE)).flatMap((match): Figure[] => {
    const unit = unitOf(match[3] ?? '');
    if (!unit || NUMBERING.test(text.slice(0, match.index))) return [];
    return [{ at: match.index, value: numberOf(match[1] ?? '', match[2]), unit }];
  });
}

function amountsAfterNoun({ text }: Reading): Figure[] {
  return Array.from(text.matchAll(NOUN_BEFORE)).flatMap((match): Figure[] => {
    const unit = unitOf(match[1] ?? '');
    const [whole = '', decimals] = (match[3] ?? '').split(',');
    return unit ? [{ at: match.index, value: numberOf(whole, decimals), unit }] : [];
  });
}

function numberOf(whole: string, decimals: string | undefined): number {
  return Number(`${whole.replaceAll(' ', '')}${decimals ? `.${decimals}` : ''}`);
}

function unitOf(printed: string): string | null {
  const word = fold(printed).replace(/^-/u, '');
  const whole = COUNTED_NOUNS.find(([, forms]) => forms.test(word));
  if (whole) return whole[0];
  const [first = ''] = word.split(' ');
  return COUNTED_NOUNS.find(([, forms]) => forms.test(first))?.[0] ?? null;
}

/** The clause between commas, brackets and stops around an offset. */
function clauseAt(sentence: Reading, at: number): Reading {
  const { text } = sentence;
  let start = 0;
  for (const match of text.slice(0, at).matchAll(/[,;]\s(?=\p{L})/gu)) start = match.index + match[0].length;
  const after = /[,;]\s/u.exec(text.slice(at));
  const end = after ? at + after.index : text.length;
  return slice(sentence, start, end);
}

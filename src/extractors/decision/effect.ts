import type { Finding } from '../../model/finding.ts';
import type { Decision } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { EFFECT_CUES } from '../../vocabulary/decision-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import type { Header } from './header-lines.ts';
import type { Point } from './points.ts';

type Effective = NonNullable<Decision['effective']>;

/** From when a point counts: its own *alates …*, *jõustub …*, *rakendatakse …*. */
export function effectiveFrom(text: string): string | null {
  const folded = fold(text);
  if (!folded.includes('alates') && !EFFECT_CUES.test(folded)) return null;
  for (const date of findDates(text)) {
    if (date.iso.length !== 10) continue;
    const before = fold(text.slice(Math.max(0, date.start - 90), date.start));
    const after = fold(text.slice(date.end, date.end + 12));
    if (/(?<!\p{L})alates(?:\s\p{L}+)?\s*$/u.test(before) || /^\s?alates(?!\p{L})/u.test(after)) return date.iso;
    if (EFFECT_CUES.test(before.split(/[.;]\s(?=\p{L})/u).at(-1) ?? '') && !/(?<!\p{L})kuni\s*$/u.test(before))
      return date.iso;
  }
  return null;
}

const ON: readonly (readonly [Effective['on'], RegExp])[] = [
  ['publication', /avaldami|avalikustami|riigi teatajas|ametlikes teadaannetes/u],
  ['notification', /teatavaks ?tegemi|teatavakstegemi|teatavaks ?saami|teadasaami|kättetoimetami/u],
  ['signature', /alla ?kirjutami|allkirjastami|allakirjutami/u],
];

/** When the act comes into force, as it says of itself; the date may stand in its own header alone. */
export function extractEffective(
  points: readonly Point[],
  header: Header,
  context: Context,
): Finding<Effective> | null {
  const speaking = points.filter(
    ({ action, reading }) =>
      action === 'effect' || /^(?:käesolev )?(?:otsus|korraldus|käskkiri|määrus) jõustub/u.test(fold(reading.text)),
  );
  const point = speaking.find(({ reading }) => /jõustu/u.test(fold(reading.text))) ?? speaking[0];
  if (!point) return fromHeader(header, context);
  const clause = forceClause(point.reading.text);
  const folded = fold(clause);
  const date = effectiveFrom(clause);
  const on = date ? 'date' : (ON.find(([, words]) => words.test(folded))?.[0] ?? null);
  const headed = date ? null : header.effectiveDate;
  if (!on && !headed) return null;
  const value = { date: date ?? headed?.value ?? null, on: on ?? 'date' };
  const finding = found(context, value, [point.reading], 'point/effective', CONFIDENCE.sentence);
  return headed ? { ...finding, spans: [...headed.spans, ...finding.spans] } : finding;
}

/** `jõustub …`, without a second clause on from when it is applied. */
function forceClause(text: string): string {
  const applied = /,? (?:ja|ning) (?:seda )?rakenda/u.exec(text);
  return applied && /jõustu/iu.test(text.slice(0, applied.index)) ? text.slice(0, applied.index) : text;
}

function fromHeader({ effectiveDate }: Header, _context: Context): Finding<Effective> | null {
  return effectiveDate ? { ...effectiveDate, value: { date: effectiveDate.value, on: 'date' } } : null;
}

import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { ACT_WORDS, GAZETTE_LABELS } from '../../vocabulary/decision-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import { cut, type Flow } from '../flow.ts';
import { ADOPTED, bodyName, type Header, readDateLine, readEffective } from './header-lines.ts';

/** Riigi Teataja's header, one field a line or all on one; returns where it ends, 0 where there is none. */
export function readGazette(flow: Flow, limit: number, header: Header, context: Context): number {
  const { text } = flow.reading;
  const folded = fold(text.slice(0, limit));
  const labels = GAZETTE_LABELS.flatMap(([label, field]) => {
    const at = folded.search(new RegExp(`(?<!\\p{L})${label}`, 'u'));
    return at < 0 ? [] : [{ at, field, from: at + label.length }];
  })
    .filter((one, _, all) => !all.some((other) => other !== one && other.at < one.at && other.from === one.from))
    .sort((a, b) => a.at - b.at);
  if (!labels.some(({ field }) => field === 'issuer')) return 0;
  let end = 0;
  labels.forEach((label, i) => {
    const lineEnd = flow.lines.find((line) => line.start <= label.at && line.end > label.at)?.end ?? limit;
    const stop = Math.min(labels[i + 1]?.at ?? limit, lineEnd);
    end = Math.max(
      end,
      takeField(cut(flow, label.at, stop), label.from - label.at, label.field, header, context, label.at),
    );
  });
  const adopted = ADOPTED.exec(fold(text.slice(end, limit)));
  if (adopted && flow.lines.some((line) => line.start <= end && line.end > end + adopted.index))
    end = readAdopted(flow, end, adopted.index, limit, header, context);
  return end;
}

/** Books one field; the publication mark ends where its numbers end, since the title may follow on the same line. */
function takeField(
  whole: Reading,
  labelEnd: number,
  field: string,
  header: Header,
  context: Context,
  at: number,
): number {
  let reading = whole;
  if (field === 'published')
    reading = slice(
      whole,
      0,
      labelEnd +
        (/^\s?(?:RT\s?[IVXL]{0,4}|RTL)[\d\s.,IVX]*\d/u.exec(whole.text.slice(labelEnd))?.[0].length ??
          whole.text.length - labelEnd),
    );
  const value = slice(reading, labelEnd);
  if (field === 'issuer' && value.text !== '')
    header.issuer = found(context, bodyName(value.text), [reading], 'header/issuer', CONFIDENCE.stated);
  const kind = ACT_WORDS.find((word) => fold(value.text).includes(word));
  if (field === 'kind' && kind) header.actKind = found(context, kind, [reading], 'header/actKind', CONFIDENCE.stated);
  const [date] = findDates(value.text);
  if (field === 'effective' && date)
    header.effectiveDate = found(context, date.iso, [reading], 'header/effective', CONFIDENCE.stated);
  header.structure.push(reading);
  return at + reading.text.length;
}

/** `… Vastu võetud 22.12.2020 nr 31 jõustumine 01.02.2021 …` inside the header's long line. */
function readAdopted(flow: Flow, from: number, at: number, limit: number, header: Header, context: Context): number {
  const title = cut(flow, from, from + at);
  const stretch = cut(flow, from + at, Math.min(limit, from + at + 160));
  const match =
    /^.{10,16}?\d{1,2}\.\d{1,2}\.\d{4}(?: nr\.? ?[\p{L}\p{N}./-]+)?(?:,? jõustumine \d{1,2}\.\d{1,2}\.\d{4})?/iu.exec(
      stretch.text,
    );
  if (!match) return from;
  const whole = slice(stretch, 0, match[0].length);
  const effective = whole.text.search(/jõustumine/iu);
  readDateLine(effective < 0 ? whole : slice(whole, 0, effective), header, context);
  if (effective > 0) readEffective(slice(whole, effective), header, context);
  header.gazetteTitle = onceOnly(title);
  return from + at + whole.text.length;
}

/** A page that prints its title twice in a row. */
function onceOnly(reading: Reading): Reading {
  const half = Math.floor(reading.text.length / 2);
  const first = reading.text.slice(0, half).trim();
  return first !== '' && first === reading.text.slice(half).trim() ? slice(reading, half) : reading;
}

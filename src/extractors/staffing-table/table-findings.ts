import type { Extraction, Finding } from '../../model/finding.ts';
import type { StaffingTable } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import { countOf } from './columns.ts';
import type { PostEntry, TotalEntry } from './entries.ts';

type Row = StaffingTable['rows'][number];

type Total = StaffingTable['totals'][number];

/** The lines above a table that name it; an annex's designation and the act that adopts it stand apart. */
export function titleLines(lines: readonly Reading[]): { title: Reading[]; above: Reading[] } {
  const isAbove = ({ text }: Reading) =>
    /^lisa(?:\s(?:nr\.?\s?)?\d{0,2})?\.?$/iu.test(text) ||
    /(?<!\p{L})nr\.? ?\d|juurde$/iu.test(text) ||
    /^(?:kinnitatud|kehtestatud)(?!\p{L})/iu.test(text) ||
    findDates(text).length > 0;
  const last = lines.findLastIndex(isAbove);
  const title = lines.slice(last + 1);
  return title.length > 0
    ? { title, above: lines.slice(0, last + 1) }
    : { title: lines.filter((line) => !isAbove(line)), above: lines.filter(isAbove) };
}

interface Footnote {
  readonly mark: string;
  readonly line: Reading;
  readonly text: Reading;
}

/** `** – vallavanema valib volikogu`, several on one line too. */
export function footnotesOf(rest: readonly Reading[]): Footnote[] {
  return rest.flatMap((line) =>
    Array.from(line.text.matchAll(/(?<!\*)(\*{1,4})\s*[–—-]?\s*([^*]+)/gu)).map((match) => {
      const at = match.index + match[0].indexOf(match[2] ?? '', (match[1] ?? '').length);
      return { mark: match[1] ?? '', line, text: slice(line, at, at + (match[2] ?? '').length) };
    }),
  );
}

export function rowFinding(
  entry: PostEntry,
  footnotes: readonly Footnote[],
  used: Set<Reading>,
  context: Context,
): Finding<Row> {
  const mark = /\*+$/u.exec(entry.post.text)?.[0] ?? '';
  const post = slice(entry.post, unnumbered(entry.post.text), entry.post.text.length - mark.length);
  const footnote = mark === '' ? undefined : footnotes.find((one) => one.mark === mark);
  if (footnote) used.add(footnote.line);
  const notes = [
    ...entry.notes.map(({ text }) => text),
    ...(footnote ? [footnote.text.text.replace(/\s*[.;,]$/u, '')] : []),
  ];
  const value: Row = {
    unit: entry.unit?.text ?? null,
    position: post.text.replace(/\s*[;,.]$/u, ''),
    count: entry.count ? countOf(entry.count.text) : null,
    employment: entry.employment,
    term: entry.term?.text ?? null,
    note: notes.length > 0 ? notes.join('; ') : null,
  };
  const sources = [
    entry.post,
    entry.count,
    entry.term,
    ...entry.notes,
    ...(entry.also ?? []),
    footnote?.line ?? null,
  ].filter((one): one is Reading => one !== null);
  return found(
    context,
    value,
    sources,
    'table/rows',
    entry.employment ? CONFIDENCE.line : CONFIDENCE.layout,
    entry.unit ? { unit: [entry.unit] } : undefined,
  );
}

/** `3. arhivaar`: the row's own number is no part of the post. */
function unnumbered(text: string): number {
  return /^\d{1,3}\.?\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0;
}

export function totalFinding(
  { unit, label, numbers }: TotalEntry,
  rows: readonly Finding<Row>[],
  context: Context,
): Finding<Total> {
  const values = numbers.map((reading) => (reading ? countOf(reading.text) : null));
  const whole = /asutus|valitsus|ametiasutus|üldse|kõik|üldarv/u.test(fold(label.text));
  const given = values.filter((value) => value !== null);
  const name = whole || addsUpAll(given, rows, unit?.text ?? null) ? null : (unit?.text ?? null);
  const sums = sumsOf(rows.filter(({ value }) => whole || value.unit === name));
  const alone =
    given.length === 1 &&
    (values[0] === null ? values[1] !== sums.employees : given[0] !== sums.officials || sums.employees > 0);
  const value: Total = alone
    ? { unit: name, officials: null, employees: null, all: given[0] ?? null }
    : { unit: name, officials: values[0] ?? null, employees: values[1] ?? null, all: values[2] ?? null };
  return found(
    context,
    value,
    [label, ...numbers.filter((one): one is Reading => one !== null)],
    'table/totals',
    CONFIDENCE.line,
    name !== null && unit ? { unit: [unit] } : undefined,
  );
}

/** A bare *kokku* under the last unit may be the whole table's. */
function addsUpAll(given: readonly number[], rows: readonly Finding<Row>[], unit: string | null): boolean {
  const matches = ({ officials, employees, all }: { officials: number; employees: number; all: number }) =>
    given.length > 1
      ? given[0] === officials && given[1] === employees
      : given[0] === all || given[0] === officials || given[0] === employees;
  return (
    given.length > 0 &&
    unit !== null &&
    !matches(sumsOf(rows.filter(({ value }) => value.unit === unit))) &&
    matches(sumsOf(rows))
  );
}

function sumsOf(rows: readonly Finding<Row>[]): { officials: number; employees: number; all: number } {
  const sum = (some: readonly Finding<Row>[]) =>
    Math.round(some.reduce((total, { value }) => total + (value.count ?? 0), 0) * 1000) / 1000;
  return {
    officials: sum(rows.filter(({ value }) => value.employment === 'official')),
    employees: sum(rows.filter(({ value }) => value.employment === 'employee')),
    all: sum(rows),
  };
}

/** A total that the rows above it do not add up to is worth a look. */
export function disagreements(totals: readonly Finding<Total>[], rows: readonly Finding<Row>[]): Extraction['remarks'] {
  return totals.flatMap(({ value }, i) => {
    const sums = sumsOf(rows.filter((row) => value.unit === null || row.value.unit === value.unit));
    const pairs = [
      [value.officials, sums.officials],
      [value.employees, sums.employees],
      [value.all, sums.all],
    ] as const;
    const wrong = pairs.find(([printed, counted]) => printed !== null && printed !== counted);
    return wrong
      ? [
          {
            code: 'total-differs',
            message: `the printed total ${wrong[0]} is not the rows' sum ${wrong[1]}`,
            pointer: `/totals/${i}`,
          },
        ]
      : [];
  });
}

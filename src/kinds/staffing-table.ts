import { citedActs, citedProvisions } from '../extractors/citations.ts';
import { CONFIDENCE, type Context, found } from '../extractors/context.ts';
import { type Flow, readFlow } from '../extractors/flow.ts';
import { readCellLines } from '../extractors/staffing-table/cell-lines.ts';
import { columnRole, countOf } from '../extractors/staffing-table/columns.ts';
import type { PostEntry, ReadTable, TotalEntry } from '../extractors/staffing-table/entries.ts';
import { readGrid } from '../extractors/staffing-table/grid.ts';
import { readRowLines, rowLines, spacedRow } from '../extractors/staffing-table/row-lines.ts';
import type { Extraction, Finding } from '../model/finding.ts';
import type { Part } from '../model/part.ts';
import type { StaffingTable } from '../model/record.ts';
import { fold } from '../normalize/text/fold.ts';
import { closeSpacing } from '../normalize/text/letter-spacing.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import { findDates } from '../normalize/values/dates.ts';
import { isRolePhrase } from '../normalize/values/roles.ts';
import { isActHead, isGazetteHead, isJobHead, isNoteHead } from '../sections/part-starts.ts';
import { physicalRows } from '../sections/physical-rows.ts';
import { toUnits } from '../sections/units.ts';
import { STAFFING_TITLE, TOTAL_WORDS } from '../vocabulary/staffing-words.ts';
import type { Kind } from './kind.ts';

/** Koosseis: which posts there are, how many of each, for officials or employees. */
export const staffingTableKind: Kind = { name: 'staffing-table', recognise, extract };

type Row = StaffingTable['rows'][number];
type Total = StaffingTable['totals'][number];

const FIRST_LINES = 14;
/** Of a staffing table's cells at least this share are numbers of posts or rows that end in one. */
const LEAST_NUMBERS = 0.12;

function recognise(context: Context): number {
  const { part, reader } = context;
  if (!holdsNumbers(part)) return 0;
  const { lines } = readFlow(context);
  if (lines.slice(0, 40).some((line, i) => isActHead(line) || isJobHead(line) || isNoteHead(line) || isGazetteHead(lines, i))) return 0;
  const blocks = part.blocks.filter((block) => block.kind !== 'furniture');
  const cells = physicalRows(blocks, reader).flat().map(({ reading }) => reading);
  const numbers = cells.filter((cell) => countOf(cell.text) !== null || (isRolePhrase(cell.text.split(/\s\d/u)[0] ?? '') && spacedRow(cell) !== null)).length;
  const posts = cells.filter((cell) => isRolePhrase(cell.text.replace(/[\s\d.,*]+$/u, ''))).length;
  if (posts === 0 || numbers < 2 || numbers / cells.length < LEAST_NUMBERS) return 0;
  const roles = new Set(cells.slice(0, 60).map((cell) => columnRole(cell.text)).filter((role) => role !== null));
  const titled = cells.slice(0, FIRST_LINES).some((cell) => STAFFING_TITLE.test(fold(cell.text)) && cell.text.length < 160);
  const added = cells.some((cell) => TOTAL_WORDS.test(fold(cell.text)));
  return Math.min(0.95, (titled ? 0.35 : 0) + (roles.size >= 2 ? 0.4 : roles.size * 0.2) + (added ? 0.2 : 0) + (posts / cells.length > 0.1 ? 0.2 : 0));
}

/** Most parts have no cell or line end that is a number: nothing else is read of them. */
function holdsNumbers({ document, blocks }: Part): boolean {
  const numbered = blocks.filter((block) => block.kind !== 'furniture' && block.spans.some((span) => /(?:^|\s)\d{1,4}(?:[.,]\d{1,3})?(?:\s+täht\p{L}*.*)?$/iu.test(document.text.slice(span.start, span.end).trimEnd())));
  return numbered.length >= 2 && numbered.length / blocks.length >= LEAST_NUMBERS / 2;
}

function extract(context: Context): Extraction {
  const flow = readFlow(context);
  const table = readTable(flow, context);
  const footnotes = footnotesOf(table.rest);
  const used = new Set<Reading>();
  const posts = table.entries.filter((entry): entry is PostEntry => entry.type === 'post');
  const rows = posts.map((entry) => rowFinding(entry, footnotes, used, context));
  const totals = table.entries.filter((entry): entry is TotalEntry => entry.type === 'total').map((entry) => totalFinding(entry, rows, context));
  const { title, above } = titleLines(table.title);
  const left = [...above, ...table.rest].filter((reading) => !used.has(reading) && /[\p{L}\p{N}]/u.test(reading.text));
  const texts = [...table.title, ...table.rest];
  const spans = (readings: readonly Reading[]) => readings.flatMap((reading) => context.reader.spansOf(reading));
  return {
    title: titleFinding(title, context),
    findings: {
      rows,
      totals,
      legalReferences: citedProvisions(context, texts),
      actReferences: citedActs(context, texts),
      sections: left.length > 0 ? [found(context, { heading: null, number: null, items: left.map(({ text }) => text.replace(/\s*[;,.]$/u, '')) }, left, 'rest/sections', CONFIDENCE.implied)] : [],
    },
    structure: spans(table.units),
    furniture: spans(table.heads),
    remarks: disagreements(totals, rows),
  };
}

/** Cells where the format has them or pipes part them; else rows or cells a line, whichever most lines are. */
function readTable(flow: Flow, context: Context): ReadTable {
  const units = toUnits(context.part.blocks, context.reader);
  const cells = units.flatMap((unit) => (unit.type === 'row' ? unit.cells.flat() : []));
  const texts = units.filter((unit) => unit.type === 'text');
  const numbers = cells.filter((cell) => countOf(cell.reading.text) !== null).length;
  const mixed = [...cells, ...texts].filter((cell) => spacedRow(cell.reading) !== null).length;
  if (numbers >= 2 && numbers >= mixed) return readGrid(units, context.reader);
  const alone = texts.filter((unit) => countOf(unit.reading.text) !== null).length;
  const within = rowLines(context.part, context.reader).filter((line) => spacedRow(line) !== null).length;
  return within > alone ? readRowLines(context) : readCellLines(flow);
}

/** The lines above a table that name it; an annex's designation and the act that adopts it stand apart. */
function titleLines(lines: readonly Reading[]): { title: Reading[]; above: Reading[] } {
  const isAbove = ({ text }: Reading) => /^lisa(?:\s(?:nr\.?\s?)?\d{0,2})?\.?$/iu.test(text) || /(?<!\p{L})nr\.? ?\d|juurde$/iu.test(text) || /^(?:kinnitatud|kehtestatud)(?!\p{L})/iu.test(text) || findDates(text).length > 0;
  const last = lines.findLastIndex(isAbove);
  const title = lines.slice(last + 1);
  return title.length > 0 ? { title, above: lines.slice(0, last + 1) } : { title: lines.filter((line) => !isAbove(line)), above: lines.filter(isAbove) };
}

function titleFinding(readings: readonly Reading[], context: Context): Finding<string> | null {
  const titled = readings.filter(({ text }) => /\p{L}/u.test(text));
  if (titled.length === 0) return null;
  const text = context.reader.wrap(titled).text.replace(/[\s:.]+$/u, '');
  return found(context, closeSpacing(text), titled, 'title/title', CONFIDENCE.titleBlock);
}

interface Footnote {
  readonly mark: string;
  readonly line: Reading;
  readonly text: Reading;
}

/** `** – vallavanema valib volikogu`, several on one line too. */
function footnotesOf(rest: readonly Reading[]): Footnote[] {
  return rest.flatMap((line) =>
    Array.from(line.text.matchAll(/(?<!\*)(\*{1,4})\s*[–—-]?\s*([^*]+)/gu)).map((match) => {
      const at = match.index + match[0].indexOf(match[2] ?? '', (match[1] ?? '').length);
      return { mark: match[1] ?? '', line, text: slice(line, at, at + (match[2] ?? '').length) };
    }),
  );
}

function rowFinding(entry: PostEntry, footnotes: readonly Footnote[], used: Set<Reading>, context: Context): Finding<Row> {
  const mark = /\*+$/u.exec(entry.post.text)?.[0] ?? '';
  const post = slice(entry.post, unnumbered(entry.post.text), entry.post.text.length - mark.length);
  const footnote = mark === '' ? undefined : footnotes.find((one) => one.mark === mark);
  if (footnote) used.add(footnote.line);
  const notes = [...entry.notes.map(({ text }) => text), ...(footnote ? [footnote.text.text.replace(/\s*[.;,]$/u, '')] : [])];
  const value: Row = {
    unit: entry.unit?.text ?? null,
    position: post.text.replace(/\s*[;,.]$/u, ''),
    count: entry.count ? countOf(entry.count.text) : null,
    employment: entry.employment,
    term: entry.term?.text ?? null,
    note: notes.length > 0 ? notes.join('; ') : null,
  };
  const sources = [entry.post, entry.count, entry.term, ...entry.notes, ...(entry.also ?? []), footnote?.line ?? null].filter((one): one is Reading => one !== null);
  return found(context, value, sources, 'table/rows', entry.employment ? CONFIDENCE.line : CONFIDENCE.layout, entry.unit ? { unit: [entry.unit] } : undefined);
}

/** `3. arhivaar`: the row's own number is no part of the post. */
function unnumbered(text: string): number {
  return /^\d{1,3}\.?\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0;
}

function totalFinding({ unit, label, numbers }: TotalEntry, rows: readonly Finding<Row>[], context: Context): Finding<Total> {
  const values = numbers.map((reading) => (reading ? countOf(reading.text) : null));
  const whole = /asutus|valitsus|ametiasutus|üldse|kõik|üldarv/u.test(fold(label.text));
  const given = values.filter((value) => value !== null);
  const name = whole || addsUpAll(given, rows, unit?.text ?? null) ? null : (unit?.text ?? null);
  const sums = sumsOf(rows.filter(({ value }) => whole || value.unit === name));
  const alone = given.length === 1 && (values[0] === null ? values[1] !== sums.employees : given[0] !== sums.officials || sums.employees > 0);
  const value: Total = alone
    ? { unit: name, officials: null, employees: null, all: given[0] ?? null }
    : { unit: name, officials: values[0] ?? null, employees: values[1] ?? null, all: values[2] ?? null };
  return found(context, value, [label, ...numbers.filter((one): one is Reading => one !== null)], 'table/totals', CONFIDENCE.line);
}

/** A bare *kokku* under the last unit may be the whole table's. */
function addsUpAll(given: readonly number[], rows: readonly Finding<Row>[], unit: string | null): boolean {
  const matches = ({ officials, employees, all }: { officials: number; employees: number; all: number }) => (given.length > 1 ? given[0] === officials && given[1] === employees : given[0] === all || given[0] === officials || given[0] === employees);
  return given.length > 0 && unit !== null && !matches(sumsOf(rows.filter(({ value }) => value.unit === unit))) && matches(sumsOf(rows));
}

function sumsOf(rows: readonly Finding<Row>[]): { officials: number; employees: number; all: number } {
  const sum = (some: readonly Finding<Row>[]) => Math.round(some.reduce((total, { value }) => total + (value.count ?? 0), 0) * 1000) / 1000;
  return {
    officials: sum(rows.filter(({ value }) => value.employment === 'official')),
    employees: sum(rows.filter(({ value }) => value.employment === 'employee')),
    all: sum(rows),
  };
}

/** A total that the rows above it do not add up to is worth a look. */
function disagreements(totals: readonly Finding<Total>[], rows: readonly Finding<Row>[]): Extraction['remarks'] {
  return totals.flatMap(({ value }, i) => {
    const sums = sumsOf(rows.filter((row) => value.unit === null || row.value.unit === value.unit));
    const pairs = [[value.officials, sums.officials], [value.employees, sums.employees], [value.all, sums.all]] as const;
    const wrong = pairs.find(([printed, counted]) => printed !== null && printed !== counted);
    return wrong ? [{ code: 'total-differs', message: `the printed total ${wrong[0]} is not the rows' sum ${wrong[1]}`, pointer: `/totals/${i}` }] : [];
  });
}

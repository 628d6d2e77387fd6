import { citedActs, citedProvisions } from '../extractors/citations.ts';
import { attempt, CONFIDENCE, type Context, found } from '../extractors/context.ts';
import { type Flow, readFlow } from '../extractors/flow.ts';
import { readCellLines } from '../extractors/staffing-table/cell-lines.ts';
import { columnRole, countOf } from '../extractors/staffing-table/columns.ts';
import type { PostEntry, ReadTable, TotalEntry } from '../extractors/staffing-table/entries.ts';
import { readGrid } from '../extractors/staffing-table/grid.ts';
import { readRowLines, rowLines, spacedRow } from '../extractors/staffing-table/row-lines.ts';
import {
  disagreements,
  footnotesOf,
  rowFinding,
  titleLines,
  totalFinding,
} from '../extractors/staffing-table/table-findings.ts';
import type { Extraction, Finding } from '../model/finding.ts';
import type { Part } from '../model/part.ts';
import { fold } from '../normalize/text/fold.ts';
import { closeSpacing } from '../normalize/text/letter-spacing.ts';
import type { Reading } from '../normalize/text/reading.ts';
import { tail } from '../normalize/text/tail.ts';
import { isRolePhrase } from '../normalize/values/roles.ts';
import { isActHead, isGazetteHead, isJobHead, isNoteHead } from '../sections/part-starts.ts';
import { physicalRows } from '../sections/physical-rows.ts';
import { STAFFING_TITLE, TOTAL_WORDS } from '../vocabulary/staffing-words.ts';
import type { Kind } from './kind.ts';

/** Koosseis: which posts there are, how many of each, for officials or employees. */
export const staffingTableKind: Kind = { name: 'staffing-table', recognise, extract };

const FIRST_LINES = 14;

/** Of a staffing table's cells at least this share are numbers of posts or rows that end in one. */
const LEAST_NUMBERS = 0.12;

function recognise(context: Context): number {
  const { part, reader } = context;
  if (!holdsNumbers(part)) return 0;
  const { lines } = readFlow(context);
  if (
    lines
      .slice(0, 40)
      .some((line, i) => isActHead(line) || isJobHead(line) || isNoteHead(line) || isGazetteHead(lines, i))
  )
    return 0;
  const blocks = part.blocks.filter((block) => block.kind !== 'furniture');
  const cells = physicalRows(blocks, reader)
    .flat()
    .map(({ reading }) => reading);
  const numbers = cells.filter(
    (cell) =>
      countOf(cell.text) !== null || (isRolePhrase(cell.text.split(/\s\d/u)[0] ?? '') && spacedRow(cell) !== null),
  ).length;
  const posts = cells.filter((cell) => isRolePhrase(cell.text.replace(/(?<![\s\d.,*])[\s\d.,*]+$/u, ''))).length;
  if (posts === 0 || numbers < 2 || numbers / cells.length < LEAST_NUMBERS) return 0;
  const roles = new Set(
    cells
      .slice(0, 60)
      .map((cell) => columnRole(cell.text))
      .filter((role) => role !== null),
  );
  const titled = cells
    .slice(0, FIRST_LINES)
    .some((cell) => STAFFING_TITLE.test(fold(cell.text)) && cell.text.length < 160);
  const added = cells.some((cell) => TOTAL_WORDS.test(fold(cell.text)));
  return Math.min(
    0.95,
    (titled ? 0.35 : 0) +
      (roles.size >= 2 ? 0.4 : roles.size * 0.2) +
      (added ? 0.2 : 0) +
      (posts / cells.length > 0.1 ? 0.2 : 0),
  );
}

/** Most parts have no cell or line end that is a number: nothing else is read of them. */
function holdsNumbers({ document, blocks }: Part): boolean {
  const numbered = blocks.filter(
    (block) =>
      block.kind !== 'furniture' &&
      block.spans.some((span) =>
        /(?:^|\s)\d{1,4}(?:[.,]\d{1,3})?(?:\s+täht\p{L}*.*)?$/iu.test(
          document.text.slice(span.start, span.end).trimEnd(),
        ),
      ),
  );
  return numbered.length >= 2 && numbered.length / blocks.length >= LEAST_NUMBERS / 2;
}

function extract(context: Context): Extraction {
  const flow = readFlow(context);
  const table = readTable(flow, context);
  const footnotes = footnotesOf(table.rest);
  const used = new Set<Reading>();
  const posts = table.entries.filter((entry): entry is PostEntry => entry.type === 'post');
  const rows = posts.map((entry) => rowFinding(entry, footnotes, used, context));
  const totals = table.entries
    .filter((entry): entry is TotalEntry => entry.type === 'total')
    .map((entry) => totalFinding(entry, rows, context));
  const { title, above: lines } = titleLines(table.title);
  const above = lines.length > 0 ? [context.reader.wrap(lines)] : [];
  const left = [...above, ...table.rest].filter((reading) => !used.has(reading) && /[\p{L}\p{N}]/u.test(reading.text));
  const texts = [...above, ...title, ...table.rest];
  const spans = (readings: readonly Reading[]) => readings.flatMap((reading) => context.reader.spansOf(reading));
  return {
    title: titleFinding(title, context),
    findings: {
      rows,
      totals,
      legalReferences: attempt(context, 'legalReferences', [], () => citedProvisions(context, texts)),
      actReferences: attempt(context, 'actReferences', [], () => citedActs(context, texts)),
      sections:
        left.length > 0
          ? [
              found(
                context,
                { heading: null, number: null, items: left.map(({ text }) => text.replace(/\s*[;,.]$/u, '')) },
                left,
                'rest/sections',
                CONFIDENCE.implied,
              ),
            ]
          : [],
    },
    structure: spans(table.units),
    furniture: spans(table.heads),
    remarks: disagreements(totals, rows),
  };
}

/** Cells where the format has them or pipes part them; else rows or cells a line, whichever most lines are. */
function readTable(flow: Flow, context: Context): ReadTable {
  const { units } = context;
  const cells = units.flatMap((unit) => (unit.type === 'row' ? unit.cells.flat() : []));
  const texts = units.filter((unit) => unit.type === 'text');
  const numbers = cells.filter((cell) => countOf(cell.reading.text) !== null).length;
  const mixed = [...cells, ...texts].filter((cell) => spacedRow(cell.reading) !== null).length;
  if (numbers >= 2 && numbers >= mixed) return readGrid(units, context.reader);
  const alone = texts.filter((unit) => countOf(unit.reading.text) !== null).length;
  const within = rowLines(context.part, context.reader).filter((line) => spacedRow(line) !== null).length;
  return within > alone ? readRowLines(context) : readCellLines(flow);
}

function titleFinding(readings: readonly Reading[], context: Context): Finding<string> | null {
  const titled = readings.filter(({ text }) => /\p{L}/u.test(text));
  if (titled.length === 0) return null;
  const text = context.reader.wrap(titled).text.replace(tail(':.'), '');
  return found(context, closeSpacing(text), titled, 'title/title', CONFIDENCE.titleBlock);
}

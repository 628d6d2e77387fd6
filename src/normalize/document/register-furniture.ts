import type { Block, Document } from '../../model/document.ts';
import {
  REGISTER_LABELS,
  TELLING_REGISTER_LABELS,
  WEB_PAGE_LINES,
  WEB_PAGE_OPENERS,
} from '../../vocabulary/register-labels.ts';
import { fold } from '../text/fold.ts';

const LABELS: ReadonlySet<string> = new Set(REGISTER_LABELS);
const TELLING: ReadonlySet<string> = new Set(TELLING_REGISTER_LABELS);
const PAGE_LINES: ReadonlySet<string> = new Set(WEB_PAGE_LINES);
/** A card is no longer than this many blocks, and stands within the first ones. */
const FIRST_BLOCKS = 120;
const LEAST_LABELS = 4;
/** Lines between two rows of a card that hold a value's second line. */
const LONGEST_BREAK = 2;

/**
 * Relabels as furniture the rows of a document register's card before the text (`Viit | 1-2/3 |`) and whole lines that
 * only web pages have. What is in a card may be the receiver's and is wrong in places: nothing is read from it.
 */
export function markRegisterRows(document: Document): Document {
  const card = cardBlocks(document);
  const blocks = document.blocks.map((block, i) =>
    block.kind !== 'furniture' && (card.has(i) || isWebPageLine(document, block))
      ? { ...block, kind: 'furniture' as const }
      : block,
  );
  return { ...document, blocks };
}

/** `Avaleht » Vallavalitsus » Ametijuhendid`: the way to a web page. */
const BREADCRUMB = /^[^»>]{1,60}(?:\s[»>"]\s[^»>"]{1,60}){2,8}$/u;

function textOf(document: Document, block: Block): string {
  return block.spans.map((span) => document.text.slice(span.start, span.end)).join(' ');
}

/** A label without pipes and closing marks. */
function bare(text: string): string {
  return fold(text)
    .replace(/^[\s|]+|(?<![\s|:])[\s|:]+$/gu, '')
    .replace(/\s+/gu, ' ');
}

/** Indices of the blocks that make up the card: rows whose label is a register's, with their values. */
function cardBlocks(document: Document): Set<number> {
  const rows: { label: string; blocks: number[] }[] = [];
  const { blocks } = document;
  let since = 0;
  for (let i = 0; i < Math.min(blocks.length, FIRST_BLOCKS); i++) {
    const block = blocks[i];
    if (!block) break;
    const row = rowFrom(blocks, i);
    const label = labelOf(bare(textOf(document, block)), block.cell !== null);
    if (label !== null) rows.push({ label, blocks: row });
    since = label === null ? since + 1 : 0;
    // The card has ended where several lines are no rows of it; a label further down is the document's own.
    if (since > LONGEST_BREAK && rows.length >= LEAST_LABELS) break;
    i = row.at(-1) ?? i;
  }
  const telling = rows.some(({ label }) => TELLING.has(label));
  const distinct = new Set(rows.map(({ label }) => label)).size;
  return new Set(telling && distinct >= LEAST_LABELS ? rows.flatMap((row) => row.blocks) : []);
}

/** The block at `from` and those of the same table row. */
function rowFrom(blocks: readonly Block[], from: number): number[] {
  const first = blocks[from]?.cell;
  const row = [from];
  if (!first) return row;
  for (let i = from + 1; i < blocks.length; i++) {
    const cell = blocks[i]?.cell;
    if (cell?.table !== first.table || cell.row !== first.row) break;
    row.push(i);
  }
  return row;
}

/** A whole cell, or the start of a line that holds its value too. */
function labelOf(text: string, cell: boolean): string | null {
  if (LABELS.has(text)) return text;
  if (cell) return null;
  const head = /^([^|:]{3,40}?)\s*[|:]/u.exec(text)?.[1] ?? '';
  if (LABELS.has(head)) return head;
  const [first = ''] = text.split(' ');
  return TELLING.has(first) ? first : null;
}

/** A row of the table of redactions, its cells run together, and the note on a redaction under a provision. */
const REDACTION_ROW =
  /^\d{1,2}\.\d{1,2}\.\d{4}\s?rt[\s,.\divxl]{3,40}$|^\[rt[\s,.\divxl]{3,40}-\s?jõust\.[\s.\d]{6,16}\]$/u;

function isWebPageLine(document: Document, block: Block): boolean {
  if (block.spans.length !== 1 || block.cell !== null) return false;
  const text = bare(textOf(document, block));
  if (text === '' || text.length > 160) return false;
  if (REDACTION_ROW.test(text) || BREADCRUMB.test(text)) return true;
  if (/^\[email[\s\u00a0]protected\]$/u.test(text)) return true;
  return (
    PAGE_LINES.has(text) ||
    WEB_PAGE_OPENERS.some((opener) => text.startsWith(opener)) ||
    /^[^\s]{0,12}\/\S+\.json$/u.test(text)
  );
}

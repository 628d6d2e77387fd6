import { fold } from '../normalize/text/fold.ts';
import { isRolePhrase } from '../normalize/values/roles.ts';
import { STAFFING_TITLE, TOTAL_WORDS } from '../vocabulary/staffing-words.ts';
import type { PartLine } from './part-lines.ts';

const HEAD_WORDS =
  /(?:ametiko(?:had|hti|ht)|tööko(?:had|hti|ht)|teenistuskoh|ametinimetus|kohtade arv|koormus|tähtajali|struktuuri-? ?üksus)/u;
const ENDS_IN_NUMBER = /(?:^|\s|\|)\d{1,3}(?:[.,]\d{1,2})?(?:\s+(?:täht-?ajaline|tähtajatu|tähtajaline).*)?$/u;

/** Whether lines that stand together are a staffing table: heads or totals that only such tables have, and numbers of posts. */
export function isStaffingTable(lines: readonly PartLine[]): boolean {
  const rows = lines.flatMap(({ physical }) => physical);
  const numbered = rows.filter((row) => ENDS_IN_NUMBER.test(fold(row))).length;
  if (rows.length < 2 || numbered < 2) return false;
  const heads = rows.some((row) => HEAD_WORDS.test(fold(row)) || TOTAL_WORDS.test(fold(row)));
  return heads && rows.some((row) => isRolePhrase(row.replace(/(?<![\s|\d.,])[\s|\d.,]+$/u, '')));
}

/** The stretches of a decision's lines, before its first signature, that are a staffing table: rows, or rows of words and numbers. */
export function staffingStretches(lines: readonly PartLine[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const to = lines[i]?.row ? endOfRows(lines, i) : announces(lines[i]) ? endOfPlainRows(lines, i + 1) : i;
    const from = lines[i]?.row ? i : i + 1;
    if (to <= from) continue;
    if (isStaffingTable(lines.slice(from, to))) stretches.push({ from, to });
    i = to - 1;
  }
  return stretches;
}

function endOfRows(lines: readonly PartLine[], from: number): number {
  let to = from;
  while (lines[to]?.row && !lines[to]?.furniture) to++;
  return to;
}

function announces(line: PartLine | undefined): boolean {
  return (line?.text.endsWith(':') ?? false) && STAFFING_TITLE.test(line?.folded ?? '');
}

/** Short unmarked lines after a point that announces a table: it ends where the next point begins. */
function endOfPlainRows(lines: readonly PartLine[], from: number): number {
  let to = from;
  for (let line = lines[to]; line && !line.furniture && !line.marker && line.text.length <= 140; line = lines[++to]) {
    if (line.row || /[;:]$/u.test(line.text)) break;
  }
  while (to > from && !ENDS_IN_NUMBER.test(lines[to - 1]?.folded ?? '')) to--;
  return to;
}

import type { AlignedItem, Alignment } from '../align-items.ts';
import type { PostDifference } from '../diff-posts.ts';
import { COMPARED_FIELDS } from '../items.ts';
import type { Piece } from '../mark-words.ts';

/** For a terminal: `=` same, `~` reworded with `[-left-]` and `{+right+}` words, `<` and `>` on one side only. */
export function diffText({ left, right, values, fields }: PostDifference): string {
  const lines = [`left   ${headLine(left)}`, `right  ${headLine(right)}`];
  const changed = values.filter(({ same }) => !same);
  if (changed.length > 0) lines.push('', 'values');
  for (const { key, left: a, right: b } of changed)
    lines.push(`  ${key}: ${a.join('; ') || '–'} → ${b.join('; ') || '–'}`);
  for (const field of COMPARED_FIELDS) {
    const aligned = fields[field];
    if (aligned.length === 0) continue;
    lines.push('', `${field}: ${summarize(aligned)}`, ...aligned.flatMap(itemLines));
  }
  return `${lines.join('\n')}\n`;
}

export function summarize(aligned: readonly Alignment[]): string {
  const count = (kind: Alignment['kind']) => aligned.filter((entry) => entry.kind === kind).length;
  return `${count('same')} same, ${count('reworded')} reworded, ${count('only-left')} only left, ${count('only-right')} only right`;
}

function headLine({ position, institution, path }: PostDifference['left']): string {
  return [position, institution, path].filter((word) => word !== null).join(' · ');
}

function itemLines({ kind, left, right, likeness, pieces }: Alignment): string[] {
  switch (kind) {
    case 'same':
      return [`  = ${left?.text}${renumbered(left, right)}`];
    case 'only-left':
      return [`  < ${left?.text}`];
    case 'only-right':
      return [`  > ${right?.text}`];
    case 'reworded':
      return [
        `  ~ ${marked(pieces?.left ?? [], '[-', '-]')}`,
        `    ${marked(pieces?.right ?? [], '{+', '+}')}  (${Math.round((likeness ?? 0) * 100)} %)${renumbered(left, right)}`,
      ];
  }
}

/** Where the same item has another number now. */
function renumbered(left: AlignedItem | null, right: AlignedItem | null): string {
  const [before, after] = [left?.number ?? null, right?.number ?? null];
  return before === after || before === null || after === null ? '' : `  [${before} → ${after}]`;
}

function marked(pieces: readonly Piece[], open: string, close: string): string {
  return pieces.map(({ text, changed }) => (changed ? `${open}${text}${close}` : text)).join('');
}

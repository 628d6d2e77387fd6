import type { Rule } from './layout.ts';

/** A drawn table: lines of the grid and its cells, merged ones with their spans. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rules that end this close to one another meet. */
const MEETS = 3.5;
/** More crossings than this are a drawing, not a table. */
const MAX_CROSSINGS = 40_000;

/** Rules of a page → its drawn tables of two or more columns, from top to bottom. A frame around text is no table. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const merged = [...mergeAligned(rules, 'horizontal'), ...mergeAligned(rules, 'vertical')];
  return connected(merged)
    .map(toGrid)
    .filter((grid): grid is Grid => grid !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Borders are drawn cell by cell and twice: pieces on one line that touch become one rule. */
function mergeAligned(rules: readonly Rule[], direction: Rule['direction']): Rule[] {
  const sorted = rules.filter((rule) => rule.direction === direction).sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  let start = 0;
  for (let i = 1; i <= sorted.length; i++) {
    const [rule, before] = [sorted[i], sorted[i - 1] as Rule];
    if (rule && rule.at - before.at < 1.5) continue;
    merged.push(...mergePieces(sorted.slice(start, i)));
    start = i;
  }
  return merged;
}

function mergePieces(pieces: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && piece.from <= last.to + MEETS) merged[merged.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    else merged.push(piece);
  }
  return merged;
}

/** Groups of rules that cross or touch one another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const horizontal = rules.filter((rule) => rule.direction === 'horizontal');
  const vertical = rules.filter((rule) => rule.direction === 'vertical');
  if (horizontal.length * vertical.length > MAX_CROSSINGS) return [];
  const leader = new Map<Rule, Rule>();
  const find = (rule: Rule): Rule => {
    let root = rule;
    for (let next = leader.get(root); next; next = leader.get(root)) root = next;
    return root;
  };
  for (const h of horizontal) {
    for (const v of vertical) {
      const meet = v.at >= h.from - MEETS && v.at <= h.to + MEETS && h.at >= v.from - MEETS && h.at <= v.to + MEETS;
      const [a, b] = meet ? [find(h), find(v)] : [h, h];
      if (a !== b) leader.set(a, b);
    }
  }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of [...horizontal, ...vertical]) {
    const root = find(rule);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  }
  return [...groups.values()];
}

function toGrid(rules: readonly Rule[]): Grid | null {
  const horizontal = rules.filter((rule) => rule.direction === 'horizontal');
  const vertical = rules.filter((rule) => rule.direction === 'vertical');
  if (horizontal.length === 0 || vertical.length === 0) return null;
  // The ends of the rules stand for an outer border that is not drawn, as at a page break.
  const xs = cluster([...vertical.map((rule) => rule.at), ...horizontal.flatMap((rule) => [rule.from, rule.to])]);
  const ys = cluster([...horizontal.map((rule) => rule.at), ...vertical.flatMap((rule) => [rule.from, rule.to])]);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MAX_CROSSINGS / 4) return null;
  const cells = mergeCells(xs, ys, horizontal, vertical);
  return cells.some((cell) => cell.columnSpan < xs.length - 1) ? { xs, ys, cells } : null;
}

function cluster(values: readonly number[]): number[] {
  const centres: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (centres.length === 0 || value - (centres.at(-1) as number) > MEETS) centres.push(value);
  }
  return centres;
}

function mergeCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const wall = (column: number, row: number) => covers(vertical, xs[column], ys[row], ys[row + 1]);
  const floor = (column: number, row: number) => covers(horizontal, ys[row], xs[column], xs[column + 1]);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken.has(row * columns + column + columnSpan) &&
        !wall(column + columnSpan, row)
      )
        columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && range(columnSpan).every((i) => !floor(column + i, row + rowSpan))) rowSpan++;
      for (const r of range(rowSpan)) for (const c of range(columnSpan)) taken.add((row + r) * columns + column + c);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

const range = (length: number) => Array.from({ length }, (_, i) => i);

/** One of the rules at `at` covers most of the way from `from` to `to`. */
function covers(
  rules: readonly Rule[],
  at: number | undefined,
  from: number | undefined,
  to: number | undefined,
): boolean {
  if (at === undefined || from === undefined || to === undefined) return false;
  return rules.some(
    (rule) => Math.abs(rule.at - at) <= MEETS && Math.min(rule.to, to) - Math.max(rule.from, from) > 0.6 * (to - from),
  );
}

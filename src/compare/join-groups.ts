import { ALIKE } from './language/likeness.ts';

/** Two groups that one member fits both. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Members of a group that speak for it, the first of them: linking stays cheap in very large groups. */
const SPEAKERS = 8;

/** Joins tied groups whose members are alike on average, the strongest tie first. Groups joined into others are left out. */
export function joinGroups<T>(
  groups: readonly (readonly T[])[],
  ties: readonly Tie[],
  alike: (a: T, b: T) => number,
): T[][] {
  const joined: T[][] = groups.map((group) => [...group]);
  const into = groups.map((_, i) => i);
  const find = (group: number): number => {
    let at = group;
    while ((into[at] ?? at) !== at) at = into[at] ?? at;
    return at;
  };
  const strongestFirst = [...ties].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const refused = new Set<string>();
  for (const tie of strongestFirst) {
    const a = Math.min(find(tie.a), find(tie.b));
    const b = Math.max(find(tie.a), find(tie.b));
    const pair = `${a} ${b}`;
    if (a === b || refused.has(pair)) continue;
    const left = joined[a] ?? [];
    const right = joined[b] ?? [];
    if (linkage(left, right, alike) < ALIKE) {
      refused.add(pair);
      continue;
    }
    joined[a] = [...left, ...right];
    joined[b] = [];
    into[b] = a;
  }
  return joined.filter((group) => group.length > 0);
}

function linkage<T>(left: readonly T[], right: readonly T[], alike: (a: T, b: T) => number): number {
  const a = left.slice(0, SPEAKERS);
  const b = right.slice(0, SPEAKERS);
  let sum = 0;
  for (const x of a) for (const y of b) sum += alike(x, y);
  return sum / (a.length * b.length);
}

interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Groups of nodes from each of which every other can be reached, and nodes that point at themselves; each sorted. */
export function findCycles(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const reach = new Map<string, Set<string>>();
  for (const start of next.keys()) reach.set(start, reachable(start, next));
  const found = new Map<string, string[]>();
  for (const [start, ends] of reach) {
    if (!ends.has(start)) continue;
    const ring = [...ends].filter((end) => reach.get(end)?.has(start)).sort();
    found.set(ring.join('\n'), ring);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ring]) => ring);
}

function reachable(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const waiting = [...(next.get(start) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    waiting.push(...(next.get(node) ?? []));
  }
  return found;
}

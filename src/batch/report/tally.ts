import { type DocumentSummary, type Outcome, STATUSES, type Status } from '../outcome.ts';

/** How many files have something in common; a file with two kinds counts for both. */
export interface Count<Name extends string = string> {
  /** `null`: the files that do not say. */
  readonly name: Name | null;
  readonly files: number;
}

/** A run in figures: what the end of a run prints and its report begins with. */
export interface RunSummary {
  readonly files: number;
  /** Pages of the files whose format has pages. */
  readonly pages: number;
  readonly warnings: number;
  /** In the order of {@link STATUSES}; those that no file has are left out. */
  readonly statuses: readonly Count<Status>[];
  /** Reason codes, the most frequent first, like all that follow. */
  readonly codes: readonly Count[];
  readonly formats: readonly Count[];
  readonly kinds: readonly Count[];
  readonly municipalities: readonly Count[];
  readonly coverage: DocumentSummary['coverage'];
}

/** Counts outcomes as they come; its size does not grow with their number. */
export interface Tally {
  add(outcome: Outcome): void;
  summary(): RunSummary;
}

export function createTally(): Tally {
  const statuses = new Map<Status, number>();
  const [codes, formats, kinds, municipalities] = [counter(), counter(), counter(), counter()];
  const coverage = { characters: 0, claimed: 0, furniture: 0, unclaimed: 0 };
  const sums = { files: 0, pages: 0, warnings: 0 };
  return {
    add({ status, code, summary }) {
      sums.files += 1;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (code !== null) codes.add([code]);
      formats.add(summary ? [summary.format] : []);
      kinds.add(summary?.kinds ?? []);
      municipalities.add(summary?.municipalities ?? []);
      if (!summary) return;
      sums.pages += summary.pages ?? 0;
      sums.warnings += summary.warnings;
      for (const key of Object.keys(coverage) as (keyof typeof coverage)[]) coverage[key] += summary.coverage[key];
    },
    summary: () => ({
      ...sums,
      statuses: STATUSES.flatMap((name) => {
        const files = statuses.get(name);
        return files === undefined ? [] : [{ name, files }];
      }),
      codes: codes.counts(),
      formats: formats.counts(),
      kinds: kinds.counts(),
      municipalities: municipalities.counts(),
      coverage: { ...coverage },
    }),
  };
}

/** A file that has no name of the sort counts for `null`, which stands last. */
function counter(): { add(names: readonly string[]): void; counts(): Count[] } {
  const found = new Map<string | null, number>();
  return {
    add(names) {
      for (const name of names.length > 0 ? names : [null]) found.set(name, (found.get(name) ?? 0) + 1);
    },
    counts: () =>
      [...found]
        .map(([name, files]) => ({ name, files }))
        .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.files - a.files || byName(a, b)),
  };
}

function byName(a: Count, b: Count): number {
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
}

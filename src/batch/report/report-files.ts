import { type DocumentSummary, type Finding, type Outcome, STATUSES } from '../outcome.ts';
import { WARNING_STATUS } from '../status.ts';

/** A file as the report shows it; one that is fine carries no findings. */
export interface ReportFile extends Pick<Outcome, 'path' | 'status' | 'code' | 'message' | 'advice' | 'duplicateOf'> {
  /** The envelope, as a link from the report beside it; `null` where there is none. */
  readonly href: string | null;
  readonly format: string | null;
  readonly kinds: readonly string[];
  readonly municipalities: readonly string[];
  readonly pages: number | null;
  /** Share of its characters that no rule understood, in hundredths of a per cent; `null` where nothing was read. */
  readonly unclaimed: number | null;
  readonly warnings: number;
  readonly findings: readonly Omit<Finding, 'pointer'>[];
}

/** Keeps the worst files of any number; the others are counted. */
export interface WorstFiles {
  add(outcome: Outcome): void;
  /** Worst first. */
  files(): ReportFile[];
  left(): number;
}

export function createWorstFiles(most: number): WorstFiles {
  let kept: ReportFile[] = [];
  let seen = 0;
  const trim = () => {
    kept = kept.sort(worstFirst).slice(0, most);
  };
  return {
    add(outcome) {
      seen += 1;
      kept.push(toReportFile(outcome));
      if (kept.length >= 2 * most) trim();
    },
    files() {
      trim();
      return kept;
    },
    left: () => Math.max(0, seen - most),
  };
}

function toReportFile({ path, status, code, message, advice, output, duplicateOf, summary }: Outcome): ReportFile {
  return {
    path,
    status,
    code,
    message,
    advice,
    duplicateOf,
    href: linkTo(output),
    format: summary?.format ?? null,
    kinds: summary?.kinds ?? [],
    municipalities: summary?.municipalities ?? [],
    pages: summary?.pages ?? null,
    unclaimed: summary ? shareUnclaimed(summary) : null,
    warnings: summary?.warnings ?? 0,
    findings: status === 'ok' ? [] : (summary?.findings ?? []).map(({ pointer: _, ...finding }) => finding),
  };
}

/** A link from the report to a file below its own folder, whatever the names look like. */
export function linkTo(output: string | null): string | null {
  if (output === null) return null;
  const segments = output.split('/').map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')));
  return `./${segments.join('/')}`;
}

function shareUnclaimed({ coverage }: DocumentSummary): number {
  return coverage.characters === 0 ? 0 : Math.round((10_000 * coverage.unclaimed) / coverage.characters);
}

const GRAVITY = new Map(STATUSES.map((status, i) => [status, i]));

/** By status; then by how much is wrong: findings that need a person, text not understood, warnings. */
export function worstFirst(a: ReportFile, b: ReportFile): number {
  return (
    (GRAVITY.get(a.status) ?? 0) - (GRAVITY.get(b.status) ?? 0) ||
    troubles(b) - troubles(a) ||
    (b.unclaimed ?? 0) - (a.unclaimed ?? 0) ||
    b.warnings - a.warnings ||
    (a.path < b.path ? -1 : 1)
  );
}

function troubles({ findings }: ReportFile): number {
  return findings.filter(({ code }) => WARNING_STATUS.get(code) !== 'ok').length;
}

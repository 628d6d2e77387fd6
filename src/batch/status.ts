import type { Envelope } from '../model/record.ts';
import type { ReasonCode, Status } from './outcome.ts';

/** What a warning makes of a document that could be read. */
type WarningStatus = Extract<Status, 'partial' | 'needs-review' | 'ok'>;

/**
 * The gravest first. `partial`: something of the file was not read; `needs-review`: all was read, but a value that such a
 * document has is missing, or what was read may be wrong; `ok`: worth knowing, nothing to do.
 */
export const WARNING_STATUS: ReadonlyMap<string, WarningStatus> = new Map([
  ['record-invalid', 'partial'],
  ['field-unreadable', 'partial'],
  ['page-unreadable', 'partial'],
  ['ocr-failed', 'partial'],
  ['picture-not-drawn', 'partial'],
  ['pages-not-read', 'partial'],
  ['pages-without-text', 'partial'],
  ['attachment-skipped', 'partial'],
  ['embedded-document', 'partial'],
  ['head-boxes-left-out', 'partial'],
  ['numbers-lost', 'partial'],
  ['signature-not-read', 'partial'],
  ['kind-unknown', 'needs-review'],
  ['position-missing', 'needs-review'],
  ['duties-missing', 'needs-review'],
  ['items-missing', 'needs-review'],
  ['purpose-missing', 'needs-review'],
  ['total-differs', 'needs-review'],
  ['text-unclaimed', 'needs-review'],
  ['odd-structure', 'needs-review'],
  ['unknown-symbol', 'needs-review'],
  ['ocr-unsure', 'needs-review'],
  ['heading-unknown', 'ok'],
  ['label-unknown', 'ok'],
  ['not-signed', 'ok'],
  ['ocr-page', 'ok'],
  ['libreoffice-not-used', 'ok'],
  ['encoding-guessed', 'ok'],
  ['extension-mismatch', 'ok'],
  ['hidden-text', 'ok'],
  ['comments-left-out', 'ok'],
  ['note-marks-left-out', 'ok'],
  ['merged-cell-text', 'ok'],
  ['running-head-not-printed', 'ok'],
]);

/** How much of a document's characters may stay unclaimed before a person should look at them. */
export const MOST_UNCLAIMED = 0.02;

const GRAVITY = new Map([...WARNING_STATUS.keys()].map((code, i) => [code, i]));

/** The status of a document that became an envelope, and the code of the gravest warning; `null` where all is well. */
export function statusOf(envelope: Envelope): { readonly status: Status; readonly code: ReasonCode | null } {
  const codes = envelope.warnings.map(({ code }) => code);
  if (envelope.records.length === 0) codes.push('kind-unknown');
  if (hasMuchUnclaimed(envelope)) codes.push('text-unclaimed');
  const code = codes.sort(byGravity)[0] ?? null;
  const status = code === null ? 'ok' : statusOfWarning(code);
  return { status, code: status === 'ok' ? null : code };
}

/** A code that the table does not know is for a person to look at, never silently fine. */
function statusOfWarning(code: string): WarningStatus {
  return WARNING_STATUS.get(code) ?? 'needs-review';
}

/** The gravest first; codes that the table does not know before all. */
export function byGravity(a: string, b: string): number {
  return (GRAVITY.get(a) ?? -1) - (GRAVITY.get(b) ?? -1);
}

export function hasMuchUnclaimed({ records }: Envelope): boolean {
  const sum = (count: (coverage: Envelope['records'][number]['coverage']) => number) =>
    records.reduce((total, { coverage }) => total + count(coverage), 0);
  return sum(({ unclaimed }) => unclaimed) > MOST_UNCLAIMED * sum(({ characters }) => characters);
}

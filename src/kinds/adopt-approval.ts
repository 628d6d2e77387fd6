import type { EvidencePlace } from '../model/record.ts';

type Draft = Record<string, unknown>;

interface Approval {
  readonly by: string | null;
  readonly role: string | null;
  readonly act: { readonly kind: string | null; readonly number: string | null } | null;
  readonly date: string | null;
}

/**
 * A job description that an order adopts takes the act, date and role that its own approval block lacks from that order;
 * the evidence then stands in the order. `by` stays what the block prints.
 */
export function adoptApprovals(records: readonly Draft[]): void {
  for (const record of records) {
    const act = typeof record.partOf === 'string' ? records[Number(record.partOf.split('/').at(-1))] : undefined;
    if (record.kind !== 'job-description' || act?.kind !== 'decision') continue;
    const own = record.approval as Approval | null;
    const taken: string[] = [];
    const take = <T>(value: T | null | undefined, from: T | null, pointer: string): T | null => {
      if (value !== null && value !== undefined) return value;
      if (from !== null) taken.push(pointer);
      return from;
    };
    const number = take(own?.act?.number, act.number as string | null, '/number');
    const kind = take(own?.act?.kind, act.actKind as string | null, '/actKind');
    const [signatory] = act.signatories as readonly { readonly role: string | null }[];
    const approval: Approval = {
      by: own?.by ?? null,
      role: take(own?.role, signatory?.role ?? null, '/signatories/0'),
      act: kind === null && number === null ? null : { kind, number },
      date: take(own?.date, act.date as string | null, '/date'),
    };
    if (taken.length === 0) continue;
    record.approval = approval;
    addEvidence(record, act, taken);
  }
}

function addEvidence(record: Draft, act: Draft, pointers: readonly string[]): void {
  const evidence = record.evidence as Record<string, EvidencePlace[]>;
  const theirs = act.evidence as Record<string, readonly EvidencePlace[]>;
  const places = pointers
    .flatMap((pointer) => theirs[pointer] ?? [])
    .map((place) => ({ ...place, rule: 'adopted/approval' }));
  const all = [...(evidence['/approval'] ?? []), ...places];
  if (all.length > 0) evidence['/approval'] = all;
}

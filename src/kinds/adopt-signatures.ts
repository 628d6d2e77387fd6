import type { FoundSignature } from '../model/container.ts';
import type { EvidencePlace } from '../model/record.ts';

type Draft = Record<string, unknown>;

/** Nobody verified the signature: less sure than what the document prints. */
const CONFIDENCE = 0.75;

/**
 * A job description whose approver is printed without a day takes the day on which a person of that very name signed its
 * container; the evidence then stands in the container. What is printed is never changed.
 */
export function adoptSignatures(records: readonly Draft[], signatures: readonly FoundSignature[]): void {
  for (const record of records) {
    const approval = record.approval as { by: string | null; date: string | null } | null | undefined;
    if (record.kind !== 'job-description' || !approval?.by || approval.date !== null) continue;
    const by = comparable(approval.by);
    const found = signatures.find(({ signature: { signer } }) => signer !== null && comparable(signer) === by);
    const signedAt = found?.signature.signedAt;
    const date = signedAt ? dayInEstonia(signedAt) : null;
    if (!found || !signedAt || date === null) continue;
    record.approval = { ...approval, date };
    const place: EvidencePlace = {
      page: null,
      box: null,
      path: found.place,
      text: signedAt,
      rule: 'signature/approval',
      confidence: CONFIDENCE,
    };
    (record.evidence as Record<string, EvidencePlace[]>)['/approval/date'] = [place];
  }
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const ESTONIA = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Tallinn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that a calendar in Estonia showed; a time without a zone is taken as it stands. */
function dayInEstonia(signedAt: string): string | null {
  if (!/(?:Z|[+-]\d{2}:\d{2})$/u.test(signedAt)) return signedAt.slice(0, 10);
  const time = new Date(signedAt);
  if (Number.isNaN(time.getTime())) return null;
  const part = new Map(ESTONIA.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
}

import { z } from 'zod';
import { type Envelope, envelope, record } from './record.ts';

const withoutRecords = envelope.extend({ records: z.array(z.unknown()) });

/** The last gate for what stands around the records, which `faultOf` has checked one by one. @throws ZodError with pointers */
export function checkEnvelope(candidate: unknown): Envelope {
  return withoutRecords.parse(candidate) as Envelope;
}

/** The gate for what comes from a file: everything is checked, the records too. @throws ZodError with pointers */
export function parseEnvelope(candidate: unknown): Envelope {
  return envelope.parse(candidate);
}

/** Where and how a record breaks its schema, `null` where it does not. */
export function faultOf(candidate: unknown): string | null {
  const issue = record.safeParse(candidate).error?.issues[0];
  return issue ? `/${issue.path.join('/')}: ${issue.message}` : null;
}

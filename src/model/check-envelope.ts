import { type Envelope, envelope, record } from './record.ts';

/** The last gate: what does not fit the schema is a defect of a rule, never written. @throws ZodError with pointers */
export function checkEnvelope(candidate: unknown): Envelope {
  return envelope.parse(candidate);
}

/** Where and how a record breaks its schema, `null` where it does not. */
export function faultOf(candidate: unknown): string | null {
  const issue = record.safeParse(candidate).error?.issues[0];
  return issue ? `/${issue.path.join('/')}: ${issue.message}` : null;
}

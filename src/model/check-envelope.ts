import { type Envelope, envelope } from './record.ts';

/** The last gate: what does not fit the schema is a defect of a rule, never written. @throws ZodError with pointers */
export function checkEnvelope(candidate: unknown): Envelope {
  return envelope.parse(candidate);
}

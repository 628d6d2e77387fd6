import { z } from 'zod';
import { envelope } from '../model/record.ts';
import { SCHEMA_VERSION } from '../model/schema-version.ts';

/** The envelope's JSON Schema (draft 2020-12), as text, made from the schema that checks every output. */
export function envelopeJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(envelope, { target: 'draft-2020-12' });
  const head = { $schema, $id: `lahter-envelope-${SCHEMA_VERSION}`, title: `Lahter envelope ${SCHEMA_VERSION}` };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

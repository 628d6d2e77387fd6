import { z } from 'zod';
import { parseEnvelope } from '../../src/model/check-envelope.ts';
import { type Envelope, envelope, record } from '../../src/model/record.ts';

/** As much of JSON Schema as the envelope's schema uses. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

export interface FullEnvelope {
  readonly envelope: Envelope;
  /** Every value that stands in one place of the envelope only. */
  readonly marks: readonly (string | number)[];
}

/** An envelope with every key of the schema filled, lists with two elements, and as many values as can be told apart. */
export function fullEnvelope(): FullEnvelope {
  const marks: (string | number)[] = [];
  const mark = <T extends string | number>(make: (n: number) => T): T => {
    const value = make(1000 + marks.length);
    marks.push(value);
    return value;
  };
  const around = fill(jsonSchemaOf(envelope.omit({ records: true })), 'envelope', mark) as Record<string, unknown>;
  const records = record.options.map((option) => fill(jsonSchemaOf(option), 'record', mark));
  return { envelope: parseEnvelope({ ...around, records }), marks };
}

type Mark = <T extends string | number>(make: (n: number) => T) => T;

function fill(schema: Schema, name: string, mark: Mark): unknown {
  const choice = schema.anyOf?.find(({ type }) => type !== 'null');
  if (choice) return fill(choice, name, mark);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.prefixItems) return schema.prefixItems.map((item) => fill(item, name, mark));
  switch ([schema.type].flat()[0]) {
    case 'object':
      return fillObject(schema, mark);
    case 'array':
      return schema.items ? [fill(schema.items, name, mark), fill(schema.items, name, mark)] : [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.maximum === 1 ? 0.5 : mark((n) => n);
    case 'string':
      return fillText(schema, name, mark);
    default:
      throw new Error(`${name}: ${JSON.stringify(schema)} is a schema that this test does not know`);
  }
}

/** The only object with free keys is the evidence. */
function fillObject({ properties, additionalProperties }: Schema, mark: Mark): Record<string, unknown> {
  if (additionalProperties) return { '/title': fill(additionalProperties, 'evidence', mark) };
  return Object.fromEntries(Object.entries(properties ?? {}).map(([key, inner]) => [key, fill(inner, key, mark)]));
}

function fillText({ pattern, maxLength }: Schema, name: string, mark: Mark): string {
  if (name === 'partOf') return '/records/1';
  if (name === 'pointer') return '/records/0/title';
  if (maxLength === 2) return 'et';
  if (pattern?.includes('{64}')) return 'a'.repeat(64);
  if (pattern?.includes('-')) return mark((n) => `${n}-07-01`);
  return mark((n) => (pattern === undefined ? `${name} ${n}` : String(n)));
}

function jsonSchemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema) as Schema;
}

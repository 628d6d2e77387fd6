import { createHash } from 'node:crypto';
import { assembleRecord } from './extractors/assemble.ts';
import type { Context } from './extractors/context.ts';
import { adoptApprovals } from './kinds/adopt-approval.ts';
import { adoptSignatures } from './kinds/adopt-signatures.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { unknownKind } from './kinds/unknown.ts';
import { checkEnvelope, faultOf } from './model/check-envelope.ts';
import { NO_WRAPPING, type Wrapping } from './model/container.ts';
import type { Document } from './model/document.ts';
import type { Part } from './model/part.ts';
import { READ_DEFAULTS } from './model/read-options.ts';
import type { Envelope, Warning } from './model/record.ts';
import { SCHEMA_VERSION } from './model/schema-version.ts';
import { normalizeDocument } from './normalize/document/index.ts';
import { createReader, type Reader } from './normalize/text/reading.ts';
import { parse } from './parsers/index.ts';
import { splitParts } from './sections/split-parts.ts';
import { toUnits } from './sections/units.ts';
import { bodyWidth, usualGap } from './sections/wrapping.ts';
import { GENERATOR } from './version.ts';

/** One source file as the pipeline takes it. */
export interface Source {
  /** Relative to the input root, `/` separated, NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the container that it came in says of it. */
  readonly wrapping?: Wrapping;
  /** What is attached to it is converted by itself. */
  readonly areMembersRead?: boolean;
  /** Called after each page whose text had to be recognised, which takes seconds: a sign that the work goes on. */
  readonly onPage?: () => void;
}

/**
 * One document, start to end. Bytes in, checked envelope out; no files, no printing.
 * @throws InputError where the file cannot be read at all
 */
export async function convertBytes(source: Source, options = READ_DEFAULTS): Promise<Envelope> {
  const { path, bytes, wrapping = NO_WRAPPING, areMembersRead = false, onPage = ignore } = source;
  // 1. bytes → Document
  const parsed = await parse({ bytes, fileName: path, options, areMembersRead, onPage });
  // 2. Document → Document: furniture marked, rows that a page cut put together
  const document = normalizeDocument(parsed);
  const reader = createReader(document);
  // 3. Document → parts: an order, its annexes, a note
  const parts = splitParts(document, reader);
  // 4–7. part → record: kind, sections, fields, ledger
  const records = parts.map((part, index) => readPart(part, index, reader));
  adoptApprovals(records.map(({ record }) => record));
  adoptSignatures(
    records.map(({ record }) => record),
    wrapping.signatures,
  );
  // 8. everything into one envelope, checked against its schema
  return checkEnvelope({
    schemaVersion: SCHEMA_VERSION,
    source: describeSource(path, bytes, document),
    generator: GENERATOR,
    signatures: wrapping.signatures.map(({ signature }) => signature),
    records: records.map(({ record }) => record),
    warnings: [
      ...[...document.notes, ...wrapping.notes].map((note) => ({ ...note, pointer: '' })),
      ...records.flatMap(({ warnings }) => warnings),
    ],
  });
}

function ignore(): void {}

function readPart(part: Part, index: number, reader: Reader): { record: Record<string, unknown>; warnings: Warning[] } {
  const context = contextOf(part, reader);
  try {
    const kind = recogniseKind(context);
    const { record, remarks } = assembleRecord(part, index, kind.name, kind.extract(context));
    const fault = faultOf(record);
    if (fault) return readAsUnknown(context, index, `a value broke the schema (${fault})`);
    const said = [...remarks, ...context.failures];
    return { record, warnings: said.map((remark) => ({ ...remark, pointer: `/records/${index}${remark.pointer}` })) };
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : String(error);
    return readAsUnknown(context, index, `a rule failed (${reason})`);
  }
}

/** A rule that fails, or breaks the schema, is Lahter's fault: the text is kept as `unknown`, and the warning says why. */
function readAsUnknown(
  context: Context,
  index: number,
  fault: string,
): { record: Record<string, unknown>; warnings: Warning[] } {
  const { record } = assembleRecord(context.part, index, unknownKind.name, unknownKind.extract(context));
  return {
    record,
    warnings: [
      {
        code: 'record-invalid',
        message: `${fault}; the text is kept, please report it`,
        pointer: `/records/${index}`,
      },
    ],
  };
}

export function contextOf(part: Part, reader: Reader): Context {
  const edges = part.document.blockEdges;
  const units = toUnits(part.blocks, reader);
  const items = { edges, gap: usualGap(units, edges), width: bodyWidth(units) };
  return { part, reader, units, items, failures: [] };
}

const LEAST_RECOGNITION = 0.3;

/** The kind that most speaks for; under 0.3 the part is `unknown`, its text kept. */
export function recogniseKind(context: Context): Kind {
  let best = { kind: unknownKind, score: LEAST_RECOGNITION };
  // The dearest to recognise stands first in the list and is asked last; of equals the first in the list counts.
  for (const kind of KINDS.toReversed()) {
    const score = kind.recognise(context, best.score);
    if (score >= best.score) best = { kind, score };
  }
  return best.kind;
}

function describeSource(path: string, bytes: Uint8Array, document: Document): Envelope['source'] {
  return {
    path: path.normalize('NFC'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mediaType: document.mediaType,
    format: document.format,
    pages: document.pages,
    textLayer: document.textLayer,
  };
}

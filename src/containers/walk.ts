import { extname } from 'node:path';
import { type Container, type Member, NO_WRAPPING, type Wrapping } from '../model/container.ts';
import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';
import { SUPPORTED_EXTENSIONS } from '../parsers/index.ts';
import { Budget } from './budget.ts';
import { pickContainer } from './index.ts';
import { INTO, MemberLabels } from './member-label.ts';

/** A document inside a file, or the file itself; paths go into containers by `!/`. */
export interface FoundDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly wrapping: Wrapping;
  /** What is attached to it is found as well. */
  readonly areMembersRead: boolean;
}

/** A member, or the container itself, that cannot be read. */
export interface FoundFault {
  readonly path: string;
  /** `null` where they could not be taken out. */
  readonly bytes: Uint8Array | null;
  readonly error: InputError;
}

interface Place {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly wrapping: Wrapping;
  /** Containers around it. */
  readonly depth: number;
}

/**
 * The documents in a file: the file itself where it is no container, else what its containers hold, in their order. Each
 * member that cannot be read is a fault of its own; only a spent budget ends the walk.
 */
export async function* walkDocuments(
  path: string,
  bytes: Uint8Array,
  budget = new Budget(),
): AsyncGenerator<FoundDocument | FoundFault> {
  yield* walk({ path, bytes, wrapping: NO_WRAPPING, depth: 0 }, budget);
}

async function* walk(place: Place, budget: Budget): AsyncGenerator<FoundDocument | FoundFault> {
  const { path, bytes, wrapping, depth } = place;
  const container = await pickContainer(bytes);
  if (container === null) {
    yield { path, bytes, wrapping, areMembersRead: false };
    return;
  }
  const isTooDeep = depth >= LIMITS.containerDepth;
  if (container.isDocument) yield { path, bytes, wrapping, areMembersRead: !isTooDeep };
  try {
    if (isTooDeep) throw tooDeep();
    const members = await container.open(bytes);
    let found = 0;
    for await (const one of walkMembers(place, members, budget)) {
      found++;
      yield one;
    }
    if (found === 0) throw noDocument(container);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // What a letter cannot be read for, it says as a document.
    if (!container.isDocument) yield { path, bytes, error };
  }
}

async function* walkMembers(
  { path, wrapping, depth }: Place,
  members: readonly Member[],
  budget: Budget,
): AsyncGenerator<FoundDocument | FoundFault> {
  const labels = new MemberLabels();
  for (const [i, member] of members.entries()) {
    if (budget.isSpent) return;
    let label: string | null = null;
    let content: Uint8Array | null = null;
    try {
      budget.countMember();
      if (!member.isPayload && !isSupported(member.name)) continue;
      label = labels.labelOf(member.name);
      content = member.read();
      budget.countBytes(content.length);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { path: `${path}${INTO}${label ?? labels.placeOf(i)}`, bytes: content, error };
      continue;
    }
    const inner = around(member.wrapping, path, wrapping);
    yield* walk({ path: `${path}${INTO}${label}`, bytes: content, wrapping: inner, depth: depth + 1 }, budget);
  }
}

/** What is said of a member, with the way to where it says so, before what is said of its container. */
function around({ signatures, notes }: Wrapping, path: string, outer: Wrapping): Wrapping {
  const placed = signatures.map((found) => ({ ...found, place: `${path}${INTO}${found.place}` }));
  return { signatures: [...placed, ...outer.signatures], notes: [...notes, ...outer.notes] };
}

function isSupported(name: string): boolean {
  return SUPPORTED_EXTENSIONS.includes(extname(name).toLowerCase());
}

function tooDeep(): InputError {
  const message = `containers stand in each other more than ${LIMITS.containerDepth} deep`;
  const advice = 'if the file is to be trusted, take the documents out of it and give those instead';
  return new InputError('limit-exceeded', message, advice);
}

function noDocument({ format }: Container): InputError {
  const message = `the ${format.toUpperCase()} container holds no document`;
  return new InputError('no-document', message, 'check that it is the right file');
}

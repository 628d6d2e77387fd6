import { INTO } from './containers/member-label.ts';
import { type FoundDocument, type FoundFault, walkDocuments } from './containers/walk.ts';
import { InputError } from './model/input-error.ts';
import type { Source } from './pipeline.ts';

const NAMED = 5;

/**
 * The one document of a file: the file itself, also where it is a letter with attachments, or the only member of a container.
 * @throws InputError `several-documents`, or what is wrong with the only one
 */
export async function findOnlyDocument(source: Source): Promise<Source> {
  const { path, bytes } = source;
  const members: (FoundDocument | FoundFault)[] = [];
  for await (const found of walkDocuments(path, bytes)) {
    if (found.path === path && !('error' in found)) return source;
    members.push(found);
  }
  const [only] = members;
  if (only === undefined || members.length > 1) throw several(members.map((member) => member.path));
  return readable(only);
}

/** A document in a container by the way to it, as it stands behind the container's name. @throws InputError */
export async function findMember({ path, bytes }: Source, way: string): Promise<Source> {
  const wanted = `${path}${INTO}${way.normalize('NFC')}`;
  const others: string[] = [];
  for await (const found of walkDocuments(path, bytes)) {
    if (found.path === wanted) return readable(found);
    others.push(found.path);
  }
  throw new InputError('not-found', 'the container has no such document', `it has ${listOf(others)}`);
}

function readable(found: FoundDocument | FoundFault): Source {
  if ('error' in found) throw found.error;
  return found;
}

function several(paths: readonly string[]): InputError {
  const advice = `convert them all (convertAll in a program), or name one: ${listOf(paths)}`;
  return new InputError('several-documents', `the container holds ${paths.length} documents`, advice);
}

function listOf(paths: readonly string[]): string {
  return [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['…'] : [])].join(', ');
}

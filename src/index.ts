import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:fs';
import { InputError } from './model/input-error.ts';
import type { Envelope } from './model/record.ts';
import { convertBytes, type Source } from './pipeline.ts';

export { INPUT_ERROR_CODES, InputError, type InputErrorCode } from './model/input-error.ts';
export {
  type ActReference,
  type Decision,
  type Envelope,
  type EvidencePlace,
  type ExplanatoryNote,
  type JobDescription,
  type LahterRecord,
  type LegalReference,
  type RecordKind,
  SCHEMA_VERSION,
  type StaffingTable,
  type Warning,
} from './model/record.ts';
export { convertBytes, type Source } from './pipeline.ts';

/** Files beyond this size are not opened; each format has its own, often lower, limit. */
export const FILE_LIMIT_BYTES = 100 * 1024 * 1024;

/**
 * One document → its checked envelope: a file by its name, or bytes that are already at hand.
 * @throws InputError where the document cannot be read; `code` is one of {@link INPUT_ERROR_CODES}
 */
export async function convert(input: string | URL | Source): Promise<Envelope> {
  return typeof input === 'string' || input instanceof URL ? convertFile(input) : convertBytes(input);
}

/**
 * Reads a regular file and converts it; the file is never changed.
 * @param path what `source.path` shall say, `/` separated; the file's own name where it is left out
 * @throws InputError
 */
export async function convertFile(file: string | URL, path?: string): Promise<Envelope> {
  const name = file instanceof URL ? fileURLToPath(file) : file;
  return convertBytes({ path: path ?? basename(name), bytes: await readRegularFile(name) });
}

/** Opened without waiting, so that a pipe cannot hang the run, and asked what it is only once it is open. */
async function readRegularFile(name: string): Promise<Uint8Array> {
  try {
    const handle = await open(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new InputError('not-a-file', 'this is no regular file', 'give a file');
      if (stat.size > FILE_LIMIT_BYTES) {
        throw new InputError(
          'limit-exceeded',
          `the file has ${stat.size} bytes, over the limit of 100 MiB`,
          'split the file and convert the parts',
        );
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asInputError(error);
  }
}

function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError('not-found', 'no such file', 'check the name', { cause: error });
  }
  return new InputError('unreadable', `the file cannot be read (${code || 'unknown reason'})`, 'check its permissions', {
    cause: error,
  });
}

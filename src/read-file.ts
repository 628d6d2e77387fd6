import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from './model/input-error.ts';
import { LIMITS } from './model/limits.ts';

/**
 * A file's bytes. Opened without waiting, so that a pipe cannot hang the run, and asked what it is only once it is open.
 * Read in this thread: handing four short calls to others costs seven times as much as making them.
 * @throws InputError
 */
export function readRegularFile(name: string): Uint8Array {
  try {
    const file = openSync(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) throw new InputError('not-a-file', 'this is no regular file', 'give a file');
      if (stat.size > LIMITS.fileBytes) {
        throw new InputError(
          'limit-exceeded',
          `the file has ${stat.size} bytes, over the limit of 100 MiB`,
          'split the file and convert the parts',
        );
      }
      return readBytes(file, stat.size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asInputError(error);
  }
}

/** As many as the file had when it was opened, fewer where it was cut since. */
function readBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const count = readSync(file, bytes, done, size - done, null);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError('not-found', 'no such file', 'check the name', { cause: error });
  }
  return new InputError(
    'unreadable',
    `the file cannot be read (${code || 'unknown reason'})`,
    'check its permissions',
    {
      cause: error,
    },
  );
}

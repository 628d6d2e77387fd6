import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from './model/input-error.ts';
import { LIMITS } from './model/limits.ts';

/**
 * A file's bytes. Opened without waiting, so that a pipe cannot hang the run, and asked what it is only once it is open.
 * @throws InputError
 */
export async function readRegularFile(name: string): Promise<Uint8Array> {
  try {
    const handle = await open(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new InputError('not-a-file', 'this is no regular file', 'give a file');
      if (stat.size > LIMITS.fileBytes) {
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
  return new InputError(
    'unreadable',
    `the file cannot be read (${code || 'unknown reason'})`,
    'check its permissions',
    {
      cause: error,
    },
  );
}

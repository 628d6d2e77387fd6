import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command line cannot be understood; its message is for the person who typed it. */
export class UsageError extends Error {}

/** `node:util`'s parser; what it rejects is a {@link UsageError}. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** A value that must be one of a few. @throws UsageError */
export function oneOf<T extends string>(allowed: readonly T[], option: string, value: string): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not "${value}"`);
  return found;
}

/** A whole number within bounds. @throws UsageError */
export function wholeNumber(option: string, value: string | undefined, least: number, most: number): number {
  const number = /^\d{1,9}$/u.test(value ?? '') ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} is a whole number from ${least} to ${most}, not "${value}"`);
}

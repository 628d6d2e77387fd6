/** Why a file could not be read at all. Each code has one line in the README. */
export const INPUT_ERROR_CODES = [
  'not-found',
  'not-a-file',
  'unreadable',
  'empty-file',
  'unknown-format',
  'encrypted',
  'damaged',
  'no-text-layer',
  'limit-exceeded',
  'no-document',
  'several-documents',
  'unsafe-member',
] as const;

export type InputErrorCode = (typeof INPUT_ERROR_CODES)[number];

/** A fault of the input, never of the program: one clear line (what is wrong, what to do) and a reason code. */
export class InputError extends Error {
  readonly code: InputErrorCode;
  readonly advice: string;

  constructor(code: InputErrorCode, message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InputError';
    this.code = code;
    this.advice = advice;
  }
}

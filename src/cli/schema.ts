import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { readArguments } from './usage.ts';

export async function schemaCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  readArguments({ args: [...argv], options: {} });
  const { envelopeJsonSchema } = await import('../exporters/json-schema.ts');
  terminal.out(envelopeJsonSchema());
  return EXIT.fine;
}

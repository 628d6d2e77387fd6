import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { readArguments } from './usage.ts';

export async function schemaCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments({ args: [...argv], options: { tables: { type: 'boolean', default: false } } });
  if (values.tables) terminal.out((await import('../exporters/tables/describe.ts')).describeTables());
  else terminal.out((await import('../exporters/json-schema.ts')).envelopeJsonSchema());
  return EXIT.fine;
}

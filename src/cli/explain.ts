import { InputError } from '../model/input-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printable, type Terminal } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';

export async function explainCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: { pointer: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('give one file');
  const { pointer = '' } = values;
  if (pointer !== '' && !pointer.startsWith('/')) throw new UsageError('a JSON Pointer begins with "/"');
  const [{ readDocument }, { explain }, { narrow, explanationText }] = await Promise.all([
    import('./read-document.ts'),
    import('../exporters/explanation.ts'),
    import('./explanation-text.ts'),
  ]);
  try {
    const explanation = narrow(await explain(await readDocument(file)), pointer);
    terminal.out(values.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation));
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.err(`${printable(`${file}: ${error.code}: ${error.message} — ${error.advice}`)}\n`);
    return EXIT.someFailed;
  }
}

import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Says that no file was found to convert; folders that could not be looked into are a failure. */
export function nothingFound(unreadable: number, terminal: Terminal): ExitCode {
  terminal.err('nothing to convert: no file of a supported format was found; see lahter convert --help\n');
  return unreadable > 0 ? EXIT.someFailed : EXIT.nothingToDo;
}

import { GENERATOR } from '../version.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { HELP } from './help.ts';
import { printable, processTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

type Command = (argv: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** The commands, loaded only when they are called: a new one is a file and a line here. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  compare: async () => (await import('./compare.ts')).compareCommand,
  convert: async () => (await import('./convert.ts')).convertCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  graph: async () => (await import('./graph.ts')).graphCommand,
  schema: async () => (await import('./schema.ts')).schemaCommand,
  status: async () => (await import('./status.ts')).statusCommand,
};

/** Runs one command line, the program's name left out, and says how it ended. */
export async function run(argv: readonly string[], terminal: Terminal = processTerminal): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  try {
    if (name === '--version' || name === '-V') return say(`${GENERATOR.name} ${GENERATOR.version}\n`, terminal);
    if (name === '--help' || name === '-h' || name === 'help')
      return say(HELP[rest[0] ?? ''] ?? HELP[''] ?? '', terminal);
    if (name === '') throw new UsageError('a command is missing');
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError(`there is no command "${name}"`);
    if (rest.includes('--help') || rest.includes('-h')) return say(HELP[name] ?? '', terminal);
    const command = await load();
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const helpOf = Object.hasOwn(COMMANDS, name) ? `lahter ${name} --help` : 'lahter --help';
    terminal.err(`lahter: ${printable(error.message)} — see ${helpOf}\n`);
    return EXIT.usage;
  }
}

function say(text: string, terminal: Terminal): ExitCode {
  terminal.out(text);
  return EXIT.fine;
}

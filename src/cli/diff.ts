import { basename } from 'node:path';
import type { Post } from '../compare/posts.ts';
import { InputError } from '../model/input-error.ts';
import type { Envelope } from '../model/record.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printable, type Terminal } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

const FORMATS = ['text', 'json', 'html'] as const;

export async function diffCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: { to: { type: 'string', default: 'text' } },
  });
  const [a, b] = positionals;
  if (a === undefined || b === undefined || positionals.length > 2) throw new UsageError('give two files');
  const format = oneOf(FORMATS, '--to', values.to ?? '');
  const left = await readPost(a, terminal);
  const right = await readPost(b, terminal);
  if (!left || !right) return EXIT.someFailed;
  const { diffPosts } = await import('../compare/diff-posts.ts');
  const difference = diffPosts(left, right);
  if (format === 'json') terminal.out(`${JSON.stringify(difference, null, 2)}\n`);
  else if (format === 'html') terminal.out((await import('../compare/report/diff-page.ts')).diffPage(difference));
  else terminal.out(printableLines((await import('../compare/report/diff-text.ts')).diffText(difference)));
  return EXIT.fine;
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** `FILE` or `FILE#/records/1`: an envelope, or a document that is converted first; else its first job description. */
async function readPost(argument: string, terminal: Terminal): Promise<Post | null> {
  const [, file = argument, pointer = null] = /^(.*)#(\/records\/\d{1,6})$/u.exec(argument) ?? [];
  const fail = (reason: string) => {
    terminal.err(`${printable(`${file}: ${reason}`)}\n`);
    return null;
  };
  try {
    const { collectPosts } = await import('../compare/posts.ts');
    const posts = collectPosts([await readAny(file)]);
    const post = pointer === null ? posts[0] : posts.find(({ id }) => id.endsWith(`#${pointer}`));
    return post ?? fail(`no-job-description: ${pointer ?? 'the file'} is none — give a job description`);
  } catch (error) {
    if (error instanceof InputError) return fail(`${error.code}: ${error.message} — ${error.advice}`);
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) {
      return fail('not-read: this is no envelope — give what "lahter convert" wrote, or the document itself');
    }
    throw error;
  }
}

async function readAny(file: string): Promise<Envelope> {
  if (file.toLowerCase().endsWith('.json'))
    return (await import('../exporters/read-output-folder.ts')).readEnvelope(file);
  return (await import('../index.ts')).convertFile(file, basename(file));
}

import type { Post } from '../compare/posts.ts';
import { printable, type Terminal } from './terminal.ts';

/** The job descriptions of the folders given; a file that holds no envelope is named on standard error. */
export async function readPosts(
  paths: readonly string[],
  terminal: Terminal,
): Promise<{ posts: readonly Post[]; refused: number }> {
  const [{ readEnvelopes }, { collectPosts }] = await Promise.all([
    import('../compare/read-folder.ts'),
    import('../compare/posts.ts'),
  ]);
  const { envelopes, refused } = await readEnvelopes(paths);
  for (const { file, reason } of refused) {
    terminal.err(`${printable(file)}: not-read: ${printable(reason)} — give what "lahter convert" wrote\n`);
  }
  return { posts: collectPosts(envelopes), refused: refused.length };
}

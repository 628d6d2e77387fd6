import { EXIT, type ExitCode } from './exit-codes.ts';
import { readPosts } from './posts-of-folders.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

const FORMATS = ['json', 'graphml', 'html'] as const;

export async function graphCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: { to: { type: 'string', default: 'json' } },
  });
  if (positionals.length === 0) throw new UsageError('no folder was given');
  const format = oneOf(FORMATS, '--to', values.to ?? '');
  const { posts, refused } = await readPosts(positionals, terminal);
  if (posts.length === 0) {
    terminal.err('nothing to draw: no job description was found; give folders that "lahter convert" wrote\n');
    return EXIT.nothingToDo;
  }
  const { drawPostGraph } = await import('../compare/post-graph.ts');
  const graph = drawPostGraph(posts);
  if (format === 'graphml') terminal.out((await import('../compare/report/graphml.ts')).toGraphml(graph));
  else if (format === 'html') terminal.out((await import('../compare/report/graph-page.ts')).graphPage(graph));
  else terminal.out(`${JSON.stringify(graph, null, 2)}\n`);
  terminal.err(`${graph.nodes.length} posts, ${graph.relations.length} relations, ${graph.findings.length} findings\n`);
  return refused > 0 ? EXIT.someFailed : EXIT.fine;
}

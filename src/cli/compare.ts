import { COLUMNS, type Column } from '../compare/comparison-model.ts';
import { COMPARED_FIELDS, type ComparedField } from '../compare/items.ts';
import { COMPARISON_FORMATS, type ComparisonFormat, comparisonFiles } from '../compare/report/write-comparison.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { readPosts } from './posts-of-folders.ts';
import { printable, type Terminal } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

interface Options {
  readonly paths: readonly string[];
  readonly by: Column;
  readonly field: ComparedField;
  readonly position: string | null;
  /** `null` is standard output. */
  readonly out: string | null;
  readonly formats: readonly ComparisonFormat[];
  readonly bom: boolean;
}

export async function compareCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(argv);
  const [{ comparePosts }, { drawPostGraph }, { matchesPattern }] = await Promise.all([
    import('../compare/comparison.ts'),
    import('../compare/post-graph.ts'),
    import('../compare/posts.ts'),
  ]);
  const { posts, refused } = await readPosts(options.paths, terminal);
  const { position } = options;
  const chosen = position === null ? posts : posts.filter((post) => matchesPattern(post.position, position));
  if (chosen.length === 0) {
    terminal.err('nothing to compare: no job description was found; give folders that "lahter convert" wrote\n');
    return EXIT.nothingToDo;
  }
  const comparison = comparePosts(chosen, options.field, options.by);
  const graph = options.formats.includes('html') ? drawPostGraph(chosen) : null;
  const files = (
    await Promise.all(options.formats.map((format) => comparisonFiles(comparison, format, options.bom, graph)))
  ).flat();
  if (options.out === null) terminal.out(String(files[0]?.content));
  else if (!(await write(options.out, files, terminal))) return EXIT.noOutput;
  const { documents, clusters, columns } = comparison;
  terminal.err(`${documents.length} job descriptions, ${clusters.length} groups, ${columns.length} columns\n`);
  return refused > 0 ? EXIT.someFailed : EXIT.fine;
}

function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      by: { type: 'string', default: 'municipality' },
      field: { type: 'string', default: 'duties' },
      position: { type: 'string' },
      out: { type: 'string' },
      to: { type: 'string', multiple: true, default: [] },
      bom: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('no folder was given');
  const { out, to = [] } = values;
  if (out === '') throw new UsageError('--out needs a folder');
  const asked = to.flatMap((names) => names.split(',')).map((name) => oneOf(COMPARISON_FORMATS, '--to', name));
  if (out === undefined && asked.length > 1) throw new UsageError('several formats need --out DIR');
  if (out === undefined && asked.includes('xlsx')) throw new UsageError('xlsx needs --out DIR');
  return {
    paths: positionals,
    by: oneOf(COLUMNS, '--by', values.by ?? ''),
    field: oneOf(COMPARED_FIELDS, '--field', values.field ?? ''),
    position: values.position ?? null,
    out: out ?? null,
    formats: asked.length > 0 ? [...new Set(asked)] : out === undefined ? ['json'] : ['json', 'csv', 'html'],
    bom: values.bom ?? false,
  };
}

async function write(
  out: string,
  files: Awaited<ReturnType<typeof comparisonFiles>>,
  terminal: Terminal,
): Promise<boolean> {
  const { writeFiles } = await import('../exporters/write-files.ts');
  try {
    await writeFiles(out, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`${printable(out)}: not-written: ${printable(reason)} — give another folder\n`);
    return false;
  }
  terminal.err(`${files.map(({ name }) => name).join(', ')} in ${printable(out)}\n`);
  return true;
}

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export async function run(argv: readonly string[]): Promise<number> {
  const [, input = '', , out = 'out'] = argv;
  const { convertBytes } = await import('../pipeline.ts');
  const files = statSync(input).isDirectory() ? readdirSync(input, { recursive: true }).map(String) : [''];
  for (const file of files) {
    const path = join(input, file);
    if (!statSync(path).isFile() || !/\.(txt|pdf|docx)$/.test(path)) continue;
    const name = file || relative(dirname(input), input);
    try {
      const envelope = await convertBytes({ path: name, bytes: readFileSync(path) });
      mkdirSync(dirname(join(out, name)), { recursive: true });
      writeFileSync(join(out, `${name}.json`), JSON.stringify(envelope, null, 2));
    } catch (error) {
      process.stderr.write(`${path}: ${error instanceof Error ? (error.stack ?? '').slice(0, 900) : String(error)}\n`);
    }
  }
  return 0;
}

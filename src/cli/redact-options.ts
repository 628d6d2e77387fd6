import { join } from 'node:path';
import { OWN_FOLDER } from '../exporters/output-folder.ts';
import type { RedactOptions } from '../redact/index.ts';
import type { ConvertOptions } from './convert-options.ts';
import { UsageError } from './usage.ts';

/** What is masked, with the key: the user's, else the one that the output folder keeps. @throws UsageError */
export async function redactOptions({ redact, out }: ConvertOptions): Promise<RedactOptions | null> {
  if (redact === null) return null;
  const { names, ids, keyFile } = redact;
  const { folderRedactKey, readRedactKey } = await import('../redact/redact-key.ts');
  try {
    const key = keyFile === null ? await folderRedactKey(join(out ?? '', OWN_FOLDER)) : await readRedactKey(keyFile);
    return { names, ids, key };
  } catch (error) {
    throw new UsageError(`the redaction key cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

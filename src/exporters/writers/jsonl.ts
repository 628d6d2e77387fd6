import { join } from 'node:path';
import { toJson } from '../json.ts';
import type { Sink } from './sink.ts';
import { createTextFile } from './text-file.ts';

/** `envelopes.jsonl`: one envelope a line, as `lahter convert --stdout` prints it. */
export async function openJsonl(folder: string): Promise<Sink> {
  const file = await createTextFile(join(folder, 'envelopes.jsonl'));
  let open = true;
  const close = async () => {
    if (open) {
      open = false;
      await file.close();
    }
    return [];
  };
  return {
    add: (envelope) => file.write(toJson(envelope, false)),
    finish: close,
    async abandon() {
      await close();
    },
  };
}

import { type FileHandle, open } from 'node:fs/promises';

const BUFFERED_CHARACTERS = 256 * 1024;

/** A text file that grows in large pieces. */
export interface TextFile {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws where the file exists or cannot be made */
export async function createTextFile(name: string): Promise<TextFile> {
  const handle: FileHandle = await open(name, 'wx');
  let pieces: string[] = [];
  let characters = 0;
  const flush = async () => {
    const text = pieces.join('');
    pieces = [];
    characters = 0;
    await handle.writeFile(text);
  };
  return {
    async write(text) {
      pieces.push(text);
      characters += text.length;
      if (characters >= BUFFERED_CHARACTERS) await flush();
    },
    async close() {
      try {
        await flush();
      } finally {
        await handle.close();
      }
    },
  };
}

/** Reads a picture with tesseract.js by the built program and prints its text layer; `--control` reaches for the network in a worker. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

if (process.argv[2] === '--control') {
  new Worker("fetch('http://127.0.0.1:8099').catch(() => undefined)", { eval: true });
} else {
  const { convertBytes } = await import('../../dist/pipeline.js');
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'pictures', 'small-g4.tif')));
  const { source } = await convertBytes({ path: 'skann.tif', bytes }, { ocr: 'tesseract.js', libreOffice: false });
  process.stdout.write(`${source.textLayer}\n`);
}

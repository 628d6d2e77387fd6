import { spawn } from 'node:child_process';
import { type Engine, type Layout, PAGE_SEGMENTATION } from './engine.ts';
import { type GrayImage, toPgm } from './gray-image.ts';
import { readHocr } from './hocr.ts';

/** Answers longer than this are no page of text. */
const MAX_ANSWER = 64 * 1024 * 1024;
const ASK_MS = 10_000;

/** The installed `tesseract`, where it has the Estonian data. */
export async function findTesseract(): Promise<Engine | null> {
  const languages = await run(['--list-langs'], Buffer.alloc(0), ASK_MS).catch(() => '');
  return /^est$/mu.test(languages) ? { name: 'tesseract', recognise } : null;
}

async function recognise(image: GrayImage, layout: Layout, milliseconds: number) {
  const mode = PAGE_SEGMENTATION[layout];
  const dpi = String(Math.round(image.dpi));
  const args = ['stdin', 'stdout', '-l', 'est', '--oem', '1', '--psm', mode, '--dpi', dpi];
  return readHocr(await run([...args, 'hocr'], toPgm(image), milliseconds));
}

/** One thread: pages of several files are read side by side, and threads within a page cost more than they win. */
function run(args: readonly string[], input: Buffer, milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: milliseconds,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > MAX_ANSWER) child.kill('SIGKILL');
      else pieces.push(piece);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(pieces).toString('utf8'));
      else reject(new Error(signal ? 'tesseract was stopped: it took too long' : `tesseract ended with ${code}`));
    });
    // A child that ends early closes the pipe; `close` tells why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

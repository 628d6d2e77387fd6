import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import type { PSM, Worker } from 'tesseract.js';
import { type Engine, type Layout, PAGE_SEGMENTATION } from './engine.ts';
import { type GrayImage, toPgm } from './gray-image.ts';
import { readHocr } from './hocr.ts';

type Bundled = Worker & { readonly worker: Thread };

/** One worker a process, made for the first page; it lets the process end while it has nothing to do. */
let worker: Promise<Bundled> | null = null;
/** The worker reads one page at a time. */
let turn: Promise<unknown> = Promise.resolve();

/** tesseract.js with the Estonian data of its package; `null` where they are not installed. */
export function findBundled(): Engine | null {
  const require = createRequire(import.meta.url);
  try {
    require.resolve('tesseract.js');
    require.resolve('@tesseract.js-data/est/package.json');
  } catch {
    return null;
  }
  return { name: 'tesseract.js', recognise };
}

function recognise(image: GrayImage, layout: Layout, milliseconds: number) {
  const result = turn.then(() => recogniseNow(image, layout, milliseconds));
  turn = result.catch(() => undefined);
  return result;
}

async function recogniseNow(image: GrayImage, layout: Layout, milliseconds: number) {
  worker ??= startWorker();
  const current = await worker.catch((error: unknown) => {
    worker = null;
    throw error;
  });
  current.worker.ref();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('tesseract.js was stopped: it took too long')), milliseconds);
  });
  const read = async () => {
    await current.setParameters({
      user_defined_dpi: String(Math.round(image.dpi)),
      tessedit_pageseg_mode: PAGE_SEGMENTATION[layout] as PSM,
    });
    return current.recognize(toPgm(image), {}, { text: false, hocr: true });
  };
  try {
    // The time runs from the first step on: an end that nobody awaits yet would bring the process down.
    const page = await Promise.race([read(), late]);
    current.worker.unref();
    return readHocr(page.data.hocr ?? '');
  } catch (error) {
    // A worker that hangs or broke down is of no more use.
    worker = null;
    await current.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Every path is local: by default tesseract.js fetches its language data. */
async function startWorker(): Promise<Bundled> {
  const { default: tesseract } = await import('tesseract.js');
  const require = createRequire(import.meta.url);
  const data = dirname(require.resolve('@tesseract.js-data/est/package.json'));
  return (await tesseract.createWorker('est', tesseract.OEM.LSTM_ONLY, {
    workerPath: require.resolve('tesseract.js/src/worker-script/node/index.js'),
    corePath: dirname(require.resolve('tesseract.js-core/package.json')),
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })) as Bundled;
}

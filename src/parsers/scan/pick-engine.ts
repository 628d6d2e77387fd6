import type { ReadOptions } from '../../model/read-options.ts';
import type { Engine } from './engine.ts';

/** The engine that was asked for, `null` where there is none: switched off or not installed. Asked once a process. */
export async function pickEngine(wanted: ReadOptions['ocr']): Promise<Engine | null> {
  if (wanted === 'off') return null;
  let engine = engines.get(wanted);
  if (!engine) {
    engine = findEngine(wanted);
    engines.set(wanted, engine);
  }
  return await engine;
}

const engines = new Map<ReadOptions['ocr'], Promise<Engine | null>>();

async function findEngine(wanted: Exclude<ReadOptions['ocr'], 'off'>): Promise<Engine | null> {
  if (wanted !== 'tesseract.js') {
    const native = await import('./native-tesseract.ts');
    const found = await native.findTesseract();
    if (found || wanted === 'tesseract') return found;
  }
  const bundled = await import('./bundled-tesseract.ts');
  return bundled.findBundled();
}

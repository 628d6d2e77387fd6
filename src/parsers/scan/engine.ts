import type { ReadOptions } from '../../model/read-options.ts';
import type { GrayImage } from './gray-image.ts';
import type { ScannedLine } from './hocr.ts';

/** A program that reads text off pictures. */
export interface Engine {
  readonly name: 'tesseract' | 'tesseract.js';
  /** Lines as they stand in the picture, in pixels. @throws where it fails or takes longer than `milliseconds` */
  recognise(image: GrayImage, milliseconds: number): Promise<ScannedLine[]>;
}

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

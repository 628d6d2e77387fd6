import type { GrayImage } from './gray-image.ts';
import type { ScannedLine } from './hocr.ts';

/** A program that reads text off pictures. */
export interface Engine {
  readonly name: 'tesseract' | 'tesseract.js';
  /** Lines as they stand in the picture, in pixels. @throws where it fails or takes longer than `milliseconds` */
  recognise(image: GrayImage, layout: Layout, milliseconds: number): Promise<ScannedLine[]>;
}

/** What the picture shows: a page with columns and tables, or lines one below another. */
export type Layout = keyof typeof PAGE_SEGMENTATION;

/** Tesseract's page segmentation modes. */
export const PAGE_SEGMENTATION = { page: '3', block: '6' } as const;

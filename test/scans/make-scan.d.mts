import type { Canvas } from '@napi-rs/canvas';

export interface ScanOptions {
  readonly dpi?: number;
  /** How crooked the paper lies, clockwise. */
  readonly degrees?: number;
  /** How far a pixel's grey may be off. */
  readonly noise?: number;
  /** Quarter turns clockwise. */
  readonly quarter?: number;
}

export interface PdfPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly entries: string;
}

export function makeScan(pdf: Uint8Array, options?: ScanOptions): Promise<Uint8Array>;
export function drawPages(pdf: Uint8Array, dpi: number): Promise<Canvas[]>;
export function writeImagePdf(pages: readonly PdfPicture[], dpi: number): Uint8Array;

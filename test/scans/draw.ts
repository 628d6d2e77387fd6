import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { fromRgba, type GrayImage } from '../../src/parsers/scan/gray-image.ts';

/** A white picture of 300 dots an inch on which a test draws. */
export function picture(width: number, height: number, draw: (context: SKRSContext2D) => void): GrayImage {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  draw(context);
  return fromRgba(context.getImageData(0, 0, width, height).data, width, height, 300);
}

/** Words as boxes: lines of dark blocks as a page's text has them. */
export function textLines(context: SKRSContext2D, width: number, height: number): void {
  for (let y = 150; y < height - 150; y += 60) {
    for (let x = 150; x < width - 200; x += 120) context.fillRect(x, y, 90, 28);
  }
}

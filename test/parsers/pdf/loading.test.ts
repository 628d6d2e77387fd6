import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { pdfParser } from '../../../src/parsers/pdf/index.ts';
import { text, writePdf } from './write-pdf.ts';

const bytes = writePdf({ pages: [{ content: text(50, 700, 'Raamatukogu juhataja ametijuhend') }] });
const loaded = () => 'pdfjsWorker' in globalThis;

describe('loading pdf.js', () => {
  it('waits for the first PDF, says nothing, asks no network and leaves arrays as they were', async () => {
    expect(loaded()).toBe(false);
    const spies = [
      vi.spyOn(console, 'log'),
      vi.spyOn(console, 'warn'),
      vi.spyOn(console, 'error'),
      vi.spyOn(globalThis, 'fetch'),
    ];
    const input = Uint8Array.from(bytes);
    await pdfParser.parse({ bytes: input, fileName: 'juhend.pdf' });
    expect(loaded()).toBe(true);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    expect(input).toEqual(bytes);
    expect(String(Array.prototype.push)).toContain('[native code]');
  });

  it('is the one that pdf-parse has', () => {
    const require = createRequire(import.meta.url);
    const own = require.resolve('pdfjs-dist/package.json');
    expect(require.resolve('pdfjs-dist/package.json', { paths: [require.resolve('pdf-parse')] })).toBe(own);
  });

  it('gives the same document each time, also several at once', async () => {
    const parse = () => pdfParser.parse({ bytes, fileName: 'juhend.pdf' });
    const [first, ...others] = await Promise.all([parse(), parse(), parse()]);
    for (const other of others) expect(other).toEqual(first);
  });
});

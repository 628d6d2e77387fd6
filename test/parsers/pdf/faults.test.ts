import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/model/input-error.ts';
import { pdfParser } from '../../../src/parsers/pdf/index.ts';
import { bodyTexts, readBytes } from './read.ts';
import { lines, text, writePdf } from './write-pdf.ts';

const content = lines(50, 700, ['Raamatukogu juhataja ametijuhend', 'Juhataja vastutab kogude eest.']);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (source: string) => Uint8Array.from(Buffer.from(source, 'latin1'));

async function codeOf(bytes: Uint8Array): Promise<string> {
  const error = await readBytes(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) return 'read';
  expect(error.message).not.toContain('\n');
  expect(error.advice).not.toBe('');
  return error.code;
}

describe('faults of the file', () => {
  const whole = latin(writePdf({ pages: [{ content }] }));
  it.each([
    [
      'a password is needed',
      writePdf({ pages: [{ content }], passwords: { user: 'salajane', owner: 'omanik' } }),
      'encrypted',
    ],
    [
      'only the owner has a password',
      writePdf({ pages: [{ content }], passwords: { user: '', owner: 'omanik' } }),
      'read',
    ],
    ['cut off after the head', bytesOf(whole.slice(0, 60)), 'damaged'],
    ['noise below a PDF’s first line', bytesOf(`%PDF-1.7\n${'müra '.repeat(400)}`), 'damaged'],
    [
      'no cross-reference table',
      bytesOf(whole.replace(/xref[\s\S]*?trailer/u, 'trailer').replace(/startxref\n\d+/u, '')),
      'read',
    ],
    ['a wrong start of the cross-reference table', bytesOf(whole.replace(/startxref\n\d+/u, 'startxref\n7')), 'read'],
    ['no text', writePdf({ pages: [{ content: '10 10 500 700 re f\n' }] }), 'no-text-layer'],
    ['a stamp on a scan', writePdf({ pages: [{ content: text(50, 30, 'lk 1') }] }), 'no-text-layer'],
    ['no pages', writePdf({ pages: [] }), 'damaged'],
  ])('%s → %s', async (_name, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  it('reads the text of a file that only its owner may change', async () => {
    const document = await readBytes(writePdf({ pages: [{ content }], passwords: { user: '', owner: 'omanik' } }));
    expect(bodyTexts(document)).toContain('Raamatukogu juhataja ametijuhend');
  });

  it('reads the first 500 pages and says how many it did not', async () => {
    const document = await readBytes(writePdf({ pages: Array.from({ length: 503 }, () => ({ content })) }));
    expect(document.notes).toEqual([{ code: 'pages-not-read', message: expect.stringContaining('3 were not') }]);
    expect(document.lines.at(-1)?.page).toBe(500);
  }, 30_000);

  it('says which pages have no text', async () => {
    const document = await readBytes(writePdf({ pages: [{ content }, { content: '10 10 500 700 re f\n' }] }));
    expect(document.notes).toEqual([{ code: 'pages-without-text', message: expect.stringContaining('page 2') }]);
  });

  it('refuses over 100 MiB without looking', async () => {
    expect(await codeOf(new Uint8Array(100 * 1024 * 1024 + 1))).toBe('limit-exceeded');
  });
});

describe('hostile files end in time and blame nothing else', () => {
  const LIMIT_MS = 8000;
  const page = (body: string) => writePdf({ pages: [{ content: content + body }] });
  const whole = latin(writePdf({ pages: [{ content }] }));
  it.each([
    ['a page tree that holds itself', bytesOf(whole.replace(/\/Kids \[/u, '/Kids [2 0 R '))],
    ['a page count that lies', bytesOf(whole.replace('/Count 1', '/Count 9'))],
    ['deep arrays in the content', page(`${'['.repeat(100_000)}${']'.repeat(100_000)} TJ\n`)],
    ['deep dictionaries in the content', page(`/X ${'<</A '.repeat(50_000)} 1 ${'>>'.repeat(50_000)} DP\n`)],
    ['deep marked content', page(`${'/P <</MCID 1>> BDC '.repeat(20_000)}\n`)],
    [
      'many rules',
      page(
        Array.from(
          { length: 20_000 },
          (_, i) => `${i % 500} 0 m ${i % 500} 800 l S 0 ${i % 700} m 500 ${i % 700} l S`,
        ).join('\n') +
          text(50, 600, 'Kiri') +
          text(300, 600, 'Vastus'),
      ),
    ],
    [
      'many texts at one place',
      page(Array.from({ length: 5000 }, (_, i) => text(50 + (i % 7) * 40, 600 - (i % 100), 'sõna')).join('')),
    ],
  ])(
    '%s',
    async (_name, bytes) => {
      const start = performance.now();
      expect(['read', 'damaged', 'no-text-layer']).toContain(await codeOf(bytes));
      expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    },
    20_000,
  );
});

describe('sniffing', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 3],
    ['a PDF after some bytes', `${' '.repeat(500)}%PDF-1.4`, 3],
    ['a text', 'Ametijuhend', 0],
    ['nothing', '', 0],
  ])('%s', (_name, head, sure) => expect(pdfParser.sniff(bytesOf(head))).toBe(sure));
});

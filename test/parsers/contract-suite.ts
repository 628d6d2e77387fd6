import { describe, expect, it } from 'vitest';
import type { Block, Document, Span } from '../../src/model/document.ts';

/**
 * What every parser's Document promises, checked on one document. `makeDocument` parses the same bytes anew at each call.
 */
export function parserContract(name: string, makeDocument: () => Promise<Document>): void {
  describe(`${name} keeps the parser contract`, () => {
    const promises: readonly (readonly [string, (document: Document) => void])[] = [
      ['its text is NFC without control characters but tab and line end', checkText],
      ['its lines are in order, apart, inside the text and hold no line end', checkLines],
      ['each line has a page or a path', checkPlaces],
      ['every span of a block lies inside one line', checkBlockLines],
      ['blocks have spans that never overlap', checkBlockSpans],
      ['every character but white space belongs to a block', checkCoverage],
      ['cells lie inside their tables', checkCells],
      ['blocks state levels and gaps as whole numbers', checkNumbers],
      ['notes have a code and one line of message', checkNotes],
    ];
    it.each(promises)('%s', async (_, check) => check(await makeDocument()));

    it('gives the same document for the same bytes', async () => {
      expect(await makeDocument()).toEqual(await makeDocument());
    });
  });
}

function checkText({ text }: Document): void {
  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
}

function checkLines({ text, lines }: Document): void {
  let end = 0;
  for (const line of lines) {
    expect(line.start).toBeGreaterThanOrEqual(end);
    expect(line.end).toBeGreaterThanOrEqual(line.start);
    expect(line.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(line.start, line.end)).not.toContain('\n');
    end = line.end;
  }
}

function checkPlaces({ lines, pages }: Document): void {
  for (const line of lines) {
    if (pages === null) expect(line.path).toEqual(expect.any(String));
    else expect(line.page !== null && line.page >= 1 && line.page <= pages).toBe(true);
  }
}

function checkBlockLines({ lines, blocks }: Document): void {
  for (const span of spansOf(blocks)) {
    const line = lines.findLast((candidate) => candidate.start <= span.start);
    expect(line).toBeDefined();
    expect(span.end).toBeLessThanOrEqual(line?.end ?? -1);
  }
}

function checkBlockSpans({ blocks }: Document): void {
  for (const block of blocks) expect(block.spans.length).toBeGreaterThan(0);
  let end = 0;
  for (const span of spansOf(blocks)) {
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
}

function checkCoverage({ text, blocks }: Document): void {
  let outside = '';
  let end = 0;
  for (const span of spansOf(blocks)) {
    outside += text.slice(end, span.start);
    end = span.end;
  }
  expect((outside + text.slice(end)).trim()).toBe('');
}

function checkCells({ blocks, tables }: Document): void {
  for (const { cell } of blocks) {
    if (cell === null) continue;
    const table = tables[cell.table];
    expect(table).toBeDefined();
    expect(Math.min(cell.row, cell.column)).toBeGreaterThanOrEqual(0);
    expect(Math.min(cell.rowSpan, cell.columnSpan)).toBeGreaterThanOrEqual(1);
    expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(table?.rows ?? 0);
    expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(table?.columns ?? 0);
  }
}

function checkNumbers({ blocks }: Document): void {
  for (const { level, gapBefore } of blocks) {
    expect(level === null || (Number.isInteger(level) && level >= 1)).toBe(true);
    expect(Number.isInteger(gapBefore) && gapBefore >= 0).toBe(true);
  }
}

function checkNotes({ notes }: Document): void {
  for (const { code, message } of notes) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(message).toMatch(/^[^\n]+$/);
  }
}

function spansOf(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => block.spans).toSorted((a, b) => a.start - b.start);
}

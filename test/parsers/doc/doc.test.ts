import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docParser } from '../../../src/parsers/doc/index.ts';
import { readSprms } from '../../../src/parsers/doc/sprms.ts';
import { layEdges } from '../../../src/parsers/edge-grid.ts';
import { refusalOf, survivesDamage } from '../read-blocks.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const SLUGS = readdirSync(FIXTURES).filter((slug) => existsSync(join(FIXTURES, slug, `${slug}.doc`)));
const fixture = (slug: string) => readFileSync(join(FIXTURES, slug, `${slug}.doc`));
const parse = (bytes: Uint8Array) => docParser.parse({ bytes, fileName: 'a.doc' });

interface SecondOpinion {
  extract(bytes: Buffer): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
}

/** What that reader makes of a soft hyphen. */
const SOFT_HYPHEN_LOST = 'undefined';

/** An independent reader of the same format. It knows no automatic numbers. */
async function bodyWords(bytes: Buffer): Promise<string[]> {
  const Extractor = createRequire(import.meta.url)('word-extractor') as new () => SecondOpinion;
  const body = (await new Extractor().extract(bytes)).getBody({ filterUnicode: false });
  return body.replaceAll(SOFT_HYPHEN_LOST, '\u00AD').match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe.each(SLUGS)('%s', (slug) => {
  it('holds every word that another reader finds, in the same order', async () => {
    const bytes = fixture(slug);
    const { text, blocks } = await parse(bytes);
    const own = blocks
      .filter((block) => block.region === 'body')
      .flatMap((block) =>
        block.spans.flatMap((span) => text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu) ?? []),
      );
    let at = 0;
    for (const word of await bodyWords(bytes)) {
      const found = own.indexOf(word, at);
      expect(found, `"${word}" after ${own.slice(Math.max(0, at - 5), at).join(' ')}`).toBeGreaterThanOrEqual(0);
      at = found + 1;
    }
  });
});

describe('what is read', () => {
  it('keeps numbers, bullets, running heads and tables', async () => {
    const document = await parse(fixture('tartu-planeeringuspetsialist'));
    expect(document.blocks.filter((block) => block.region === 'header')).toHaveLength(1);
    expect(document.text).toMatch(/^3\.1\.? Võtab vastu/mu);
    expect(document.tables.length).toBeGreaterThan(0);
    expect(document.notes).toEqual([]);
    const bullets = await parse(fixture('haapsalu-keskkonnaspetsialist'));
    expect(bullets.text).toMatch(/^• sülearvuti$/mu);
    expect(bullets.tables[0]).toEqual({ rung: 'stated', columns: 4, rows: 4 });
  });

  it('notes numbers that are lost with their lists', async () => {
    const bytes = Buffer.from(fixture('turi-haldusspetsialist'));
    const head = startOfText(bytes);
    bytes.writeUInt32LE(0, head + 0x2e6);
    bytes.writeUInt32LE(0, head + 0x2ee);
    const { notes, text } = await parse(bytes);
    expect(notes.map(({ code }) => code)).toEqual(['numbers-lost']);
    expect(text).toMatch(/^ÜLDSÄTTED$/mu);
  });
});

/** The main stream begins a sector with its sign. */
function startOfText(bytes: Buffer): number {
  for (let at = 512; at < bytes.length; at += 512) if (bytes.readUInt16LE(at) === 0xa5ec) return at;
  return -1;
}

function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(fixture('hiiumaa-arhivaar'));
  change(bytes);
  return bytes;
}

/** Lets a sector's chain lead to the given sector. */
function link(bytes: Buffer, sector: number, next: number): void {
  const table = 512 + bytes.readUInt32LE(76) * 512;
  bytes.writeUInt32LE(next, table + sector * 4);
}

describe('files that are refused, with the reason', () => {
  it.each<[string, () => Buffer, string]>([
    ['nothing wrong', () => changed(() => {}), 'read'],
    ['a password', () => changed((bytes) => bytes.writeUInt8(0x01, startOfText(bytes) + 11)), 'encrypted'],
    ['Word 95', () => changed((bytes) => bytes.writeUInt16LE(0xa5dc, startOfText(bytes))), 'unknown-format'],
    ['the end missing', () => changed(() => {}).subarray(0, -6000), 'damaged'],
    [
      'a directory in a circle of one',
      () => changed((bytes) => link(bytes, bytes.readUInt32LE(48), bytes.readUInt32LE(48))),
      'damaged',
    ],
    [
      'a directory in a circle of two',
      () =>
        changed((bytes) => {
          const first = bytes.readUInt32LE(48);
          link(bytes, first, 0);
          link(bytes, 0, first);
        }),
      'damaged',
    ],
    [
      'a table of sectors in a circle',
      () =>
        changed((bytes) => {
          bytes.writeUInt32LE(0, 68);
          bytes.writeUInt32LE(0, 512 + 508);
        }),
      'damaged',
    ],
    [
      'no text at all',
      () => changed((bytes) => bytes.fill(0, startOfText(bytes) + 0x4c, startOfText(bytes) + 0x6c)),
      'empty-file',
    ],
    [
      'another Office file',
      () =>
        changed((bytes) =>
          bytes.set(Buffer.from('WorkbookXXXX', 'utf16le'), bytes.indexOf('WordDocument', 0, 'utf16le')),
        ),
      'unknown-format',
    ],
  ])('%s', async (_, make, code) => {
    expect(await refusalOf(make())).toBe(code);
  });

  it('survives damage', async () => {
    expect(await survivesDamage(fixture('saaremaa-ehitusinspektor'))).toBeGreaterThan(0);
  });
});

describe('lists of properties', () => {
  it.each([
    ['a byte', [0x16, 0x24, 1], [[0x2416, 1]]],
    [
      'two and four bytes',
      [0x0b, 0x46, 2, 0, 0x49, 0x66, 1, 0, 0, 0],
      [
        [0x460b, 2],
        [0x6649, 4],
      ],
    ],
    [
      'a length of its own',
      [0x15, 0xc6, 3, 9, 9, 9, 0x16, 0x24, 1],
      [
        [0xc615, 3],
        [0x2416, 1],
      ],
    ],
    [
      'a table with a long length',
      [0x08, 0xd6, 3, 0, 7, 7, 0x17, 0x24, 1],
      [
        [0xd608, 2],
        [0x2417, 1],
      ],
    ],
    ['cut off', [0x16, 0x24, 1, 0x49, 0x66, 1], [[0x2416, 1]]],
    ['a length beyond the end', [0x15, 0xc6, 200, 1], []],
  ])('%s', (_, bytes, expected) => {
    expect(readSprms(Buffer.from(bytes)).map(({ code, value }) => [code, value.length])).toEqual(expected);
  });
});

describe('cells with edges', () => {
  const cell = (right: number, down: 'start' | 'continue' | null = null, joinsLeft = false) => ({
    right,
    down,
    joinsLeft,
    nodes: [],
  });
  it.each([
    [
      'edges that nearly meet',
      [
        [cell(100), cell(200)],
        [cell(110), cell(190)],
      ],
      ['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1'],
    ],
    ['a wide cell', [[cell(200)], [cell(100), cell(200)]], ['0,0 1×2', '1,0 1×1', '1,1 1×1']],
    ['a merge down', [[cell(100, 'start')], [cell(100, 'continue')], [cell(100)]], ['0,0 2×1', '2,0 1×1']],
    ['a merge that nothing began', [[cell(100)], [cell(100, 'continue')]], ['0,0 1×1', '1,0 1×1']],
    ['a merge across', [[cell(100), cell(200, null, true), cell(300)]], ['0,0 1×2', '0,2 1×1']],
  ])('%s', (_, rows, expected) => {
    const { table } = layEdges(rows.map((cells) => ({ left: 0, cells })));
    expect(table.cells.map((at) => `${at.row},${at.column} ${at.rowSpan}×${at.columnSpan}`)).toEqual(expected);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { FIXTURES, SLUGS } from '../golden/fixtures.ts';
import { text, writePdf } from '../parsers/pdf/write-pdf.ts';

/** A damaged or outsized file, and the fixture that it was. */
export interface Fault {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly of: string | null;
}

interface Fixture {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every form of every fixture; `share` keeps each n-th. */
export function fixtureFiles(share = 1): Fixture[] {
  return SLUGS.flatMap((slug) => readdirSync(join(FIXTURES, slug)).map((name) => ({ slug, name })))
    .filter(({ name }) => !name.endsWith('.json'))
    .filter((_, i) => i % share === 0)
    .map(({ slug, name }) => ({ name, bytes: readFileSync(join(FIXTURES, slug, name)) }));
}

/** Each fixture cut off at `places` places, evenly through the file. */
export function* truncated(fixtures: readonly Fixture[], places: number): Generator<Fault> {
  for (const { name, bytes } of fixtures) {
    for (let i = 1; i <= places; i++) {
      const length = Math.floor((bytes.length * i) / (places + 1));
      yield { name: nameOf(name, `cut${i}`), bytes: bytes.subarray(0, length), of: name };
    }
  }
}

/** `count` copies with one byte turned, at places that a fixed generator draws. */
export function* corrupted(fixtures: readonly Fixture[], count: number): Generator<Fault> {
  let state = 20_240_102;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let i = 0; i < count; i++) {
    const { name, bytes } = fixtures[draw(fixtures.length)] as Fixture;
    const copy = Buffer.from(bytes);
    const at = draw(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << draw(8));
    yield { name: nameOf(name, `byte${i}`), bytes: copy, of: name };
  }
}

/** What is too large, too long or too deep. */
export function outsized(): Fault[] {
  const line = (name: string, bytes: Uint8Array | string): Fault => ({ name, bytes: Buffer.from(bytes), of: null });
  const words = 'Koostab valla eelarve ja jälgib selle täitmist. ';
  const deep = 20_000;
  return [
    line('a-page-with-a-million-spaces.pdf', writePdf({ pages: [{ content: spacesOnAPage(1_000_000) }] })),
    line('a-million-spaces.txt', `AMETIJUHEND\n\nTööülesanded\n1.${' '.repeat(1_000_000)}Koostab aruandeid.\n`),
    line('a-line-of-10-mb.txt', `AMETIJUHEND\n\nTööülesanded\n1. ${words.repeat(10_000_000 / words.length)}\n`),
    line('ten-thousand-empty-pages.pdf', writePdf({ pages: Array.from({ length: 10_000 }, () => ({ content: '' })) })),
    line('deep.html', `<html><body>${'<div>'.repeat(deep)}Koostab aruandeid.</body></html>`),
    line('deep.rtf', `{\\rtf1 ${'{'.repeat(deep)}Koostab aruandeid.${'}'.repeat(deep)}}`),
    line('deep.docx', deepDocx(deep)),
    line('deep.pdf', writePdf({ pages: [{ content: `${'['.repeat(deep)}${text(50, 700, 'Koostab aruandeid.')}` }] })),
    line('dots.txt', `AMETIJUHEND\n\nTööülesanded ${'.'.repeat(500_000)} 12\n`),
    line('numbers.txt', `AMETIJUHEND\n\nTööülesanded\n${'1.'.repeat(500_000)} Koostab\n`),
    line('one-letter-lines.txt', `AMETIJUHEND\n\nTööülesanded\n${'a\n'.repeat(200_000)}`),
  ];
}

function spacesOnAPage(count: number): string {
  const row = text(50, 400, ' '.repeat(1000));
  return text(50, 700, 'Koostab aruandeid ja valmistab ette lepinguid.') + row.repeat(count / 1000);
}

function deepDocx(depth: number): Uint8Array {
  const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const tables = '<w:tbl><w:tr><w:tc>'.repeat(depth);
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': xml(
      `<w:document ${w}><w:body>${tables}<w:p><w:r><w:t>Koostab</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}</w:body></w:document>`,
    ),
  });
}

function nameOf(name: string, mark: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${name.slice(dot + 1)}.${mark}${name.slice(dot)}`;
}

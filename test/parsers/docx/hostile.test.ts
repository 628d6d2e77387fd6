import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/model/input-error.ts';
import { docxParser } from '../../../src/parsers/docx/index.ts';
import { openZip, ZIP_LIMITS } from '../../../src/parsers/zip.ts';
import { docx, inList, lvl, numbering, p, parse, r, TRANSITIONAL, tbl, tc, tr, zip } from './docx-builder.ts';

const good = docx(p('Ametijuhend'));

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await parse(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(`${error.message} ${error.advice}`).not.toMatch(/\n|undefined/);
    return error.code;
  }
}

const oleHead = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const ole = (...streams: string[]) =>
  Buffer.concat([oleHead, Buffer.alloc(600), Buffer.from(streams.join(''), 'utf16le')]);
const body = (xml: string) => docx({ body: '', raw: { 'word/document.xml': xml } });
const wrapped = (content: string) => `<w:document xmlns:w="${TRANSITIONAL}"><w:body>${content}</w:body></w:document>`;
const doctype = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>';

/** Changes every occurrence of a flag in the local and the directory headers. */
function withFlag(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let i = 0; i + 10 < copy.length; i++) {
    if (copy[i] !== 0x50 || copy[i + 1] !== 0x4b) continue;
    if (copy[i + 2] === 1) copy[i + 8] = (copy[i + 8] ?? 0) | 1;
  }
  return copy;
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

describe('files that are refused, with the reason', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing wrong', () => good, 'read'],
    ['a PDF', () => strToU8('%PDF-1.7'), 'unknown-format'],
    ['another ZIP', () => zip({ 'a.txt': 'a' }), 'unknown-format'],
    ['an old Office file', () => ole('WordDocument'), 'unknown-format'],
    ['a password', () => ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['a ZIP password', () => withFlag(good), 'encrypted'],
    ['cut in half', () => good.subarray(0, good.length / 2), 'damaged'],
    ['the last bytes missing', () => good.subarray(0, -3), 'damaged'],
    ['a flipped byte in the data', () => flipped(good, 80), 'damaged'],
    ['no words', () => docx(p('')), 'empty-file'],
    ['only a picture', () => docx(p('<w:r><w:drawing><a:blip/></w:drawing></w:r>')), 'no-text-layer'],
    ['no body', () => body(`<w:document xmlns:w="${TRANSITIONAL}"/>`), 'damaged'],
    ['XML cut short', () => body(wrapped(p('Tekst')).slice(0, -20)), 'damaged'],
    ['no XML', () => body('Ametijuhend'), 'damaged'],
    ['a document type', () => body(doctype + wrapped(p('Tekst'))), 'damaged'],
    [
      'a document type in the styles',
      () => docx({ body: p('a'), raw: { 'word/styles.xml': `${doctype}<a/>` } }),
      'damaged',
    ],
    ['an entity', () => body(wrapped(p('&x;'))), 'damaged'],
    [
      'elements 300 deep',
      () => body(wrapped('<w:ins>'.repeat(300) + p('a') + '</w:ins>'.repeat(300))),
      'limit-exceeded',
    ],
    ['tables 100 deep', () => docx(deepTable(100)), 'limit-exceeded'],
    ['tables 60 deep', () => docx(deepTable(60)), 'read'],
    [
      'more than 20 MB of text',
      () => docx(Array.from({ length: 22 }, (_, i) => p(noise(i))).join('')),
      'limit-exceeded',
    ],
    ['a part that unpacks too far', () => docx(`${p('a')}<!--${' '.repeat(8_000_000)}-->`), 'limit-exceeded'],
  ])('%s', async (_, make, code) => {
    expect(await codeOf(make())).toBe(code);
  });

  it('names the limit on text however it is reached', async () => {
    const text = `${'x'.repeat(250)}%1`;
    const numbers = numbering([lvl(0, 'decimal', text)]);
    const long = docx({ body: p('a', inList(1)).repeat(90_000) + p(noise(1)), numbering: numbers });
    expect(await codeOf(long)).toBe('limit-exceeded');
  });
});

function deepTable(depth: number): string {
  let table = p('sees');
  for (let i = 0; i < depth; i++) table = tbl(tr(tc(table)));
  return table;
}

/** A million characters that pack badly, so that no ratio limit is met first. */
function noise(seed: number): string {
  let state = seed + 1;
  const letters: string[] = [];
  for (let i = 0; i < 1_000_000; i++) {
    state = (state * 48271) % 2147483647;
    letters.push(String.fromCharCode(97 + (state % 23)));
  }
  return letters.join('');
}

describe('nothing outside the file is read', () => {
  it('leaves external relationships alone', async () => {
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
    const external = `${rels}<Relationship Id="h1" Type="x/header" Target="http://127.0.0.1:9/a" TargetMode="External"/><Relationship Id="h2" Type="x/header" Target="../../../../etc/passwd"/></Relationships>`;
    const bytes = docx({
      body: `${p('Tekst')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`,
      raw: { 'word/_rels/document.xml.rels': external },
    });
    expect((await parse(bytes)).text).toBe('Tekst');
  });
});

describe('the limits of a container', () => {
  const read = (files: Readonly<Record<string, Uint8Array>>, limits: Partial<typeof ZIP_LIMITS> = {}) => {
    const archive = openZip(zipSync({ ...files }), { ...ZIP_LIMITS, ...limits });
    return archive.entries.map((entry) => archive.read(entry.name).length);
  };
  const hundred = new Uint8Array(100).map((_, i) => i * 7);
  const zeros = new Uint8Array(2_000_000);
  it.each<[string, () => unknown]>([
    ['entries', () => read({ a: hundred, b: hundred }, { entries: 1 })],
    ['bytes of one entry', () => read({ a: hundred }, { entryBytes: 99 })],
    ['bytes in all', () => read({ a: hundred, b: hundred }, { totalBytes: 199 })],
    ['ratio', () => read({ a: zeros })],
    ['2,001 entries', () => read(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, hundred])))],
  ])('%s', (_, run) => {
    expect(run).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  });

  it.each<[string, Partial<typeof ZIP_LIMITS>, Record<string, Uint8Array>]>([
    ['entries', { entries: 2 }, { a: hundred, b: hundred }],
    ['bytes of one entry', { entryBytes: 100 }, { a: hundred }],
    ['bytes in all', { totalBytes: 200 }, { a: hundred, b: hundred }],
    ['ratio below the free size', {}, { a: zeros.subarray(0, 1_000_000) }],
    ['an empty entry', {}, { a: new Uint8Array(0) }],
  ])('%s just kept', (_, limits, files) => {
    expect(read(files, limits)).toEqual(Object.values(files).map((file) => file.length));
  });

  it('does not believe the sizes in the headers', () => {
    const bytes = zipSync({ a: zeros });
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    view.setUint32(22, 10, true);
    expect(() => openZip(bytes).read('a')).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  });

  it('an entry of more than 64 MiB, however little it is packed', () => {
    const bytes = zipSync({ a: [new Uint8Array(64 * 1024 * 1024 + 1), { level: 0 }] });
    expect(() => openZip(bytes).read('a')).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  });

  it('more than 256 MiB in all, however little they are packed', () => {
    const part: [Uint8Array, { level: 0 }] = [new Uint8Array(52 * 1024 * 1024), { level: 0 }];
    const archive = openZip(zipSync({ a: part, b: part, c: part, d: part, e: part }));
    for (const name of ['a', 'b', 'c', 'd']) expect(archive.read(name)).toHaveLength(part[0].length);
    expect(() => archive.read('e')).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['a name twice', (bytes) => bytes.map((byte) => (byte === 0x62 ? 0x61 : byte))],
    [
      'entries that share bytes',
      (bytes) => {
        const view = new DataView(bytes.buffer);
        const directory = view.getUint32(bytes.length - 6, true);
        view.setUint32(directory + 47 + 42, 0, true);
        return bytes;
      },
    ],
  ])('refuses %s', (_, spoil) => {
    const bytes = spoil(zipSync({ a: hundred, b: hundred }, { level: 0 }));
    expect(() => openZip(bytes)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('compares checksums', () => {
    const bytes = zipSync({ a: hundred }, { level: 0 });
    expect(openZip(bytes).read('a')).toEqual(hundred);
    expect(() => openZip(flipped(bytes, 50)).read('a')).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('gives names as labels only', () => {
    const archive = openZip(zip({ '../../oht.txt': 'a', __proto__x: 'b' }));
    expect(archive.entries.map((entry) => entry.name)).toEqual(['../../oht.txt', '__proto__x']);
    expect(() => archive.read('__proto__')).toThrow(InputError);
  });
});

describe('sniffing', () => {
  const types = (type: string) =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/doc/main.xml" ContentType="application/${type}"/></Types>`;
  const macro = 'vnd.ms-word.document.macroEnabled.main+xml';
  it.each<[string, Uint8Array, number]>([
    ['a DOCX', good, 3],
    ['a main part with another name', zip({ '[Content_Types].xml': types(macro), 'doc/main.xml': '' }), 3],
    ['a workbook', zip({ '[Content_Types].xml': types('vnd.ms-excel'), 'xl/workbook.xml': '' }), 0],
    ['another ZIP', zip({ 'a.txt': 'a' }), 0],
    ['a DOCX cut in half', good.subarray(0, good.length / 2), 2],
    ['a locked document', ole('EncryptionInfo', 'EncryptedPackage'), 3],
    ['an old Word file', ole('WordDocument'), 0],
    ['text', strToU8('PK on lühend'), 0],
    ['nothing', new Uint8Array(0), 0],
  ])('%s', (_, bytes, surety) => {
    expect(docxParser.sniff(bytes)).toBe(surety);
  });

  it('reads a main part with another name', async () => {
    const bytes = zip({ '[Content_Types].xml': types(macro), 'doc/main.xml': wrapped(p('Makrodega')) });
    expect((await parse(bytes)).text).toBe('Makrodega');
  });
});

describe('spoilt bytes', () => {
  const rich = docx({
    body: p(r('a', '<w:b/>'), inList(1)) + tbl(tr(tc('b'))),
    numbering: numbering([lvl(0, 'decimal', '%1.')]),
  });
  it('give a document or a reason, never another error', async () => {
    for (let at = 0; at < rich.length; at += 7) {
      await codeOf(flipped(rich, at));
      await codeOf(rich.subarray(0, at));
    }
    expect(await codeOf(rich)).toBe('read');
  });
});

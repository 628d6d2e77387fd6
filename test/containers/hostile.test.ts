import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asiceOf, ddocOf } from '../../fixtures/make/build/write-signed.mjs';
import { Budget } from '../../src/containers/budget.ts';
import { walkDocuments } from '../../src/containers/walk.ts';
import { InputError } from '../../src/model/input-error.ts';
import { convertEach, outcomesOf } from './convert.ts';
import { type EntryToWrite, writeZip } from './write-zip.ts';

const TEXT = 'AMETIJUHEND\n\nAmetikoht: sadamakapten\n';
const GOOD: EntryToWrite = { name: 'hea.txt', data: TEXT };
const zipOf = (...entries: EntryToWrite[]) => writeZip(entries);
const nested = (depth: number, inside: EntryToWrite = GOOD): Uint8Array =>
  depth === 0 ? zipOf(inside) : zipOf({ name: 'z.zip', data: nested(depth - 1, inside) });
const many = (count: number): EntryToWrite[] =>
  Array.from({ length: count }, (_, i) => ({ name: `${i}.txt`, data: TEXT, isPacked: false }));

const folder = mkdtempSync(join(tmpdir(), 'lahter-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const canary = join(folder, 'canary.txt');
writeFileSync(canary, 'KANAARILIND');

const ddoc = (files: string, before = '') =>
  Buffer.from(`<?xml version="1.0"?>${before}<SignedDoc format="DIGIDOC-XML" version="1.3">${files}</SignedDoc>`);
const dataFile = (content: string, facts = 'ContentType="EMBEDDED_BASE64"') =>
  `<DataFile ${facts} Filename="a.txt" Id="D0">${content}</DataFile>`;
const BASE64 = Buffer.from(TEXT).toString('base64');
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from('bcdefghij', (name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`;

/** Peak of what the walk and the conversion take; generous for the test runner's own share. */
const SECONDS = 2;
const MEBIBYTES = 300;

async function measured(path: string, bytes: Uint8Array): Promise<string[]> {
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  const outcomes = await outcomesOf(path, bytes);
  expect(performance.now() - start).toBeLessThan(SECONDS * 1000);
  expect((process.memoryUsage().rss - memory) / 2 ** 20).toBeLessThan(MEBIBYTES);
  return outcomes;
}

describe('hostile archives end with one reason', () => {
  const bomb = { name: 'pomm.txt', data: Buffer.alloc(4 * 2 ** 20, 'a') };
  it.each<[string, () => Uint8Array, string[]]>([
    ['a ratio bomb', () => zipOf(bomb, GOOD), ['a.zip!/pomm.txt: limit-exceeded', 'a.zip!/hea.txt: text']],
    ['fifty archives in each other', () => nested(50), ['a.zip!/z.zip!/z.zip!/z.zip: limit-exceeded']],
    ['10,000 members', () => zipOf(...many(10_000)), ['a.zip: limit-exceeded']],
    ['a file cut off', () => zipOf(...many(20)).subarray(0, 1000), ['a.zip: damaged']],
    ['a name twice', () => zipOf(GOOD, GOOD), ['a.zip: damaged']],
    ['entries that overlap', () => zipOf(GOOD, { ...GOOD, name: 'b.txt', standsAt: 0 }), ['a.zip: damaged']],
    [
      'an encrypted member',
      () => zipOf({ ...GOOD, name: 'salajane.txt', isEncrypted: true }, GOOD),
      ['a.zip!/salajane.txt: encrypted', 'a.zip!/hea.txt: text'],
    ],
    [
      'a link out',
      () => zipOf({ name: 'link.txt', data: canary, isPacked: false, mode: 0o120777 }, GOOD),
      ['a.zip!/link.txt: unsafe-member', 'a.zip!/hea.txt: text'],
    ],
    [
      'names from JavaScript',
      () => zipOf({ ...GOOD, name: '__proto__/a.txt' }, { ...GOOD, name: 'constructor.txt' }),
      ['a.zip!/__proto__/a.txt: text', 'a.zip!/constructor.txt: text'],
    ],
    ['no bytes in a member', () => zipOf({ name: 'a.txt', data: '' }), ['a.zip!/a.txt: empty-file']],
  ])('%s', async (_, make, outcomes) => {
    expect(await measured('a.zip', make())).toEqual(outcomes);
  });
});

describe('names that cannot stand in a path are refused, never mended', () => {
  it.each([
    '../välja.txt',
    'a/../../välja.txt',
    '/etc/välja.txt',
    'C:/välja.txt',
    'c:välja.txt',
    '..\\välja.txt',
    'a//välja.txt',
    './välja.txt',
    'a\u0000.txt',
    'a\n.txt',
    'a\u202Etxt.txt',
    'a!/välja.txt',
    'nul.txt',
    'kaust/COM1.txt',
  ])('%j', async (name) => {
    expect(await measured('a.zip', zipOf({ name, data: TEXT }, GOOD))).toEqual([
      'a.zip!/member[1]: unsafe-member',
      'a.zip!/hea.txt: text',
    ]);
  });

  it.each([
    ['a file', `${'õ'.repeat(100)}.txt`],
    ['a way', `${'kaust/'.repeat(167)}a.txt`],
  ])('%s with a long name', async (_, name) => {
    expect(await measured('a.zip', zipOf({ name, data: TEXT }))).toEqual(['a.zip!/member[1]: limit-exceeded']);
  });

  it('one name in two spellings', async () => {
    const spelt = (form: string) => ({ name: 'õ.txt'.normalize(form), data: TEXT });
    const outcomes = await measured('a.zip', zipOf(spelt('NFC'), spelt('NFD')));
    expect(outcomes).toEqual(['a.zip!/õ.txt: text', 'a.zip!/member[2]: unsafe-member']);
  });

  it('the name of a place is never given twice', async () => {
    const outcomes = await measured(
      'a.zip',
      zipOf({ name: 'member[2].txt', data: TEXT }, { name: '../a.txt', data: TEXT }),
    );
    expect(outcomes).toEqual(['a.zip!/member[2].txt: text', 'a.zip!/member[2]: unsafe-member']);
  });
});

describe('hostile DDOCs', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['entities that grow', ddoc(dataFile('&j;'), LAUGHS), ['a.ddoc: damaged']],
    [
      'an entity from outside',
      ddoc(dataFile('&b;'), `<!DOCTYPE a [<!ENTITY b SYSTEM "file://${canary}">]>`),
      ['a.ddoc: damaged'],
    ],
    [
      'a document type far from the start',
      ddoc(dataFile(BASE64), `<!--${' '.repeat(9000)}--><!DOCTYPE a>`),
      ['a.ddoc: damaged'],
    ],
    ['an unknown entity', ddoc(dataFile('&b;')), ['a.ddoc: damaged']],
    ['cut off', ddoc(dataFile(BASE64)).subarray(0, 120), ['a.ddoc: damaged']],
    ['a checksum only', ddoc(dataFile('', 'ContentType="HASHCODE"')), ['a.ddoc!/a.txt: no-document']],
    ['no base64', ddoc(dataFile(`${BASE64.slice(1)}`)), ['a.ddoc!/a.txt: damaged']],
    ['signs that are no base64', ddoc(dataFile(`*${BASE64.slice(1)}`)), ['a.ddoc!/a.txt: damaged']],
    ['XML in XML', ddoc(dataFile('<a/>', 'ContentType="EMBEDDED"')), ['a.ddoc!/a.txt: unknown-format']],
    ['elements in each other', ddoc('<a>'.repeat(300)), ['a.ddoc: limit-exceeded']],
    [
      'a name twice',
      ddoc(dataFile(BASE64) + dataFile(BASE64)),
      ['a.ddoc!/a.txt: text', 'a.ddoc!/member[2]: unsafe-member'],
    ],
  ])('%s', async (_, bytes, outcomes) => {
    expect(await measured('a.ddoc', bytes)).toEqual(outcomes);
  });

  it('nothing from outside stands in what is said', async () => {
    const bytes = ddoc(dataFile('&b;'), `<!DOCTYPE a [<!ENTITY b SYSTEM "file://${canary}">]>`);
    expect(JSON.stringify(await convertEach('a.ddoc', bytes))).not.toContain('KANAARILIND');
  });

  it('of more bytes than a DDOC may have', async () => {
    expect(await outcomesOf('a.ddoc', ddoc(' '.repeat(64 * 2 ** 20)))).toEqual(['a.ddoc: limit-exceeded']);
  });
});

describe('what the containers in a file share', () => {
  it('is the number of their members', async () => {
    const half = zipOf(...many(1000).map((entry) => ({ ...entry, data: '' })));
    const outcomes = await outcomesOf(
      'a.zip',
      zipOf({ name: '1.zip', data: half }, { name: '2.zip', data: half }, GOOD),
    );
    expect(outcomes.filter((outcome) => !outcome.endsWith('empty-file'))).toEqual([
      'a.zip!/2.zip!/member[999]: limit-exceeded',
    ]);
  });

  it('is what they unpack to, and then nothing more is read', async () => {
    const inner = zipOf(GOOD);
    const outer = zipOf({ name: '1.zip', data: inner }, { name: '2.zip', data: inner }, GOOD);
    const budget = new Budget({ members: 10, bytes: 2 * inner.length + TEXT.length });
    const paths: string[] = [];
    for await (const found of walkDocuments('a.zip', outer, budget)) {
      paths.push('error' in found ? `${found.path}: ${found.error.code}` : found.path);
    }
    expect(paths).toEqual(['a.zip!/1.zip!/hea.txt', 'a.zip!/2.zip!/hea.txt: limit-exceeded']);
  });

  it('is as many bytes as the table of limits says', () => {
    const budget = new Budget();
    budget.countBytes(256 * 2 ** 20);
    expect(() => budget.countBytes(1)).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  });

  it.each([
    ['three containers are read', 2, ['a.zip!/z.zip!/z.zip!/hea.txt: text']],
    ['four are not', 3, ['a.zip!/z.zip!/z.zip!/z.zip: limit-exceeded']],
  ])('is the depth: %s', async (_, depth, outcomes) => {
    expect(await outcomesOf('a.zip', nested(depth))).toEqual(outcomes);
  });
});

describe('damage anywhere is a reason code, never another error', () => {
  const files = [{ name: 'hea.txt', bytes: Buffer.from(TEXT) }];
  const signatures = [{ signer: 'mari-liis-mannik', signedAt: '2024-05-06T07:08:09Z' }];
  const mail = Buffer.from(
    `MIME-Version: 1.0\r\nFrom: a@naide.ee\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nTere!\r\n--b\r\nContent-Type: application/octet-stream; name="a.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${BASE64}\r\n--b--\r\n`,
  );

  it.each<[string, Uint8Array]>([
    ['a.asice', asiceOf({ files, signatures })],
    ['a.ddoc', ddocOf({ files, signatures })],
    ['a.zip', zipOf(GOOD, { ...GOOD, name: 'b.txt' })],
    ['a.eml', mail],
  ])('%s', async (path, bytes) => {
    const faults: string[] = [];
    for (const damaged of damagedCopies(bytes)) {
      const converted = await convertEach(path, damaged);
      expect(converted.length).toBeGreaterThan(0);
      for (const one of converted) {
        if ('error' in one && !(one.error instanceof InputError)) faults.push(String(one.error.stack));
      }
    }
    expect(faults).toEqual([]);
  });
});

/** Cut at many places, and with changed bytes at many places. */
function* damagedCopies(bytes: Uint8Array): Generator<Uint8Array> {
  for (let i = 1; i <= 40; i++) {
    yield bytes.subarray(0, Math.floor((bytes.length * i) / 41));
    const changed = bytes.slice();
    for (let at = i * 3; at < changed.length; at += 211) changed[at] = (changed[at] ?? 0) ^ (i * 5);
    yield changed;
  }
}

it('nothing is written anywhere', () => {
  expect(readdirSync(folder)).toEqual(['canary.txt']);
  for (const name of ['välja.txt', 'hea.txt', '../välja.txt']) expect(existsSync(name)).toBe(false);
});

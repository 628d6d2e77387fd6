import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { asiceOf } from '../../fixtures/make/build/write-signed.mjs';
import { convert, convertAll, convertFile, type Envelope, InputError } from '../../src/index.ts';
import { writeZip } from '../containers/write-zip.ts';
import { fixtureFile } from '../golden/fixtures.ts';

const file = fixtureFile('hiiumaa-arhivaar', 'docx');
const positionOf = ({ records: [record] }: Envelope) => (record?.kind === 'job-description' ? record.position : null);

it.each([
  ['a name', () => convert(file), 'hiiumaa-arhivaar.docx'],
  ['a URL', () => convert(pathToFileURL(file)), 'hiiumaa-arhivaar.docx'],
  ['bytes', () => convert({ path: 'a/b.docx', bytes: readFileSync(file) }), 'a/b.docx'],
  ['a name and a path', () => convertFile(file, 'c/d.docx'), 'c/d.docx'],
])('converts %s', async (_, converted, path) => {
  const envelope = await converted();
  expect(envelope.source.path).toBe(path);
  expect(positionOf(envelope)).toBe('Arhivaar-registripidaja');
});

const DOCX = readFileSync(file);
const SIGNED = asiceOf({
  files: [{ name: 'b.docx', bytes: DOCX }],
  signatures: [{ signer: 'mari-liis-mannik', signedAt: '2024-05-06T07:08:09Z' }],
});
const TWO = writeZip(['b.docx', 'c.docx'].map((name) => ({ name, data: DOCX })));

it('converts the only document of a container', async () => {
  const envelope = await convert({ path: 'a.asice', bytes: SIGNED });
  expect(envelope.source.path).toBe('a.asice!/b.docx');
  expect(envelope.signatures).toHaveLength(1);
});

it('leads to convertAll where there are more', async () => {
  const error = await convert({ path: 'a.zip', bytes: TWO }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'several-documents', advice: expect.stringContaining('convertAll') });
  const paths: string[] = [];
  for await (const { path } of convertAll({ path: 'a.zip', bytes: TWO })) paths.push(path);
  expect(paths).toEqual(['a.zip!/b.docx', 'a.zip!/c.docx']);
});

it.each([
  [
    'a container whose only document is damaged',
    { path: 'a.zip', bytes: writeZip([{ name: 'b.docx', data: DOCX.subarray(0, 99) }]) },
    'damaged',
  ],
  ['a container without documents', { path: 'a.zip', bytes: writeZip([]) }, 'no-document'],
])('%s is an InputError', async (_, source, code) => {
  const error = await convert(source).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ code });
});

it('of a letter it converts the words', async () => {
  const letter = ['MIME-Version: 1.0', 'From: a@naide.ee', 'Subject: Kiri', '', 'Tere!'].join('\r\n');
  const envelope = await convert({ path: 'kiri.eml', bytes: Buffer.from(letter) });
  expect(envelope.source).toMatchObject({ path: 'kiri.eml', format: 'eml' });
});

it.each([
  ['a missing file', `${file}.none`, 'not-found'],
  ['a folder', import.meta.dirname, 'not-a-file'],
])('%s is an InputError', async (_, name, code) => {
  const error = await convert(name).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ code });
});

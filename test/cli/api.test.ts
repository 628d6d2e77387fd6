import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { convert, convertFile, type Envelope, InputError } from '../../src/index.ts';
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

it.each([
  ['a missing file', `${file}.none`, 'not-found'],
  ['a folder', import.meta.dirname, 'not-a-file'],
])('%s is an InputError', async (_, name, code) => {
  const error = await convert(name).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ code });
});

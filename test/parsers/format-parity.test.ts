import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asiceOf, ddocOf } from '../../fixtures/make/build/write-signed.mjs';
import { convert } from '../../src/index.ts';
import type { Envelope } from '../../src/model/record.ts';
import { parse } from '../../src/parsers/index.ts';
import { convertBytes } from '../../src/pipeline.ts';
import { writeZip } from '../containers/write-zip.ts';
import { parserContract } from './contract-suite.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const SLUGS = readdirSync(FIXTURES).filter((slug) => existsSync(join(FIXTURES, slug, `${slug}.docx`)));

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function bytesOf(slug: string, format: string): Uint8Array {
  return readFileSync(join(FIXTURES, slug, `${slug}.${format}`));
}

/** The records' fields, without what says where words stood and which words are left. */
function fieldsOf({ records }: Envelope): Json {
  return JSON.parse(
    JSON.stringify(records.map(({ evidence: _, coverage: __, part: ___, unclaimed: ____, ...fields }) => fields)),
  ) as Json;
}

async function recordsOf(slug: string, format: string): Promise<Json> {
  return fieldsOf(await convertBytes({ path: `${slug}.${format}`, bytes: bytesOf(slug, format) }));
}

const CONTAINERS: readonly (readonly [string, typeof asiceOf])[] = [
  ['asice', asiceOf],
  ['ddoc', ddocOf],
  ['zip', ({ files }) => writeZip(files.map(({ name, bytes }) => ({ name, data: bytes })))],
];

/** What Markdown does not say: fixture, pointer, why. */
const KNOWN_IN_MARKDOWN: readonly (readonly [slug: string, pointer: string, why: string])[] = [
  [
    'keskkonnaamet-looduskaitse-vanemspetsialist',
    '/0/sections/1/items/0',
    'two paragraphs without a number look like one that was wrapped',
  ],
  ['keskkonnaamet-looduskaitse-vanemspetsialist', '/0/sections/1/items/1', 'the second of them'],
  ['rakvere-hankespetsialist', '/0/title', 'the title stands on three lines; only the last names the document'],
];

function differencesIn(one: Json | undefined, other: Json | undefined, pointer: string): string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? [] : [pointer];
  }
  const left = new Map(Object.entries(one));
  const right = new Map(Object.entries(other));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differencesIn(left.get(key), right.get(key), `${pointer}/${key}`),
  );
}

describe.each(SLUGS)('%s', (slug) => {
  it.each(['odt', 'rtf', 'doc', 'html'])('.%s gives the records of .docx', async (format) => {
    expect(await recordsOf(slug, format)).toEqual(await recordsOf(slug, 'docx'));
  });

  it('.md gives the records of .docx but for what is known', async () => {
    const differences = differencesIn(await recordsOf(slug, 'docx'), await recordsOf(slug, 'md'), '');
    expect(differences).toEqual(KNOWN_IN_MARKDOWN.filter(([name]) => name === slug).map(([, pointer]) => pointer));
  });

  it.each(CONTAINERS)('a %s gives the records of the .docx in it', async (extension, containerOf) => {
    const files = [{ name: `${slug}.docx`, bytes: bytesOf(slug, 'docx') }];
    const signatures = [{ signer: 'mari-liis-mannik', signedAt: '2024-05-06T07:08:09Z' }];
    const container = { path: `akt.${extension}`, bytes: containerOf({ files, signatures }) };
    const envelope = await convert(container);
    expect(envelope.source.path).toBe(`akt.${extension}!/${slug}.docx`);
    expect(fieldsOf(envelope)).toEqual(await recordsOf(slug, 'docx'));
  });
});

describe.each(['odt', 'rtf', 'doc', 'html'])('.%s', (format) => {
  for (const slug of ['saaremaa-ehitusinspektor', 'tartu-planeeringuspetsialist']) {
    parserContract(`${slug}.${format}`, () => parse({ bytes: bytesOf(slug, format), fileName: `${slug}.${format}` }));
  }

  it('is taken by its content, whatever the name', async () => {
    const document = await parse({ bytes: bytesOf('hiiumaa-arhivaar', format), fileName: 'nimi.txt' });
    expect(document.format).toBe(format);
    expect(document.notes.map(({ code }) => code)).toContain('extension-mismatch');
  });
});

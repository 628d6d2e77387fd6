import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asiceOf, type ContainerToWrite, ddocOf } from '../../fixtures/make/build/write-signed.mjs';
import { convertAll } from '../../src/convert-all.ts';
import { toJson } from '../../src/exporters/json.ts';
import type { Envelope, EvidencePlace, LahterRecord } from '../../src/model/record.ts';
import { normalizeDocument } from '../../src/normalize/document/index.ts';
import { parse } from '../../src/parsers/index.ts';
import { openZip } from '../../src/parsers/zip.ts';
import { inventionsIn } from './invention.ts';
import { evidenceOf, leavesOf } from './leaves.ts';
import { SIGNED_CONTAINERS } from './sources.ts';

/** What stands in a container is read in the document or, by rules of its own, in the signatures around it. */
const IN_SIGNATURES = /^signature\//u;

const UNDATED = Buffer.from(
  'KINNITAN\nRein Saluste\nlinnapea\n\nAMETIJUHEND\n\nAmetikoht: raamatupidaja\n\n1. TEENISTUSÜLESANDED\n1.1. peab arvestust;\n',
);
const undated: ContainerToWrite = {
  files: [{ name: 'juhend.txt', bytes: UNDATED }],
  signatures: [{ signer: 'rein-saluste', signedAt: '2023-01-02T06:30:00Z' }],
};
const CONTAINERS: readonly (readonly [string, Uint8Array])[] = [
  ...SIGNED_CONTAINERS.map(([name, file]) => [name, readFileSync(file)] as const),
  ['kuupäevata.asice', asiceOf(undated)],
  ['kuupäevata.ddoc', ddocOf(undated)],
];

interface Read {
  readonly bytes: Uint8Array;
  readonly envelope: Envelope;
}

async function readAll(path: string, container: Uint8Array): Promise<Read[]> {
  const all: Read[] = [];
  for await (const one of convertAll({ path, bytes: container })) {
    if ('error' in one) throw one.error;
    all.push(one);
  }
  return all;
}

describe.each(CONTAINERS)('%s', (name, container) => {
  it('each quote is a slice of the document, or of the signature that it names', async () => {
    for (const { bytes, envelope } of await readAll(name, container)) {
      const { text } = normalizeDocument(await parse({ bytes, fileName: envelope.source.path }));
      const astray = placesOf(envelope.records).filter((place) => {
        const source = IN_SIGNATURES.test(place.rule) ? signatureAt(name, container, place) : text;
        return !source.includes(place.text);
      });
      expect(astray).toEqual([]);
    }
  });

  it('each value has evidence and no word is invented', async () => {
    for (const { envelope } of await readAll(name, container)) {
      for (const record of envelope.records) {
        expect(leavesOf(record).filter(({ pointer }) => !evidenceOf(record, pointer))).toEqual([]);
        expect(inventionsIn(record).invented).toEqual([]);
      }
    }
  });

  it('no personal code leaves the container', async () => {
    const json = (await readAll(name, container)).map(({ envelope }) => toJson(envelope, false)).join('\n');
    expect(json).toContain('Rein Saluste');
    expect(json).not.toMatch(/(?<!\d)[1-6]\d{10}(?!\d)/u);
  });

  it('the same bytes give the same JSON', async () => {
    const json = async () => (await readAll(name, container)).map(({ envelope }) => toJson(envelope, false));
    expect(await json()).toEqual(await json());
  });
});

it('the documents without a day take theirs from the signature, so that the first promise is not empty', async () => {
  for (const [name, container] of CONTAINERS.slice(-2)) {
    const [read] = await readAll(name, container);
    const rules = placesOf(read?.envelope.records ?? []).map(({ rule }) => rule);
    expect(rules.filter((rule) => IN_SIGNATURES.test(rule))).toHaveLength(1);
  }
});

function placesOf(records: readonly LahterRecord[]): EvidencePlace[] {
  return records.flatMap(({ evidence }) => Object.values(evidence).flat());
}

/** What stands at the place that evidence in a signature names. */
function signatureAt(name: string, container: Uint8Array, { path }: EvidencePlace): string {
  const inside = (path ?? '').slice(`${name}!/`.length);
  if (name.endsWith('.asice')) return Buffer.from(openZip(container).read(inside)).toString('utf8');
  expect(inside).toBe('SignedDoc');
  const xml = Buffer.from(container).toString('utf8');
  return xml.slice(xml.indexOf('<ds:Signature'));
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/exporters/json.ts';
import type { Document } from '../../src/model/document.ts';
import type { Envelope, EvidencePlace, LahterRecord } from '../../src/model/record.ts';
import { normalizeDocument } from '../../src/normalize/document/index.ts';
import { parse } from '../../src/parsers/index.ts';
import { convertBytes } from '../../src/pipeline.ts';
import { convertOnce } from '../golden/fixtures.ts';
import { knownDifferences } from '../golden/known.ts';
import { inventionsIn } from './invention.ts';
import { evidenceOf, leavesOf } from './leaves.ts';
import { CASES, OWN_SOURCES, SEEDS } from './sources.ts';

const UNCLAIMED_AT_MOST = 0.02;

describe.each([...OWN_SOURCES, ...SEEDS, ...CASES])('%s', (name, file) => {
  it('each quote is a slice of the line that it names', async () => {
    const { records } = await convertOnce(file);
    const document = normalizeDocument(await parse({ bytes: readFileSync(file), fileName: name }));
    const astray = records.flatMap((record) =>
      Object.entries(record.evidence).flatMap(([pointer, places]) =>
        places.filter((place) => !standsIn(document, place)).map(({ text }) => `${pointer}: ${text}`),
      ),
    );
    expect(astray).toEqual([]);
  });

  it('each value has evidence, its own or its parent’s', async () => {
    const { records } = await convertOnce(file);
    const bare = records.flatMap((record) => leavesOf(record).filter(({ pointer }) => !evidenceOf(record, pointer)));
    expect(bare.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('the ledger adds up and no word of the source is lost', async () => {
    const { records } = await convertOnce(file);
    for (const record of records) expectBalance(record);
    const document = normalizeDocument(await parse({ bytes: readFileSync(file), fileName: name }));
    expect(sum(records, ({ coverage }) => coverage.characters)).toBe(inkOf(document.text));
  });

  it('the same bytes give the same JSON', async () => {
    const [first, again] = await Promise.all([
      convertOnce(file),
      convertBytes({ path: name, bytes: readFileSync(file) }),
    ]);
    expect(toJson(again, false)).toBe(toJson(first, false));
  });
});

describe('no word of a value is invented, and hardly a word is left unclaimed', () => {
  it.each(OWN_SOURCES)('%s', async (name, file) => {
    const { records } = await convertOnce(file);
    const invented = records.flatMap((record) => inventionsIn(record).invented);
    const left = unclaimedOf(records) > UNCLAIMED_AT_MOST ? records.flatMap(({ unclaimed }) => unclaimed) : [];
    const differences = [
      { fact: 'invented', missed: [], extra: invented, order: false },
      { fact: 'unclaimed', missed: left.map(({ text }) => text), extra: [], order: false },
    ];
    check(
      name,
      differences.filter(({ missed, extra }) => missed.length + extra.length > 0),
    );
  });

  it.each([...SEEDS, ...CASES])('%s: nothing invented', async (_, file) => {
    const { records } = await convertOnce(file);
    expect(records.flatMap((record) => inventionsIn(record).invented)).toEqual([]);
  });

  it.each(SEEDS)('%s: at most 2 % unclaimed', async (_, file) => {
    const { records } = await convertOnce(file);
    expect(unclaimedOf(records), JSON.stringify(records.map(({ unclaimed }) => unclaimed))).toBeLessThanOrEqual(
      UNCLAIMED_AT_MOST,
    );
  });

  const { check } = knownDifferences('properties');
});

function unclaimedOf(records: Envelope['records']): number {
  return sum(records, ({ coverage }) => coverage.unclaimed) / sum(records, ({ coverage }) => coverage.characters);
}

function standsIn({ lines, text }: Document, place: EvidencePlace): boolean {
  return lines.some(
    (line) =>
      line.page === place.page &&
      line.path === place.path &&
      (line.box === null || line.box.every((edge, i) => edge === place.box?.[i])) &&
      text.slice(line.start, line.end).includes(place.text),
  );
}

function expectBalance({ coverage, unclaimed }: LahterRecord): void {
  const { characters, claimed, furniture, unclaimed: left } = coverage;
  expect(claimed + furniture + left).toBe(characters);
  expect(unclaimed.reduce((total, { text }) => total + inkOf(text), 0)).toBe(left);
}

/** Characters without white space. */
function inkOf(text: string): number {
  return text.replace(/\s/gu, '').length;
}

function sum(records: Envelope['records'], amount: (record: LahterRecord) => number): number {
  return records.reduce((total, record) => total + amount(record), 0);
}

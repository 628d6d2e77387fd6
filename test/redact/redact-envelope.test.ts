import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/exporters/json.ts';
import { checkEnvelope, faultOf } from '../../src/model/check-envelope.ts';
import type { Envelope } from '../../src/model/record.ts';
import { convertBytes } from '../../src/pipeline.ts';
import { redactEnvelope } from '../../src/redact/index.ts';
import { convertOnce, expectedOf, FORMATS, fixtureFile, SLUGS } from '../golden/fixtures.ts';
import { inventionsIn } from '../properties/invention.ts';
import { OWN_SOURCES } from '../properties/sources.ts';

const OPTIONS = { names: true, ids: true, key: 'a key of the tests alone' };

const ORDER = `Kaldavere Vallavalitsus

KÄSKKIRI

12. märts 2024 nr 4

Töölepingu lõpetamine

1. Lõpetada tööleping Mari Lehistega (isikukood 600010-19906) 31. märtsil 2024.
2. Mari Lehistel anda töövahendid üle Jaan Tõnissoni tänava majas.
3. Registrikood 60001019907 jääb samaks.

(allkirjastatud digitaalselt)
Mari Lehiste
vallavanem
`;

function convertOrder(path = 'order.txt', text = ORDER): Promise<Envelope> {
  return convertBytes({ path, bytes: new TextEncoder().encode(text) });
}

describe('an order about a person', () => {
  it('has one pseudonym for a person and one for a code, wherever they stand', async () => {
    const { envelope, report } = redactEnvelope(await convertOrder('kalda/Lehiste_Mari.txt'), OPTIONS);
    const json = toJson(envelope, false);
    expect(json).not.toMatch(/Lehist|19906/u);
    expect(new Set(json.match(/Isik-[^\W_]+/gu)).size).toBe(1);
    expect(new Set(json.match(/Isikukood-[^\W_]+/gu)).size).toBe(1);
    expect(envelope.source.path).toMatch(/^kalda\/Isik-[2-9B-Z]{8}\.txt$/u);
    expect(report).toMatchObject({ people: 1, codes: 1, doubtful: 1 });
  });

  it('keeps streets, bodies, roles and numbers that are no codes', async () => {
    const json = toJson(redactEnvelope(await convertOrder(), OPTIONS).envelope, false);
    for (const kept of ['Jaan Tõnissoni tänava', 'Kaldavere Vallavalitsus', 'vallavanem', '60001019907'])
      expect(json).toContain(kept);
  });

  it('masks names or codes alone where only they are asked for', async () => {
    const envelope = await convertOrder();
    const names = toJson(redactEnvelope(envelope, { ...OPTIONS, ids: false }).envelope, false);
    expect([names.includes('Lehiste'), names.includes('600010-19906')]).toEqual([false, true]);
    const ids = toJson(redactEnvelope(envelope, { ...OPTIONS, names: false }).envelope, false);
    expect([ids.includes('Mari Lehistega'), ids.includes('600010-19906')]).toEqual([true, false]);
  });

  it('leaves the envelope that it was given as it was', async () => {
    const envelope = await convertOrder();
    const before = toJson(envelope, false);
    redactEnvelope(envelope, OPTIONS);
    expect(toJson(envelope, false)).toBe(before);
  });

  it('another document and another form of the name: the same pseudonym; another key: another', async () => {
    const other = ORDER.replace(/Mari Lehistel anda/u, 'Lehistel anda').replace('Mari Lehiste\n', 'M. LEHISTE\n');
    const pseudonyms = async (text: string, key: string) =>
      new Set(
        toJson(redactEnvelope(await convertOrder('a.txt', text), { ...OPTIONS, key }).envelope, false).match(
          /Isik-\w+/gu,
        ),
      );
    const [first, again, second, keyed] = [
      await pseudonyms(ORDER, OPTIONS.key),
      await pseudonyms(ORDER, OPTIONS.key),
      await pseudonyms(other, OPTIONS.key),
      await pseudonyms(ORDER, 'another key of the tests'),
    ];
    expect(again).toEqual(first);
    expect(second).toEqual(first);
    expect(keyed).not.toEqual(first);
  });

  it('masks the signer of a container, messages and addresses', async () => {
    const envelope = await convertOrder();
    const { envelope: redacted } = redactEnvelope(
      {
        ...envelope,
        signatures: [{ signer: 'Liis Oja', roles: ['vallasekretär'], signedAt: null, validity: 'not-checked' }],
        warnings: [
          { code: 'heading-unknown', message: 'no word list knows "Liis Ojale, liis.oja@kaldavere.ee"', pointer: '' },
        ],
      },
      OPTIONS,
    );
    expect(redacted.signatures[0]?.signer).toMatch(/^Isik-[2-9B-Z]{8}$/u);
    expect(redacted.signatures[0]?.roles).toEqual(['vallasekretär']);
    const name = redacted.signatures[0]?.signer;
    expect(redacted.warnings[0]?.message).toBe(`no word list knows "${name}, ${name}@kaldavere.ee"`);
  });
});

/** Every name of a person that a fixture's expected records hold. */
function peopleOf(slug: string): string[] {
  const people: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && /^(?:by|name|preparedBy|presenter|submittedBy)$/u.test(key)) people.push(value);
    else if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, one] of Object.entries(value)) visit(one, inner);
  };
  for (const { signatories, approval, preparedBy, presenter, submittedBy } of expectedOf(slug).records)
    visit({ signatories, approval, preparedBy, presenter, submittedBy }, '');
  return people.filter((name) => / /u.test(name) && !/valitsus|volikogu|osakond/iu.test(name));
}

describe('every fixture', () => {
  it('names people in some', () => {
    expect(SLUGS.flatMap(peopleOf).length).toBeGreaterThan(20);
  });

  it.each(SLUGS.flatMap((slug) => FORMATS.map((format) => [slug, format] as const)))('%s.%s', async (slug, format) => {
    const original = await convertOnce(fixtureFile(slug, format));
    const { envelope } = redactEnvelope(original, OPTIONS);
    const json = toJson(envelope, false);
    for (const name of peopleOf(slug)) expect(json.toLowerCase()).not.toContain(name.toLowerCase());
    expect(toJson(redactEnvelope(original, OPTIONS).envelope, false)).toBe(json);
    expect(toJson(redactEnvelope(envelope, OPTIONS).envelope, false)).toBe(json);
    expect(checkEnvelope(envelope)).toEqual(envelope);
    expect(envelope.records.map(faultOf)).toEqual(original.records.map(() => null));
    expect(envelope.records.map(({ coverage }) => coverage)).toEqual(original.records.map(({ coverage }) => coverage));
  });
});

describe('a masked value stands masked in its quotes', () => {
  it.each(OWN_SOURCES.filter(([name]) => name.endsWith('.txt')))('%s', async (_, file) => {
    const original = await convertOnce(file);
    const { envelope } = redactEnvelope(original, OPTIONS);
    const invented = (records: Envelope['records']) =>
      records.flatMap((record) => inventionsIn(record).invented).length;
    expect(invented(envelope.records)).toBe(invented(original.records));
  });
});

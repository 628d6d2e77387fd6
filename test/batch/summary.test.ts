import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusOf, WARNING_STATUS } from '../../src/batch/status.ts';
import { summaryOf } from '../../src/batch/summary.ts';
import { convert } from '../../src/index.ts';
import type { Envelope, Warning } from '../../src/model/record.ts';
import { inventEnvelope } from '../compare/envelopes.ts';
import { ROOT } from '../golden/fixtures.ts';

const POST = `Kehtna Vallavalitsus
AMETIJUHEND
Ametikoha nimetus: Kantseleispetsialist
Vahetu juht: vallasekretär

2. TEENISTUSÜLESANDED
2.1. registreerib saabunud kirjad;
2.2. peab arhiivi.

3. KOHVITUBA
3.1. Tassid pestakse reedel.
`;

const post = await convert({ path: 'kehtna/post.txt', bytes: new TextEncoder().encode(POST) });

function withWarnings(...codes: readonly string[]): Envelope {
  const warnings = codes.map((code): Warning => ({ code, message: `message of ${code}`, pointer: '/records/0' }));
  return { ...inventEnvelope({ path: 'a.pdf' }), warnings };
}

function withUnclaimed(unclaimed: number): Envelope {
  const envelope = inventEnvelope({ path: 'a.pdf' });
  const record = {
    ...envelope.records[0],
    unclaimed: [
      { page: 1, text: 'lühike' },
      { page: 3, text: 'Palun tagastada kolmandasse kabinetti' },
    ],
    coverage: { characters: 1000, claimed: 1000 - unclaimed, furniture: 0, unclaimed },
  };
  return { ...envelope, records: [record] } as Envelope;
}

describe('statusOf', () => {
  it.each<[string[], string, string | null]>([
    [[], 'ok', null],
    [['heading-unknown', 'comments-left-out'], 'ok', null],
    [['heading-unknown', 'duties-missing'], 'needs-review', 'duties-missing'],
    [['duties-missing', 'kind-unknown'], 'needs-review', 'kind-unknown'],
    [['duties-missing', 'embedded-document'], 'partial', 'embedded-document'],
    [['pages-not-read', 'record-invalid'], 'partial', 'record-invalid'],
    [['a-code-of-tomorrow', 'hidden-text'], 'needs-review', 'a-code-of-tomorrow'],
  ])('%j is %s', (codes, status, code) => {
    expect(statusOf(withWarnings(...codes))).toEqual({ status, code });
  });

  it.each([
    [20, 'ok', null],
    [21, 'needs-review', 'text-unclaimed'],
  ])('%i of 1000 characters unclaimed is %s', (unclaimed, status, code) => {
    expect(statusOf(withUnclaimed(unclaimed))).toEqual({ status, code });
  });

  it('does not call a file fine that gave no record', () => {
    expect(statusOf({ ...withWarnings(), records: [] })).toMatchObject({ status: 'needs-review' });
  });

  it('knows every warning code that the README explains, and no other', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const section = /^## Warning codes\n(.*?)^## /msu.exec(readme)?.[1] ?? '';
    const codes = [...section.matchAll(/^\| `([a-z-]+)` +\|/gmu)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    expect([...WARNING_STATUS.keys()].sort()).toEqual(codes.sort());
  });

  it('has the gravest first', () => {
    const order = ['partial', 'needs-review', 'ok'];
    const ranks = [...WARNING_STATUS.values()].map((status) => order.indexOf(status));
    expect(ranks).toEqual([...ranks].sort());
  });
});

describe('summaryOf', () => {
  it('tells kinds, municipality, format and coverage of a document', () => {
    const summary = summaryOf(post);
    expect(summary).toMatchObject({
      format: 'text',
      textLayer: 'native',
      kinds: ['job-description'],
      municipalities: ['Kehtna vald'],
    });
    const { characters, claimed, furniture, unclaimed } = summary.coverage;
    expect(characters).toBeGreaterThan(100);
    expect(claimed + furniture + unclaimed).toBe(characters);
  });

  it('takes headings as printed, with the words behind the warning', () => {
    const summary = summaryOf(post);
    expect(summary.unknownHeadings).toEqual(['KOHVITUBA']);
    expect(summary.findings).toEqual([expect.objectContaining({ code: 'heading-unknown', quote: 'KOHVITUBA' })]);
  });

  it.each<[string, string, number | null, string | null]>([
    ['a value with evidence', '/records/0/duties/1', 2, 'peab arhiivi'],
    ['a value whose parent has evidence', '/records/0/duties/1/text', 2, 'peab arhiivi'],
    ['a value without evidence', '/records/0/position', 1, null],
    ['the record', '/records/0', 1, null],
    ['the file', '', null, null],
    ['a record that is not there', '/records/7', null, null],
    ['a name of the prototype', '/records/0/constructor', 1, null],
  ])('quotes %s', (_, pointer, page, quote) => {
    const envelope = inventEnvelope({ path: 'a.pdf', items: { duties: ['avab posti', 'peab arhiivi'] } });
    const warnings = [{ code: 'total-differs', message: 'm', pointer }];
    expect(summaryOf({ ...envelope, warnings }).findings).toEqual([
      { code: 'total-differs', message: 'm', pointer, page, quote },
    ]);
  });

  it('names the municipality of who issued a decision', async () => {
    const text =
      'Lüganuse Vallavolikogu\nOTSUS\n12. märts 2024 nr 17\n\nValla lipu kinnitamine\n\n1. Kinnitada valla lipp.\n2. Otsus jõustub teatavakstegemisest.\n';
    const envelope = await convert({ path: 'otsus.txt', bytes: new TextEncoder().encode(text) });
    expect(summaryOf(envelope)).toMatchObject({ kinds: ['decision'], municipalities: ['Lüganuse vald'] });
  });

  it('shows the longest piece of what no rule understood', () => {
    expect(summaryOf(withUnclaimed(400)).findings).toEqual([
      expect.objectContaining({
        code: 'text-unclaimed',
        page: 3,
        pointer: '/records/0/unclaimed/1',
        quote: 'Palun tagastada kolmandasse kabinetti',
      }),
    ]);
  });

  it('is bounded: the gravest 20 warnings, 50 headings, 200 characters', () => {
    const long = 'ÕÄ'.repeat(60);
    const warnings = Array.from({ length: 300 }, (_, i) => ({
      code: 'heading-unknown',
      message: `no word list knows the heading "${i} ${long}${long}"`,
      pointer: '/records/0/sections',
    }));
    const grave = { code: 'duties-missing', message: 'x'.repeat(999), pointer: '/records/0/duties' };
    const summary = summaryOf({ ...withWarnings(), warnings: [...warnings, grave] });
    expect(summary.warnings).toBe(301);
    expect(summary.findings).toHaveLength(20);
    expect(summary.findings[0]).toMatchObject({ code: 'duties-missing' });
    expect(summary.unknownHeadings).toHaveLength(50);
    const texts = [
      ...summary.unknownHeadings,
      ...summary.findings.flatMap(({ message, quote }) => [message, quote ?? '']),
    ];
    expect(Math.max(...texts.map((text) => text.length))).toBe(200);
  });
});

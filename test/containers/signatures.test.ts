import { describe, expect, it } from 'vitest';
import {
  asiceOf,
  type ContainerToWrite,
  certificateOf,
  ddocOf,
  type SignatureToWrite,
} from '../../fixtures/make/build/write-signed.mjs';
import { signerOf } from '../../src/containers/signatures/signer.ts';
import { readXades } from '../../src/containers/signatures/xades.ts';
import type { Envelope, JobDescription } from '../../src/model/record.ts';
import { convertEach } from './convert.ts';
import { writeZip } from './write-zip.ts';

const bytesOf = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);
const BODY = [
  'Ametikoht: sadamakapten',
  'Vahetu juht: sadama juhataja',
  '',
  '1. TEENISTUSÜLESANDED',
  '1.1. juhib laevade sildumist;',
];
const APPROVED = bytesOf('KINNITAN', 'Mari-Liis Männik', 'vallavanem', '', 'AMETIJUHEND', '', ...BODY);
const DATED = bytesOf('KINNITAN', 'Mari-Liis Männik', 'vallavanem', '01.02.2020', '', 'AMETIJUHEND', '', ...BODY);
const NAMELESS = bytesOf('AMETIJUHEND', '', ...BODY);

const MANNIK: SignatureToWrite = { signer: 'mari-liis-mannik', signedAt: '2024-05-06T07:08:09Z' };
const SALUSTE: SignatureToWrite = { signer: 'rein-saluste', signedAt: '2024-05-07T07:08:09Z' };

const FORMATS: readonly (readonly [string, string, (container: ContainerToWrite) => Uint8Array])[] = [
  ['ASiC-E', 'akt.asice', asiceOf],
  ['DDOC', 'akt.ddoc', ddocOf],
];

async function envelopesOf(path: string, bytes: Uint8Array): Promise<Envelope[]> {
  return (await convertEach(path, bytes)).map((one) => {
    if ('error' in one) throw one.error;
    return one.envelope;
  });
}

async function jobOf(text: Uint8Array, ...signatures: SignatureToWrite[]): Promise<JobDescription> {
  const files = [{ name: 'juhend.txt', bytes: text }];
  const [envelope] = await envelopesOf('akt.asice', asiceOf({ files, signatures }));
  const [record] = envelope?.records ?? [];
  if (record?.kind !== 'job-description') throw new Error('no job description');
  return record;
}

describe('the holder of a certificate', () => {
  it.each([
    ['mari-liis-mannik', 'Mari-Liis Männik'],
    ['common-name-only', "Õnne O'Connor-Kask"],
    ['seal', 'Näidisvalla Vallavalitsus'],
  ])('%s', (certificate, name) => expect(signerOf(certificateOf(certificate))).toBe(name));

  it.each(['', 'QUJD', '<'])('nothing where it cannot be read: %j', (certificate) => {
    expect(signerOf(certificate)).toBeNull();
  });
});

describe.each(FORMATS)('signatures of %s', (_, path, containerOf) => {
  it('say who signed, as what and when, and that nobody checked', async () => {
    const files = [{ name: 'juhend.txt', bytes: NAMELESS }];
    const signatures = [{ ...MANNIK, roles: ['vallavanem', 'esimees & juht'] }, SALUSTE];
    const [envelope] = await envelopesOf(path, containerOf({ files, signatures }));
    expect(envelope?.signatures).toEqual([
      {
        signer: 'Mari-Liis Männik',
        roles: ['vallavanem', 'esimees & juht'],
        signedAt: '2024-05-06T07:08:09Z',
        validity: 'not-checked',
      },
      { signer: 'Rein Saluste', roles: [], signedAt: '2024-05-07T07:08:09Z', validity: 'not-checked' },
    ]);
    expect(JSON.stringify(envelope)).not.toMatch(/60001019906|30303039914/u);
  });

  it('belong to the files that they name', async () => {
    const files = ['üks.txt', 'kaks.txt', 'kolm.txt'].map((name) => ({ name, bytes: NAMELESS }));
    const signatures = [
      { ...MANNIK, names: ['üks.txt', 'kaks.txt'] },
      { ...SALUSTE, names: ['kaks.txt'] },
    ];
    const envelopes = await envelopesOf(path, containerOf({ files, signatures }));
    expect(envelopes.map((envelope) => envelope.signatures.map(({ signer }) => signer))).toEqual([
      ['Mari-Liis Männik'],
      ['Mari-Liis Männik', 'Rein Saluste'],
      [],
    ]);
    expect(envelopes.map(({ warnings }) => warnings.some(({ code }) => code === 'not-signed'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

it('the innermost container’s signatures come first', async () => {
  const inner = ddocOf({ files: [{ name: 'a.txt', bytes: NAMELESS }], signatures: [MANNIK] });
  const outer = asiceOf({ files: [{ name: 'akt.ddoc', bytes: inner }], signatures: [SALUSTE] });
  const [envelope] = await envelopesOf('akt.asice', outer);
  expect(envelope?.signatures.map(({ signer }) => signer)).toEqual(['Mari-Liis Männik', 'Rein Saluste']);
});

it.each([
  ['broken XML', 'META-INF/signatures0.xml', '<a>'],
  ['an entity', 'META-INF/signatures0.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['CAdES', 'META-INF/signature0.p7s', 'x'],
])('a signature that cannot be read costs a warning, not the document: %s', async (_, name, data) => {
  const zip = writeZip([
    { name: 'juhend.txt', data: NAMELESS },
    { name, data },
  ]);
  const [envelope] = await envelopesOf('akt.asice', zip);
  expect(envelope?.signatures).toEqual([]);
  expect(envelope?.warnings.map(({ code }) => code)).toContain('signature-not-read');
  expect(envelope?.warnings.map(({ code }) => code)).not.toContain('not-signed');
});

it('more signatures than a container may have are left out with a warning', async () => {
  const signatures = Array.from({ length: 101 }, () => MANNIK);
  const [envelope] = await envelopesOf(
    'akt.asice',
    asiceOf({ files: [{ name: 'a.txt', bytes: NAMELESS }], signatures }),
  );
  expect(envelope?.signatures).toHaveLength(100);
  expect(envelope?.warnings.map(({ code }) => code)).toContain('signature-not-read');
});

it('signature files of more bytes than a container may have are left out with a warning', async () => {
  const padded = (bytes: number) =>
    writeZip([
      { name: 'juhend.txt', data: NAMELESS },
      { name: 'META-INF/signatures0.xml', data: `<a>${' '.repeat(bytes - 7)}</a>`, isPacked: false },
    ]);
  const codesOf = async (bytes: number) =>
    (await envelopesOf('akt.asice', padded(bytes)))[0]?.warnings.map(({ code }) => code);
  expect(await codesOf(16 * 2 ** 20)).not.toContain('signature-not-read');
  expect(await codesOf(16 * 2 ** 20 + 1)).toContain('signature-not-read');
});

it('a countersignature is not the document’s', () => {
  const signature = (time: string, inside = '') =>
    `<Signature><SignedInfo><Reference URI="a"/></SignedInfo><SignedSignatureProperties><SigningTime>${time}</SigningTime></SignedSignatureProperties>${inside}</Signature>`;
  const xml = `<a>${signature('2024-01-01T00:00:00Z', signature('2025-01-01T00:00:00Z'))}${signature('nonsense')}</a>`;
  expect(readXades(Buffer.from(xml), 'a').map(({ signedAt }) => signedAt)).toEqual(['2024-01-01T00:00:00Z', null]);
});

describe('the day of an approval', () => {
  it('that nobody printed is that on which the approver signed', async () => {
    const { approval, evidence } = await jobOf(APPROVED, SALUSTE, MANNIK);
    expect(approval).toMatchObject({ by: 'Mari-Liis Männik', date: '2024-05-06' });
    expect(evidence['/approval/date']).toEqual([
      {
        page: null,
        box: null,
        path: 'akt.asice!/META-INF/signatures1.xml',
        text: '2024-05-06T07:08:09Z',
        rule: 'signature/approval',
        confidence: 0.75,
      },
    ]);
  });

  it.each([
    ['2024-05-06T20:59:59Z', '2024-05-06'],
    ['2024-05-06T21:00:00Z', '2024-05-07'],
    ['2024-01-06T21:59:59Z', '2024-01-06'],
    ['2024-01-06T22:00:00Z', '2024-01-07'],
    ['2024-05-06T23:30:00+03:00', '2024-05-06'],
    ['2024-05-06T23:30:00', '2024-05-06'],
    ['2024-13-45T23:30:00Z', null],
  ])('is that of a calendar in Estonia: %s', async (signedAt, date) => {
    expect((await jobOf(APPROVED, { ...MANNIK, signedAt })).approval?.date).toBe(date);
  });

  it.each<[string, Uint8Array, SignatureToWrite, string | null]>([
    ['is left as printed', DATED, MANNIK, '2020-02-01'],
    ['stays unknown where another person signed', APPROVED, SALUSTE, null],
  ])('%s', async (_, text, signature, date) => {
    const { approval, evidence } = await jobOf(text, signature);
    expect(approval?.date).toBe(date);
    expect(evidence['/approval/date']).toBeUndefined();
  });

  it('is no approval where the document prints none', async () => {
    expect((await jobOf(NAMELESS, MANNIK)).approval).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asiceOf, ddocOf } from '../../fixtures/make/build/write-signed.mjs';
import { fixtureFile } from '../golden/fixtures.ts';
import { convertEach, outcomesOf } from './convert.ts';
import { writeZip } from './write-zip.ts';

const DOCX = readFileSync(fixtureFile('hiiumaa-arhivaar', 'docx'));
const TEXT = Buffer.from('AMETIJUHEND\n\nAmetikoht: sadamakapten\nVahetu juht: sadama juhataja\n');
const SIGNATURE = { signer: 'mari-liis-mannik', signedAt: '2024-05-06T07:08:09Z' };
const signed = (name: string, bytes: Uint8Array = DOCX) => ({ files: [{ name, bytes }], signatures: [SIGNATURE] });
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
/** Bytes of no format. */
const NOISE = Buffer.from('00010203fffe8081', 'hex');

describe('documents in containers, in the container’s order', () => {
  it.each<[string, string, Uint8Array, string[]]>([
    ['a plain document', 'a/juhend.docx', DOCX, ['a/juhend.docx: docx']],
    ['ASiC-E', 'akt.asice', asiceOf(signed('ametijuhend.docx')), ['akt.asice!/ametijuhend.docx: docx']],
    [
      'BDOC 1',
      'akt.bdoc',
      asiceOf({ ...signed('õigus ja kord.docx'), mimeType: 'application/vnd.bdoc-1.0' }),
      ['akt.bdoc!/õigus ja kord.docx: docx'],
    ],
    ['a name that lies', 'akt.txt', asiceOf(signed('ametijuhend.docx')), ['akt.txt!/ametijuhend.docx: docx']],
    ['DDOC', 'akt.ddoc', ddocOf(signed('ametijuhend.docx')), ['akt.ddoc!/ametijuhend.docx: docx']],
    [
      'ASiC-S around a DDOC',
      'akt.asics',
      asiceOf({ ...signed('akt.ddoc', ddocOf(signed('a.txt', TEXT))), mimeType: 'application/vnd.etsi.asic-s+zip' }),
      ['akt.asics!/akt.ddoc!/a.txt: text'],
    ],
    [
      'a ZIP with a signed container',
      'kogu.zip',
      writeZip([
        { name: '2.txt', data: TEXT },
        { name: 'akt.asice', data: asiceOf(signed('a.docx')) },
        { name: 'kaust/1.txt', data: TEXT },
      ]),
      ['kogu.zip!/2.txt: text', 'kogu.zip!/akt.asice!/a.docx: docx', 'kogu.zip!/kaust/1.txt: text'],
    ],
    [
      'what in a ZIP is no document',
      'kogu.zip',
      writeZip([
        { name: 'kaust/', data: '' },
        { name: 'a.xml', data: '<a/>' },
        { name: 'pilt.bmp', data: PNG },
        { name: 'viimane.txt', data: TEXT },
        { name: '__MACOSX/._viimane.txt', data: 'x' },
        { name: 'kaust/.DS_Store', data: 'x' },
        { name: 'kaust/~$juhend.docx', data: 'x' },
        { name: 'Thumbs.db', data: 'x' },
      ]),
      ['kogu.zip!/viimane.txt: text'],
    ],
    [
      'what was signed is always tried',
      'akt.asice',
      asiceOf({
        files: [...signed('pilt.bin', NOISE).files, ...signed('nimeta', TEXT).files],
        signatures: [SIGNATURE],
      }),
      ['akt.asice!/pilt.bin: unknown-format', 'akt.asice!/nimeta: text'],
    ],
    [
      'a member that cannot be read costs itself only',
      'kogu.zip',
      writeZip([
        { name: 'a.docx', data: DOCX.subarray(0, 5000) },
        { name: 'b.txt', data: TEXT },
      ]),
      ['kogu.zip!/a.docx: damaged', 'kogu.zip!/b.txt: text'],
    ],
    [
      'an archive without documents',
      'pildid.zip',
      writeZip([{ name: 'a.bmp', data: PNG }]),
      ['pildid.zip: no-document'],
    ],
    ['an empty archive', 'tühi.zip', writeZip([]), ['tühi.zip: no-document']],
    [
      'a signed container without files',
      'akt.asice',
      asiceOf({ files: [], signatures: [SIGNATURE] }),
      ['akt.asice: no-document'],
    ],
    ['a DDOC without files', 'akt.ddoc', ddocOf({ files: [], signatures: [] }), ['akt.ddoc: no-document']],
    [
      'a workbook is no archive',
      'tabel.xlsx',
      writeZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'xl/a.txt', data: TEXT },
      ]),
      ['tabel.xlsx: unknown-format'],
    ],
  ])('%s', async (_, path, bytes, outcomes) => {
    expect(await outcomesOf(path, bytes)).toEqual(outcomes);
  });

  it('names that Windows wrote with Estonian letters', async () => {
    const name = Buffer.from([0x94, 0xe4, 0x81, 0xd5, ...Buffer.from('.txt')]);
    expect(await outcomesOf('a.zip', writeZip([{ name, data: TEXT }]))).toEqual(['a.zip!/öõüš.txt: text']);
  });

  it('gives the member’s own bytes and the record that it gives by itself', async () => {
    const [one] = await convertEach('akt.asice', asiceOf(signed('ametijuhend.docx')));
    const [plain] = await convertEach('ametijuhend.docx', DOCX);
    if (!one || !plain || 'error' in one || 'error' in plain) throw new Error('no envelope');
    expect(Buffer.from(one.bytes).equals(DOCX)).toBe(true);
    expect(one.envelope.source).toEqual({ ...plain.envelope.source, path: 'akt.asice!/ametijuhend.docx' });
    expect(one.envelope.records).toEqual(plain.envelope.records);
  });
});

describe('letters', () => {
  const part = (type: string, name: string | null, bytes: Uint8Array, disposition = 'attachment') => [
    '--b',
    `Content-Type: ${type}`,
    `Content-Disposition: ${disposition}${name === null ? '' : `; filename="${name}"`}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n'),
  ];
  const letter = (...parts: string[][]) =>
    Buffer.from(
      [
        'MIME-Version: 1.0',
        'From: Triinu Haavik <triinu@naide.ee>',
        'Subject: Ametijuhend',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        ...['--b', 'Content-Type: text/plain', '', 'Tere! Saadan ametijuhendi.'],
        ...parts.flat(),
        '--b--',
      ].join('\r\n'),
    );
  const ATTACHED = part('application/octet-stream', 'juhend.docx', DOCX);

  it.each<[string, string[][], string[]]>([
    ['words alone', [], ['kiri.eml: eml']],
    ['an attachment', [ATTACHED], ['kiri.eml: eml', 'kiri.eml!/juhend.docx: docx']],
    [
      'two attachments of one name and one without',
      [ATTACHED, ATTACHED, part('application/octet-stream', null, DOCX)],
      [
        'kiri.eml: eml',
        'kiri.eml!/juhend.docx: docx',
        'kiri.eml!/juhend (2).docx: docx',
        'kiri.eml!/attachment-3: docx',
      ],
    ],
    [
      'a signed container',
      [part('application/octet-stream', 'akt.asice', asiceOf(signed('a.docx')))],
      ['kiri.eml: eml', 'kiri.eml!/akt.asice!/a.docx: docx'],
    ],
    [
      'what no parser reads',
      [part('application/octet-stream', 'a.bin', NOISE)],
      ['kiri.eml: eml', 'kiri.eml!/a.bin: unknown-format'],
    ],
    ['a picture in the text', [part('image/png', 'logo.png', PNG, 'inline')], ['kiri.eml: eml']],
  ])('%s', async (_, parts, outcomes) => {
    expect(await outcomesOf('kiri.eml', letter(...parts))).toEqual(outcomes);
  });

  it('only what is really not read is noted as such', async () => {
    const [body] = await convertEach('kiri.eml', letter(ATTACHED, part('image/png', 'logo.png', PNG, 'inline')));
    if (!body || 'error' in body) throw new Error('no envelope');
    expect(body.envelope.warnings.filter(({ code }) => code === 'attachment-skipped')).toEqual([
      {
        code: 'attachment-skipped',
        message: 'the attachment "logo.png" (image/png, 16 bytes) was not read',
        pointer: '',
      },
    ]);
  });
});

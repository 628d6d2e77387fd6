import { describe, expect, it } from 'vitest';
import { emlParser } from '../../../src/parsers/eml/index.ts';
import { readMessage } from '../../../src/parsers/eml/read-message.ts';
import { parserContract } from '../contract-suite.ts';
import { describeBlocks, refusalOf } from '../read-blocks.ts';

const HEAD = [
  'MIME-Version: 1.0',
  'From: =?utf-8?Q?K=C3=BClli_Rebane?= <kylli@naide.ee>',
  'To: Triinu <triinu@naide.ee>',
  'Date: Mon, 3 Jun 2024 10:00:00 +0300',
  'Subject: Ametijuhend',
];
const mail = (...lines: string[]) => Buffer.from([...HEAD, ...lines].join('\r\n'));
const FURNITURE = [
  'From: Külli Rebane <kylli@naide.ee> @furniture',
  'To: Triinu <triinu@naide.ee> @furniture',
  'Date: Mon, 3 Jun 2024 10:00:00 +0300 @furniture',
  'Subject: Ametijuhend @furniture',
];
const TEXT = ['Content-Type: text/plain; charset=utf-8', '', 'Tere!', '', 'AMETIJUHEND'];
const HTML = ['Content-Type: text/html; charset=windows-1257', 'Content-Transfer-Encoding: quoted-printable', ''];
const mixed = (...parts: (readonly string[])[]) =>
  mail('Content-Type: multipart/mixed; boundary=b', '', ...parts.flatMap((part) => ['--b', ...part]), '--b--');
const ATTACHMENT = [
  'Content-Type: application/msword; name="juhend.doc"',
  'Content-Disposition: attachment; filename="juhend.doc"',
  'Content-Transfer-Encoding: base64',
  '',
  'QUJD',
];
const parse = (bytes: Uint8Array) => emlParser.parse({ bytes, fileName: 'a.eml' });

describe('messages', () => {
  it.each([
    ['text', mail(...TEXT), ['Tere!', 'AMETIJUHEND']],
    ['HTML', mail(...HTML, '<p>=F0okk</p><table><tr><td>a<td>b</table>'), ['šokk', 'a @0:0,0 1×1', 'b @0:0,1 1×1']],
    [
      'both: the text',
      mail(
        'Content-Type: multipart/alternative; boundary=c',
        '',
        ...['--c', ...TEXT],
        ...['--c', 'Content-Type: text/html', '', '<p>x</p>', '--c--'],
      ),
      ['Tere!', 'AMETIJUHEND'],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(describeBlocks(await parse(bytes))).toEqual([...FURNITURE, ...expected]);
  });

  it('lists attachments in the notes and hands them out', async () => {
    const bytes = mixed(TEXT, ATTACHMENT);
    const { notes } = await parse(bytes);
    const message = 'the attachment "juhend.doc" (application/msword, 3 bytes) was not read';
    expect(notes).toEqual([{ code: 'attachment-skipped', message }]);
    const { attachments, headers, text, html } = await readMessage(bytes);
    expect(attachments).toEqual(
      [
        {
          name: 'juhend.doc',
          mediaType: 'application/msword',
          isPartOfLetter: false,
          bytes: Buffer.from('ABC').subarray(),
        },
      ].map((file) => ({
        ...file,
        bytes: new Uint8Array(file.bytes),
      })),
    );
    expect(headers.map(([name]) => name)).toEqual(['From', 'To', 'Date', 'Subject']);
    expect(text?.trim()).toMatch(/^Tere!\s+AMETIJUHEND$/);
    expect(html).toBeNull();
  });

  it('states paths', async () => {
    const { lines } = await parse(mail(...TEXT));
    expect(lines.map(({ path }) => path)).toEqual([
      'headers/line[1]',
      'headers/line[2]',
      'headers/line[3]',
      'headers/line[4]',
      'message/line[1]',
      'message/line[3]',
    ]);
  });
});

describe('what is a message', () => {
  it.each<[string, Uint8Array, 0 | 3]>([
    ['a message', mail(...TEXT), 3],
    [
      'with unix line ends',
      Buffer.from(
        mail(...TEXT)
          .toString()
          .replaceAll('\r', ''),
      ),
      3,
    ],
    ['with folded fields', Buffer.from('Received: from a\r\n\tby b\r\nSubject: x\r\n\r\ny'), 3],
    ['a letter pasted into a text', Buffer.from('From: Külli\nSubject: Juhend\n\nTere!'), 0],
    ['labels of a form', Buffer.from('Ametikoht: Arhivaar\nVahetu juht: Vallasekretär\n\nX'), 0],
    ['words before the fields', Buffer.from('Tere!\nMIME-Version: 1.0\nFrom: x\n\ny'), 0],
  ])('%s', (_, bytes, surety) => {
    expect(emlParser.sniff(bytes)).toBe(surety);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'an encrypted message',
      mail('Content-Type: application/pkcs7-mime; smime-type=enveloped-data', '', 'x'),
      'encrypted',
    ],
    ['nothing but headers', mail('', ''), 'empty-file'],
    ['nothing but an attachment', mixed(ATTACHMENT), 'read'],
    ['a megabyte of headers', mail(`Subject: ${'x'.repeat(1024 * 1024)}`, '', 'x'), 'damaged'],
    [
      'parts without end',
      mail(
        'Content-Type: multipart/mixed; boundary=b0',
        '',
        ...Array.from({ length: 60 }, (_, i) => [
          `--b${i}`,
          `Content-Type: multipart/mixed; boundary=b${i + 1}`,
          '',
        ]).flat(),
        'x',
      ),
      'damaged',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes, 'a.eml')).toBe(code);
  });
});

parserContract('a message', () => parse(mail(...HTML, '<nav>x</nav><table><tr><td>o=CC=83<td>b</table><p>c</p>')));
parserContract('a message of text', () =>
  parse(mixed(['Content-Type: text/plain', '', 'a | b | c', 'd | e | f', '\u0007x'], ATTACHMENT)),
);

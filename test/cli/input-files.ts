import { readFileSync } from 'node:fs';
import { fixtureFile } from '../golden/fixtures.ts';
import { zip } from '../parsers/docx/docx-builder.ts';

const SLUG = 'hiiumaa-arhivaar';

export const GOOD_PDF = readFileSync(fixtureFile(SLUG, 'pdf'));
export const GOOD_DOCX = readFileSync(fixtureFile(SLUG, 'docx'));
export const GOOD_TEXT = readFileSync(fixtureFile(SLUG, 'txt'));

/** A PDF of one page with these content operators; `trailer` goes into the trailer, `more` are further objects. */
function pdf(content: string, { trailer = '', more = [] as string[] } = {}): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...more,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A page with a filled rectangle and no letters, as a scan without OCR has none. */
export const PDF_WITHOUT_TEXT = pdf('0 0 100 100 re f');

/** No password opens it: the check words are noise. */
export const PDF_WITH_PASSWORD = pdf('0 0 100 100 re f', {
  trailer: `/Encrypt 5 0 R /ID [<${'0a'.repeat(16)}> <${'0a'.repeat(16)}>]`,
  more: [`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'5c'.repeat(32)}> /U <${'3b'.repeat(32)}> >>`],
});

/** Cut before the first object ends, and in the middle. */
export const TRUNCATED_PDF = GOOD_PDF.subarray(0, 40);
export const TRUNCATED_DOCX = GOOD_DOCX.subarray(0, Math.floor(GOOD_DOCX.length / 2));
export const ZIP_NO_DOCX = zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
/** Word keeps a locked document in an old Office container with these two streams. */
export const PROTECTED_DOCX = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(504),
  ...['EncryptionInfo', 'EncryptedPackage'].map((stream) => Buffer.from(stream.padEnd(64, '\0'), 'utf16le')),
]);
export const UNKNOWN_BYTES = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 0, 0, 4, 5, 6, 7]);
export const SHOPPING_LIST = Buffer.from('Poest tuua:\n- piima\n- leiba\n- kaks pakki võid\n');

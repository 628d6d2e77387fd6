import type { Document } from '../../model/document.ts';
import { readDocx } from '../docx/read-docx.ts';
import { openZip } from '../zip.ts';
import { type LibreOfficeOptions, saveAsDocx } from './libre-office.ts';

/**
 * Reads a DOC as LibreOffice saves it; where that fails, by the own reader with a note that says so.
 * @throws InputError what the own reader says of a file that both cannot read
 */
export async function readByLibreOffice(
  bytes: Uint8Array,
  readDoc: (bytes: Uint8Array) => Document | Promise<Document>,
  options: LibreOfficeOptions = {},
): Promise<Document> {
  const saved = await saveAsDocx(bytes, options);
  if ('failure' in saved) {
    const document = await readDoc(bytes);
    const message = `LibreOffice did not read the file (${saved.failure}): Lahter's own reader did`;
    return { ...document, notes: [...document.notes, { code: 'libreoffice-not-used', message }] };
  }
  const document = await readDocx(openZip(saved.docx));
  return { ...document, format: 'doc', mediaType: 'application/msword' };
}

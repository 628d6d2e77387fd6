import type { Container } from '../../model/container.ts';
import { LIMITS, refuseLarge } from '../../model/limits.ts';

const HEAD_BYTES = 64 * 1024;

/** DigiDoc, Estonia's signed container until 2015: XML with its data files as base64. */
export const ddocContainer: Container = {
  format: 'ddoc',
  isDocument: false,
  recognises: (bytes) => {
    // A file in UTF-16 has a zero beside each letter.
    const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replaceAll('\0', '');
    const root = /<([a-z][^\s>/]{0,80})/iu.exec(head)?.[1] ?? '';
    return root === 'SignedDoc' || root.endsWith(':SignedDoc');
  },
  async open(bytes) {
    refuseLarge(bytes, LIMITS.ddocBytes, 'a DDOC', 'take the documents out of it and give those');
    const { readDdoc } = await import('./read-ddoc.ts');
    return readDdoc(bytes);
  },
};

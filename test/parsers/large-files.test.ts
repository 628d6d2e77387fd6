import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docParser } from '../../src/parsers/doc/index.ts';
import { emlParser } from '../../src/parsers/eml/index.ts';
import { htmlParser } from '../../src/parsers/html/index.ts';
import { rtfParser } from '../../src/parsers/rtf/index.ts';
import { textParser } from '../../src/parsers/text/index.ts';

import { readRegularFile } from '../../src/read-file.ts';

const MIB = 1024 * 1024;

it.each([
  ['doc', docParser, 64, '\u00d0\u00cf\u0011\u00e0'],
  ['rtf', rtfParser, 64, '{\\rtf1 '],
  ['eml', emlParser, 64, 'Received: x\r\n'],
  ['html', htmlParser, 20, '<html>'],
  ['text', textParser, 20, 'AMETIJUHEND'],
])('$0 of more than $2 MiB is refused before it is read', async (_, parser, mib, start) => {
  const bytes = Buffer.alloc(mib * MIB + 1, 0x20);
  bytes.write(start, 'latin1');
  const began = performance.now();
  await expect(parser.parse({ bytes, fileName: 'a' })).rejects.toMatchObject({
    code: 'limit-exceeded',
    message: expect.stringContaining(`over the limit of ${mib} MiB`),
  });
  expect(performance.now() - began).toBeLessThan(1000);
});

it('a file of more than 100 MiB is not opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lahter-large-'));
  const file = join(folder, 'a.txt');
  const handle = openSync(file, 'w');
  ftruncateSync(handle, 100 * MIB + 1);
  closeSync(handle);
  expect(() => readRegularFile(file)).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  rmSync(folder, { recursive: true });
});

import { expect, it } from 'vitest';
import { openOle } from '../../../src/parsers/doc/ole.ts';

const SECTOR = 4096;
const LINE = 128;
const END = 0xfffffffe;
const NONE = 0xffffffff;

/** A compound file whose root has one stream, on the directory's line `at`; the lines before it are free. */
function fileWithStreamAt(at: number): Buffer {
  const sectors = Math.ceil(((at + 1) * LINE) / SECTOR);
  const file = Buffer.alloc((2 + sectors) * SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(12, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0, 56);
  file.writeUInt32LE(END, 60);
  file.writeUInt32LE(END, 68);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  const table = file.subarray(SECTOR, 2 * SECTOR).fill(0xff);
  for (let i = 1; i <= sectors; i++) table.writeUInt32LE(i === sectors ? END : i + 1, i * 4);
  const directory = file.subarray(2 * SECTOR);
  writeLine(directory, 0, { type: 5, name: 'Root Entry', child: at });
  writeLine(directory, at, { type: 2, name: 'WordDocument', child: NONE });
  return file;
}

function writeLine(directory: Buffer, at: number, line: { type: number; name: string; child: number }): void {
  const bytes = directory.subarray(at * LINE, (at + 1) * LINE);
  bytes.write(line.name, 'utf16le');
  bytes.writeUInt16LE(line.name.length * 2 + 2, 64);
  bytes[66] = line.type;
  bytes.fill(0xff, 68, 80);
  bytes.writeUInt32LE(line.child, 76);
  bytes.writeUInt32LE(END, 116);
}

it.each([
  [1, true],
  [4095, true],
  [4096, false],
])('a stream on line %i of the directory is found: %s', (at, isFound) => {
  expect(openOle(fileWithStreamAt(at)).has('WordDocument')).toBe(isFound);
});

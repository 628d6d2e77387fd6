import { InputError } from '../../model/input-error.ts';
import { LIMITS } from '../../model/limits.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers from here on are no sectors: free, end of a chain, tables. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const DIRECTORY_ENTRY_BYTES = 128;
const HEADER_BYTES = 512;
const STREAM_TYPE = 2;
const ROOT_TYPE = 5;

interface StreamEntry {
  readonly start: number;
  readonly bytes: number;
}

/** A compound file of old Office programs: named streams in chains of sectors. Chains that run in circles are refused. */
export interface OleFile {
  /** Bytes of a stream of the root storage, `null` where there is none. @throws InputError `damaged` */
  read(name: string): Buffer | null;
  has(name: string): boolean;
}

export function startsAsOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** @throws InputError `damaged` */
export function openOle(bytes: Uint8Array): OleFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readOle(file);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('it ends too early', error);
    throw error;
  }
}

export function damaged(what: string, cause?: unknown): InputError {
  const advice = 'open it in the program that made it, save it as DOCX and try again';
  return new InputError('damaged', `the Word document is damaged: ${what}`, advice, { cause });
}

function readOle(file: Buffer): OleFile {
  const sectorBytes = 2 ** file.readUInt16LE(30);
  const miniBytes = 2 ** file.readUInt16LE(32);
  if (sectorBytes < 128 || sectorBytes > 4096 || miniBytes > sectorBytes)
    throw damaged('its sectors have no usual size');
  const sector = (number: number) => {
    const from = Math.max(sectorBytes, HEADER_BYTES) + number * sectorBytes;
    if (from >= file.length) throw damaged('it ends too early');
    return file.subarray(from, from + sectorBytes);
  };
  const table = readTable(file, sector, sectorBytes);
  const chain = (start: number) => Buffer.concat(followChain(table, start).map(sector));
  const entries = readDirectory(chain(file.readUInt32LE(48)));
  const miniTable = numbersOf(chain(file.readUInt32LE(60)));
  const root = entries.get('');
  const miniStream = root === undefined ? Buffer.alloc(0) : chain(root.start);
  const smallest = file.readUInt32LE(56);
  const mini = (number: number) => miniStream.subarray(number * miniBytes, (number + 1) * miniBytes);
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const isMini = entry.bytes < smallest;
      const data = isMini ? Buffer.concat(followChain(miniTable, entry.start).map(mini)) : chain(entry.start);
      return data.subarray(0, entry.bytes);
    },
  };
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4));
}

/** The allocation table: its first 109 sectors are named in the header, the others in a chain of their own. */
function readTable(file: Buffer, sector: (number: number) => Buffer, sectorBytes: number): Uint32Array {
  const most = Math.ceil(file.length / sectorBytes);
  const sectors = [...numbersOf(file.subarray(76, HEADER_BYTES))];
  const perSector = sectorBytes / 4 - 1;
  let next = file.readUInt32LE(68);
  for (let seen = 0; next < LAST_SECTOR; seen++) {
    if (seen > most) throw damaged('its sectors run in a circle');
    const numbers = numbersOf(sector(next));
    sectors.push(...numbers.subarray(0, perSector));
    next = numbers[perSector] ?? NO_ENTRY;
  }
  const used = [...new Set(sectors.filter((number) => number < LAST_SECTOR))];
  if (used.length > most) throw damaged('it names more sectors than it has');
  return numbersOf(Buffer.concat(used.map(sector)));
}

function followChain(table: Uint32Array, start: number): number[] {
  const chain: number[] = [];
  for (let at = start; at < LAST_SECTOR; at = table[at] ?? NO_ENTRY) {
    if (chain.length > table.length) throw damaged('its sectors run in a circle');
    chain.push(at);
  }
  return chain;
}

/** Streams of the root storage by name; the root's own small streams stand under the empty name. */
function readDirectory(bytes: Buffer): Map<string, StreamEntry> {
  const count = Math.min(Math.floor(bytes.length / DIRECTORY_ENTRY_BYTES), LIMITS.oleEntries);
  const inRoot = namesInRoot(bytes, count);
  const entries = new Map<string, StreamEntry>();
  for (let i = 0; i < count; i++) {
    const at = i * DIRECTORY_ENTRY_BYTES;
    const type = bytes[at + 66];
    const entry = { start: bytes.readUInt32LE(at + 116), bytes: bytes.readUInt32LE(at + 120) };
    if (type === ROOT_TYPE) entries.set('', entry);
    else if (type === STREAM_TYPE && inRoot.has(i)) entries.set(nameAt(bytes, at), entry);
  }
  return entries;
}

function nameAt(bytes: Buffer, at: number): string {
  const length = Math.min(Math.max(bytes.readUInt16LE(at + 64) - 2, 0), 62);
  return bytes.subarray(at, at + length).toString('utf16le');
}

/** Entries of embedded objects have the same names, but hang on storages of their own. */
function namesInRoot(bytes: Buffer, count: number): Set<number> {
  const found = new Set<number>();
  const waiting = count > 0 ? [bytes.readUInt32LE(76)] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next >= count || found.has(next)) continue;
    found.add(next);
    const at = next * DIRECTORY_ENTRY_BYTES;
    waiting.push(bytes.readUInt32LE(at + 68), bytes.readUInt32LE(at + 72));
  }
  return found;
}

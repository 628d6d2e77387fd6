import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP that may lie: what is left out is as an honest program writes it. */
export interface EntryToWrite {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly isPacked?: boolean;
  /** Upper half of the external attributes: a Unix mode, `0o120777` is a link. */
  readonly mode?: number;
  readonly isEncrypted?: boolean;
  /** Where the directory says the entry stands: the number of another entry. */
  readonly standsAt?: number;
}

const FILE_MODE = 0o100644;
const UTF8_NAMES = 0x800;

/** A ZIP with its entries in the order given. */
export function writeZip(entries: readonly EntryToWrite[]): Uint8Array {
  const pieces: Buffer[] = [];
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [i, entry] of entries.entries()) {
    const { name, packed, data } = packedEntry(entry);
    offsets.push(at);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const facts = factsOf(entry, name, packed, data);
    facts.copy(local, 4);
    pieces.push(local, name, packed);
    at += local.length + name.length + packed.length;
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE((3 << 8) | 20, 4);
    facts.copy(line, 6);
    line.writeUInt32LE(((entry.mode ?? FILE_MODE) << 16) >>> 0, 38);
    line.writeUInt32LE(offsets[entry.standsAt ?? i] ?? 0, 42);
    directory.push(line, name);
  }
  return Buffer.concat([...pieces, ...directory, endOf(entries.length, at, Buffer.concat(directory).length)]);
}

function packedEntry({ name, data, isPacked = true }: EntryToWrite): { name: Buffer; packed: Buffer; data: Buffer } {
  const bytes = Buffer.from(data as Uint8Array);
  return { name: Buffer.from(name as Uint8Array), packed: isPacked ? deflateRawSync(bytes) : bytes, data: bytes };
}

/** What the local header and the directory say alike: version, flags, method, time, checksum, sizes, lengths. */
function factsOf(
  { isPacked = true, isEncrypted = false }: EntryToWrite,
  name: Buffer,
  packed: Buffer,
  data: Buffer,
): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE((isEncrypted ? 1 : 0) | UTF8_NAMES, 2);
  facts.writeUInt16LE(isPacked ? 8 : 0, 4);
  facts.writeUInt32LE(crc32(data), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function endOf(count: number, at: number, length: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

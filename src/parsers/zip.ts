import { crc32, inflateRawSync } from 'node:zlib';
import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';

/** What a container may unpack to; sizes in bytes. Counted on what really comes out, never on what the headers say. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked size over packed size of one entry, asked for only above `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: LIMITS.zipEntries,
  entryBytes: LIMITS.zipEntryBytes,
  totalBytes: LIMITS.zipTotalBytes,
  ratio: LIMITS.zipRatio,
  ratioFreeBytes: LIMITS.zipRatioFreeBytes,
};

/** One line of the ZIP directory. The name is a label only: nothing is ever written under it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Offset of the entry's local header. */
  readonly offset: number;
}

/** An opened container; entries are unpacked one by one as they are asked for. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** @throws InputError where the entry is missing, damaged, encrypted or over a limit. */
  read(name: string): Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN1 = new TextDecoder('latin1');

/** The bytes start as a ZIP file does; says nothing about the rest. */
export function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Reads the directory and checks it as a whole: count, duplicate names, overlapping entries.
 * @throws InputError `damaged` or `limit-exceeded`.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = insideTheFile(() => readDirectory(bytes, view, limits));
  const byName = indexByName(entries);
  refuseOverlaps(entries);
  let unpackedBytes = 0;
  return {
    entries,
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name);
      if (entry === undefined) throw damaged(`the part "${printable(name)}" is missing`);
      const packed = insideTheFile(() => packedData(bytes, view, entry));
      const data = unpack(entry, packed, limits, limits.totalBytes - unpackedBytes);
      unpackedBytes += data.length;
      return data;
    },
  };
}

function damaged(what: string, cause?: unknown): InputError {
  const advice = 'open it in the program that made it, save it anew and try again';
  return new InputError('damaged', `the ZIP container is damaged: ${what}`, advice, { cause });
}

function overLimit(what: string): InputError {
  const advice = 'if the file is to be trusted, take the document out of it and give that instead';
  return new InputError('limit-exceeded', `the ZIP container ${what}`, advice);
}

function printable(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\uFFFD').slice(0, 120);
}

/** A truncated file makes DataView throw RangeError; that is a fault of the input. */
function insideTheFile<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw damaged('it ends too early', error);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): ZipEntry[] {
  const { count, offset } = findDirectory(view);
  if (count > limits.entries) throw overLimit(`holds more than ${limits.entries} entries`);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('its directory cannot be read');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    entries.push(readDirectoryEntry(bytes, view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const isZip64 = (count === 0xffff || offset === 0xffffffff) && at >= 20;
    if (!isZip64 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { count, offset };
    const end = Number(view.getBigUint64(at - 12, true));
    return { count: Number(view.getBigUint64(end + 32, true)), offset: Number(view.getBigUint64(end + 48, true)) };
  }
  throw damaged('its directory is missing, the file may be cut short');
}

function readDirectoryEntry(bytes: Uint8Array, view: DataView, at: number, name: number, extra: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  let packedBytes = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const unpacked = view.getUint32(at + 24, true);
  const nameStart = at + 46;
  let field = zip64Field(view, nameStart + name, nameStart + name + extra);
  if (field !== null) {
    if (unpacked === 0xffffffff) field += 8;
    if (packedBytes === 0xffffffff) {
      packedBytes = Number(view.getBigUint64(field, true));
      field += 8;
    }
    if (offset === 0xffffffff) offset = Number(view.getBigUint64(field, true));
  }
  if (nameStart + name > bytes.length) throw damaged('it ends too early');
  return {
    name: decodeName(bytes.subarray(nameStart, nameStart + name)),
    packedBytes,
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    offset,
  };
}

/** Offset of the 64-bit sizes among an entry's extra fields, `null` where it has none. */
function zip64Field(view: DataView, from: number, end: number): number | null {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return null;
}

function decodeName(name: Uint8Array): string {
  try {
    return UTF8.decode(name);
  } catch {
    return LATIN1.decode(name);
  }
}

function indexByName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (byName.has(entry.name)) throw damaged(`it holds "${printable(entry.name)}" twice`);
    byName.set(entry.name, entry);
  }
  return byName;
}

/** Entries that share bytes are how a small file unpacks to a huge one without a high ratio in any entry. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const ordered = entries.toSorted((a, b) => a.offset - b.offset);
  let end = 0;
  for (const entry of ordered) {
    if (entry.offset < end) throw damaged('its entries overlap');
    end = entry.offset + 30 + entry.packedBytes;
  }
}

function packedData(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw damaged('an entry does not stand where it should');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedBytes > bytes.length) throw damaged('it ends too early');
  return bytes.subarray(start, start + entry.packedBytes);
}

function unpack(entry: ZipEntry, packed: Uint8Array, limits: ZipLimits, left: number): Uint8Array {
  const name = printable(entry.name);
  if (entry.encrypted) {
    const advice = 'save it without a password and try again';
    throw new InputError('encrypted', `the part "${name}" is protected with a password`, advice);
  }
  const byRatio = Math.max(limits.ratioFreeBytes, packed.length * limits.ratio);
  const room = Math.max(0, Math.min(limits.entryBytes, left, byRatio));
  const data = entry.method === 8 ? inflate(packed, room, name) : packed;
  if (entry.method !== 8 && entry.method !== 0) throw damaged(`"${name}" is packed in an unknown way`);
  if (data.length > room) throw overLimit(`unpacks "${name}" to more than is allowed`);
  if (crc32(data) !== entry.crc) throw damaged(`"${name}" does not match its checksum`);
  return data;
}

/** zlib itself stops at `room` real bytes, chunk by chunk, whatever the directory claims. */
function inflate(packed: Uint8Array, room: number, name: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room), chunkSize: 64 * 1024 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw overLimit(`unpacks "${name}" to more than is allowed`);
    throw damaged(`"${name}" cannot be unpacked`, error);
  }
}

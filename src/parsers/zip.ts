import { crc32, inflateRawSync } from 'node:zlib';
import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';
import { printableName } from '../model/printable-name.ts';
import { damaged, overLimit, readDirectory, type ZipEntry } from './zip-directory.ts';

export type { ZipEntry } from './zip-directory.ts';

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

/** An opened container; entries are unpacked one by one as they are asked for. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** @throws InputError where the entry is missing, damaged, encrypted or over a limit. */
  read(name: string): Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
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
  const entries = insideTheFile(() => readDirectory(bytes, view, limits.entries));
  const byName = indexByName(entries);
  refuseOverlaps(entries);
  let unpackedBytes = 0;
  return {
    entries,
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name);
      if (entry === undefined) throw damaged(`the part "${printableName(name)}" is missing`);
      const packed = insideTheFile(() => packedData(bytes, view, entry));
      const data = unpack(entry, packed, limits, limits.totalBytes - unpackedBytes);
      unpackedBytes += data.length;
      return data;
    },
  };
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

function indexByName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (byName.has(entry.name)) throw damaged(`it holds "${printableName(entry.name)}" twice`);
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
  const name = printableName(entry.name);
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

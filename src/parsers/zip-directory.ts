import { InputError } from '../model/input-error.ts';

/** One line of the ZIP directory. The name is a label only: nothing is ever written under it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** A symbolic link: its content is where it points to. */
  readonly isLink: boolean;
  readonly crc: number;
  /** Offset of the entry's local header. */
  readonly offset: number;
}

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Code page 775 from 0x80 on: what Windows with Estonian settings writes names in that are not UTF-8. */
const DOS_LETTERS =
  'ĆüéāäģåćłēŖŗīŹÄÅÉæÆōöĢ¢ŚśÖÜø£Ø×¤ĀĪóŻżź”¦©®¬½¼Ł«»░▒▓│┤ĄČĘĖ╣║╗╝ĮŠ┐└┴┬├─┼ŲŪ╚╔╩╦╠═╬Žąčęėįšųūž┘┌█▄▌▐▀ÓßŌŃõÕµńĶķĻļņĒŅ’­±“¾¶§÷„°∙·¹³²■\u00a0';
const UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** The directory as it stands at the file's end; nothing in it is believed yet. @throws InputError, and RangeError where the file is cut */
export function readDirectory(bytes: Uint8Array, view: DataView, most: number): ZipEntry[] {
  const { count, offset } = findDirectory(view);
  if (count > most) throw overLimit(`holds more than ${most} entries`);
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
    isLink: bytes[at + 5] === UNIX && (view.getUint16(at + 40, true) & FILE_TYPE) === SYMBOLIC_LINK,
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
    return Array.from(name, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (DOS_LETTERS[byte - 0x80] ?? ''),
    ).join('');
  }
}

export function damaged(what: string, cause?: unknown): InputError {
  const advice = 'open it in the program that made it, save it anew and try again';
  return new InputError('damaged', `the ZIP container is damaged: ${what}`, advice, { cause });
}

export function overLimit(what: string): InputError {
  const advice = 'if the file is to be trusted, take the document out of it and give that instead';
  return new InputError('limit-exceeded', `the ZIP container ${what}`, advice);
}

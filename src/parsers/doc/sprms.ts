/** One property of a paragraph, run or row: its code and the bytes of its value. */
export interface Sprm {
  readonly code: number;
  readonly value: Buffer;
}

/** The properties that are read, by their names in the format's specification. */
export const SPRM = {
  deleted: 0x0800,
  bold: 0x0835,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  tableDefinition: 0xd608,
} as const;

/** Bytes of a value by the top three bits of its code; 6 states its own length. */
const VALUE_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Reads a list of properties; what is cut off at its end is left out. */
export function readSprms(bytes: Buffer): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const size = VALUE_BYTES[code >> 13] ?? 0;
    const length = size > 0 ? { head: 0, body: size } : ownLength(bytes, at, code);
    const from = at + length.head;
    if (from + length.body > bytes.length) break;
    sprms.push({ code, value: bytes.subarray(from, from + length.body) });
    at = from + length.body;
  }
  return sprms;
}

function ownLength(bytes: Buffer, at: number, code: number): { head: number; body: number } {
  if (code === SPRM.tableDefinition && at + 2 <= bytes.length) {
    return { head: 2, body: Math.max(bytes.readUInt16LE(at) - 1, 0) };
  }
  return { head: 1, body: bytes[at] ?? 0 };
}

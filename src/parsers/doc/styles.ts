import type { Fib } from './fib.ts';
import { PART } from './fib.ts';
import type { Sprm } from './sprms.ts';
import { readSprms, SPRM } from './sprms.ts';

/** A style with the styles that it stands on, outermost first in each list. */
export interface DocStyle {
  readonly paragraph: readonly Sprm[];
  readonly characters: readonly Sprm[];
  readonly isTitle: boolean;
  /** 1–9 for the built-in headings. */
  readonly heading: number | null;
}

interface RawStyle {
  readonly identity: number;
  readonly base: number;
  readonly paragraph: readonly Sprm[];
  readonly characters: readonly Sprm[];
}

const NO_STYLE: DocStyle = { paragraph: [], characters: [], isTitle: false, heading: null };
const NO_BASE = 0xfff;
const TITLE = 62;
const DEEPEST_CHAIN = 12;

/** Styles by their index. */
export function readStyles(fib: Fib): (index: number) => DocStyle {
  const styles = readAll(fib.part(PART.styles));
  const resolved = new Map<number, DocStyle>();
  const resolve = (index: number, depth: number): DocStyle => {
    const known = resolved.get(index);
    const own = styles[index];
    if (known !== undefined || !own) return known ?? NO_STYLE;
    const base = own.base === NO_BASE || depth > DEEPEST_CHAIN ? NO_STYLE : resolve(own.base, depth + 1);
    const style = {
      paragraph: latest([...base.paragraph, ...own.paragraph]),
      characters: latest([...base.characters, ...own.characters]),
      isTitle: own.identity === TITLE || base.isTitle,
      heading: own.identity >= 1 && own.identity <= 9 ? own.identity : base.heading,
    };
    resolved.set(index, style);
    return style;
  };
  return (index) => resolve(index, 0);
}

const READ: ReadonlySet<number> = new Set(Object.values(SPRM));

/** Of each property that is read its last statement, so that no chain of styles grows. */
function latest(sprms: readonly Sprm[]): Sprm[] {
  return [...new Map(sprms.filter(({ code }) => READ.has(code)).map((sprm) => [sprm.code, sprm])).values()];
}

function readAll(bytes: Buffer): (RawStyle | null)[] {
  const styles: (RawStyle | null)[] = [];
  if (bytes.length < 6) return styles;
  const headBytes = bytes.readUInt16LE(0);
  const count = bytes.readUInt16LE(2);
  const baseBytes = bytes.readUInt16LE(4);
  let at = 2 + headBytes;
  for (let i = 0; i < count && at + 2 <= bytes.length; i++) {
    const length = bytes.readUInt16LE(at);
    const style = bytes.subarray(at + 2, at + 2 + length);
    styles.push(length < baseBytes + 2 ? null : readStyle(style, baseBytes));
    at += 2 + length + (length & 1);
  }
  return styles;
}

/** A paragraph style: identity, base, name, then its paragraph and its character properties. */
function readStyle(bytes: Buffer, baseBytes: number): RawStyle {
  const kindAndBase = bytes.readUInt16LE(2);
  const head = { identity: bytes.readUInt16LE(0) & 0xfff, base: kindAndBase >> 4 };
  const isParagraph = (kindAndBase & 0xf) === 1;
  const nameEnd = baseBytes + 2 + (bytes.readUInt16LE(baseBytes) + 1) * 2;
  if (!isParagraph || nameEnd + 2 > bytes.length) return { ...head, paragraph: [], characters: [] };
  const length = bytes.readUInt16LE(nameEnd);
  const paragraph = readSprms(bytes.subarray(nameEnd + 4, nameEnd + 2 + length));
  const next = nameEnd + 2 + length + (length & 1);
  if (next + 2 > bytes.length) return { ...head, paragraph, characters: [] };
  const characters = readSprms(bytes.subarray(next + 2, next + 2 + bytes.readUInt16LE(next)));
  return { ...head, paragraph, characters };
}

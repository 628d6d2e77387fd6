import type { Container } from '../model/container.ts';

/** A container format's face without its weight: what is needed to pick it, and how to load it. */
interface ContainerEntry {
  readonly extensions: readonly string[];
  readonly load: () => Promise<Container>;
  /** Cheap look at the first bytes: `true` where it is worth loading the format to ask it. */
  readonly maybe: (bytes: Uint8Array) => boolean;
}

/** Byte order marks, zero, tab, line ends, space. */
const BEFORE_MARKUP: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 9, 10, 13, 32]);

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** `<` stands first, behind no more than a byte order mark, the zeros of UTF-16 and white space. */
const isMarkup = (bytes: Uint8Array) => bytes.subarray(0, 64).find((byte) => !BEFORE_MARKUP.has(byte)) === 0x3c;
const isMessage = (bytes: Uint8Array) => bytes.subarray(0, 256).includes(0x3a);

/** The formats. A new one is one folder and one line here. */
const CONTAINERS: readonly ContainerEntry[] = [
  {
    extensions: ['.asice', '.sce', '.asics', '.scs', '.bdoc'],
    maybe: isZip,
    load: async () => (await import('./asic/index.ts')).asicContainer,
  },
  { extensions: ['.zip'], maybe: isZip, load: async () => (await import('./zip/index.ts')).zipContainer },
  { extensions: ['.ddoc'], maybe: isMarkup, load: async () => (await import('./ddoc/index.ts')).ddocContainer },
  // Its extension is that of the letter, which is a document and has a parser.
  { extensions: [], maybe: isMessage, load: async () => (await import('./mail/index.ts')).mailContainer },
];

/** Lower case with the dot. */
export const CONTAINER_EXTENSIONS: readonly string[] = CONTAINERS.flatMap(({ extensions }) => extensions);

/** The container format of these bytes by their content; `null` where they are none. */
export async function pickContainer(bytes: Uint8Array): Promise<Container | null> {
  for (const entry of CONTAINERS) {
    if (!entry.maybe(bytes)) continue;
    const container = await entry.load();
    if (container.recognises(bytes)) return container;
  }
  return null;
}

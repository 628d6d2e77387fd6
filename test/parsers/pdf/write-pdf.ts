import { createHash } from 'node:crypto';

/** One page: a content stream and, where they matter, its boxes and its turn. */
export interface PageSource {
  readonly content: string;
  readonly mediaBox?: readonly [number, number, number, number];
  readonly cropBox?: readonly [number, number, number, number];
  readonly rotate?: number;
}

export interface PdfSource {
  readonly pages: readonly PageSource[];
  /** Structure tree: elements of each page with their marked content ids; see {@link element}. */
  readonly tags?: readonly Element[];
  readonly passwords?: { readonly user: string; readonly owner: string };
}

/** A tagged element; `marks` are `[page index, marked content id]`. */
export interface Element {
  readonly role: string;
  readonly children?: readonly Element[];
  readonly marks?: readonly (readonly [page: number, id: number])[];
}

export const element = (role: string, ...children: Element[]): Element => ({ role, children });
export const marked = (role: string, ...marks: (readonly [number, number])[]): Element => ({ role, marks });

/** Codes of the third font that stand for characters WinAnsi has not. */
const SPECIAL = new Map([
  ['\uF0B7', 0x01],
  ['\uF0A7', 0x02],
  ['ﬁ', 0x03],
  ['\u00AD', 0x04],
  ['\u0303', 0x05],
  ['o', 0x06],
]);

const WIN_ANSI = new Map([
  ['š', 0x9a],
  ['Š', 0x8a],
  ['ž', 0x9e],
  ['Ž', 0x8e],
  ['–', 0x96],
  ['•', 0x95],
  ['„', 0x84],
  ['“', 0x93],
]);

/** A text at a place, in points from the page's bottom left. `font`: F1 Helvetica, F2 its bold, F3 special characters. */
export function text(x: number, y: number, words: string, { size = 10, font = 'F1' } = {}): string {
  const codes = [...words].map(
    (letter) => (font === 'F3' ? SPECIAL.get(letter) : WIN_ANSI.get(letter)) ?? letter.charCodeAt(0),
  );
  const hex = codes.map((code) => code.toString(16).padStart(2, '0')).join('');
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET\n`;
}

/** Lines of text, each `step` points below the one before. */
export const lines = (
  x: number,
  y: number,
  all: readonly string[],
  options: { size?: number; font?: string; step?: number } = {},
): string => all.map((words, i) => text(x, y - i * (options.step ?? 12), words, options)).join('');

export const mark = (id: number, content: string, tag = 'P'): string => `/${tag} <</MCID ${id}>> BDC\n${content}EMC\n`;
export const artifact = (content: string): string => `/Artifact BMC\n${content}EMC\n`;

/** A stroked rule. */
export const rule = (x0: number, y0: number, x1: number, y1: number): string => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`;
/** A rule as office programs like it: a filled rectangle half a point thin. */
export const thinRectangle = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${y0} ${Math.max(x1 - x0, 0.5)} ${Math.max(y1 - y0, 0.5)} re f\n`;

/** All rules of a grid. */
export function grid(xs: readonly number[], ys: readonly number[], draw = rule): string {
  const [left = 0, right = 0] = [Math.min(...xs), Math.max(...xs)];
  const [bottom = 0, top = 0] = [Math.min(...ys), Math.max(...ys)];
  return [...ys.map((y) => draw(left, y, right, y)), ...xs.map((x) => draw(x, bottom, x, top))].join('');
}

/** The bytes of a small PDF. */
export function writePdf(source: PdfSource): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const catalog = add('');
  const tree = add('');
  const fonts = addFonts(add);
  const pages = source.pages.map((page, i) => addPage(add, page, i, tree, fonts, source.tags !== undefined));
  objects[tree - 1] = `<</Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length}>>`;
  const tags = source.tags
    ? `/MarkInfo <</Marked true>> /StructTreeRoot ${addTags(add, objects, source.tags, pages)} 0 R`
    : '';
  objects[catalog - 1] = `<</Type /Catalog /Pages ${tree} 0 R ${tags}>>`;
  return serialise(objects, catalog, source.passwords);
}

type Add = (body: string) => number;

const stream = (content: string, dictionary = '') =>
  `<<${dictionary} /Length ${content.length}>>\nstream\n${content}\nendstream`;

function addFonts(add: Add): string {
  const simple = (name: string) => add(`<</Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding>>`);
  const unicode = (letter: string) => letter.charCodeAt(0).toString(16).padStart(4, '0');
  const map = [...SPECIAL]
    .map(([letter, code]) => `<${code.toString(16).padStart(2, '0')}> <${unicode(letter)}>`)
    .join('\n');
  const cmap = add(
    stream(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${SPECIAL.size} beginbfchar
${map}
endbfchar endcmap end end`),
  );
  const widths = Array.from({ length: SPECIAL.size }, () => 500).join(' ');
  const special = add(
    `<</Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 1 /LastChar ${SPECIAL.size} /Widths [${widths}] /ToUnicode ${cmap} 0 R>>`,
  );
  return `/F1 ${simple('Helvetica')} 0 R /F2 ${simple('Helvetica-Bold')} 0 R /F3 ${special} 0 R`;
}

function addPage(add: Add, page: PageSource, index: number, tree: number, fonts: string, tagged: boolean): number {
  const content = add(stream(page.content));
  const crop = page.cropBox ? `/CropBox [${page.cropBox.join(' ')}]` : '';
  const turn = page.rotate ? `/Rotate ${page.rotate}` : '';
  const box = (page.mediaBox ?? [0, 0, 595, 842]).join(' ');
  const parents = tagged ? `/StructParents ${index}` : '';
  return add(
    `<</Type /Page /Parent ${tree} 0 R /MediaBox [${box}] ${crop} ${turn} ${parents} /Resources <</Font <<${fonts}>>>> /Contents ${content} 0 R>>`,
  );
}

function addTags(add: Add, objects: string[], tags: readonly Element[], pages: readonly number[]): number {
  const root = add('');
  const owners = pages.map((): number[] => []);
  const addElement = (item: Element, parent: number): number => {
    const self = add('');
    const children = (item.children ?? []).map((child) => `${addElement(child, self)} 0 R`);
    const marks = (item.marks ?? []).map(([page, id]) => {
      const owned = owners[page] as number[];
      owned[id] = self;
      return `<</Type /MCR /Pg ${pages[page]} 0 R /MCID ${id}>>`;
    });
    objects[self - 1] =
      `<</Type /StructElem /S /${item.role} /P ${parent} 0 R /K [${[...children, ...marks].join(' ')}]>>`;
    return self;
  };
  const kids = tags.map((item) => `${addElement(item, root)} 0 R`);
  const numbers = owners.map(
    (owned, page) => `${page} [${Array.from(owned, (self) => `${self ?? root} 0 R`).join(' ')}]`,
  );
  const parentTree = add(`<</Nums [${numbers.join(' ')}]>>`);
  objects[root - 1] = `<</Type /StructTreeRoot /K [${kids.join(' ')}] /ParentTree ${parentTree} 0 R>>`;
  return root;
}

function serialise(objects: readonly string[], catalog: number, passwords: PdfSource['passwords']): Uint8Array {
  const lock = passwords ? encryption(passwords) : null;
  const bodies = lock ? [...objects.map((body, i) => lock.lockStreams(body, i + 1)), lock.dictionary] : objects;
  const pieces = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  bodies.forEach((body, i) => {
    const piece = `${i + 1} 0 obj\n${body}\nendobj\n`;
    offsets.push(length);
    pieces.push(piece);
    length += piece.length;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const id = lock ? `/ID [<${lock.id}> <${lock.id}>] /Encrypt ${bodies.length} 0 R` : '';
  const size = bodies.length + 1;
  pieces.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size} /Root ${catalog} 0 R ${id}>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Uint8Array.from(Buffer.from(pieces.join(''), 'latin1'));
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

/** Standard security handler, revision 2: RC4 with 40 bits. */
function encryption({ user, owner }: { readonly user: string; readonly owner: string }) {
  const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();
  const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const id = '00112233445566778899aabbccddeeff';
  const permissions = Buffer.from([0xc0, 0xff, 0xff, 0xff]);
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const key = md5(padded(user), ownerEntry, permissions, Buffer.from(id, 'hex')).subarray(0, 5);
  const userEntry = rc4(key, PADDING);
  const dictionary = `<</Filter /Standard /V 1 /R 2 /O <${ownerEntry.toString('hex')}> /U <${userEntry.toString('hex')}> /P ${permissions.readInt32LE(0)}>>`;
  const lockStreams = (body: string, number: number) => {
    const [head, rest] = body.split('\nstream\n');
    if (rest === undefined) return body;
    const own = md5(key, Buffer.from([number & 255, (number >> 8) & 255, 0, 0, 0])).subarray(0, 10);
    const content = Buffer.from(rest.slice(0, -'\nendstream'.length), 'latin1');
    return `${head}\nstream\n${rc4(own, content).toString('latin1')}\nendstream`;
  };
  return { id, dictionary, lockStreams };
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] as number, state[a] as number];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] as number)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] as number) + (state[j] as number)) & 255] as number);
    }),
  );
}

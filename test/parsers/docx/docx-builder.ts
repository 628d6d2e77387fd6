import { strToU8, zipSync } from 'fflate';
import type { Block, Document } from '../../../src/model/document.ts';
import { docxParser } from '../../../src/parsers/docx/index.ts';

export const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATIONS = `xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;

/** XML of a run; `properties` is what stands inside `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** XML of a paragraph: plain text, or runs as they are; `properties` is what stands inside `w:pPr`. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

export function tr(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

/** XML of one list level; `more` holds further properties such as `w:lvlRestart`. */
export function lvl(at: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** `numbering.xml` in which list n uses definition n; `instances` overrides that. */
export function numbering(definitions: readonly string[], instances?: string): string {
  const abstract = definitions.map(
    (levels, i) => `<w:abstractNum w:abstractNumId="${i + 1}">${levels}</w:abstractNum>`,
  );
  const nums = definitions.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 1}"/></w:num>`);
  return abstract.join('') + (instances ?? nums.join(''));
}

export interface Parts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  /** By relationship id: `h1` is a header, `f1` a footer. */
  readonly heads?: Readonly<Record<string, string>>;
  readonly namespace?: string;
  /** Parts put in as they are, over the built ones. */
  readonly raw?: Readonly<Record<string, string>>;
}

const ROOTS = {
  document: 'document',
  numbering: 'numbering',
  styles: 'styles',
  settings: 'settings',
  footnotes: 'footnotes',
};

/** Bytes of a DOCX made of hand-written parts. */
export function docx(parts: Parts | string): Uint8Array {
  const {
    body,
    heads = {},
    namespace = TRANSITIONAL,
    raw = {},
    ...rest
  } = typeof parts === 'string' ? { body: parts } : parts;
  const wrap = (root: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}" ${DECLARATIONS}>${content}</w:${root}>`;
  const files: Record<string, string> = { 'word/document.xml': wrap('document', `<w:body>${body}</w:body>`) };
  const links: string[] = [];
  const link = (id: string, type: string, target: string) =>
    links.push(`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  for (const key of ['numbering', 'styles', 'settings', 'footnotes'] as const) {
    const content = rest[key];
    if (content === undefined) continue;
    files[`word/${key}.xml`] = wrap(ROOTS[key], content);
    link(key, key, `${key}.xml`);
  }
  for (const [id, content] of Object.entries(heads)) {
    const isHeader = id.startsWith('h');
    const name = `${isHeader ? 'header' : 'footer'}${id.slice(1)}`;
    files[`word/${name}.xml`] = wrap(isHeader ? 'hdr' : 'ftr', content);
    link(id, isHeader ? 'header' : 'footer', `${name}.xml`);
  }
  const space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  files['word/_rels/document.xml.rels'] = `<Relationships ${space}>${links.join('')}</Relationships>`;
  return zip({ ...files, ...raw });
}

export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export function parse(parts: Parts | string | Uint8Array): Promise<Document> {
  return docxParser.parse({ bytes: parts instanceof Uint8Array ? parts : docx(parts), fileName: 'ametijuhend.docx' });
}

export async function textOf(parts: Parts | string): Promise<string[]> {
  return (await parse(parts)).text.split('\n');
}

export function blockText(document: Document, block: Block): string {
  return block.spans.map((span) => document.text.slice(span.start, span.end)).join('|');
}

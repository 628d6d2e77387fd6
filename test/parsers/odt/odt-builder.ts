import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../../src/model/document.ts';
import { odtParser } from '../../../src/parsers/odt/index.ts';

const NAMES = ['office', 'style', 'text', 'table', 'manifest'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const DECLARATIONS = [
  ...NAMES,
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

export const p = (content: string, attributes = '') => `<text:p ${attributes}>${content}</text:p>`;
export const list = (content: string, attributes = 'text:style-name="L1"') =>
  `<text:list ${attributes}>${content}</text:list>`;
export const li = (content: string, attributes = '') => `<text:list-item ${attributes}>${content}</text:list-item>`;

/** XML of a list style: one `text:list-level-style-…` a level. */
export const listStyle = (name: string, ...levels: string[]) =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
export const number = (level: number, attributes: string) =>
  `<text:list-level-style-number text:level="${level}" ${attributes}/>`;
export const bullet = (level: number, sign: string) =>
  `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${sign}"/>`;

export interface Parts {
  readonly body: string;
  /** Inside `office:automatic-styles` of the content. */
  readonly automatic?: string;
  /** Inside `office:styles`. */
  readonly common?: string;
  /** Inside `office:master-styles`. */
  readonly master?: string;
  readonly manifest?: string;
  /** Parts put in as they are. */
  readonly raw?: Readonly<Record<string, string>>;
}

export function odt({ body, automatic = '', common = '', master = '', manifest = '', raw = {} }: Parts): Uint8Array {
  const root = (name: string, content: string) => `<office:${name} ${DECLARATIONS}>${content}</office:${name}>`;
  const files: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest:manifest ${DECLARATIONS}>${manifest}</manifest:manifest>`,
    'styles.xml': root(
      'document-styles',
      `<office:styles>${common}</office:styles><office:master-styles>${master}</office:master-styles>`,
    ),
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    ...raw,
  };
  const entries = Object.entries(files).map(([name, text]) => [
    name,
    [strToU8(text), { level: name === 'mimetype' ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

export function parse(parts: Parts | string): Promise<Document> {
  return odtParser.parse({ bytes: odt(typeof parts === 'string' ? { body: parts } : parts), fileName: 'a.odt' });
}

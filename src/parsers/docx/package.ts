import { InputError } from '../../model/input-error.ts';
import type { XmlPrefixes } from '../xml.ts';
import { attribute, readXml } from '../xml.ts';
import type { ZipArchive } from '../zip.ts';
import { MAIN_CONTENT_TYPE } from './content-type.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The namespaces that the readers know, Transitional and Strict alike. */
export const OOXML_PREFIXES: XmlPrefixes = new Map([
  [`${TRANSITIONAL}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${TRANSITIONAL}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${TRANSITIONAL}drawingml/2006/picture`, 'pic'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}package/2006/content-types`, 'ct'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/** A relationship to another part of the same package; those that lead outside are never kept. */
export interface Relationship {
  readonly id: string;
  /** Last step of the type's address: `header`, `styles`. */
  readonly type: string;
  readonly part: string;
}

/** The parts of a DOCX by role; `null` where the document has none. */
export interface DocxPackage {
  readonly main: string;
  readonly relationships: readonly Relationship[];
  /** Part of that type which the main document names, or that stands under its customary name. */
  partOfType(type: string): string | null;
  partById(id: string): string | null;
  read(part: string): Uint8Array;
}

/** Finds the main document and what belongs to it. @throws InputError `unknown-format` where the ZIP is no DOCX. */
export function openPackage(zip: ZipArchive): DocxPackage {
  const names = new Map(zip.entries.map((entry) => [partKey(entry.name), entry.name]));
  const has = (part: string) => names.has(partKey(part));
  const read = (part: string) => zip.read(names.get(partKey(part)) ?? part);
  const related = (part: string) => (has(part) ? readRelationships(read(part), part) : []);
  const main = related('_rels/.rels').find((r) => r.type === 'officeDocument' && has(r.part))?.part;
  const customary = has('word/document.xml') ? 'word/document.xml' : null;
  const part = main ?? mainPartByContentType(has, read) ?? customary;
  if (part === null || !(main === undefined || isWordPart(part, has, read))) throw notDocx();
  const cut = part.lastIndexOf('/') + 1;
  const relationships = related(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
  return {
    main: part,
    relationships,
    read,
    partOfType(type) {
      const stated = relationships.find((r) => r.type === type && has(r.part))?.part;
      const usual = `${part.slice(0, cut)}${type}.xml`;
      return stated ?? (has(usual) ? usual : null);
    },
    partById: (id) => relationships.find((r) => r.id === id && has(r.part))?.part ?? null,
  };
}

/** Part names do not tell capital letters apart (OPC, 6.2.2.3). */
function partKey(part: string): string {
  return part.toLowerCase();
}

type Has = (part: string) => boolean;
type Read = (part: string) => Uint8Array;

const CONTENT_TYPES = '[Content_Types].xml';

function mainPartByContentType(has: Has, read: Read): string | null {
  if (!has(CONTENT_TYPES)) return null;
  let main: string | null = null;
  readXml(read(CONTENT_TYPES), CONTENT_TYPES, OOXML_PREFIXES, {
    open(name, tag) {
      if (name !== 'ct:Override' || !MAIN_CONTENT_TYPE.test(attribute(tag, 'ContentType') ?? '')) return;
      const part = (attribute(tag, 'PartName') ?? '').replace(/^\//, '');
      if (has(part)) main ??= part;
    },
    close() {},
  });
  return main;
}

/** A workbook's main part has the same relationship type; its content type or its folder tells them apart. */
function isWordPart(part: string, has: Has, read: Read): boolean {
  return partKey(part) === 'word/document.xml' || mainPartByContentType(has, read) === part;
}

function notDocx(): InputError {
  const advice = 'give a DOCX, PDF or text file; take documents out of other containers first';
  return new InputError('unknown-format', 'the file is a ZIP container, but no Word document', advice);
}

function readRelationships(bytes: Uint8Array, part: string): Relationship[] {
  const found: Relationship[] = [];
  const folder = part.slice(0, part.indexOf('_rels/'));
  readXml(bytes, part, OOXML_PREFIXES, {
    open(name, tag) {
      if (name !== 'rel:Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const type = attribute(tag, 'Type') ?? '';
      found.push({
        id: attribute(tag, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolvePart(folder, attribute(tag, 'Target') ?? ''),
      });
    },
    close() {},
  });
  return found;
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

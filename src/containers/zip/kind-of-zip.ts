import { openZip, type ZipArchive } from '../../parsers/zip.ts';

/** What a ZIP file is for: a signed container, a document of some office program, or just an archive. */
export type ZipKind = 'asic' | 'office' | 'archive';

/** Parts that together only the documents of office programs have. */
const OFFICE_PARTS = [['[Content_Types].xml'], ['word/document.xml'], ['content.xml', 'META-INF/manifest.xml']];
const ASIC = /^application\/vnd\.(?:etsi\.asic-[es]\+zip|bdoc)/u;
const SIGNATURES = /^META-INF\/[^/]{0,200}signature[^/]{0,200}\.(?:xml|p7s)$/iu;
const LONGEST_MEDIA_TYPE = 200;

/**
 * A stated media type decides, then the parts that the Office formats and signed containers must have. Where the directory
 * cannot be read, the first bytes speak; whoever opens the file says what is wrong with it.
 */
export function kindOfZip(bytes: Uint8Array): ZipKind {
  const stated = statedFirst(bytes);
  if (stated !== null) return kindOfMediaType(stated);
  let zip: ZipArchive;
  try {
    zip = openZip(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/') ? 'office' : 'archive';
  }
  const later = statedAnywhere(zip);
  if (later !== null) return kindOfMediaType(later);
  if (OFFICE_PARTS.some((parts) => parts.every((part) => zip.has(part)))) return 'office';
  return zip.entries.some(({ name }) => SIGNATURES.test(name)) ? 'asic' : 'archive';
}

function kindOfMediaType(mediaType: string): ZipKind {
  return ASIC.test(mediaType) ? 'asic' : 'office';
}

/** The first entry is `mimetype`, unpacked, as it should be. */
function statedFirst(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(30, 30 + LONGEST_MEDIA_TYPE)).toString('latin1');
  return /^mimetype(application\/[\w.+-]{1,120})/u.exec(head)?.[1] ?? null;
}

function statedAnywhere(zip: ZipArchive): string | null {
  const entry = zip.entries.find(({ name }) => name === 'mimetype');
  if (entry === undefined || entry.packedBytes > LONGEST_MEDIA_TYPE) return null;
  try {
    const text = new TextDecoder('latin1').decode(zip.read('mimetype')).trim();
    return text.startsWith('application/') ? text : null;
  } catch {
    return null;
  }
}

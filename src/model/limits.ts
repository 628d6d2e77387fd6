import { InputError } from './input-error.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * What may be read, in one place: each limit has its row in the README and a test that turns red without it.
 * Sizes are in bytes as they really come, never as a header claims; texts in characters.
 */
export const LIMITS = {
  /** A file of any format; larger ones are not opened. */
  fileBytes: 100 * MIB,
  /** DOC, RTF and mail: larger files carry pictures, never this much text. */
  officeBytes: 64 * MIB,
  /** A web page or a plain text. */
  textBytes: 20 * MIB,
  /** The text of any document. */
  textCharacters: 20 * MIB,
  /** Pages of a PDF; those beyond are left out with a warning. */
  pdfPages: 500,
  /** Pixels of a picture, read from its head before it is decoded. */
  imagePixels: 100_000_000,
  /** Pixels along the longer side of a page that is drawn for recognition. */
  renderSide: 5000,
  /** Pages of a file whose text is recognised; those beyond are left out with a warning. */
  ocrPages: 50,
  /** Time in which a page's text must be recognised. */
  ocrPageMs: 120_000,
  /** Elements inside elements, in the XML parts of DOCX and ODT. */
  xmlDepth: 256,
  /** Elements inside elements, in a web page. */
  htmlDepth: 512,
  /** Groups inside groups, in RTF. */
  rtfDepth: 256,
  /** Parts inside parts, in a message; letters have three or four. */
  messageDepth: 32,
  messageHeaderBytes: MIB,
  /** Streams and folders of an OLE file. */
  oleEntries: 4096,
  zipEntries: 2000,
  zipEntryBytes: 64 * MIB,
  /** All that one container unpacks to. */
  zipTotalBytes: 256 * MIB,
  /** Unpacked size over packed size of one entry, asked for only above `zipRatioFreeBytes`. */
  zipRatio: 100,
  zipRatioFreeBytes: MIB,
  /** Containers inside each other, the file itself included. */
  containerDepth: 3,
  /** Members of a file and of the containers in it, taken together. */
  containerMembers: 2000,
  /** All that a file and the containers in it unpack to, taken together. */
  containerBytes: 256 * MIB,
  /** A member's name in UTF-8, and each folder or file name in it: what file systems take, with room for `.json`. */
  memberNameBytes: 1000,
  memberSegmentBytes: 200,
  /** A DDOC with all that it holds as base64. */
  ddocBytes: 64 * MIB,
  /** Signatures of a container; the others are left out with a warning. */
  signatures: 100,
  /** The signature files of a container, taken together; the others are left out with a warning. */
  signatureBytes: 16 * MIB,
  /** How long LibreOffice may take over one file. */
  libreOfficeSeconds: 60,
  /** Cells of an XLSX workbook, which is made in memory. */
  workbookCells: 3_000_000,
} as const;

/** @throws InputError `limit-exceeded` where a file of a format is larger than it may be */
export function refuseLarge(bytes: Uint8Array, limit: number, what: string, advice: string): void {
  if (bytes.length <= limit) return;
  const message = `${what} of ${bytes.length} bytes, over the limit of ${limit / MIB} MiB`;
  throw new InputError('limit-exceeded', message, advice);
}

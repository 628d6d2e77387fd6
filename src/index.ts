import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnlyDocument } from './find-document.ts';
import type { ReadOptions } from './model/read-options.ts';
import type { Envelope } from './model/record.ts';
import { convertBytes, type Source } from './pipeline.ts';
import { readRegularFile } from './read-file.ts';

export { type ConversionFault, type Converted, type ConvertedDocument, convertAll } from './convert-all.ts';
export {
  EXPORT_FORMATS,
  ExportError,
  type Exported,
  type ExportFormat,
  type ExportOptions,
  exportFolder,
} from './exporters/export-folder.ts';
export { INPUT_ERROR_CODES, InputError, type InputErrorCode } from './model/input-error.ts';
export { READ_DEFAULTS, type ReadOptions } from './model/read-options.ts';
export type {
  ActReference,
  ContainerSignature,
  Decision,
  Envelope,
  EvidencePlace,
  ExplanatoryNote,
  JobDescription,
  LahterRecord,
  LegalReference,
  RecordKind,
  StaffingTable,
  Warning,
} from './model/record.ts';
export { SCHEMA_VERSION } from './model/schema-version.ts';
export { convertBytes, type Source } from './pipeline.ts';

/**
 * One document → its checked envelope: a file by its name, or bytes that are already at hand. A container with exactly one
 * document in it gives that; of a letter it gives the words, without what was attached.
 * @throws InputError where the document cannot be read; `code` is one of {@link INPUT_ERROR_CODES}, `several-documents`
 * where {@link convertAll} is to be used
 */
export async function convert(input: string | URL | Source, options?: ReadOptions): Promise<Envelope> {
  if (typeof input === 'string' || input instanceof URL) return convertFile(input, undefined, options);
  return convertBytes(await findOnlyDocument(input), options);
}

/**
 * Reads a regular file and converts it; the file is never changed.
 * @param path what `source.path` shall say, `/` separated; the file's own name where it is left out
 * @throws InputError
 */
export async function convertFile(file: string | URL, path?: string, options?: ReadOptions): Promise<Envelope> {
  const name = file instanceof URL ? fileURLToPath(file) : file;
  return convert({ path: path ?? basename(name), bytes: readRegularFile(name) }, options);
}

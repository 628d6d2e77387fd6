import { availableParallelism } from 'node:os';
import { EXPORT_FORMATS, type ExportFormat } from '../exporters/export-folder.ts';
import { READ_DEFAULTS, type ReadOptions } from '../model/read-options.ts';
import { oneOf, readArguments, UsageError, wholeNumber } from './usage.ts';

/** How `lahter convert` was called. */
export interface ConvertOptions {
  readonly paths: readonly string[];
  /** `null` is standard output. */
  readonly out: string | null;
  readonly pretty: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** Events for machines on standard output. */
  readonly json: boolean;
  readonly force: boolean;
  readonly retryFailed: boolean;
  readonly workers: number;
  readonly seconds: number;
  readonly memoryMib: number;
  readonly read: ReadOptions;
  /** Formats of `lahter export` that are made when all is read. */
  readonly exports: readonly ExportFormat[];
  /** What is masked, and the file of the key; without one the output folder keeps a key. */
  readonly redact: { readonly names: boolean; readonly ids: boolean; readonly keyFile: string | null } | null;
}

const OCR = ['auto', 'tesseract', 'tesseract.js', 'off'] as const;
const LEAST_MEMORY_MIB = 256;

/** @throws UsageError */
export function readConvertOptions(argv: readonly string[]): ConvertOptions {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      stdout: { type: 'boolean', default: false },
      pretty: { type: 'boolean', default: false },
      compact: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      'retry-failed': { type: 'boolean', default: false },
      workers: { type: 'string', default: String(availableParallelism()) },
      timeout: { type: 'string', default: '120' },
      memory: { type: 'string', default: '1536' },
      ocr: { type: 'string', default: READ_DEFAULTS.ocr },
      libreoffice: { type: 'boolean', default: false },
      export: { type: 'string', multiple: true, default: [] },
      redact: { type: 'string' },
      'redact-key': { type: 'string' },
    },
  });
  const { out, stdout = false, pretty = false, compact = false } = values;
  if (positionals.length === 0) throw new UsageError('no file or folder was given');
  refuseTogether(values, [
    ['pretty', 'compact'],
    ['out', 'stdout'],
    ['json', 'stdout'],
    ['export', 'stdout'],
    ['json', 'quiet'],
    ['quiet', 'verbose'],
  ]);
  if (!stdout && (out === undefined || out === ''))
    throw new UsageError('say where the JSON goes: --out DIR or --stdout');
  return {
    paths: positionals,
    out: stdout ? null : (out ?? null),
    pretty: pretty || (!compact && !stdout),
    verbose: values.verbose ?? false,
    quiet: values.quiet ?? false,
    json: values.json ?? false,
    force: values.force ?? false,
    retryFailed: values['retry-failed'] ?? false,
    workers: wholeNumber('--workers', values.workers, 1, 256),
    seconds: wholeNumber('--timeout', values.timeout, 1, 86_400),
    memoryMib: wholeNumber('--memory', values.memory, LEAST_MEMORY_MIB, 1_048_576),
    read: { ocr: oneOf(OCR, '--ocr', values.ocr ?? READ_DEFAULTS.ocr), libreOffice: values.libreoffice ?? false },
    exports: (values.export ?? [])
      .flatMap((names) => names.split(','))
      .map((name) => oneOf(EXPORT_FORMATS, '--export', name)),
    redact: readRedact(values.redact, values['redact-key'] ?? null, stdout),
  };
}

const MASKED = ['names', 'ids'] as const;

function readRedact(asked: string | undefined, keyFile: string | null, stdout: boolean): ConvertOptions['redact'] {
  if (asked === undefined) {
    if (keyFile !== null) throw new UsageError('--redact-key needs --redact');
    return null;
  }
  if (stdout && keyFile === null) throw new UsageError('--redact with --stdout needs --redact-key FILE');
  const what = asked.split(',').map((name) => oneOf(MASKED, '--redact', name));
  return { names: what.includes('names'), ids: what.includes('ids'), keyFile };
}

function refuseTogether(
  values: Readonly<Record<string, unknown>>,
  pairs: readonly (readonly [string, string])[],
): void {
  for (const [a, b] of pairs) {
    if (isGiven(values[a]) && isGiven(values[b])) throw new UsageError(`--${a} and --${b} exclude each other`);
  }
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

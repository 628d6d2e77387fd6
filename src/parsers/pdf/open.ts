import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { InputError } from '../../model/input-error.ts';
import { LIMITS } from '../../model/limits.ts';
import { loadCanvas } from '../scan/canvas.ts';
import { createLoopback } from './loopback.ts';

type PdfParse = typeof import('pdf-parse');

/** The opened file and how to let it go. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Numbers of pdf.js's drawing operators by name. */
  readonly operators: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** pdf-parse with its pdf.js, loaded once a process and only when a PDF comes. */
interface Library {
  readonly PDFParse: PdfParse['PDFParse'];
  readonly operators: Readonly<Record<string, number>>;
  readonly folder: string;
  /** The half of pdf.js that reads the bytes; one for all files. */
  readonly worker: PDFWorker;
}

let library: Promise<Library> | null = null;

/**
 * Opens the bytes with pdf-parse; pictures are decoded only where they are asked for.
 * @throws InputError `encrypted` or `damaged`
 */
export async function openPdf(bytes: Uint8Array, { pictures = false } = {}): Promise<OpenPdf> {
  library ??= loadLibrary();
  const { PDFParse, operators, folder, worker } = await library;
  const parser = new PDFParse({
    worker,
    // pdf.js takes the buffer over, so it gets its own.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    // Else the shape of every letter is worked out, which only drawing needs.
    disableFontFace: pictures,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: pictures ? LIMITS.imagePixels : 1,
    standardFontDataUrl: `${folder}standard_fonts/`,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    // Without them scans in JPEG 2000 and colours of printing presses are left white.
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
  });
  try {
    const document = await documentOf(parser);
    if (!pictures) bindNoFonts(document);
    return { document, operators, close: () => parser.destroy() };
  } catch (error) {
    await parser.destroy().catch(() => undefined);
    throw asInputError(error);
  }
}

/** pdf-parse keeps the document it has opened to itself; opening a second time would cost as much as reading the text. */
async function documentOf(parser: InstanceType<PdfParse['PDFParse']>): Promise<PDFDocumentProxy> {
  const opened = parser as unknown as { load(): Promise<PDFDocumentProxy> };
  return await opened.load();
}

/** Handing fonts to a browser makes no sense here; where it fails, pdf.js works out the letters' shapes after all. */
function bindNoFonts(document: PDFDocumentProxy): void {
  const { fontLoader } = (document as unknown as { _transport: { fontLoader: { bind(): Promise<void> } } })._transport;
  fontLoader.bind = async () => undefined;
}

async function loadLibrary(): Promise<Library> {
  const { createRequire } = await import('node:module');
  const { dirname } = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  const require = createRequire(import.meta.url);
  const folder = `${dirname(require.resolve('pdfjs-dist/package.json'))}/`;
  // pdf-parse takes pdf.js's legacy build too, so this is the very same module. In Node it runs its "worker" in this
  // thread, and takes the one that is already there.
  const worker = pathToFileURL(`${folder}legacy/build/pdf.worker.min.mjs`).href;
  // pdf.js loads the canvas if nobody has, and can do without.
  await loadCanvas().catch(() => undefined);
  const [{ PDFParse }, pdfjs, { WorkerMessageHandler }] = await quietly(() =>
    keepNativePush(() => Promise.all([import('pdf-parse'), import('pdfjs-dist/legacy/build/pdf.mjs'), import(worker)])),
  );
  const port = createLoopback();
  WorkerMessageHandler.initializeFromPort(port);
  // Its types ask for a browser's worker.
  const reading = new pdfjs.PDFWorker({ port: port as never });
  return { PDFParse, operators: pdfjs.OPS, folder, worker: reading };
}

/** The legacy build replaces `Array.prototype.push` by a slow one for an old engine fault that harms nobody here. */
async function keepNativePush<T>(load: () => Promise<T>): Promise<T> {
  const native = Object.getOwnPropertyDescriptor(Array.prototype, 'push');
  const loaded = await load();
  if (native) Object.defineProperty(Array.prototype, 'push', native);
  return loaded;
}

/** pdf.js complains on the console about a canvas, which reading text never needs. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { log, warn } = console;
  console.log = () => undefined;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.log = log;
    console.warn = warn;
  }
}

/** What pdf.js or pdf-parse threw → an error that says what to do. */
function asInputError(error: unknown): InputError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new InputError('encrypted', 'the PDF opens only with a password', 'save a copy without the password', {
      cause: error,
    });
  }
  return new InputError(
    'damaged',
    'the PDF is damaged and cannot be opened',
    'ask for the file again or print it to a new PDF',
    { cause: error },
  );
}

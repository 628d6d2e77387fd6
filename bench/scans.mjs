/**
 * How well scans are read: every fixture's PDF is printed and scanned again (a JPEG a page, half a degree crooked, with
 * grain), converted, and compared with its expected.json. F1 over the facts of all fields, per fixture and over all.
 * `node bench/scans.mjs [--ocr tesseract|tesseract.js] [--dpi 300] [--only words] [--show] [--folder for the scans]`
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import typescript from 'typescript';
import { makeScan } from '../test/scans/make-scan.mjs';

const { convertBytes } = await import('../dist/pipeline.js');
const { compareRecords } = await loadScorer();
const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const { values } = parseArgs({
  options: {
    ocr: { type: 'string', multiple: true, default: ['tesseract', 'tesseract.js'] },
    dpi: { type: 'string', multiple: true, default: ['300', '150'] },
    only: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
});

const slugs = readdirSync(FIXTURES)
  .filter((slug) => slug.includes(values.only) && existsSync(join(FIXTURES, slug, 'expected.json')))
  .sort();
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'lahter-scans-'));
try {
  for (const dpi of values.dpi) for (const ocr of values.ocr) await measure(ocr, Number(dpi));
} finally {
  if (!values.folder) rmSync(folder, { recursive: true, force: true });
}

async function measure(ocr, dpi) {
  const start = performance.now();
  const all = { right: 0, wrong: 0, pages: 0 };
  for (const slug of slugs) {
    const bytes = await scanOf(slug, dpi);
    const expected = JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8'));
    const options = { ocr, libreOffice: false };
    const { records, source } = await convertBytes({ path: `${slug}.pdf`, bytes }, options).catch((error) => {
      console.log(`${slug}: ${error.code ?? ''} ${error.message}`);
      return { records: [], source: { pages: 0 } };
    });
    const { differences, right } = compareRecords(expected.records, records, { accept: expected.accept });
    const wrong = differences.reduce((sum, { missed, extra }) => sum + missed.length + extra.length, 0);
    all.right += right;
    all.wrong += wrong;
    all.pages += source.pages;
    console.log(`  ${slug.padEnd(46)} F1 ${f1(right, wrong)}`);
    if (values.show) show(differences);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${ocr} at ${dpi} dpi: F1 ${f1(all.right, all.wrong)} over ${all.right} facts right, ${all.pages} pages in`,
    `${seconds.toFixed(0)} s`,
  );
}

function f1(right, wrong) {
  return ((2 * right) / Math.max(1, 2 * right + wrong)).toFixed(3);
}

function show(differences) {
  for (const { fact, missed, extra } of differences) {
    for (const one of missed) console.log(`    - ${fact}: ${one}`);
    for (const one of extra) console.log(`    + ${fact}: ${one}`);
  }
}

/** Made once where a folder is kept. */
async function scanOf(slug, dpi) {
  const file = join(folder, String(dpi), `${slug}.pdf`);
  if (!existsSync(file)) {
    mkdirSync(join(folder, String(dpi)), { recursive: true });
    writeFileSync(file, await makeScan(readFileSync(join(FIXTURES, slug, `${slug}.pdf`)), { dpi }));
  }
  return new Uint8Array(readFileSync(file));
}

/** The tests' own scorer, which needs nothing but its types taken off. */
async function loadScorer() {
  const source = readFileSync(join(import.meta.dirname, '..', 'test', 'golden', 'score.ts'), 'utf8');
  const { outputText } = typescript.transpileModule(source, { compilerOptions: { module: 99, target: 99 } });
  return await import(`data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`);
}

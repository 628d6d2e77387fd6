/**
 * Whole jobs against `pdftotext -layout`: at least 200 text-layer PDFs, made from the fixtures' PDFs, are converted to
 * JSON text in this one process; pdftotext is started once a file over the same files. `node bench/run.mjs [files]`
 * (1000 files; with fewer, starting and warming up weigh more); `node bench/run.mjs archive [files]` runs the whole program
 * with its workers, `node bench/run.mjs compare [sentences]` measures the grouping instead, `node bench/run.mjs kinds [rounds]` what decisions cost.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Other measurements, each in a file of its own. */
const OTHERS = { archive: './archive.mjs', compare: './compare.mjs', kinds: './kinds.mjs' };
const other = OTHERS[process.argv[2]];
if (other) {
  process.argv.splice(2, 1);
  await import(other);
  process.exit();
}

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const asked = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(asked) || asked < 1) throw new Error('usage: node bench/run.mjs [number of files]');

const folder = mkdtempSync(join(tmpdir(), 'lahter-bench-'));
try {
  const files = makeFiles(asked);
  // pdftotext first: starting a program from a grown process would cost it time that is not its own.
  const theirs = runPdftotext(files);
  const ours = await convertAll(files);
  report(files.length, ours, theirs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies that differ in a comment after their end, which every reader skips. */
function makeFiles(count) {
  const sources = readdirSync(FIXTURES, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => readFileSync(join(FIXTURES, name)));
  mkdirSync(join(folder, 'in'));
  return Array.from({ length: count }, (_, i) => {
    const file = join(folder, 'in', `${String(i).padStart(4, '0')}.pdf`);
    writeFileSync(file, Buffer.concat([sources[i % sources.length], Buffer.from(`\n% copy ${i}\n`)]));
    return file;
  });
}

/** Loading the program counts too: it is part of the job. */
async function convertAll(files) {
  const start = performance.now();
  const { convertFile } = await import('../dist/index.js');
  const loaded = performance.now() - start;
  let pages = 0;
  let characters = 0;
  let peak = 0;
  for (const file of files) {
    const envelope = await convertFile(file);
    characters += JSON.stringify(envelope).length;
    pages += envelope.source.pages;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { seconds: (performance.now() - start) / 1000, loaded: loaded / 1000, pages, characters, peak };
}

function runPdftotext(files) {
  if (spawnSync('pdftotext', ['-v']).error) return null;
  const target = join(folder, 'out.txt');
  const start = performance.now();
  for (const file of files) {
    const { status } = spawnSync('pdftotext', ['-layout', file, target], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`pdftotext failed on ${file}`);
  }
  return { seconds: (performance.now() - start) / 1000 };
}

function report(count, { seconds, loaded, pages, characters, peak }, theirs) {
  const line = (label, value) => console.log(`${label.padEnd(22)}${value}`);
  line('machine', `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`);
  line('files', `${count} PDFs, ${pages} pages, ${(characters / 1e6).toFixed(1)} million characters of JSON`);
  line('lahter', `${seconds.toFixed(2)} s (loading ${loaded.toFixed(2)} s), ${(pages / seconds).toFixed(0)} pages/s`);
  line('peak memory', `${(peak / 1024 / 1024).toFixed(0)} MiB`);
  if (!theirs) {
    line('pdftotext -layout', 'not measured: pdftotext is missing, install poppler-utils');
    return;
  }
  line('pdftotext -layout', `${theirs.seconds.toFixed(2)} s, ${(pages / theirs.seconds).toFixed(0)} pages/s`);
  line('ratio', `${(seconds / theirs.seconds).toFixed(2)} × pdftotext's time`);
}

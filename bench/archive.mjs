/**
 * `lahter convert` over an archive, as a user calls it, against `pdftotext -layout` started once a file over a PDF of each
 * document: `node bench/archive.mjs [files]` (4000). Also what a second worker brings, what a file costs among a tenth as
 * many, the memory of the workers, and how soon a finished run is recognised.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveCorpus } from './archive-corpus.mjs';

const PROGRAM = join(import.meta.dirname, '..', 'bin', 'lahter.js');
const MIB = 1024 * 1024;
const files = Number(process.argv[2] ?? 4000);
if (!Number.isInteger(files) || files < 100) throw new Error('usage: node bench/archive.mjs [files, at least 100]');

const few = Math.round(files / 10);
const room = mkdtempSync(join(tmpdir(), 'lahter-bench-'));
try {
  const archive = await archiveCorpus(files);
  const [all, tenth] = [files, few].map((count) => part(archive, count));
  const line = (label, value) => console.log(`${label.padEnd(26)}${value}`);
  line('machine', `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`);
  // Twice each in turn, the better counts: what else the machine does only ever makes a run slower.
  const rounds = [];
  for (const round of ['first', 'second']) {
    const theirs = runPdftotext(join(archive, 'printed'), files);
    const many = await convert(all, 2, `two-${round}`);
    const one = await convert(all, 1, `one-${round}`);
    const little = await convert(tenth, 2, `tenth-${round}`);
    rounds.push({ theirs, two: many.seconds, one: one.seconds, few: little.seconds, memory: many.memory });
  }
  const [two, one] = [best(rounds, 'two'), best(rounds, 'one')];
  line('files', `${files}, ${(files / two).toFixed(0)} a second with 2 workers: ${seconds(rounds, 'two')}`);
  if (rounds[0].theirs === null) line('pdftotext -layout', 'not measured: it is missing, install poppler-utils');
  else {
    const ratio = two / best(rounds, 'theirs');
    line('ratio to pdftotext', `${ratio.toFixed(2)} (bar 1.3; pdftotext ${seconds(rounds, 'theirs')})`);
  }
  line('2 workers against 1', `${(one / two).toFixed(2)} times as fast (bar 1.7; 1 worker ${seconds(rounds, 'one')})`);
  const cost = two / files / (best(rounds, 'few') / few);
  line(
    `cost at ${files} against ${few}`,
    `${cost.toFixed(2)} a file (bar 1.10; ${few} files ${seconds(rounds, 'few')})`,
  );
  const most = Math.max(...rounds.flatMap(({ memory }) => memory)) / MIB;
  const grown = rounds.map(({ memory }) => growth(memory).toFixed(2)).join(' and ');
  line(
    'memory of a worker',
    `at most ${most.toFixed(0)} MiB (bar 450 MB), last quarter ${grown} of the second (bar 1.10)`,
  );
  const again = await convert(all, 2, 'two-second');
  line('the same run again', `${again.seconds.toFixed(1)} s for ${files} files (bar 10 s for 4000)`);
} finally {
  rmSync(room, { recursive: true, force: true });
}

function best(rounds, what) {
  return Math.min(...rounds.map((round) => round[what]));
}

/** `17.0 and 16.2 s` */
function seconds(rounds, what) {
  return `${rounds.map((round) => round[what].toFixed(1)).join(' and ')} s`;
}

/** A folder with the first `count` files of the archive. */
function part(archive, count) {
  const folder = join(room, `in-${count}`);
  for (const kind of readdirSync(join(archive, 'in'))) {
    mkdirSync(join(folder, kind), { recursive: true });
    for (const name of readdirSync(join(archive, 'in', kind))) {
      if (Number(name.slice(0, 5)) < count) copyFileSync(join(archive, 'in', kind, name), join(folder, kind, name));
    }
  }
  return folder;
}

/** Seconds, and the resident bytes of its workers every 200 ms. */
async function convert(input, workers, out) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [PROGRAM, 'convert', input, '--out', join(room, out), '--workers', String(workers), '--quiet'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const memory = [];
  const watch = setInterval(() => memory.push(...childrenOf(child.pid).map(residentBytes)), 200);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`lahter convert ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function residentBytes(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

/** The mean of the last quarter of a run over that of its second quarter. */
function growth(memory) {
  const quarter = (i) => {
    const samples = memory.slice((memory.length * i) / 4, (memory.length * (i + 1)) / 4);
    return samples.reduce((sum, bytes) => sum + bytes, 0) / samples.length;
  };
  return quarter(3) / quarter(1);
}

function runPdftotext(folder, count) {
  if (spawnSync('pdftotext', ['-v']).error) return null;
  const names = readdirSync(folder).sort().slice(0, count);
  const start = performance.now();
  for (const name of names) {
    const { status } = spawnSync('pdftotext', ['-layout', join(folder, name), join(room, 'text')], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`pdftotext failed on ${name}`);
  }
  return (performance.now() - start) / 1000;
}

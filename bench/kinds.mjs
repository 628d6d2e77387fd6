/**
 * What splitting and the rules of decisions cost: texts of job descriptions against decisions of the same length, both
 * converted whole: `node bench/kinds.mjs [rounds]` (15), on the built program. A decision is made from a fixture's by
 * printing its points over again with numbers that go on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const DECISION = 'rae-struktuuri-otsus';
const rounds = Number(process.argv[2] ?? 15);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('usage: node bench/kinds.mjs [rounds]');

const { convertBytes } = await import('../dist/pipeline.js');
const { parse } = await import('../dist/parsers/index.js');
const { normalizeDocument } = await import('../dist/normalize/document/index.js');
const { createReader } = await import('../dist/normalize/text/reading.js');
const { splitParts } = await import('../dist/sections/split-parts.js');

const descriptions = readdirSync(FIXTURES)
  .filter((slug) => kindsOf(slug).join() === 'job-description')
  .map((slug) => readFileSync(join(FIXTURES, slug, `${slug}.txt`), 'utf8'));
const decisions = descriptions.map(({ length }) => decisionOf(length));
const splits = await Promise.all(descriptions.map(splitter));

const [jobs, acts, split] = await fastest([
  () => convertAll(descriptions),
  () => convertAll(decisions),
  () => {
    for (const run of splits) run();
  },
]);
const line = (label, value) => console.log(`${label.padEnd(24)}${value}`);
const milliseconds = (time) => `${(time / descriptions.length).toFixed(2)} ms a document`;
line('machine', `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`);
line(
  'documents',
  `${descriptions.length} of each, ${Math.round(lengthOf(descriptions) / descriptions.length)} characters on average`,
);
line('job descriptions', milliseconds(jobs));
line('decisions, as long', `${milliseconds(acts)}, ${percent(acts / jobs - 1)} against a job description`);
line('splitting alone', `${milliseconds(split)}, ${percent(split / jobs)} of a job description`);

function kindsOf(slug) {
  try {
    return JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8')).records.map(({ kind }) => kind);
  } catch {
    return [];
  }
}

/** The fixture's act with its points over again until it is as long. */
function decisionOf(length) {
  const text = readFileSync(join(FIXTURES, DECISION, `${DECISION}.txt`), 'utf8');
  const first = text.search(/^ *1\. /mu);
  const end = text.search(/^\(allkirjastatud/mu);
  const points = text
    .slice(first, end)
    .trimEnd()
    .split(/^ *\d+\. +/mu)
    .slice(1);
  let body = '';
  for (let i = 0; first + body.length + text.length - end < length; i++) body += `${i + 1}. ${points[i % 4]}`;
  return `${text.slice(0, first)}${body}\n${text.slice(end)}`;
}

async function convertAll(texts) {
  for (const text of texts) await convertBytes({ path: 'text.txt', bytes: new TextEncoder().encode(text) });
}

async function splitter(text) {
  const document = normalizeDocument(await parse({ bytes: new TextEncoder().encode(text), fileName: 'text.txt' }));
  return () => splitParts(document, createReader(document));
}

/** The shortest time of each job in turn, in milliseconds: what other work on the machine disturbed least. */
async function fastest(jobsToRun) {
  const times = jobsToRun.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, job] of jobsToRun.entries()) {
      const start = performance.now();
      await job();
      times[i] = Math.min(times[i], performance.now() - start);
    }
  }
  return times;
}

function lengthOf(texts) {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function percent(share) {
  return `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;
}

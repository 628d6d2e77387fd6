/**
 * Grouping of generated duty sentences: `node bench/compare.mjs [sentences]` (200,000), on the built program. A quarter
 * is measured too, each size in a process of its own, so that growth and peak memory are seen.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const [size = '200000', role = 'parent'] = process.argv.slice(2);
if (!/^\d+$/u.test(size) || Number(size) < 4) throw new Error('usage: node bench/compare.mjs [number of sentences]');
if (role === 'child') await measure(Number(size));
else report(Number(size));

function report(count) {
  const quarter = runChild(Math.floor(count / 4));
  const whole = runChild(count);
  const line = (label, value) => console.log(`${label.padEnd(22)}${value}`);
  line('machine', `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`);
  for (const { sentences, distinct, clusters, seconds, peak } of [quarter, whole]) {
    line(
      `${sentences} sentences`,
      `${seconds.toFixed(1)} s, ${peak} MiB, ${distinct} different ones, ${clusters} groups`,
    );
  }
  line('four times as many', `${(whole.seconds / quarter.seconds).toFixed(2)} × the time`);
}

function runChild(count) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), String(count), 'child'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function measure(count) {
  const sentences = await generate(count);
  const start = performance.now();
  const { readSentence } = await import('../dist/compare/language/read-sentence.js');
  const { clusterSentences } = await import('../dist/compare/cluster-sentences.js');
  const { clusters } = clusterSentences(sentences.map((text) => readSentence(text)));
  const seconds = (performance.now() - start) / 1000;
  const distinct = new Set(sentences).size;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ sentences: count, distinct, clusters: clusters.length, seconds, peak }));
}

/** Verb, object and circumstance, each inflected as its place asks: *koostab töölepinguid*, *töölepingute koostamine*. */
async function generate(count) {
  const { COMPARE_VERBS } = await import('../dist/vocabulary/compare-verbs.js');
  const { COMPARE_NOUNS } = await import('../dist/vocabulary/compare-nouns.js');
  const { COMPOUND_FIRST_PARTS } = await import('../dist/vocabulary/compare-compounds.js');
  const { pick, chance } = random(20260101);
  const verbs = COMPARE_VERBS.map((entry) => entry.split(' '));
  const nouns = COMPARE_NOUNS.map((entry) => entry.split(' '));
  const parts = COMPOUND_FIRST_PARTS.map(([part]) => part);
  const generic = ['vastavalt õigusaktidele ', 'oma pädevuse piires ', 'vajaduse korral ', ''];
  return Array.from({ length: count }, () => {
    const [ma, , b = `${ma.slice(0, -2)}b`] = pick(verbs);
    const part = chance(0.6) ? pick(parts) : '';
    const noun = pick(nouns);
    const [, genitive, , plural, partitivePlural] = noun;
    const place = chance(0.5) ? `${pick(nouns)[3]}le ` : '';
    const about = chance(0.4) ? `${pick(parts)}${pick(nouns)[1]}ga seoses ` : '';
    const extra = chance(0.4) ? pick(generic) : '';
    const deverbal = `${ma.slice(0, -2)}mine`;
    const words = chance(0.5)
      ? `${b} ${about}${extra}${part}${partitivePlural} ${place}`
      : `${extra}${about}${place}${part}${chance(0.5) ? plural : genitive} ${deverbal}`;
    return words.trim();
  });
}

/** The same numbers on every machine; the first of a list come more often than the last, as in real texts. */
function random(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { pick: (list) => list[Math.floor(list.length * next() ** 2)], chance: (part) => next() < part };
}

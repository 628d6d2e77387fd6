import { expect, it } from 'vitest';
import { type Outcome, STATUSES } from '../../src/batch/outcome.ts';
import { corrupted, type Fault, fixtureFiles, outsized, truncated } from './fault-corpus.ts';
import { put, run, useFolders } from './run-folder.ts';

useFolders();

/** `LAHTER_FAULTS=all npx vitest run test/batch/faults.test.ts` cuts every fixture at ten places and turns 200 bytes. */
const all = process.env.LAHTER_FAULTS === 'all';
const fixtures = fixtureFiles(all ? 1 : 9);

/** Formats of which a part without its end cannot pass for the whole. */
const CLOSED = /\.(?:pdf|docx|odt|doc)$/u;

async function outcomesOf(faults: Iterable<Fault>): Promise<Map<string, Outcome>> {
  for (const { name, bytes } of faults) put(name, bytes);
  const { outcomes } = await run({ pool: { workers: 2, filesPerWorker: 500, limits: LIMITS } });
  return new Map(outcomes.map((outcome) => [outcome.path, outcome]));
}

const LIMITS = { budgetMs: 60_000, stallMs: 60_000, memoryBytes: 1536 * 1024 * 1024 };

function expectSettled(outcomes: ReadonlyMap<string, Outcome>, faults: readonly Fault[]): void {
  // A container's documents stand behind its name.
  const files = new Set([...outcomes.keys()].map((path) => path.replace(/!.*/su, '')));
  expect([...files].sort()).toEqual(faults.map(({ name }) => name).sort());
  for (const { path, status, code, message } of outcomes.values()) {
    expect(STATUSES).toContain(status);
    if (status !== 'ok') expect({ path, code }).toEqual({ path, code: expect.stringMatching(/^[a-z-]+$/u) });
    expect({ path, message }).toEqual({ path, message: message === null ? null : expect.not.stringContaining('\n') });
    expect({ path, status, message }).not.toMatchObject({ code: 'internal-error' });
    expect({ path, status, code, message }).not.toMatchObject({ status: 'crashed' });
  }
}

it('files that were cut off or have a byte turned end with a status and a reason, and never pass for the whole', async () => {
  const faults = [...truncated(fixtures, all ? 10 : 3), ...corrupted(fixtures, all ? 200 : 40)];
  const whole = new Map<string, number>();
  for (const { name, bytes } of fixtures) put(`whole/${name}`, bytes);
  const outcomes = await outcomesOf(faults);
  for (const [path, { summary }] of outcomes) {
    if (!path.startsWith('whole/')) continue;
    whole.set(path.slice('whole/'.length), summary?.coverage.characters ?? 0);
    outcomes.delete(path);
  }
  expectSettled(outcomes, faults);
  const passed = faults.filter(({ name, of }) => {
    const outcome = outcomes.get(name);
    const characters = outcome?.summary?.coverage.characters ?? 0;
    return outcome?.status === 'ok' && of !== null && CLOSED.test(of) && characters < (whole.get(of) ?? 0) / 2;
  });
  expect(passed.map(({ name }) => name)).toEqual([]);
}, 600_000);

it('what is too large, too long or too deep ends with a status and a reason', async () => {
  const faults = outsized();
  const outcomes = await outcomesOf(faults);
  expectSettled(outcomes, faults);
  const states = Object.fromEntries([...outcomes].map(([path, { status, code }]) => [path, `${status} ${code}`]));
  expect(states).toEqual({
    'a-line-of-10-mb.txt': 'needs-review kind-unknown',
    'a-million-spaces.txt': 'needs-review kind-unknown',
    'a-page-with-a-million-spaces.pdf': 'needs-review kind-unknown',
    'deep.docx': 'failed limit-exceeded',
    'deep.html': 'failed limit-exceeded',
    'deep.pdf': 'failed no-text-layer',
    'deep.rtf': 'failed limit-exceeded',
    'dots.txt': 'needs-review kind-unknown',
    'numbers.txt': 'needs-review kind-unknown',
    'one-letter-lines.txt': 'needs-review kind-unknown',
    'ten-thousand-empty-pages.pdf': 'failed no-text-layer',
  });
}, 300_000);

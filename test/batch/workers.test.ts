import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { place, put, run, useFolders } from './run-folder.ts';

useFolders();

const MIB = 1024 * 1024;
const STUB = join(import.meta.dirname, 'stubs', 'misbehaving-worker.mjs');
const pool = (limits: { budgetMs?: number; stallMs?: number; memoryBytes?: number } = {}) => ({
  workers: 2,
  filesPerWorker: 500,
  limits: { budgetMs: 20_000, stallMs: 10_000, memoryBytes: 300 * MIB, ...limits },
  workerFile: STUB,
});

describe('a worker that misbehaves costs one document', () => {
  it.each([
    ['spin', { stallMs: 1000 }, 'timeout', 'stalled'],
    ['hang', { budgetMs: 1000 }, 'timeout', 'time-over'],
    ['eat', {}, 'crashed', 'out-of-memory'],
    ['swell', {}, 'crashed', 'out-of-memory'],
    ['exit', {}, 'crashed', 'worker-died'],
    ['throw', {}, 'crashed', 'worker-died'],
    ['reject', {}, 'crashed', 'worker-died'],
    ['noise', {}, 'ok', null],
  ])('%s', async (deed, limits, status, code) => {
    for (const name of ['a.txt', `${deed}.txt`, 'x.txt', 'y.txt', 'z.txt']) put(name, name);
    const { outcomes } = await run({ pool: pool(limits) });
    expect(outcomes.map(({ path }) => path)).toEqual([...['a.txt', `${deed}.txt`, 'x.txt', 'y.txt', 'z.txt'].sort()]);
    for (const outcome of outcomes) {
      const expected = outcome.path === `${deed}.txt` ? { status, code } : { status: 'ok', code: null };
      expect(outcome).toMatchObject(expected);
    }
  });

  it('without signs of life the stall limit ends it before the budget does', async () => {
    put('spin.txt', 's');
    const start = performance.now();
    const { outcomes } = await run({ pool: pool({ stallMs: 800, budgetMs: 60_000 }) });
    expect(outcomes[0]).toMatchObject({ status: 'timeout', code: 'stalled' });
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('a full disk ends the run, and what was not read is left to the next one', async () => {
    for (const name of ['a.txt', 'full.txt', 'x.txt', 'y.txt', 'z.txt']) put(name, name);
    const first = await run({ pool: { ...pool(), workers: 1 } });
    expect(first.stopped).toBe('no-room');
    expect(first.outcomes.length).toBeLessThan(5);
    const second = await run({ pool: { ...pool(), workers: 1 } });
    expect(second.known).toContain('a.txt');
    expect(second.read).toContain('full.txt');
  });

  it('a failed file is known in the next run, and read anew when asked', async () => {
    put('exit.txt', 'e');
    await run({ pool: pool() });
    expect(await run({ pool: pool() })).toMatchObject({ read: [], known: ['exit.txt'] });
    expect(await run({ pool: pool(), retryFailed: true })).toMatchObject({ read: ['exit.txt'], known: [] });
    expect(place.out).not.toBe('');
  });
});

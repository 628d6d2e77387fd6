import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { FORMATS, fixtureFile, ROOT, SLUGS } from '../golden/fixtures.ts';
import { place, put, results, useFolders } from './run-folder.ts';

useFolders();

/** `LAHTER_KILLS=20 npx vitest run test/batch/kill.test.ts` kills more often. */
const KILLS = Number(process.env.LAHTER_KILLS ?? 5);
const FILES = SLUGS.flatMap((slug) => FORMATS.map((format) => fixtureFile(slug, format)));

function convert(out: string, ...more: string[]): ChildProcess {
  const args = [join(ROOT, 'bin', 'lahter.js'), 'convert', place.input, '--out', out, '--workers', '2', '--quiet'];
  return spawn(process.execPath, [...args, ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve));

function childrenOf(pid: number | undefined): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It ended first.
  }
}

function lives(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
}

it('a signal ends the run in order: no worker is left, and the same command goes on', async () => {
  for (const [i, file] of FILES.entries()) put(`${i % 7}/${file.slice(file.lastIndexOf('/') + 1)}`, readFileSync(file));
  const run = convert(place.out);
  const end = ended(run);
  await wait(900);
  const workers = childrenOf(run.pid);
  run.kill('SIGINT');
  expect(await end).toBe(130);
  await wait(200);
  expect(workers.filter(lives)).toEqual([]);
  expect(await ended(convert(place.out))).toBe(0);
  expect([...results().keys()].filter((name) => name.endsWith('.json'))).toHaveLength(FILES.length);
}, 60_000);

it(`after ${KILLS} kills of the run and its workers the output is that of an undisturbed run`, async () => {
  for (const [i, file] of FILES.entries()) put(`${i % 7}/${file.slice(file.lastIndexOf('/') + 1)}`, readFileSync(file));
  const calm = join(place.folder, 'calm');
  expect(await ended(convert(calm))).toBe(0);
  const orphans: number[] = [];
  for (let kills = 0; kills < KILLS; ) {
    const run = convert(place.out);
    const end = ended(run);
    await Promise.race([end, wait(150 + Math.random() * 1200)]);
    const workers = childrenOf(run.pid);
    if (kills % 2 === 1) {
      for (const worker of workers.slice(0, 1)) kill(worker);
      kills++;
      await Promise.race([end, wait(Math.random() * 600)]);
    }
    orphans.push(...childrenOf(run.pid));
    kill(run.pid);
    await end;
    kills++;
  }
  expect(await ended(convert(place.out))).toBe(0);
  expect(results(place.out)).toEqual(results(calm));
  await wait(2500);
  expect(orphans.filter(lives)).toEqual([]);
}, 180_000);

import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJournal } from '../../src/batch/journal.ts';
import { takeLock } from '../../src/batch/lock.ts';
import { place, put, results, run, useFolders } from './run-folder.ts';

useFolders();

const letter = (who: string) =>
  `AMETIJUHEND\n\nAmetikoht: ${who}\nVahetu juht: osakonna juhataja\n\nTööülesanded\n1. Koostab aruandeid.\n`;

describe('the same command again', () => {
  it('reads nothing when nothing changed', async () => {
    for (const who of ['arhivaar', 'jurist', 'sekretär']) put(`${who}.txt`, letter(who));
    const first = await run();
    expect(first.read).toHaveLength(3);
    const before = results();
    const second = await run();
    expect(second.read).toEqual([]);
    expect(second.outcomes).toEqual(first.outcomes);
    expect(results()).toEqual(before);
  });

  it.each<[string, () => void, string[]]>([
    ['a file with other bytes', () => void put('arhivaar.txt', letter('peaarhivaar')), ['arhivaar.txt']],
    ['a new file', () => void put('kokk.txt', letter('kokk')), ['kokk.txt']],
    ['a result that is gone', () => rmSync(join(place.out, 'jurist.txt.json')), ['jurist.txt']],
    ['a result that was cut', () => writeFileSync(join(place.out, 'jurist.txt.json'), '{'), ['jurist.txt']],
    ['a torn journal', () => cutJournal(), ['jurist.txt']],
    ['noise at the end of the journal', () => appendFileSync(journalFile(), '{"path":"x'), []],
  ])('reads %s', async (_, change, expected) => {
    for (const who of ['arhivaar', 'jurist']) put(`${who}.txt`, letter(who));
    await run({ pool: onePool() });
    change();
    expect((await run({ pool: onePool() })).read).toEqual(expected);
    expect((await run()).read).toEqual([]);
    for await (const { path } of readJournal(place.out)) expect(path).toMatch(/\.txt$/u);
  });

  it('other options are another result', async () => {
    put('a.txt', letter('arhivaar'));
    await run();
    const compact = results().get('a.txt.json');
    const { read } = await run({ job: { ...(await jobWith()), pretty: true } });
    expect(read).toEqual(['a.txt']);
    expect(results().get('a.txt.json')).not.toBe(compact);
  });

  it('--force reads everything', async () => {
    put('a.txt', letter('arhivaar'));
    await run();
    expect((await run({ force: true })).read).toEqual(['a.txt']);
  });

  it('the journal does not grow for ever', async () => {
    put('a.txt', letter('arhivaar'));
    for (let i = 0; i < 3; i++) await run({ force: true });
    const before = readFileSync(journalFile(), 'utf8');
    appendFileSync(journalFile(), before.repeat(60));
    await run();
    expect(readFileSync(journalFile(), 'utf8').trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('files with the same bytes', () => {
  it('are read once', async () => {
    for (const name of ['a.txt', 'b/c.txt', 'd.txt']) put(name, letter('arhivaar'));
    const { outcomes } = await run();
    expect(outcomes.map(({ path, status, duplicateOf }) => [path, status, duplicateOf])).toEqual([
      ['a.txt', expect.stringMatching(/^ok|needs-review$/u), null],
      ['b/c.txt', 'duplicate', 'a.txt'],
      ['d.txt', 'duplicate', 'a.txt'],
    ]);
    expect([...results().keys()]).toEqual(['a.txt.json']);
  });

  it('a new first takes over, and what the old first had is taken away', async () => {
    put('b.txt', letter('arhivaar'));
    await run();
    put('a.txt', letter('arhivaar'));
    await run();
    expect([...results().keys()]).toEqual(['a.txt.json']);
    rmSync(join(place.input, 'a.txt'));
    await run();
    expect([...results().keys()]).toEqual(['a.txt.json', 'b.txt.json']);
  });
});

describe('two runs in one folder', () => {
  it('the second is refused while the first lives', () => {
    const lock = takeLock(place.out);
    expect(lock).not.toBeNull();
    expect(takeLock(place.out)).toBeNull();
    lock?.release();
    expect(takeLock(place.out)).not.toBeNull();
  });

  it('the lock of a dead process is taken over', () => {
    takeLock(place.out);
    writeFileSync(join(place.out, '.lahter', 'lock'), '{"pid":4194301,"began":"1"}');
    expect(takeLock(place.out)).not.toBeNull();
  });
});

function journalFile(): string {
  return join(place.out, '.lahter', 'journal.jsonl');
}

function cutJournal(): void {
  const journal = readFileSync(journalFile());
  writeFileSync(journalFile(), journal.subarray(0, journal.length - 20));
}

function onePool() {
  return {
    workers: 1,
    filesPerWorker: 500,
    limits: { budgetMs: 20_000, stallMs: 10_000, memoryBytes: 1536 * 1024 * 1024 },
  };
}

async function jobWith() {
  const { optionsFor } = await import('./run-folder.ts');
  return optionsFor().job;
}

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { folderSource } from '../../src/batch/folder-source.ts';
import type { JournalEntry } from '../../src/batch/journal.ts';
import type { Outcome } from '../../src/batch/outcome.ts';
import { type RunOptions, type RunResult, runBatch } from '../../src/batch/run.ts';
import { READ_DEFAULTS } from '../../src/model/read-options.ts';

/** A run's folders, made for each test and taken away after it. */
export const place = { folder: '', input: '', out: '' };

export function useFolders(): void {
  beforeEach(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'lahter-batch-'));
    place.input = join(place.folder, 'in');
    place.out = join(place.folder, 'out');
    mkdirSync(place.input);
  });
  afterEach(() => rmSync(place.folder, { recursive: true, force: true }));
}

export function put(name: string, content: string | Uint8Array): string {
  const file = join(place.input, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** Every file under the output, what the run keeps for itself left out. */
export function results(out = place.out): Map<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(out, '.lahter')))
    .sort();
  return new Map(files.map((file) => [file.slice(out.length + 1), readFileSync(file, 'utf8')]));
}

export function optionsFor(changes: Partial<RunOptions> = {}): RunOptions {
  const source = folderSource([place.input]);
  return {
    source,
    job: {
      read: READ_DEFAULTS,
      pretty: false,
      redact: null,
      reader: source.reader,
      store: { kind: 'folder', folder: place.out },
    },
    pool: {
      workers: 2,
      filesPerWorker: 500,
      limits: { budgetMs: 20_000, stallMs: 10_000, memoryBytes: 1536 * 1024 * 1024 },
    },
    journal: place.out,
    force: false,
    retryFailed: false,
    ...changes,
  };
}

export interface Ran {
  readonly outcomes: readonly Outcome[];
  /** Paths that a worker read, and those that an earlier run had read. */
  readonly read: readonly string[];
  readonly known: readonly string[];
  readonly stopped: RunResult['stopped'];
}

export async function run(changes: Partial<RunOptions> = {}): Promise<Ran> {
  const read: string[] = [];
  const known: string[] = [];
  const settled = ({ path }: { path: string }, _: JournalEntry, isKnown: boolean) =>
    void (isKnown ? known : read).push(path);
  const result = await runBatch(optionsFor(changes), { settled });
  const outcomes: Outcome[] = [];
  for await (const outcome of result.outcomes()) outcomes.push(outcome);
  await result.close();
  return { outcomes, read: read.sort(), known: known.sort(), stopped: result.stopped };
}

import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FromWorker, JobOptions, ToWorker } from './messages.ts';
import type { RUN_CODES } from './outcome.ts';
import type { WorkItem } from './work-source.ts';

/** What a worker may take before it is ended from outside. */
export interface WorkerLimits {
  /** For one document; for one page where its text has to be recognised. */
  readonly budgetMs: number;
  /** Without a sign of life. */
  readonly stallMs: number;
  /** Resident memory. */
  readonly memoryBytes: number;
}

export type DeathCode = Extract<keyof typeof RUN_CODES, 'time-over' | 'stalled' | 'out-of-memory' | 'worker-died'>;

/** The process ended, or was ended, before the file was done. */
export class WorkerDeath extends Error {
  readonly code: DeathCode;

  constructor(code: DeathCode, message: string) {
    super(message);
    this.code = code;
  }
}

type Settled = Extract<FromWorker, { type: 'outcome' }>;

/** From TypeScript sources, as tests run them, the built worker serves: a process cannot be forked from those. */
const WORKER_FILE = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/batch/worker.js' : './worker.js', import.meta.url),
);
const WATCH_MS = 500;
const MIB = 1024 * 1024;
/** Share of the memory that JavaScript's own heap may fill; the rest is for pictures and buffers outside of it. */
const HEAP_SHARE = 2 / 3;

/**
 * V8's flags for as many processes as cores. A core each: with threads of their own for garbage and compiling they are a
 * tenth slower. Patterns are compiled once, not twice, and with Node 20 functions only when they have run nine times as
 * long as usual: compiling was a quarter of the work. Later versions have a cheaper compiler, and do not start with that flag.
 */
const FOR_MANY = [
  '--single-threaded',
  '--no-regexp-tier-up',
  ...(process.versions.node.startsWith('20.') ? ['--interrupt-budget=600000'] : []),
];

interface Task {
  readonly settle: (settled: Settled) => void;
  readonly done: () => void;
  readonly fail: (death: WorkerDeath) => void;
  /** Of the document that is being read. */
  startedAt: number;
}

/**
 * One expendable process of the pool. It reads a file at a time and is watched from outside, since a process that spins
 * or eats memory cannot watch itself.
 */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #limits: WorkerLimits;
  readonly #watch: NodeJS.Timeout;
  #task: Task | null = null;
  #heardAt = performance.now();
  #verdict: WorkerDeath | null = null;
  #lastWords = '';
  /** Files taken so far. */
  files = 0;
  /** Resident bytes after the last file. */
  memory = 0;
  isDead = false;

  constructor(options: JobOptions, limits: WorkerLimits, workerFile = WORKER_FILE) {
    this.#limits = limits;
    this.#child = fork(workerFile, {
      execArgv: [...FOR_MANY, `--max-old-space-size=${Math.floor((limits.memoryBytes / MIB) * HEAP_SHARE)}`],
      // A group of its own, so that what it started dies with it.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString('utf8')).slice(-4000);
    });
    this.#child.on('message', (message: FromWorker) => this.#hear(message));
    this.#child.on('error', () => this.kill());
    this.#child.on('exit', (code, signal) => this.#end(code, signal));
    this.#watch = setInterval(() => this.#look(), WATCH_MS);
    this.#watch.unref();
    this.#say({ type: 'options', options });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Resolves when the file is done; `settle` hears each document. @throws WorkerDeath */
  run(item: WorkItem, settle: (settled: Settled) => void): Promise<void> {
    this.files++;
    return new Promise((done, fail) => {
      const now = performance.now();
      this.#heardAt = now;
      this.#task = { settle, done, fail, startedAt: now };
      if (this.isDead) this.#end(null, null);
      else this.#say({ type: 'convert', item });
    });
  }

  /** Ends the process and everything that it started, at once. */
  kill(): void {
    const { pid } = this.#child;
    if (pid === undefined || this.isDead) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      this.#child.kill('SIGKILL');
    }
  }

  #say(message: ToWorker): void {
    this.#child.send(message, () => {});
  }

  #hear(message: FromWorker): void {
    this.#heardAt = performance.now();
    const task = this.#task;
    if (message.type === 'alive' || task === null) return;
    if (message.type !== 'done') {
      task.startedAt = this.#heardAt;
      if (message.type === 'outcome') task.settle(message);
      return;
    }
    this.memory = message.memory;
    this.#task = null;
    task.done();
  }

  #look(): void {
    if (this.#task === null || this.#verdict !== null || this.isDead) return;
    this.#verdict = this.#judge(performance.now(), this.#task);
    if (this.#verdict !== null) this.kill();
  }

  #judge(now: number, { startedAt }: Task): WorkerDeath | null {
    const { budgetMs, stallMs, memoryBytes } = this.#limits;
    if (now - startedAt > budgetMs) {
      return new WorkerDeath('time-over', `reading took longer than ${budgetMs / 1000} s`);
    }
    if (now - this.#heardAt > stallMs) {
      return new WorkerDeath('stalled', `reading gave no sign of life for ${stallMs / 1000} s`);
    }
    if (residentBytes(this.#child.pid) > memoryBytes) {
      return new WorkerDeath('out-of-memory', `reading needed more than ${Math.floor(memoryBytes / MIB)} MiB`);
    }
    return null;
  }

  #end(code: number | null, signal: string | null): void {
    this.isDead = true;
    clearInterval(this.#watch);
    const task = this.#task;
    this.#task = null;
    task?.fail(this.#verdict ?? this.#causeOf(code, signal));
  }

  #causeOf(code: number | null, signal: string | null): WorkerDeath {
    if (/heap out of memory|allocation failed/iu.test(this.#lastWords)) {
      const { memoryBytes } = this.#limits;
      return new WorkerDeath('out-of-memory', `reading needed more than ${Math.floor(memoryBytes / MIB)} MiB`);
    }
    const how = signal === null ? `with code ${code ?? 'unknown'}` : `by ${signal}`;
    return new WorkerDeath('worker-died', `the worker process ended ${how}`);
  }
}

const PAGE_BYTES = 4096;

/** As Linux tells it (proc(5), statm); 0 elsewhere, where the heap's own limit must do. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

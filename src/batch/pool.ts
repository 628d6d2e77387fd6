import type { FromWorker, JobOptions } from './messages.ts';
import type { WorkItem } from './work-source.ts';
import { WorkerDeath, type WorkerLimits, WorkerProcess } from './worker-process.ts';

export interface PoolOptions {
  readonly workers: number;
  /** A worker is replaced after this many files. */
  readonly filesPerWorker: number;
  readonly limits: WorkerLimits;
  /** Another program than the project's own worker; tests give stubs that spin, eat and exit. */
  readonly workerFile?: string | undefined;
}

type Settled = Extract<FromWorker, { type: 'outcome' }>;

/** What came of a file: its documents, and how its worker died, if it did. */
export interface FileResult {
  readonly settled: readonly Settled[];
  readonly death: WorkerDeath | null;
}

/** Expendable processes that read one file each at a time. */
export class Pool {
  readonly #job: JobOptions;
  readonly #options: PoolOptions;
  readonly #idle: WorkerProcess[] = [];
  readonly #waiting: ((worker: WorkerProcess) => void)[] = [];
  readonly #all = new Set<WorkerProcess>();
  #isClosed = false;

  constructor(job: JobOptions, options: PoolOptions) {
    this.#job = job;
    this.#options = options;
  }

  /** Waits for a free worker, then returns at once; the result comes with the inner promise. */
  async start(item: WorkItem): Promise<{ readonly result: Promise<FileResult> }> {
    const worker = await this.#take();
    return { result: this.#convert(item, worker) };
  }

  /** Ends every worker at once. */
  close(): void {
    this.#isClosed = true;
    for (const worker of this.#all) worker.kill();
  }

  async #convert(item: WorkItem, worker: WorkerProcess): Promise<FileResult> {
    const first = await this.#attempt(item, worker);
    // A worker may have died of what it read before, or been killed by someone else: a fresh one gets the file once more.
    const mayRepeat = first.death?.code === 'worker-died' || first.death?.code === 'out-of-memory';
    if (!mayRepeat || this.#isClosed) return first;
    return this.#attempt(item, await this.#takeFresh());
  }

  async #attempt(item: WorkItem, worker: WorkerProcess): Promise<FileResult> {
    const settled: Settled[] = [];
    try {
      if (this.#isClosed) throw new WorkerDeath('worker-died', 'the run was stopped');
      await worker.run(item, (document) => settled.push(document));
      return { settled, death: null };
    } catch (error) {
      if (!(error instanceof WorkerDeath)) throw error;
      return { settled, death: error };
    } finally {
      this.#giveBack(worker);
    }
  }

  #take(): Promise<WorkerProcess> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (!idle.isDead) return Promise.resolve(idle);
      this.#all.delete(idle);
    }
    if (this.#all.size < this.#options.workers) return Promise.resolve(this.#spawn());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A worker that has read nothing yet. */
  async #takeFresh(): Promise<WorkerProcess> {
    const worker = await this.#take();
    if (worker.files === 0) return worker;
    worker.kill();
    this.#all.delete(worker);
    return this.#spawn();
  }

  #spawn(): WorkerProcess {
    const worker = new WorkerProcess(this.#job, this.#options.limits, this.#options.workerFile);
    this.#all.add(worker);
    return worker;
  }

  #giveBack(worker: WorkerProcess): void {
    const isSpent = worker.isDead || worker.files >= this.#options.filesPerWorker || this.#isSwollen(worker);
    if (isSpent || this.#isClosed) {
      worker.kill();
      this.#all.delete(worker);
    }
    const next = this.#waiting.shift();
    if (next !== undefined) next(isSpent ? this.#spawn() : worker);
    else if (!isSpent) this.#idle.push(worker);
  }

  /** One that has grown to half of what it may take is replaced before it costs a document. */
  #isSwollen({ memory }: WorkerProcess): boolean {
    return memory > this.#options.limits.memoryBytes / 2;
  }
}

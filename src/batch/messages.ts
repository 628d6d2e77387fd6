import type { ReadOptions } from '../model/read-options.ts';
import type { RedactOptions } from '../redact/index.ts';
import type { Outcome } from './outcome.ts';
import type { StoreSpec, Written } from './result-store.ts';
import type { ReaderSpec, WorkItem } from './work-source.ts';

/** What every document of a run is converted with. Plain data: it travels to the workers. */
export interface JobOptions {
  readonly read: ReadOptions;
  readonly pretty: boolean;
  /** What is masked in everything that is written; `null` masks nothing. */
  readonly redact: RedactOptions | null;
  readonly reader: ReaderSpec;
  readonly store: StoreSpec;
}

/** To a worker: first how, then file after file. */
export type ToWorker =
  | { readonly type: 'options'; readonly options: JobOptions }
  | { readonly type: 'convert'; readonly item: WorkItem };

/** From a worker: a sign of life, a page of a scan, a document of the file, the end of the file. */
export type FromWorker =
  | { readonly type: 'alive' }
  /** A page was recognised: the document's time begins anew. */
  | { readonly type: 'page' }
  | { readonly type: 'outcome'; readonly outcome: Outcome; readonly written: Written | null }
  | { readonly type: 'done'; readonly memory: number };

/** A worker process: files come in one after another, what became of them goes out. It ends when its parent does. */
import { convertItem } from './convert-item.ts';
import type { FromWorker, JobOptions, ToWorker } from './messages.ts';
import { dieWithParent } from './orphan-watch.ts';
import { openStore, type ResultStore } from './result-store.ts';
import { openReader, type ReadBytes, type WorkItem } from './work-source.ts';

const SIGN_OF_LIFE_MS = 1000;

interface Setting {
  readonly options: JobOptions;
  readonly readBytes: ReadBytes;
  readonly store: ResultStore;
}

let setting: Promise<Setting> | null = null;

process.on('message', (message: ToWorker) => {
  if (message.type === 'options') setting = prepare(message.options);
  else void work(message.item);
});
process.on('disconnect', () => process.exit());
dieWithParent();
setInterval(() => send({ type: 'alive' }), SIGN_OF_LIFE_MS).unref();

async function prepare(options: JobOptions): Promise<Setting> {
  return { options, readBytes: openReader(options.reader), store: await openStore(options.store) };
}

/** What escapes here kills the process, and its parent books that on this file. */
async function work(item: WorkItem): Promise<void> {
  if (setting === null) throw new Error('a file came before the options');
  const { options, readBytes, store } = await setting;
  for await (const settled of convertItem(item, options, readBytes, store, sayPage)) send(settled);
  send({ type: 'done', memory: process.memoryUsage.rss() });
}

const sayPage = () => send({ type: 'page' });

function send(message: FromWorker): void {
  process.send?.(message);
}

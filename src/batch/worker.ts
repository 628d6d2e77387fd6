/** A worker process: files come in one after another, what became of them goes out. It ends when its parent does. */
import { convertItem, type Desk, openDesk } from './convert-item.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { dieWithParent } from './orphan-watch.ts';
import type { WorkItem } from './work-source.ts';

const SIGN_OF_LIFE_MS = 1000;

let desk: Promise<Desk> | null = null;

process.on('message', (message: ToWorker) => {
  if (message.type === 'options') desk = openDesk(message.options);
  else void work(message.item);
});
process.on('disconnect', () => process.exit());
dieWithParent();
setInterval(() => send({ type: 'alive' }), SIGN_OF_LIFE_MS).unref();

/** What escapes here kills the process, and its parent books that on this file. */
async function work(item: WorkItem): Promise<void> {
  if (desk === null) throw new Error('a file came before the options');
  for await (const settled of convertItem(item, await desk, sayPage)) send(settled);
  send({ type: 'done', memory: process.memoryUsage.rss() });
}

const sayPage = () => send({ type: 'page' });

function send(message: FromWorker): void {
  process.send?.(message);
}

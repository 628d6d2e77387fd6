import { Worker } from 'node:worker_threads';

const LOOK_MS = 2000;

/** Plain JavaScript, since a thread starts from a text. Its process may be busy for ever; the thread is not. */
const WATCH = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid === workerData.parent) return;
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}, ${LOOK_MS});
`;

/** Ends this process and what it started once its parent is gone, even where it spins and hears nothing of that. */
export function dieWithParent(): void {
  const limits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 };
  new Worker(WATCH, { eval: true, workerData: { parent: process.ppid }, resourceLimits: limits }).unref();
}

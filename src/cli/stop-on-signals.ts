import { EXIT } from './exit-codes.ts';

/** The first signal ends the run in order, a second one at once. */
export function stopOnSignals(): { readonly signal: AbortSignal; off(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { signal: controller.signal, off: () => process.off('SIGINT', stop).off('SIGTERM', stop) };
}

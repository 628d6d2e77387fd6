/** What pdf.js needs of a way between its two halves: the part of a browser's `MessagePort` that it calls. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(name: string, listener: Listener, options?: { readonly signal?: AbortSignal } | null): void;
  removeEventListener(name: string, listener: Listener): void;
  terminate(): void;
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * Both halves of pdf.js in one thread, handing each other the very objects. Its own port for this case copies every
 * message deeply, as browsers must, which costs more than the layout of a page; here nobody changes what was handed on but
 * for the pieces of a page, whose lists the sender empties afterwards.
 */
export function createLoopback(): Port {
  const listeners = new Set<Listener>();
  const ready = Promise.resolve();
  return {
    postMessage(message) {
      const event = { data: withOwnChunk(message) };
      void ready.then(() => {
        for (const listener of listeners) listener(event);
      });
    },
    addEventListener(_name, listener, options) {
      listeners.add(listener);
      options?.signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    removeEventListener: (_name, listener) => void listeners.delete(listener),
    terminate: () => listeners.clear(),
  };
}

/** A piece of a page's text or drawing operators, which the sender fills again once it was handed on. */
interface Chunk {
  readonly items?: unknown;
  readonly fnArray?: readonly unknown[];
  readonly argsArray?: readonly unknown[];
}

function withOwnChunk(message: unknown): unknown {
  const { chunk } = message as { readonly chunk?: Chunk | null };
  if (chunk?.items) return { ...(message as object), chunk: { ...chunk } };
  if (!chunk?.fnArray || !chunk.argsArray) return message;
  return { ...(message as object), chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
}

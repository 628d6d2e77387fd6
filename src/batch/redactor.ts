import { createHmac } from 'node:crypto';
import type { Envelope } from '../model/record.ts';
import type { RedactionReport, RedactOptions } from '../redact/index.ts';

/** Masks what a run writes, as the user chose. */
export interface Redactor {
  envelope(envelope: Envelope): { readonly envelope: Envelope; readonly masked: RedactionReport | null };
  path(path: string): string;
  text(text: string): string;
}

const MASKS_NOTHING: Redactor = {
  envelope: (envelope) => ({ envelope, masked: null }),
  path: (path) => path,
  text: (text) => text,
};

/** `null` leaves everything as it is. */
export async function openRedactor(options: RedactOptions | null): Promise<Redactor> {
  if (options === null) return MASKS_NOTHING;
  const { redactEnvelope, redactPath, redactText } = await import('../redact/index.ts');
  return {
    envelope(original) {
      const { envelope, report } = redactEnvelope(original, options);
      const path = keepApart(original.source.path, envelope.source.path, options.key);
      return { envelope: { ...envelope, source: { ...envelope.source, path } }, masked: report };
    },
    path: (path) => keepApart(path, redactPath(path, options), options.key),
    text: (text) => redactText(text, options),
  };
}

/** Names that differ only in what was masked must not become one: `Isik-7F3K2M9Q~3fa91c.pdf`. */
function keepApart(path: string, masked: string, key: string): string {
  if (masked === path) return path;
  const mark = createHmac('sha256', key).update(path).digest('hex').slice(0, 6);
  const dot = masked.lastIndexOf('.');
  const end = dot > masked.lastIndexOf('/') + 1 ? dot : masked.length;
  return `${masked.slice(0, end)}~${mark}${masked.slice(end)}`;
}

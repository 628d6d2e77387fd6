import type { Envelope } from '../model/record.ts';

/** The envelope as it is written: one line, or indented; a line end closes both. */
export function toJson(envelope: Envelope, pretty: boolean): string {
  return `${JSON.stringify(envelope, null, pretty ? 2 : 0)}\n`;
}

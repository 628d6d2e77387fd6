export type { RedactionReport, RedactOptions } from './options.ts';
export { type Redacted, redactEnvelope, redactPath, redactText } from './redact-envelope.ts';
export { folderRedactKey, readRedactKey } from './redact-key.ts';

import type { Envelope } from '../model/record.ts';
import { createMasker, type Masker } from './masker.ts';
import type { RedactionReport, RedactOptions } from './options.ts';
import { peopleIn, peopleOfPath, peopleOfText } from './people.ts';

export interface Redacted {
  readonly envelope: Envelope;
  readonly report: RedactionReport;
}

/**
 * The envelope with people's names and personal codes replaced by pseudonyms, in values, quotes, left-over text, messages and
 * the path alike. Its shape, places and counts stay: a masked value stands masked in its quotes.
 */
export function redactEnvelope(envelope: Envelope, options: RedactOptions): Redacted {
  const people = options.names ? peopleIn(envelope, textsIn(envelope.records)) : [];
  const masker = createMasker(options, people);
  const { source, signatures, records, warnings } = envelope;
  const redacted = {
    ...envelope,
    source: { ...source, path: masker.path(source.path) },
    signatures: redact(signatures, masker) as Envelope['signatures'],
    records: redact(records, masker) as Envelope['records'],
    warnings: warnings.map((warning) => ({ ...warning, message: maskOne(warning.message, masker) })),
  };
  return { envelope: redacted, report: masker.report() };
}

/** A text outside an envelope, masked: a message, a title; only the people that it shows by itself. */
export function redactText(text: string, options: RedactOptions): string {
  return maskOne(text, createMasker(options, options.names ? peopleOfText(text) : []));
}

/** The same for a file's path, as in a journal. */
export function redactPath(path: string, options: RedactOptions): string {
  return createMasker(options, options.names ? peopleOfPath(path) : []).path(path);
}

/** Strings of closed lists and of the program itself; nobody's name stands there. */
const OWN_KEYS: ReadonlySet<string> = new Set(
  'kind rule partOf pointer language level ehak category action employment status on signedAt validity'.split(' '),
);

function maskOne(text: string, masker: Masker): string {
  return masker.texts([text])[0] ?? text;
}

function redact(value: unknown, masker: Masker): unknown {
  if (typeof value === 'string') return maskOne(value, masker);
  if (Array.isArray(value))
    return hasTexts(value) ? redactPlaces(value, masker) : value.map((one) => redact(one, masker));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, OWN_KEYS.has(key) ? inner : redact(inner, masker)]),
  );
}

type Place = Readonly<Record<string, unknown>> & { readonly page: unknown; readonly text: string };

/** Quotes of one value, or lines left over: a line's end may part a name. */
function hasTexts(list: readonly unknown[]): list is Place[] {
  return (
    list.length > 0 && list.every((one) => typeof one === 'object' && one !== null && 'page' in one && 'text' in one)
  );
}

function redactPlaces(places: readonly Place[], masker: Masker): unknown[] {
  const texts = masker.texts(places.map(({ text }) => text));
  return places.map((place, i) => ({ ...(redact({ ...place, text: null }, masker) as object), text: texts[i] }));
}

/** Every text of the records that may hold a name, quotes joined over their lines. */
function textsIn(records: Envelope['records']): string[] {
  const texts = new Set<string>();
  const collect: Masker = {
    texts: (some) => {
      texts.add(some.join('\n'));
      return [...some];
    },
    path: (path) => path,
    report: () => ({ people: 0, names: 0, codes: 0, ids: 0, doubtful: 0 }),
  };
  redact(records, collect);
  return [...texts];
}

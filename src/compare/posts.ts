import type { Envelope, JobDescription } from '../model/record.ts';
import { MUNICIPALITIES } from '../vocabulary/municipalities.ts';

/** A job description with where it came from. */
export interface Post {
  /** Source path and place in it: `tartu/juht.pdf#/records/0`. */
  readonly id: string;
  readonly path: string;
  readonly position: string | null;
  readonly institution: string | null;
  readonly municipality: string | null;
  readonly ehak: string | null;
  readonly county: string | null;
  readonly record: JobDescription;
}

const COUNTIES = new Map(MUNICIPALITIES.map(([, ehak, county]) => [ehak, county]));

/** The job descriptions of all envelopes, by source path and place in it. */
export function collectPosts(envelopes: readonly Envelope[]): Post[] {
  const posts = envelopes.flatMap((envelope) =>
    envelope.records.flatMap((record, i) => (record.kind === 'job-description' ? [toPost(envelope, record, i)] : [])),
  );
  return posts.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function toPost({ source }: Envelope, record: JobDescription, place: number): Post {
  const municipality = record.institution?.municipality ?? null;
  return {
    id: `${source.path}#/records/${place}`,
    path: source.path,
    position: record.position,
    institution: record.institution?.name ?? null,
    municipality: municipality?.name ?? null,
    ehak: municipality?.ehak ?? null,
    county: municipality ? (COUNTIES.get(municipality.ehak) ?? null) : null,
    record,
  };
}

/** `*` stands for anything; without one the words may stand anywhere. Case does not matter. */
export function matchesPattern(text: string | null, pattern: string): boolean {
  const inText = (text ?? '').toLowerCase();
  const parts = pattern.toLowerCase().split('*');
  if (parts.length === 1) return inText.includes(pattern.toLowerCase());
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!inText.startsWith(first) || !inText.endsWith(last) || inText.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = inText.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= inText.length - last.length;
}

import type { Span } from '../model/document.ts';
import { findPersonalCodes } from '../normalize/values/personal-codes.ts';
import { findMentions } from './find-mentions.ts';
import { findAddresses, findInPath } from './find-slugs.ts';
import type { RedactionReport, RedactOptions } from './options.ts';
import type { Person } from './person.ts';
import { codePseudonyms, personPseudonyms } from './pseudonyms.ts';

interface Mask extends Span {
  readonly pseudonym: string;
  readonly of: 'names' | 'ids';
}

/** Masks strings of one envelope and counts what it masked. */
export interface Masker {
  /** Strings that belong together, in order: a name that goes on from one to the next is masked in both. */
  texts(texts: readonly string[]): string[];
  path(path: string): string;
  report(): RedactionReport;
}

export function createMasker(options: RedactOptions, people: readonly Person[]): Masker {
  const [person, code] = [personPseudonyms(options.key), codePseudonyms(options.key)];
  const seen = { people: new Set<string>(), codes: new Set<string>(), doubtful: new Set<string>(), names: 0, ids: 0 };

  const namesIn = (text: string, isPath: boolean): Mask[] =>
    [...(isPath ? findInPath(text, people) : findMentions(text, people)), ...findAddresses(text, people)].map(
      ({ start, end, key }) => ({ start, end, pseudonym: person(key), of: 'names' }),
    );
  const codesIn = (text: string): Mask[] => {
    const codes = findPersonalCodes(text);
    for (const { digits, verified } of codes) if (!verified) seen.doubtful.add(digits);
    return codes
      .filter(({ verified }) => verified)
      .map(({ start, end, digits }) => ({ start, end, pseudonym: code(digits), of: 'ids' }));
  };
  const masksIn = (text: string, isPath: boolean): Mask[] => {
    const masks = apart([...(options.ids ? codesIn(text) : []), ...(options.names ? namesIn(text, isPath) : [])]);
    for (const { of, pseudonym } of masks) {
      seen[of]++;
      seen[of === 'names' ? 'people' : 'codes'].add(pseudonym);
    }
    return masks;
  };
  return {
    texts: (texts) => maskTogether(texts, masksIn(texts.join('\n'), false)),
    path: (path) => maskTogether([path], masksIn(path, true))[0] ?? path,
    report: () => ({
      people: seen.people.size,
      names: seen.names,
      codes: seen.codes.size,
      ids: seen.ids,
      doubtful: seen.doubtful.size,
    }),
  };
}

/** In order; of two that overlap the one that begins first, the longer of two that begin together. */
function apart(masks: readonly Mask[]): Mask[] {
  const kept: Mask[] = [];
  for (const mask of [...masks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mask.start >= (kept.at(-1)?.end ?? 0)) kept.push(mask);
  }
  return kept;
}

/** Each text with its masks put in; offsets are those of the texts joined by one character. */
function maskTogether(texts: readonly string[], masks: readonly Mask[]): string[] {
  let offset = 0;
  return texts.map((text) => {
    const from = offset;
    offset += text.length + 1;
    let masked = '';
    let done = 0;
    for (const { start, end, pseudonym } of masks) {
      const [first, last] = [Math.max(start - from, 0), Math.min(end - from, text.length)];
      if (first >= last) continue;
      masked += text.slice(done, first) + pseudonym;
      done = last;
    }
    return masked + text.slice(done);
  });
}

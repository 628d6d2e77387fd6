import type { Span } from '../../model/document.ts';
import { type Clause, clausesOf, sentencesOf } from './language-clauses.ts';
import { findLevel } from './language-levels.ts';

/** One language that is asked for; `text` is the clause about it with single spaces, offsets into the text. */
export interface LanguageRequirement extends Span {
  /** ISO 639-1; `null` where the text leaves the language open or gives a choice. */
  readonly language: string | null;
  /** CEFR `A1` … `C2`; `null` where no such level is named. */
  readonly level: string | null;
  readonly text: string;
}

/** The languages a text asks for, one entry each, with the clause and the level said of it. */
export function findLanguageRequirements(text: string): LanguageRequirement[] {
  const clauses: Clause[] = [];
  for (const sentence of sentencesOf(text)) clauses.push(...clausesOf(text, sentence));
  return clauses.flatMap((clause) => requirementsOf(text, clause));
}

function requirementsOf(text: string, clause: Clause): LanguageRequirement[] {
  const span = { start: clause.start, end: clause.end };
  const words = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  const level = findLevel(words);
  return languagesOf(text, clause).map((language) => ({ language, level, text: words, ...span }));
}

function languagesOf(text: string, { mentions }: Clause): (string | null)[] {
  const meant = mentions.filter((mention) => mention.languages.length > 0);
  const [first] = meant;
  const last = meant.at(-1);
  if (first && last && /(?<!\p{L})või(?!\p{L})/u.test(text.slice(first.end, Math.max(first.end, last.start))))
    return [null];
  return meant.flatMap((mention) => mention.languages);
}

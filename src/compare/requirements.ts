import type { JobDescription } from '../model/record.ts';
import {
  DRIVING_STEMS,
  EDUCATION_LEVELS,
  EXPERIENCE_STEM,
  YEAR_STEM,
  YEAR_WORDS,
} from '../vocabulary/compare-requirements.ts';

/** What a post asks of who fills it, in a form that can be put side by side. */
export interface PostRequirements {
  /** The lowest level that will do. */
  readonly education: string | null;
  readonly experienceYears: number | null;
  /** `et C1`; a language or level that is not named is `?`. */
  readonly languages: readonly string[];
  readonly computer: boolean;
  /** The category (`B`), or `yes` where none is named. */
  readonly drivingLicence: string | null;
}

export function readRequirements({ qualifications, languageRequirements }: JobDescription): PostRequirements {
  const textsOf = (...categories: readonly string[]) =>
    qualifications.filter(({ category }) => categories.includes(category)).map(({ text }) => text.toLowerCase());
  const languages = languageRequirements.map(({ language, level }) => `${language ?? '?'} ${level ?? '?'}`);
  return {
    education: lowestEducation(textsOf('education')),
    experienceYears:
      fewestYears(textsOf('experience')) ??
      fewestYears(textsOf('education').filter((text) => text.includes(EXPERIENCE_STEM))),
    languages: [...new Set(languages)].sort(),
    computer: textsOf('computer').length > 0,
    drivingLicence: drivingLicence(qualifications.map(({ text }) => text)),
  };
}

function lowestEducation(texts: readonly string[]): string | null {
  const named = EDUCATION_LEVELS.filter(([, stems]) =>
    texts.some((text) => stems.some((stem) => opensWord(text, stem))),
  );
  return named.at(-1)?.[0] ?? null;
}

/** *kutsekeskharidus* is no *keskharidus*. */
function opensWord(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (!/\p{L}$/u.test(text.slice(Math.max(0, at - 1), at))) return true;
  }
  return false;
}

const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\p{N}{1,2}|\\p{L}{3,8}?)?[- ]?${YEAR_STEM}|(\\p{N}{1,2}) ?a(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** *vähemalt 3-aastane, kolm aastat, kaheaastane, aastane kogemus*; of several the smallest. */
function fewestYears(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) => [...text.matchAll(YEARS)].map(([, count, short]) => yearsOf(short ?? count)));
  const known = years.filter((count) => count !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function yearsOf(count: string | undefined): number | null {
  if (count === undefined) return 1;
  if (/^\p{N}+$/u.test(count)) return Number(count);
  return Object.hasOwn(YEAR_WORDS, count) ? (YEAR_WORDS[count] ?? null) : null;
}

const CATEGORY = /(?<![\p{L}\p{N}])([A-E]E?1?)[- ]?kat(?:egooria|\.)/u;

function drivingLicence(texts: readonly string[]): string | null {
  const text = texts.find((candidate) => DRIVING_STEMS.some((stem) => candidate.toLowerCase().includes(stem)));
  return text === undefined ? null : (CATEGORY.exec(text)?.[1] ?? 'yes');
}

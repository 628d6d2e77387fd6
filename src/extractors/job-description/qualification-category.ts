import { fold } from '../../normalize/text/fold.ts';
import type { QualificationCategory } from '../../vocabulary/job-description-entries.ts';
import { DECISIVE_CUES, FIRST_WORD_CUES, type QualificationCue } from '../../vocabulary/qualification-words.ts';

type Matcher = (word: string) => QualificationCategory | null;

function matcher(cues: readonly QualificationCue[]): Matcher {
  const whole = new Map<string, QualificationCategory>();
  const starts: [string, QualificationCategory][] = [];
  const ends: [string, QualificationCategory][] = [];
  for (const { category, words } of cues) {
    for (const word of words) {
      if (word.endsWith('…')) starts.push([word.slice(0, -1).replace(/^…/u, ''), category]);
      else if (word.startsWith('…')) ends.push([word.slice(1), category]);
      else whole.set(word, category);
    }
  }
  const cache = new Map<string, QualificationCategory | null>();
  const look = (word: string) =>
    whole.get(word) ??
    starts.find(([start]) => word.startsWith(start))?.[1] ??
    ends.find(([end]) => word.endsWith(end))?.[1] ??
    null;
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const found = look(word);
    if (cache.size < 5000) cache.set(word, found);
    return found;
  };
}

const decisive = matcher(DECISIVE_CUES);
const byFirstWord = matcher(FIRST_WORD_CUES);
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?/gu;

/** The category that an item's own words show; `other` where they show none. */
export function categoryOfWords(text: string): QualificationCategory {
  const words = (fold(text.slice(0, 400)).match(WORD) ?? []).slice(0, 40);
  const opening = words.slice(0, 6);
  const first = opening.map((word) => byFirstWord(word)).find((category) => category !== null);
  if (first === 'education' || first === 'experience') return first;
  for (const word of words.slice(0, 8)) {
    const category = decisive(word);
    if (category) return category;
  }
  for (const word of words) {
    const category = byFirstWord(word);
    if (category) return category;
  }
  return 'other';
}

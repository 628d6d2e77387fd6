import type { Finding } from '../../model/finding.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { findLanguageRequirements } from '../../normalize/values/languages.ts';
import type { QualificationCategory } from '../../vocabulary/job-description-entries.ts';
import { CONFIDENCE, found } from '../context.ts';
import { itemText } from '../item-text.ts';
import { headingReadings, type JobContext, sectionsOf } from './context.ts';
import { type ReadItem, readSectionItems } from './item-fields.ts';
import { categoryOfWords } from './qualification-category.ts';

export interface Qualification {
  readonly category: QualificationCategory;
  readonly number: string | null;
  readonly group: string | null;
  readonly text: string;
}

export interface LanguageRequirement {
  readonly language: string | null;
  readonly level: string | null;
  readonly text: string;
}

export interface QualificationFindings {
  readonly qualifications: Finding<Qualification>[];
  readonly languageRequirements: Finding<LanguageRequirement>[];
}

/** `tugev vorm  allergia puudumine`: two spaces in the source are all that parts two requirements on one line. */
function splitAtWideSpaces(item: ReadItem): ReadItem[] {
  const { text, offsets } = item.reading;
  if (/[.;,:]/u.test(text)) return [item];
  const pieces: Reading[] = [];
  let from = 0;
  for (let i = 1; i < text.length; i++) {
    const jump = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
    if (text[i] !== ' ' || jump < 2 || jump > 4) continue;
    pieces.push(slice(item.reading, from, i));
    from = i;
  }
  if (from === 0) return [item];
  return [...pieces, slice(item.reading, from)].map((reading) => ({ ...item, reading, sources: [reading] }));
}

/** Requirements under every heading that names them; the heading gives the category, else the item's own words. */
export function extractQualifications(context: JobContext): QualificationFindings {
  const qualifications: Finding<Qualification>[] = [];
  const languageRequirements: Finding<LanguageRequirement>[] = [];
  for (const section of sectionsOf(context, 'qualifications')) {
    context.structure.push(...headingReadings(section));
    for (const item of readSectionItems(section, context).flatMap((whole) => splitAtWideSpaces(whole))) {
      const reading = itemText(item.reading);
      const category = section.category ?? categoryOfWords(reading.text);
      const value = { category, number: item.number, group: item.group?.text ?? null, text: reading.text };
      const rule = section.category ? `heading/qualifications.${section.category}` : 'heading/qualifications';
      qualifications.push(
        found(
          context,
          value,
          item.sources,
          rule,
          section.category ? CONFIDENCE.stated : CONFIDENCE.line,
          item.group ? { group: [item.group] } : undefined,
        ),
      );
      if (category !== 'languages' && !/keel/iu.test(reading.text)) continue;
      for (const { language, level, text, start, end } of findLanguageRequirements(reading.text)) {
        languageRequirements.push(
          found(
            context,
            { language, level, text },
            [slice(reading, start, end)],
            'words/languageRequirements',
            CONFIDENCE.line,
          ),
        );
      }
    }
  }
  return { qualifications, languageRequirements };
}

import type { Finding } from '../../model/finding.ts';
import { join, type Reading, slice } from '../../normalize/text/reading.ts';
import { readItems, type TextItem } from '../../sections/read-items.ts';
import { CONFIDENCE, found } from '../context.ts';
import { headingReadings, type JobContext, sectionsOf } from './context.ts';

/** The purpose as printed: numbering taken out, paragraphs and sub-points joined with one space. */
export function extractPurpose(context: JobContext): Finding<string> | null {
  for (const section of sectionsOf(context, 'purpose')) {
    context.structure.push(...headingReadings(section));
    const items = readItems(section.units, context.items);
    const lines = items.flatMap((item) =>
      item.type === 'item' ? itemLines(item, context) : item.row.cells.flat().map((unit) => unit.reading),
    );
    const filled = lines.filter((line) => line.text !== '');
    const opening = /^on (?=\p{Ll})/u.exec(filled[0]?.text ?? '')?.[0].length ?? 0;
    const reading = slice(join(filled), opening);
    if (reading.text === '') continue;
    return found(context, reading.text, lines, 'heading/purpose', CONFIDENCE.stated);
  }
  return purposeSentence(context);
}

function itemLines(item: TextItem, { reader, structure }: JobContext): Reading[] {
  if (item.markerReading) structure.push(item.markerReading);
  return [reader.wrap(item.lines)];
}

const PURPOSE_SENTENCE =
  /(?<!\p{L})(?:töö|ametikoha|teenistuskoha|töökoha|tegevuse) (?:põhi)?eesmär(?:giks|k) on(?!\p{L})/iu;

/** `X töö eesmärgiks on …` among general provisions: that sentence alone. */
function purposeSentence(context: JobContext): Finding<string> | null {
  for (const section of context.outline.sections.filter(({ key }) => key === 'container' || key === 'other')) {
    for (const item of readItems(section.units, context.items)) {
      if (item.type !== 'item') continue;
      const reading = context.reader.wrap(item.lines);
      if (!PURPOSE_SENTENCE.test(reading.text.slice(0, 160))) continue;
      if (item.markerReading) context.structure.push(item.markerReading);
      return found(context, slice(reading, 0).text, [reading], 'sentence/purpose', CONFIDENCE.sentence);
    }
  }
  return null;
}

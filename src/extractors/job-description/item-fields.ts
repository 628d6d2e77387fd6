import type { Finding } from '../../model/finding.ts';
import { join, type Reading } from '../../normalize/text/reading.ts';
import type { Section } from '../../sections/outline.ts';
import { type Item, itemsOfSection, type TextItem } from '../../sections/read-items.ts';
import { CONFIDENCE, found } from '../context.ts';
import { groupItems } from '../group-items.ts';
import { itemText } from '../item-text.ts';
import { headingReadings, type JobContext, sectionsOf } from './context.ts';

export interface ListItem {
  readonly number: string | null;
  readonly group: string | null;
  readonly text: string;
}

/** An item of a list section with the readings behind it. */
export interface ReadItem {
  readonly number: string | null;
  readonly group: Reading | null;
  readonly reading: Reading;
  readonly sources: readonly Reading[];
}

/** Rights, or responsibilities: every item under the headings of that name. */
export function extractListItems(context: JobContext, key: 'rights' | 'responsibilities'): Finding<ListItem>[] {
  return sectionsOf(context, key).flatMap((section) => {
    context.structure.push(...headingReadings(section));
    return readSectionItems(section, context).map((item) =>
      found(
        context,
        { number: item.number, group: item.group?.text ?? null, text: itemText(item.reading).text },
        item.sources,
        `heading/${key}`,
        CONFIDENCE.stated,
        item.group ? { group: [item.group] } : undefined,
      ),
    );
  });
}

/** The items of a section of any kind; table rows become one item, their cells joined by one space. */
export function readSectionItems(section: Section, context: JobContext): ReadItem[] {
  const { items: grouped, leadIns } = groupItems(
    itemsOfSection(section, context.items).map((item) => asTextItem(item)),
    context.reader,
  );
  context.structure.push(...leadIns);
  const read = grouped.filter(({ reading }) => /[\p{L}\p{N}]/u.test(reading.text));
  return read.map(({ item, reading, group }) => {
    const clauseNumber = read.length === 1 && !item.marker ? (section.marker?.number ?? null) : null;
    return {
      number: item.marker ? item.marker.number : clauseNumber,
      group,
      reading,
      sources: sourcesOf(
        item.markerReading ?? (clauseNumber ? section.markerReading : null),
        reading,
        item.markerReading !== null,
      ),
    };
  });
}

/** The number beside the words, or the clause's own number at its heading. */
function sourcesOf(number: Reading | null, reading: Reading, beside: boolean): Reading[] {
  if (!number) return [reading];
  return beside ? [join([number, reading])] : [number, reading];
}

function asTextItem(item: Item): TextItem {
  if (item.type === 'item') return item;
  const units = item.row.cells.flat();
  const [first] = units;
  const marker = first?.marker && first.marker.length === first.reading.text.length ? first.marker : null;
  const words = marker ? units.slice(1) : units;
  return {
    type: 'item',
    marker,
    markerReading: marker ? (first?.reading ?? null) : null,
    lines: [join(words.map((unit) => unit.reading))],
    bold: false,
    heading: false,
    level: null,
  };
}

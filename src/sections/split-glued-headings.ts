import { readMarker } from '../normalize/text/markers.ts';
import { slice } from '../normalize/text/reading.ts';
import { announce, isCapitals } from './announce.ts';
import type { TextUnit, Unit } from './outline.ts';

/** A number and a capital in the middle of a line. */
const GLUED =
  /(?<=\S) (?=(?:\p{N}{1,2}(?:\.\p{N}{1,2})?\.?|[IVX]{1,4}\.) ?\p{Lu}{2})|(?<=\p{Lu}{4}) (?=\p{N}{1,2}\. ?\p{Lu}\p{Ll})/gu;
/** No space at all: `AMETIJUHEND1.ÜLDOSA`, `EESMÄRKTeenuste korraldamine`. */
const TIGHT = /(?<=\p{Lu}{4})(?=\p{N}{1,2}\.\p{Lu}{3})|(?<=\p{Lu}{4})(?=\p{Lu}\p{Ll}{2})/gu;
const MAX_HEADING = 90;

/** Headings that a text tool ran into the line before them (`… korraldamine. 3. TÖÖÜLESANDED`) become units of their own. */
export function splitGluedHeadings(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit): Unit[] => (unit.type === 'text' ? splitUnit(unit) : [unit]));
}

function splitUnit(unit: TextUnit): TextUnit[] {
  const tight = splitTight(unit);
  if (tight) return tight.flatMap(splitUnit);
  for (const match of unit.reading.text.matchAll(GLUED)) {
    const reading = slice(unit.reading, match.index + 1);
    const marker = readMarker(reading.text);
    const announced = marker
      ? announce({ text: reading.text.slice(0, MAX_HEADING + 100), offsets: reading.offsets }, marker)
      : null;
    if (
      !announced ||
      announced.entry.as === 'label' ||
      !(isCapitals(announced.label.text) || announced.rest.text === '')
    )
      continue;
    const left = { ...unit, reading: slice(unit.reading, 0, match.index) };
    return [left, ...splitUnit({ ...unit, reading, marker, gapBefore: 0 })];
  }
  return [unit];
}

/** A heading in capitals and what follows it without a space; both sides must make sense on their own. */
function splitTight(unit: TextUnit): TextUnit[] | null {
  for (const { index } of unit.reading.text.slice(0, MAX_HEADING).matchAll(TIGHT)) {
    const left = slice(unit.reading, 0, index);
    const right = slice(unit.reading, index);
    const marker = readMarker(right.text);
    const heads = announce(left, unit.marker);
    const isHead =
      (heads !== null && heads.entry.as !== 'label' && heads.rest.text === '' && isCapitals(heads.label.text)) ||
      (marker !== null && announce(right, marker) !== null);
    if (isHead)
      return [
        { ...unit, reading: left },
        { ...unit, reading: right, marker, gapBefore: 0 },
      ];
  }
  return null;
}

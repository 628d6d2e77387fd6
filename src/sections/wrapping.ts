import type { BlockEdges } from '../model/document.ts';
import { join, type Reader } from '../normalize/text/reading.ts';
import { announce, isCapitals } from './announce.ts';
import type { TextUnit, Unit } from './outline.ts';

/**
 * The gap that stands between wrapped lines of one paragraph: 0 in most texts, 1 where a tool printed an empty line
 * after every line. Only what is wider sets paragraphs apart.
 */
export function usualGap(units: readonly Unit[], edges: BlockEdges): number {
  if (edges === 'stated') return 0;
  const counts = new Map<number, number>();
  let total = 0;
  units.forEach((unit, i) => {
    const previous = units[i - 1];
    if (unit.type !== 'text' || previous?.type !== 'text' || unit.marker || !/^\p{Ll}/u.test(unit.reading.text)) return;
    counts.set(unit.gapBefore, (counts.get(unit.gapBefore) ?? 0) + 1);
    total++;
  });
  if (total === 0) return 0;
  return (counts.get(1) ?? 0) > total / 2 ? 1 : 0;
}

/** The length that body lines wrap at: nine of ten lines are no longer. */
export function bodyWidth(units: readonly Unit[]): number {
  const lengths = units.filter((unit) => unit.type === 'text').map((unit) => unit.reading.text.length);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** A heading in capitals that runs over two physical lines is one unit: `6. … TEADMISTELE JA OSKUSTELE` / `KEHTESTATUD NÕUDED`. */
export function joinCapitalHeadings(units: readonly Unit[], reader: Reader): Unit[] {
  const gap = usualGap(units, reader.document.blockEdges);
  const joined: Unit[] = [];
  for (const unit of units) {
    const previous = joined.at(-1);
    if (previous?.type === 'text' && unit.type === 'text' && goesOnInCapitals(previous, unit, gap)) {
      joined[joined.length - 1] = { ...previous, reading: join([previous.reading, unit.reading]) };
    } else joined.push(unit);
  }
  return joined;
}

const OPEN_HEADING = /(?<!\p{L})(?:JA|NING|VÕI)$|,$/u;
/** Characters after which a heading line may have had to wrap. */
const LONG_HEADING = 35;

function goesOnInCapitals(previous: TextUnit, unit: TextUnit, gap: number): boolean {
  if (
    !previous.marker ||
    previous.marker.kind === 'bullet' ||
    unit.marker ||
    unit.gapBefore > gap ||
    unit.block.cell !== previous.block.cell
  )
    return false;
  if (!isCapitals(previous.reading.text) || !isCapitals(unit.reading.text) || /[.:]$/u.test(previous.reading.text))
    return false;
  if (announce(unit.reading, null) === null || OPEN_HEADING.test(previous.reading.text)) return true;
  const incomplete =
    previous.reading.text.length >= LONG_HEADING || announce(previous.reading, previous.marker)?.entry.as !== 'both';
  const whole = incomplete ? announce(join([previous.reading, unit.reading]), previous.marker) : null;
  return whole?.rest.text === '';
}

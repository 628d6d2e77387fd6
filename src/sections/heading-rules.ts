import { slice } from '../normalize/text/reading.ts';
import { NEED_A_SIGN } from '../vocabulary/heading-words.ts';
import type { EntryKey } from '../vocabulary/job-description-entries.ts';
import { type Announcement, isCapitals } from './announce.ts';
import type { FinderState } from './finder-state.ts';
import type { TextUnit, Unit } from './outline.ts';

/** Keys whose content is a list or prose under a heading; the others are labelled values. */
const CONTENT_KEYS: ReadonlySet<EntryKey> = new Set([
  'purpose',
  'duties',
  'rights',
  'responsibilities',
  'qualifications',
  'workTools',
  'container',
  'signatures',
]);
/** Labels that may also stand at the end of a description, after its lists. */
const LATE_LABELS: ReadonlySet<EntryKey> = new Set(['subordinates', 'substitutes', 'substitutesFor', 'appointedBy']);
const MAX_VALUE_WORDS = 30;

/** Whether what a unit announces opens a section there. */
export function isHeading(state: FinderState, unit: TextUnit, announcement: Announcement): boolean {
  const { entry, rest, colon, label, prefixed } = announcement;
  if (!mayLeaveDuties(state, unit, announcement)) return false;
  const lateLabel =
    entry.as === 'label' &&
    entry.key === 'other' &&
    !state.headerZone &&
    rest.text === '' &&
    (isCapitals(label.text) || (unit.marker !== null && unit.marker.depth <= 1 && /^\p{Lu}/u.test(label.text)));
  if ((entry.as === 'label' && !lateLabel) || unit.marker?.kind === 'bullet' || unit.marker?.kind === 'letter')
    return false;
  const standsOut = isCapitals(label.text) || unit.block.bold || unit.block.kind === 'heading';
  const topLevel = unit.marker !== null && unit.marker.depth <= 1;
  if (state.current?.key === 'signatures' && !topLevel && !standsOut) return false;
  if (rest.text === '') {
    if (entry.key === 'other')
      return topLevel || standsOut || (colon && unit.marker === null) || isSetApart(state, unit);
    if (prefixed) return topLevel || standsOut || colon || isSetApart(state, unit);
    return unit.marker !== null || standsOut || colon || isSetApart(state, unit) || /^\p{Lu}/u.test(label.text);
  }
  if (entry.key === 'container') return isCapitals(label.text) && !isCapitals(rest.text);
  if (entry.category && !/^\p{Lu}/u.test(label.text)) return false;
  if (colon && entry.key === 'other') return state.current?.inline === true && unit.marker === null;
  if (colon)
    return (
      CONTENT_KEYS.has(entry.key) &&
      /^\p{Lu}/u.test(label.text) &&
      (state.headerZone || entry.key !== 'purpose' || unit.marker !== null) &&
      mayOpenInline(state, unit, entry.key)
    );
  if (isCapitals(label.text) && label.text.length > 5 && !isCapitals(rest.text))
    return CONTENT_KEYS.has(entry.key) || topLevel;
  if (entry.key === 'purpose')
    return (
      (topLevel && /^on(?!\p{L})/u.test(rest.text)) ||
      (state.headerZone && state.current?.key !== 'purpose' && state.outline.fields.length + state.pending.length > 0)
    );
  return false;
}

/** `Vastutus: …` inside a list of duties is a heading only where it is not one numbered item among others. */
function mayOpenInline(state: FinderState, unit: TextUnit, key: EntryKey): boolean {
  if (state.headerZone || state.current === null) return true;
  if (unit.marker === null || unit.marker.depth <= 1) return true;
  return key === 'qualifications' && state.current.key === 'qualifications';
}

/** Among numbered duties `Muud:` and `Spetsialist vastutab:` lead in more duties. */
function mayLeaveDuties(state: FinderState, unit: TextUnit, { phrase, rule }: Announcement): boolean {
  if (state.current?.key !== 'duties' || state.current.units.length === 0) return true;
  if (phrase === 'muu' || phrase === 'muud') return false;
  return rule !== 'post' || (unit.marker?.depth ?? 0) < 2;
}

/** More space stands before it than between wrapped lines. */
function isSetApart(state: FinderState, unit: TextUnit): boolean {
  return unit.gapBefore > state.gap;
}

/** Whether what a unit announces is a labelled value. */
export function isField(
  state: FinderState,
  unit: TextUnit,
  { entry, rest, colon, phrase, label, prefixed }: Announcement,
): boolean {
  if (prefixed || unit.marker?.kind === 'bullet' || state.current?.key === 'signatures') return false;
  if (CONTENT_KEYS.has(entry.key)) return false;
  if (!state.headerZone) return colon && LATE_LABELS.has(entry.key) && rest.text !== '' && /^\p{Lu}/u.test(label.text);
  if (entry.as === 'heading') return false;
  const valueDue = state.pending.length > 0 && state.pending.at(-1)?.value.length === 0;
  if (valueDue && rest.text === '' && NEED_A_SIGN.has(phrase) && unit.marker === null && !colon) return false;
  if (colon) return true;
  if (rest.text === '') return unit.marker !== null || /^\p{Lu}/u.test(label.text);
  if (rest.text.split(' ').length > MAX_VALUE_WORDS) return false;
  if (!NEED_A_SIGN.has(phrase)) return /^\p{Lu}/u.test(label.text) || unit.marker !== null;
  return /^[\p{Lu}\p{N}-]/u.test(rest.text) && !/\.$/u.test(rest.text);
}

/** A heading by its form alone: no list knows its words. */
export function isUnknownHeading(state: FinderState, unit: TextUnit, next: Unit | null): boolean {
  const { marker, block } = unit;
  const body = slice(unit.reading, marker?.length ?? 0);
  const count = body.text.split(' ').length;
  if (count > 12 || body.text === '' || /[.;,]$/u.test(body.text) || !/^\p{L}/u.test(body.text)) return false;
  if (state.outline.sections.length === 0 && state.outline.fields.length === 0 && marker === null) return false;
  if (block.kind === 'heading' && (block.level ?? 9) <= 2 && marker?.kind !== 'bullet' && (marker?.depth ?? 1) <= 1)
    return true;
  if (!marker || marker.kind === 'bullet' || marker.kind === 'letter' || marker.depth > 1) {
    return (
      marker === null && block.bold && block.cell === null && count <= 10 && !state.headerZone && isTopBold(state, unit)
    );
  }
  if (state.current?.marker?.kind === 'roman' && marker.kind === 'number') return false;
  if (isCapitals(body.text)) return true;
  return (
    count <= 8 && /^\p{Lu}/u.test(body.text) && next?.type === 'text' && next.marker?.number === `${marker.number}.1`
  );
}

/** A bold line is a section of its own where the headings before it were bold lines without numbers too. */
function isTopBold(state: FinderState, unit: TextUnit): boolean {
  const heading = state.current?.heading;
  return Boolean(
    heading &&
      !state.current?.marker &&
      state.current?.key !== 'duties' &&
      unit.block.kind !== 'list-item' &&
      state.boldHeadings > 1,
  );
}

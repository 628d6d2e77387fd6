import { goesOn } from '../normalize/text/continuation.ts';
import { readMarker } from '../normalize/text/markers.ts';
import { join } from '../normalize/text/reading.ts';
import { announce } from './announce.ts';
import type { FinderState, PendingField } from './finder-state.ts';
import type { Field, TextUnit } from './outline.ts';
import { splitStackedValues } from './stacked-labels.ts';

/** The fields that were pending, their values told apart; none are pending afterwards. */
export function takePending(state: FinderState): Field[] {
  const { pending } = state;
  state.pending = [];
  const last = pending.at(-1);
  const shared = pending.length > 1 && pending.slice(0, -1).every((field) => field.value.length === 0);
  const values = shared ? splitStackedValues(last?.value ?? [], pending.length) : null;
  return pending.map((field, i) => {
    const { announcement, unit, form, value } = values ? field : withWrappedLabel(field);
    return {
      key: announcement.entry.key,
      label: announcement.label,
      number: announcement.markerReading ? (readMarker(announcement.markerReading.text) ?? unit.marker) : null,
      markerReading: announcement.markerReading,
      value: values ? (values[i] ?? []) : value.map((part) => part.reading),
      form: values ? 'stacked' : form,
      known: announcement.rule !== 'unknown',
    };
  });
}

/** Whether a unit goes on with the value of the last pending label. */
export function continuesField(state: FinderState, unit: TextUnit): boolean {
  const field = state.pending.at(-1);
  if (!field) return false;
  const hasValue = field.value.length > 0;
  const { text } = unit.reading;
  if (
    hasValue &&
    /[.:]$/u.test(text) &&
    text.split(' ').length >= 3 &&
    !goesOn(field.value.at(-1)?.reading.text ?? '', text)
  )
    return false;
  if (unit.marker && unit.marker.kind !== 'bullet' && hasValue) return false;
  if (!hasValue) return unit.gapBefore <= Math.max(state.gap, 1);
  const stacked = state.pending.length > 1;
  if (state.reader.document.blockEdges === 'stated')
    return stacked || unit.marker?.kind === 'bullet' || /^\p{Ll}/u.test(unit.reading.text);
  return stacked || unit.gapBefore <= state.gap;
}

/** A label that wraps (`Teenistusse nimetab ja` / `vabastab: …`): with the line below it a longer phrase stands. */
function withWrappedLabel(field: PendingField): PendingField {
  const [first, ...others] = field.value;
  if (!first || field.announcement.colon) return field;
  const lines = field.value.map((part) => part.reading);
  const two = announce(join([field.announcement.label, ...lines.slice(0, 2)]), null);
  const whole =
    two && two.label.text.length > join([field.announcement.label, first.reading]).text.length
      ? two
      : announce(join([field.announcement.label, first.reading]), null);
  if (
    !whole ||
    whole.entry.key !== field.announcement.entry.key ||
    whole.label.text.length <= field.announcement.label.text.length
  )
    return field;
  const after = whole === two ? others.slice(1) : others;
  const rest = whole.rest.text === '' ? after : [{ ...first, reading: whole.rest }, ...after];
  return { ...field, announcement: { ...whole, markerReading: field.announcement.markerReading }, value: rest };
}

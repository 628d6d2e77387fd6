import { readMarker } from '../normalize/text/markers.ts';
import { join, type Reading, slice } from '../normalize/text/reading.ts';
import { NEED_A_SIGN } from '../vocabulary/heading-words.ts';
import { type Announcement, announce } from './announce.ts';
import { columnRole } from './column-heads.ts';
import type { ColumnHead, Field, RowUnit, Section, TextUnit } from './outline.ts';

/** What a table row turned out to be. */
export type RowReading =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'heads'; readonly heads: readonly ColumnHead[]; readonly announcement: Announcement | null }
  | {
      readonly kind: 'section';
      readonly unit: TextUnit;
      readonly announcement: Announcement;
      readonly content: readonly TextUnit[];
    }
  | { readonly kind: 'content' };

export interface RowContext {
  readonly headerZone: boolean;
  readonly section: Section | null;
  readonly columnHeadsDue: boolean;
  /** Labelled fields were read from this table's other rows. */
  readonly fieldTable: boolean;
}

const CONTENT: RowReading = { kind: 'content' };

export function readRow(row: RowUnit, context: RowContext): RowReading {
  const filled = row.cells.filter((cell) => cell.length > 0);
  const heads = readHeads(row, context);
  if (heads) return heads;
  const inCells = context.headerZone ? labelledCells(filled) : null;
  if (inCells) return { kind: 'fields', fields: inCells };
  const [first, ...others] = withoutNumberCell(filled);
  const label = first && wholeLabel(first);
  if (!label && first && context.headerZone && context.fieldTable && others.length === 1) {
    const unknown = unknownCell(first, others[0] ?? []);
    if (unknown) return { kind: 'fields', fields: [unknown] };
  }
  if (!label || others.length === 0) return CONTENT;
  if (opensSection(label, context))
    return { kind: 'section', unit: label.unit, announcement: label.announcement, content: others.flat() };
  if (label.announcement.entry.as === 'heading' && label.announcement.entry.key !== 'container') return CONTENT;
  if (!context.headerZone && context.section?.key !== 'signatures' && label.announcement.entry.key === 'other')
    return CONTENT;
  if (context.section?.key === 'signatures') return CONTENT;
  return { kind: 'fields', fields: pairFields(withoutNumberCell(filled)) };
}

/** The labels of a row that holds nothing else, with their columns; `null` where fewer than two cells, or another cell, stand in it. */
export function labelCells(row: RowUnit): { column: number; field: Field }[] | null {
  const labels: { column: number; field: Field }[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (cell.length === 0) continue;
    const label = wholeLabel(cell);
    if (!label || label.announcement.entry.as === 'heading' || label.announcement.colon) return null;
    if (labels.length > 0 && NEED_A_SIGN.has(label.announcement.phrase) && !label.unit.marker) return null;
    labels.push({
      column,
      field: {
        key: label.announcement.entry.key,
        label: label.announcement.label,
        number: label.unit.marker,
        markerReading: label.announcement.markerReading,
        value: [],
        form: 'stacked',
        known: true,
      },
    });
  }
  return labels.length >= 2 ? labels : null;
}

interface WholeLabel {
  readonly unit: TextUnit;
  readonly announcement: Announcement;
}

/** The label that a cell holds and nothing else. */
function wholeLabel(cell: readonly TextUnit[]): WholeLabel | null {
  const [unit] = cell;
  if (!unit || cell.length > 2) return null;
  const reading = join(cell.map((part) => part.reading));
  const announcement = announce(reading, unit.marker);
  return announcement && announcement.rest.text === '' && !announcement.prefixed
    ? { unit: { ...unit, reading }, announcement }
    : null;
}

function withoutNumberCell(cells: readonly (readonly TextUnit[])[]): readonly (readonly TextUnit[])[] {
  const [first] = cells;
  const text = first?.length === 1 ? (first[0]?.reading.text ?? '') : '';
  return cells.length > 1 && readMarker(text)?.length === text.length ? cells.slice(1) : cells;
}

function readHeads(row: RowUnit, { columnHeadsDue, section }: RowContext): RowReading | null {
  const filled = row.cells.filter((cell) => cell.length > 0);
  if (filled.length < 2 || section?.key === 'signatures') return null;
  const heads = row.cells.flatMap((cell, column) =>
    cell.length > 0 ? [{ column, reading: join(cell.map((unit) => unit.reading)) }] : [],
  );
  const roles = heads.map(({ reading }) => columnRole(dropNumber(reading)));
  if (roles.some((role) => role === null)) return null;
  if (!roles.some((role) => role === 'outcome' || role === 'detail' || role === 'activity')) return null;
  if (!columnHeadsDue && !roles.includes('task')) return null;
  const announcement = filled
    .map((cell) => wholeLabel(cell))
    .find((label) => label?.announcement.entry.key === 'duties');
  return { kind: 'heads', heads, announcement: announcement?.announcement ?? null };
}

function dropNumber(reading: Reading): Reading {
  const marker = readMarker(reading.text);
  return marker ? { text: reading.text.slice(marker.length), offsets: reading.offsets.slice(marker.length) } : reading;
}

const SECTION_KEYS = new Set(['purpose', 'duties', 'rights', 'responsibilities', 'qualifications', 'workTools']);

function opensSection({ announcement }: WholeLabel, { section }: RowContext): boolean {
  return SECTION_KEYS.has(announcement.entry.key) && section?.key !== 'signatures';
}

/** label | value, also label | value | label | value; further cells of a row without labels belong to the first. */
function pairFields(cells: readonly (readonly TextUnit[])[]): Field[] {
  const fields: { label: WholeLabel; value: Reading[] }[] = [];
  for (const cell of cells) {
    const label = wholeLabel(cell);
    const isLabel =
      label &&
      label.announcement.entry.as !== 'heading' &&
      (fields.length === 0 || (fields.at(-1)?.value.length ?? 0) > 0);
    if (isLabel) fields.push({ label, value: [] });
    else fields.at(-1)?.value.push(...cell.map((unit) => unit.reading));
  }
  return fields.map(({ label, value }) => ({
    key: label.announcement.entry.key,
    label: label.announcement.label,
    number: label.unit.marker,
    markerReading: label.announcement.markerReading,
    value,
    form: 'cell',
    known: true,
  }));
}

/** Cells that each hold their own label and value: `Vahetu juht: linnasekretär`, or the label as the cell's first paragraph. */
function labelledCells(cells: readonly (readonly TextUnit[])[]): Field[] | null {
  const fields: Field[] = [];
  for (const [unit, ...more] of cells) {
    const announcement = unit ? announce(unit.reading, unit.marker) : null;
    if (!unit || !announcement || announcement.entry.as === 'heading' || announcement.prefixed) return null;
    const hasValue = announcement.rest.text !== '' ? announcement.colon : more.length > 0;
    if (!hasValue) return null;
    const value = [announcement.rest, ...more.map((part) => part.reading)].filter((reading) => reading.text !== '');
    fields.push({
      key: announcement.entry.key,
      label: announcement.label,
      number: unit.marker,
      markerReading: announcement.markerReading,
      value,
      form: 'cell',
      known: true,
    });
  }
  return fields.length > 0 ? fields : null;
}

/** A short first cell among rows of labels and values is a label too, though no list knows it. */
function unknownCell(cell: readonly TextUnit[], value: readonly TextUnit[]): Field | null {
  const [unit] = cell;
  if (!unit || cell.length > 1 || value.length === 0) return null;
  const label = slice(unit.reading, unit.marker?.length ?? 0, unit.reading.text.replace(/\s*:$/u, '').length);
  if (label.text.split(' ').length > 6 || /[.;]$/u.test(label.text) || !/^\p{Lu}/u.test(label.text)) return null;
  const markerReading = unit.marker ? slice(unit.reading, 0, unit.marker.length) : null;
  return {
    key: 'other',
    label,
    number: unit.marker,
    markerReading,
    value: value.map((part) => part.reading),
    form: 'cell',
    known: false,
  };
}

import { goesOn } from '../normalize/text/continuation.ts';
import { readMarker } from '../normalize/text/markers.ts';
import { join, type Reader, slice } from '../normalize/text/reading.ts';
import { NEED_A_SIGN } from '../vocabulary/heading-words.ts';
import type { EntryKey } from '../vocabulary/job-description-entries.ts';
import { type Announcement, announce, isCapitals, unknownLabel } from './announce.ts';
import { isSigner, takeSigners } from './closing-lines.ts';
import { columnHead } from './column-heads.ts';
import type { ColumnHead, Field, Outline, Section, TextUnit, Unit } from './outline.ts';
import { labelCells, readRow } from './read-row.ts';
import { isSignatureCue } from './signature-cues.ts';
import { splitGluedHeadings } from './split-glued-headings.ts';
import { labelRun, splitStackedValues } from './stacked-labels.ts';
import { isTitleLine } from './title-line.ts';
import { joinCapitalHeadings, usualGap } from './wrapping.ts';

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

/** Units → outline: what stands before the first heading, the labelled fields, the sections. */
export function findSections(units: readonly Unit[], reader: Reader): Outline {
  const finder = new SectionFinder(reader, usualGap(units, reader.document.blockEdges));
  const prepared = joinCapitalHeadings(splitGluedHeadings(units), reader);
  prepared.forEach((unit, i) => {
    finder.take(unit, prepared[i + 1] ?? null);
  });
  return finder.finish();
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

/** `Ametnik:` over a list speaks of who does what; it is no party that signs. */
function leadsIn(unit: TextUnit, next: Unit | null): boolean {
  return /^[^:_]{3,40}:$/u.test(unit.reading.text) && next?.type === 'text' && next.marker !== null;
}

/** A row to sign in: short cells, and in one of them what only signature blocks hold. */
function isSigningRow(cells: readonly (readonly TextUnit[])[]): boolean {
  const units = cells.flat();
  return (
    units.every(({ reading }) => reading.text.length <= 60) && units.some(({ reading }) => isSignatureCue(reading.text))
  );
}

interface PendingField {
  readonly announcement: Announcement;
  readonly unit: TextUnit;
  readonly form: Field['form'];
  readonly value: TextUnit[];
}

class SectionFinder {
  private readonly outline: Outline = { title: [], fields: [], sections: [] };
  private readonly reader: Reader;
  private readonly gap: number;
  private current: Section | null = null;
  /** Labels are looked for without a colon only where labelled values stand: above the lists and under container headings. */
  private headerZone = true;
  private pending: PendingField[] = [];

  constructor(reader: Reader, gap: number) {
    this.reader = reader;
    this.gap = gap;
  }

  take(unit: Unit, next: Unit | null): void {
    if (unit.type === 'row') this.takeRow(unit, next);
    else this.takeText(unit, next);
  }

  finish(): Outline {
    this.flushFields();
    const last = this.outline.sections.at(-1);
    if (last && last.key !== 'signatures' && last.units.length > 1) {
      const signers = takeSigners(last.units);
      if (signers.length > 0)
        this.outline.sections.push({
          key: 'signatures',
          category: null,
          heading: null,
          marker: null,
          markerReading: null,
          units: signers,
          columnHeads: [],
          inline: false,
        });
    }
    return this.outline;
  }

  private takeText(unit: TextUnit, next: Unit | null): void {
    if (this.mayBeTitle() && isTitleLine(unit) && this.standsOut(unit)) return this.takeTitle(unit);
    if (isSignatureCue(unit.reading.text) && !leadsIn(unit, next)) return this.takeSignature(unit);
    if (!this.headerZone && this.current && isSigner(unit.reading.text)) return this.takeSignature(unit);
    if (this.takeLabelRun(unit)) return;
    const announcement = announce(unit.reading, unit.marker);
    if (announcement && this.isHeading(unit, announcement)) return this.openSection(unit, announcement);
    if (announcement && this.isField(unit, announcement)) return this.openField(unit, announcement);
    const unknown = this.headerZone && this.hasColonFields() ? unknownLabel(unit.reading, unit.marker) : null;
    if (unknown) return this.openField(unit, unknown);
    if (this.takeColumnHead(unit)) return;
    if (this.isUnknownHeading(unit, next)) return this.openUnknown(unit);
    if (this.continuesField(unit)) {
      this.pending.at(-1)?.value.push(unit);
      return;
    }
    this.addContent(unit);
  }

  private takeRow(unit: Extract<Unit, { type: 'row' }>, next: Unit | null): void {
    const filled = unit.cells.filter((cell) => cell.length > 0);
    if (isSigningRow(filled)) return this.takeSignature(unit);
    if (
      filled.length === 1 &&
      (filled[0]?.length ?? 0) > 1 &&
      unit.cells[0] === filled[0] &&
      this.current?.columnHeads.length === 0
    ) {
      for (const part of filled[0] ?? []) this.takeText(part, null);
      return;
    }
    if (filled.length === 1) {
      const [cell = []] = filled;
      if (cell.length === 1 && cell[0] && this.opensSomething(cell[0], next)) return this.takeText(cell[0], next);
    }
    this.flushFields();
    if (this.takeLabelRow(unit)) return;
    const reading = readRow(unit, {
      headerZone: this.headerZone,
      section: this.current,
      columnHeadsDue: this.columnHeadsDue(),
      fieldTable: this.fieldTable === unit.table,
    });
    if (reading.kind === 'fields') {
      this.fieldTable = unit.table;
      this.outline.fields.push(...reading.fields);
    } else if (reading.kind === 'heads') this.takeHeads(reading.heads, reading.announcement, unit);
    else if (reading.kind === 'section') {
      this.openSection(reading.unit, reading.announcement);
      for (const content of reading.content) this.addContent(content);
    } else this.addContent(unit);
  }

  /** A row of labels over a row of values: the second row answers the first, column by column. */
  private takeLabelRow(unit: Extract<Unit, { type: 'row' }>): boolean {
    const labels = this.labelRow;
    this.labelRow = null;
    if (labels && labels.table === unit.table) {
      this.outline.fields.push(
        ...labels.labels.map(({ column, field }) => ({
          ...field,
          value: (unit.cells[column] ?? []).map((cell) => cell.reading),
        })),
      );
      return true;
    }
    const found = this.headerZone ? labelCells(unit) : null;
    if (!found) return false;
    this.labelRow = { table: unit.table, labels: found };
    return true;
  }
  private labelRow: { table: number; labels: ReturnType<typeof labelCells> & object } | null = null;

  /** Labels with colons stand above: another `Words: value` is one more, though no list knows it. */
  private hasColonFields(): boolean {
    return (
      this.outline.fields.some(({ form }) => form === 'colon') || this.pending.some(({ form }) => form === 'colon')
    );
  }

  private opensSomething(unit: TextUnit, next: Unit | null): boolean {
    const announcement = announce(unit.reading, unit.marker);
    if (announcement) return this.isHeading(unit, announcement) || this.isField(unit, announcement);
    return this.isUnknownHeading(unit, next);
  }

  private takeHeads(
    heads: readonly ColumnHead[],
    announcement: Announcement | null,
    unit: Extract<Unit, { type: 'row' }>,
  ): void {
    const first = unit.cells.flat()[0];
    if (this.current?.key !== 'duties' && announcement && first)
      this.openSection({ ...first, marker: null }, announcement, false);
    this.current?.columnHeads.push(...heads);
  }

  /** Column heads stand over a list that has no items yet. */
  private columnHeadsDue(): boolean {
    return this.current?.key === 'duties' && this.current.units.length === 0;
  }

  private takeColumnHead(unit: TextUnit): boolean {
    if (!this.columnHeadsDue() || !columnHead(unit.reading)) return false;
    this.current?.columnHeads.push({ reading: unit.reading, column: null });
    return true;
  }

  private takeLabelRun(unit: TextUnit): boolean {
    if (!this.headerZone) return false;
    const run = labelRun(unit);
    if (run.length < 2) return false;
    this.flushFields();
    for (const announcement of run) this.pending.push({ announcement, unit, form: 'stacked', value: [] });
    return true;
  }

  private mayBeTitle(): boolean {
    return this.current ? this.current.key !== 'signatures' : this.pending.length === 0;
  }

  /** What a section before the title holds ends at the title. */
  private takeTitle(unit: TextUnit): void {
    this.flushFields();
    this.current = null;
    this.headerZone = true;
    this.outline.title.push(unit);
  }

  private standsOut(unit: TextUnit): boolean {
    return (
      isCapitals(unit.reading.text) ||
      unit.block.bold ||
      unit.block.kind === 'heading' ||
      unit.reading.text.split(' ').length <= 2
    );
  }

  private takeSignature(unit: Unit): void {
    this.flushFields();
    if (this.current?.key !== 'signatures' && (this.outline.sections.length > 0 || this.outline.fields.length > 0)) {
      this.current = {
        key: 'signatures',
        category: null,
        heading: null,
        marker: null,
        markerReading: null,
        units: [],
        columnHeads: [],
        inline: false,
      };
      const last = this.outline.sections.at(-1);
      if (last) this.current.units.push(...takeSigners(last.units));
      this.outline.sections.push(this.current);
      this.headerZone = false;
    }
    this.addContent(unit);
  }

  private isHeading(unit: TextUnit, announcement: Announcement): boolean {
    const { entry, rest, colon, label, prefixed } = announcement;
    if (!this.mayLeaveDuties(unit, announcement)) return false;
    const lateLabel =
      entry.as === 'label' &&
      entry.key === 'other' &&
      !this.headerZone &&
      rest.text === '' &&
      (isCapitals(label.text) || (unit.marker !== null && unit.marker.depth <= 1 && /^\p{Lu}/u.test(label.text)));
    if ((entry.as === 'label' && !lateLabel) || unit.marker?.kind === 'bullet' || unit.marker?.kind === 'letter')
      return false;
    const standsOut = isCapitals(label.text) || unit.block.bold || unit.block.kind === 'heading';
    const topLevel = unit.marker !== null && unit.marker.depth <= 1;
    if (this.current?.key === 'signatures' && !topLevel && !standsOut) return false;
    if (rest.text === '') {
      if (entry.key === 'other')
        return topLevel || standsOut || (colon && unit.marker === null) || this.isSetApart(unit);
      if (prefixed) return topLevel || standsOut || colon || this.isSetApart(unit);
      return unit.marker !== null || standsOut || colon || this.isSetApart(unit) || /^\p{Lu}/u.test(label.text);
    }
    if (entry.key === 'container') return isCapitals(label.text) && !isCapitals(rest.text);
    if (entry.category && !/^\p{Lu}/u.test(label.text)) return false;
    if (colon && entry.key === 'other') return this.current?.inline === true && unit.marker === null;
    if (colon)
      return (
        CONTENT_KEYS.has(entry.key) &&
        /^\p{Lu}/u.test(label.text) &&
        (this.headerZone || entry.key !== 'purpose' || unit.marker !== null) &&
        this.mayOpenInline(unit, entry.key)
      );
    if (isCapitals(label.text) && label.text.length > 5 && !isCapitals(rest.text))
      return CONTENT_KEYS.has(entry.key) || topLevel;
    if (entry.key === 'purpose')
      return (
        (topLevel && /^on(?!\p{L})/u.test(rest.text)) ||
        (this.headerZone && this.current?.key !== 'purpose' && this.outline.fields.length + this.pending.length > 0)
      );
    return false;
  }

  /** `Vastutus: …` inside a list of duties is a heading only where it is not one numbered item among others. */
  private mayOpenInline(unit: TextUnit, key: EntryKey): boolean {
    if (this.headerZone || this.current === null) return true;
    if (unit.marker === null || unit.marker.depth <= 1) return true;
    return key === 'qualifications' && this.current.key === 'qualifications';
  }

  /** Among numbered duties `Muud:` and `Spetsialist vastutab:` lead in more duties. */
  private mayLeaveDuties(unit: TextUnit, { phrase, rule }: Announcement): boolean {
    if (this.current?.key !== 'duties' || this.current.units.length === 0) return true;
    if (phrase === 'muu' || phrase === 'muud') return false;
    return rule !== 'post' || (unit.marker?.depth ?? 0) < 2;
  }

  private isSetApart(unit: TextUnit): boolean {
    return unit.gapBefore > this.gap;
  }

  private isField(unit: TextUnit, { entry, rest, colon, phrase, label, prefixed }: Announcement): boolean {
    if (prefixed || unit.marker?.kind === 'bullet' || this.current?.key === 'signatures') return false;
    if (CONTENT_KEYS.has(entry.key)) return false;
    if (!this.headerZone) return colon && LATE_LABELS.has(entry.key) && rest.text !== '' && /^\p{Lu}/u.test(label.text);
    if (entry.as === 'heading') return false;
    const valueDue = this.pending.length > 0 && this.pending.at(-1)?.value.length === 0;
    if (valueDue && rest.text === '' && NEED_A_SIGN.has(phrase) && unit.marker === null && !colon) return false;
    if (colon) return true;
    if (rest.text === '') return unit.marker !== null || /^\p{Lu}/u.test(label.text);
    if (rest.text.split(' ').length > MAX_VALUE_WORDS) return false;
    if (!NEED_A_SIGN.has(phrase)) return /^\p{Lu}/u.test(label.text) || unit.marker !== null;
    return /^[\p{Lu}\p{N}-]/u.test(rest.text) && !/\.$/u.test(rest.text);
  }

  private isUnknownHeading(unit: TextUnit, next: Unit | null): boolean {
    const { marker, block } = unit;
    const body = slice(unit.reading, marker?.length ?? 0);
    const count = body.text.split(' ').length;
    if (count > 12 || body.text === '' || /[.;,]$/u.test(body.text) || !/^\p{L}/u.test(body.text)) return false;
    if (this.outline.sections.length === 0 && this.outline.fields.length === 0 && marker === null) return false;
    if (block.kind === 'heading' && (block.level ?? 9) <= 2 && marker?.kind !== 'bullet' && (marker?.depth ?? 1) <= 1)
      return true;
    if (!marker || marker.kind === 'bullet' || marker.kind === 'letter' || marker.depth > 1) {
      return (
        marker === null && block.bold && block.cell === null && count <= 10 && !this.headerZone && this.isTopBold(unit)
      );
    }
    if (this.current?.marker?.kind === 'roman' && marker.kind === 'number') return false;
    if (isCapitals(body.text)) return true;
    return (
      count <= 8 && /^\p{Lu}/u.test(body.text) && next?.type === 'text' && next.marker?.number === `${marker.number}.1`
    );
  }

  /** A bold line is a section of its own where the headings before it were bold lines without numbers too. */
  private isTopBold(unit: TextUnit): boolean {
    const heading = this.current?.heading;
    return Boolean(
      heading &&
        !this.current?.marker &&
        this.current?.key !== 'duties' &&
        unit.block.kind !== 'list-item' &&
        this.boldHeadings > 1,
    );
  }
  private boldHeadings = 0;
  /** The table whose rows were labels and values. */
  private fieldTable: number | null = null;

  private openSection(unit: TextUnit, announcement: Announcement, withRest = true): void {
    this.flushFields();
    if (unit.block.bold && unit.marker === null) this.boldHeadings++;
    const { entry, rest, label, colon } = announcement;
    this.current = {
      key: entry.key,
      category: entry.category ?? null,
      heading: label,
      marker: unit.marker,
      markerReading: unit.marker ? slice(unit.reading, 0, unit.marker.length) : null,
      units: [],
      columnHeads: announcement.aside ? [{ reading: announcement.aside, column: null }] : [],
      inline: withRest && colon && rest.text !== '',
    };
    this.outline.sections.push(this.current);
    this.headerZone = entry.key === 'container' || (entry.key === 'purpose' && this.headerZone);
    if (!withRest || rest.text === '') return;
    const content = entry.key === 'purpose' ? slice(rest, /^on(?!\p{L})\s*/u.exec(rest.text)?.[0].length ?? 0) : rest;
    this.addContent({ ...unit, reading: content, marker: readMarker(content.text), gapBefore: 0 });
  }

  private openUnknown(unit: TextUnit): void {
    this.flushFields();
    if (unit.block.bold && unit.marker === null) this.boldHeadings++;
    const heading = slice(unit.reading, unit.marker?.length ?? 0, unit.reading.text.replace(/\s*:$/u, '').length);
    this.current = {
      key: null,
      category: null,
      heading,
      marker: unit.marker,
      markerReading: unit.marker ? slice(unit.reading, 0, unit.marker.length) : null,
      units: [],
      columnHeads: [],
      inline: false,
    };
    this.outline.sections.push(this.current);
    this.headerZone = false;
  }

  private openField(unit: TextUnit, announcement: Announcement): void {
    const { rest, colon } = announcement;
    const labelOnly = rest.text === '';
    if (!(labelOnly && this.pending.length > 0 && this.pending.every((field) => field.value.length === 0)))
      this.flushFields();
    const field: PendingField = { announcement, unit, form: colon ? 'colon' : 'line', value: [] };
    if (!labelOnly) field.value.push({ ...unit, reading: rest, marker: null });
    this.pending.push(field);
  }

  private continuesField(unit: TextUnit): boolean {
    const field = this.pending.at(-1);
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
    if (!hasValue) return unit.gapBefore <= Math.max(this.gap, 1);
    const stacked = this.pending.length > 1;
    if (this.reader.document.blockEdges === 'stated')
      return stacked || unit.marker?.kind === 'bullet' || /^\p{Ll}/u.test(unit.reading.text);
    return stacked || unit.gapBefore <= this.gap;
  }

  private flushFields(): void {
    const pending = this.pending;
    this.pending = [];
    if (pending.length === 0) return;
    const last = pending.at(-1);
    const shared = pending.length > 1 && pending.slice(0, -1).every((field) => field.value.length === 0);
    const values = shared ? splitStackedValues(last?.value ?? [], pending.length) : null;
    for (const [i, field] of pending.entries()) {
      const { announcement, unit, form, value } = values ? field : withWrappedLabel(field);
      this.outline.fields.push({
        key: announcement.entry.key,
        label: announcement.label,
        number: announcement.markerReading ? (readMarker(announcement.markerReading.text) ?? unit.marker) : null,
        markerReading: announcement.markerReading,
        value: values ? (values[i] ?? []) : value.map((part) => part.reading),
        form: values ? 'stacked' : form,
        known: announcement.rule !== 'unknown',
      });
    }
  }

  private addContent(unit: Unit): void {
    this.flushFields();
    if (this.current) this.current.units.push(unit);
    else this.outline.title.push(unit);
  }
}

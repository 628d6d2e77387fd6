import { readMarker } from '../normalize/text/markers.ts';
import { type Reader, slice } from '../normalize/text/reading.ts';
import { type Announcement, announce, isCapitals, unknownLabel } from './announce.ts';
import { isSigner, takeSigners } from './closing-lines.ts';
import { columnHead } from './column-heads.ts';
import type { FinderState, PendingField } from './finder-state.ts';
import { isField, isHeading, isUnknownHeading } from './heading-rules.ts';
import type { ColumnHead, Outline, Section, TextUnit, Unit } from './outline.ts';
import { continuesField, takePending } from './pending-fields.ts';
import { labelCells, readRow } from './read-row.ts';
import { isSignatureCue } from './signature-cues.ts';
import { splitGluedHeadings } from './split-glued-headings.ts';
import { labelRun } from './stacked-labels.ts';
import { isTitleLine } from './title-line.ts';
import { joinCapitalHeadings, usualGap } from './wrapping.ts';

/** Units → outline: what stands before the first heading, the labelled fields, the sections. */
export function findSections(units: readonly Unit[], reader: Reader): Outline {
  const finder = new SectionFinder(reader, usualGap(units, reader.document.blockEdges));
  const prepared = joinCapitalHeadings(splitGluedHeadings(units), reader);
  prepared.forEach((unit, i) => {
    finder.take(unit, prepared[i + 1] ?? null);
  });
  return finder.finish();
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

function signatureSection(units: Unit[] = []): Section {
  return {
    key: 'signatures',
    category: null,
    heading: null,
    marker: null,
    markerReading: null,
    units,
    columnHeads: [],
    inline: false,
  };
}

class SectionFinder {
  private readonly state: FinderState;

  constructor(reader: Reader, gap: number) {
    const outline: Outline = { title: [], fields: [], sections: [] };
    this.state = { outline, reader, gap, current: null, headerZone: true, pending: [], boldHeadings: 0 };
  }

  take(unit: Unit, next: Unit | null): void {
    if (unit.type === 'row') this.takeRow(unit, next);
    else this.takeText(unit, next);
  }

  finish(): Outline {
    this.flushFields();
    const last = this.state.outline.sections.at(-1);
    if (last && last.key !== 'signatures' && last.units.length > 1) {
      const signers = takeSigners(last.units);
      if (signers.length > 0) this.state.outline.sections.push(signatureSection(signers));
    }
    return this.state.outline;
  }

  private takeText(unit: TextUnit, next: Unit | null): void {
    if (this.mayBeTitle() && isTitleLine(unit) && this.standsOut(unit)) return this.takeTitle(unit);
    if (isSignatureCue(unit.reading.text) && !leadsIn(unit, next)) return this.takeSignature(unit);
    if (!this.state.headerZone && this.state.current && isSigner(unit.reading.text)) return this.takeSignature(unit);
    if (this.takeLabelRun(unit)) return;
    const announcement = announce(unit.reading, unit.marker);
    if (announcement && isHeading(this.state, unit, announcement)) return this.openSection(unit, announcement);
    if (announcement && isField(this.state, unit, announcement)) return this.openField(unit, announcement);
    const unknown = this.state.headerZone && this.hasColonFields() ? unknownLabel(unit.reading, unit.marker) : null;
    if (unknown) return this.openField(unit, unknown);
    if (this.takeColumnHead(unit)) return;
    if (isUnknownHeading(this.state, unit, next)) return this.openUnknown(unit);
    if (continuesField(this.state, unit)) {
      this.state.pending.at(-1)?.value.push(unit);
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
      this.state.current?.columnHeads.length === 0
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
      headerZone: this.state.headerZone,
      section: this.state.current,
      columnHeadsDue: this.columnHeadsDue(),
      fieldTable: this.fieldTable === unit.table,
    });
    if (reading.kind === 'fields') {
      this.fieldTable = unit.table;
      this.state.outline.fields.push(...reading.fields);
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
      this.state.outline.fields.push(
        ...labels.labels.map(({ column, field }) => ({
          ...field,
          value: (unit.cells[column] ?? []).map((cell) => cell.reading),
        })),
      );
      return true;
    }
    const found = this.state.headerZone ? labelCells(unit) : null;
    if (!found) return false;
    this.labelRow = { table: unit.table, labels: found };
    return true;
  }
  private labelRow: { table: number; labels: ReturnType<typeof labelCells> & object } | null = null;

  /** Labels with colons stand above: another `Words: value` is one more, though no list knows it. */
  private hasColonFields(): boolean {
    return (
      this.state.outline.fields.some(({ form }) => form === 'colon') ||
      this.state.pending.some(({ form }) => form === 'colon')
    );
  }

  private opensSomething(unit: TextUnit, next: Unit | null): boolean {
    const announcement = announce(unit.reading, unit.marker);
    if (announcement) return isHeading(this.state, unit, announcement) || isField(this.state, unit, announcement);
    return isUnknownHeading(this.state, unit, next);
  }

  private takeHeads(
    heads: readonly ColumnHead[],
    announcement: Announcement | null,
    unit: Extract<Unit, { type: 'row' }>,
  ): void {
    const first = unit.cells.flat()[0];
    if (this.state.current?.key !== 'duties' && announcement && first)
      this.openSection({ ...first, marker: null }, announcement, false);
    this.state.current?.columnHeads.push(...heads);
  }

  /** Column heads stand over a list that has no items yet. */
  private columnHeadsDue(): boolean {
    return this.state.current?.key === 'duties' && this.state.current.units.length === 0;
  }

  private takeColumnHead(unit: TextUnit): boolean {
    if (!this.columnHeadsDue() || !columnHead(unit.reading)) return false;
    this.state.current?.columnHeads.push({ reading: unit.reading, column: null });
    return true;
  }

  private takeLabelRun(unit: TextUnit): boolean {
    if (!this.state.headerZone) return false;
    const run = labelRun(unit);
    if (run.length < 2) return false;
    this.flushFields();
    for (const announcement of run) this.state.pending.push({ announcement, unit, form: 'stacked', value: [] });
    return true;
  }

  private mayBeTitle(): boolean {
    return this.state.current ? this.state.current.key !== 'signatures' : this.state.pending.length === 0;
  }

  /** What a section before the title holds ends at the title. */
  private takeTitle(unit: TextUnit): void {
    this.flushFields();
    this.state.current = null;
    this.state.headerZone = true;
    this.state.outline.title.push(unit);
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
    if (
      this.state.current?.key !== 'signatures' &&
      (this.state.outline.sections.length > 0 || this.state.outline.fields.length > 0)
    ) {
      this.state.current = signatureSection();
      const last = this.state.outline.sections.at(-1);
      if (last) this.state.current.units.push(...takeSigners(last.units));
      this.state.outline.sections.push(this.state.current);
      this.state.headerZone = false;
    }
    this.addContent(unit);
  }

  /** The table whose rows were labels and values. */
  private fieldTable: number | null = null;

  private openSection(unit: TextUnit, announcement: Announcement, withRest = true): void {
    this.flushFields();
    if (unit.block.bold && unit.marker === null) this.state.boldHeadings++;
    const { entry, rest, label, colon } = announcement;
    this.state.current = {
      key: entry.key,
      category: entry.category ?? null,
      heading: label,
      marker: unit.marker,
      markerReading: unit.marker ? slice(unit.reading, 0, unit.marker.length) : null,
      units: [],
      columnHeads: announcement.aside ? [{ reading: announcement.aside, column: null }] : [],
      inline: withRest && colon && rest.text !== '',
    };
    this.state.outline.sections.push(this.state.current);
    this.state.headerZone = entry.key === 'container' || (entry.key === 'purpose' && this.state.headerZone);
    if (!withRest || rest.text === '') return;
    const content = entry.key === 'purpose' ? slice(rest, /^on(?!\p{L})\s*/u.exec(rest.text)?.[0].length ?? 0) : rest;
    this.addContent({ ...unit, reading: content, marker: readMarker(content.text), gapBefore: 0 });
  }

  private openUnknown(unit: TextUnit): void {
    this.flushFields();
    if (unit.block.bold && unit.marker === null) this.state.boldHeadings++;
    const heading = slice(unit.reading, unit.marker?.length ?? 0, unit.reading.text.replace(/\s*:$/u, '').length);
    this.state.current = {
      key: null,
      category: null,
      heading,
      marker: unit.marker,
      markerReading: unit.marker ? slice(unit.reading, 0, unit.marker.length) : null,
      units: [],
      columnHeads: [],
      inline: false,
    };
    this.state.outline.sections.push(this.state.current);
    // The first heading of a document stands over what it says of the post, in whatever words.
    this.state.headerZone &&= this.state.outline.sections.length === 1;
  }

  private openField(unit: TextUnit, announcement: Announcement): void {
    const { rest, colon } = announcement;
    const labelOnly = rest.text === '';
    if (!(labelOnly && this.state.pending.length > 0 && this.state.pending.every((field) => field.value.length === 0)))
      this.flushFields();
    const field: PendingField = { announcement, unit, form: colon ? 'colon' : 'line', value: [] };
    if (!labelOnly) field.value.push({ ...unit, reading: rest, marker: null });
    this.state.pending.push(field);
  }

  private flushFields(): void {
    this.state.outline.fields.push(...takePending(this.state));
  }

  private addContent(unit: Unit): void {
    this.flushFields();
    if (this.state.current) this.state.current.units.push(unit);
    else this.state.outline.title.push(unit);
  }
}

import type { Span } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { isPersonName } from '../../normalize/values/person-names.ts';
import type { Field, Section, Unit } from '../../sections/outline.ts';
import { isLateApproval } from '../../sections/signature-cues.ts';
import { CONFIDENCE, found } from '../context.ts';
import { headingText, itemText } from '../item-text.ts';
import type { JobContext } from './context.ts';
import { readSectionItems } from './item-fields.ts';
import { positionField } from './position.ts';

export interface OtherSection {
  readonly heading: string | null;
  readonly number: string | null;
  readonly items: string[];
}

/** Every other headed section, label rows with no key of their own, and statements under no heading: nothing is dropped. */
export function extractOtherSections(context: JobContext, taken: readonly Finding[]): Finding<OtherSection>[] {
  const isTaken = takenTest(taken);
  const { outline } = context;
  return [
    ...statements(
      outline.title.filter((unit) => context.titleBlock.rest.some((rest) => unit.type === 'row' || rest === unit)),
      isTaken,
      context,
    ),
    ...labelRows(context),
    ...afterFirstLines(context),
    ...outline.sections.flatMap((section) => {
      if (section.key === null || section.key === 'other') return headed(section, context);
      if (section.key === 'container') return headed(section, context, isTaken);
      if (section.key === 'signatures') return afterSignatures(section, isTaken, context);
      return [];
    }),
  ];
}

/** Whether every word of a reading already stands in another field. */
function takenTest(taken: readonly Finding[]): (spans: readonly Span[]) => boolean {
  const offsets = new Set<number>();
  for (const { spans } of taken) for (const { start, end } of spans) for (let i = start; i < end; i++) offsets.add(i);
  return (spans) => spans.length > 0 && spans.every(({ start, end }) => offsets.has(start) && offsets.has(end - 1));
}

function headed(
  section: Section,
  context: JobContext,
  isTaken: (spans: readonly Span[]) => boolean = () => false,
): Finding<OtherSection>[] {
  const heading = section.heading ? headingText(section.heading) : null;
  const items = readSectionItems(section, context).filter(({ reading }) => !isTaken(context.reader.spansOf(reading)));
  const head = [section.markerReading, section.heading].filter((reading): reading is Reading => reading !== null);
  if (items.length === 0) {
    context.structure.push(...head);
    return [];
  }
  const texts = items.map(({ reading }) => itemText(reading).text);
  const value = { heading: heading?.text ?? null, number: section.marker?.number ?? null, items: texts };
  return [
    found(
      context,
      value,
      [...head, ...items.flatMap((item) => item.sources)],
      section.key === null ? 'heading/unknown' : 'heading/sections',
      CONFIDENCE.line,
    ),
  ];
}

/** `Teenistuskoha asukoht: Tartu` and the like. */
function labelRows(context: JobContext): Finding<OtherSection>[] {
  return context.outline.fields
    .filter((field) => field.key === 'other' || field.key === 'employment' || isSecondPosition(field, context))
    .flatMap((field) => {
      const value = context.reader.wrap(field.value);
      if (value.text === '' || field.key === 'employment') {
        context.structure.push(field.label);
        return [];
      }
      const section = {
        heading: field.label.text,
        number: field.number?.number ?? null,
        items: [itemText(value).text],
      };
      const number = field.markerReading ? [field.markerReading] : [];
      return [found(context, section, [...number, field.label, value], 'label/sections', CONFIDENCE.line)];
    });
}

/** `Töökoht: Põlva linn, …` beside a label that names the position: a place, no name. */
function isSecondPosition(field: Field, context: JobContext): boolean {
  if (field.key !== 'position') return false;
  return positionField(context) !== field;
}

/** The service group is its field's first line; what stands below it is a statement of its own. */
function afterFirstLines(context: JobContext): Finding<OtherSection>[] {
  return context.outline.fields
    .filter((field) => field.key === 'serviceGroup' && field.value.length > 1)
    .map((field) => statement(context.reader.wrap(field.value.slice(1)), context));
}

function statements(
  units: readonly Unit[],
  isTaken: (spans: readonly Span[]) => boolean,
  context: JobContext,
): Finding<OtherSection>[] {
  const section: Section = {
    key: null,
    category: null,
    heading: null,
    marker: null,
    markerReading: null,
    units: [...units],
    columnHeads: [],
    inline: false,
  };
  return readSectionItems(section, context)
    .filter(({ reading }) => !isTaken(context.reader.spansOf(reading)))
    .map((item) => statement(item.reading, context, item.sources));
}

function afterSignatures(
  section: Section,
  isTaken: (spans: readonly Span[]) => boolean,
  context: JobContext,
): Finding<OtherSection>[] {
  const left = section.units.filter(
    (unit) =>
      unit.type === 'text' && /\p{L}{3}/u.test(unit.reading.text) && !isTaken(context.reader.spansOf(unit.reading)),
  );
  if (section.heading) context.structure.push(section.heading);
  if (section.markerReading) context.structure.push(section.markerReading);
  return statements(
    left.filter((unit) => unit.type === 'text' && isSentence(unit.reading.text)),
    isTaken,
    context,
  );
}

/** A sentence of having read it, no label or line to sign on. */
function isSentence(text: string): boolean {
  if (isPersonName(text.replace(/(?<![_"„“.…\s\d])[_"„“.…\s\d]+$/gu, '')) || isLateApproval(text)) return false;
  if (/^(?:\p{L}+:\s*){1,3}$/u.test(text)) return false;
  return (
    text
      .replace(/[_.…]{3,}/gu, '')
      .split(/\s+/u)
      .filter((word) => /\p{L}{2}/u.test(word)).length >= 2 && !/^\(?\/?allkirjastatud/iu.test(text)
  );
}

/** The lines to sign on after a statement are no words of it. */
function withoutSigningLine(reading: Reading): Reading {
  const line = /[\s:/]*(?:_{3,}|\.{5,}|…{2,})/u.exec(reading.text);
  return line && line.index > 0 ? slice(reading, 0, line.index) : reading;
}

function statement(
  reading: Reading,
  context: JobContext,
  sources: readonly Reading[] = [reading],
): Finding<OtherSection> {
  return found(
    context,
    { heading: null, number: null, items: [itemText(withoutSigningLine(reading)).text] },
    sources,
    'statement/sections',
    CONFIDENCE.implied,
  );
}

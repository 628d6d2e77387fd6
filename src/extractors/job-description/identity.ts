import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import { join, type Reading, slice } from '../../normalize/text/reading.ts';
import {
  endsInInstitution,
  findInstitutionGenitive,
  institutionToNominative,
} from '../../normalize/values/institutions.ts';
import { findMunicipality } from '../../normalize/values/municipalities.ts';
import { toNominative } from '../../normalize/values/roles.ts';
import { endsInUnit, splitUnits, toNominativeUnit } from '../../normalize/values/units.ts';
import type { Field } from '../../sections/outline.ts';
import { CONFIDENCE, found, UNSURE_FORM } from '../context.ts';
import { fieldsOf, type JobContext } from './context.ts';
import { relationSentences } from './relation-sentences.ts';
import { withoutDefinition } from './role-fields.ts';

export interface Institution {
  readonly name: string;
  readonly municipality: { readonly name: string; readonly ehak: string } | null;
}

/** The label; else the title block; else the genitive before the approver's role. Never the body. */
export function extractInstitution(context: JobContext): Finding<Institution> | null {
  for (const field of fieldsOf(context, 'institution')) {
    const value = withoutDefinition(context.reader.wrap(field.value));
    if (value.text === '' || value.text.split(' ').length > 12) continue;
    dropTitled(context, 'institution');
    return institution(
      context,
      value.text.replace(/[.,;]$/u, ''),
      [field.label, value],
      'label/institution',
      CONFIDENCE.stated,
    );
  }
  const { institution: titled } = context.titleBlock;
  if (titled) return institution(context, titled.value, [titled.source], 'title/institution', CONFIDENCE.titleBlock);
  const head = runningHead(context);
  if (head)
    return institution(
      context,
      institutionToNominative(head.text),
      [head],
      'running-head/institution',
      CONFIDENCE.implied,
    );
  for (const line of context.titleBlock.approval) {
    const opener = /^kinnita(?:tud|n)\s*/iu.exec(line.text)?.[0].length ?? 0;
    const rest = slice(line, opener);
    const genitive =
      findInstitutionGenitive(rest.text) ??
      headedByDirector(rest.text) ??
      (endsInInstitution(rest.text) ? { start: 0, end: rest.text.length } : null);
    if (!genitive) continue;
    const source = slice(rest, genitive.start, genitive.end);
    const name = endsInUnit(source.text) ? toNominativeUnit(source.text) : institutionToNominative(source.text);
    return institution(context, name, [source], 'approval/institution', CONFIDENCE.implied);
  }
  return null;
}

/** `Metsateenistuse peadirektori`: only agencies have a peadirektor, whatever their name ends in. */
function headedByDirector(text: string): { start: number; end: number } | null {
  const match = /^(\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,3}?) peadirektor/u.exec(text);
  return match && endsInUnit(match[1] ?? '') ? { start: 0, end: match[1]?.length ?? 0 } : null;
}

/** What the title block says of a key that a label says too. */
function dropTitled(context: JobContext, key: 'position' | 'institution'): void {
  const titled = context.titleBlock[key];
  if (!titled) return;
  const spans = context.reader.spansOf(titled.source);
  context.dropped.push({ pointer: `/${key}`, rule: `title/${key}`, spans, why: 'a label says it' });
}

/** A letterhead or running head that names an institution and nothing else. */
function runningHead({ part, reader }: JobContext): Reading | null {
  for (const block of part.blocks) {
    if (block.kind !== 'furniture') continue;
    const reading = reader.read(block.spans);
    if (reading.text.length <= 80 && /^\p{Lu}/u.test(reading.text) && endsInInstitution(reading.text)) return reading;
  }
  return null;
}

function institution(
  context: JobContext,
  name: string,
  sources: readonly Reading[],
  rule: string,
  confidence: number,
): Finding<Institution> {
  const municipality = findMunicipality(name);
  return found(
    context,
    { name, municipality: municipality ? { name: municipality.name, ehak: municipality.ehak } : null },
    sources,
    rule,
    confidence,
  );
}

/** Units of the title block, then of the labelled field, outermost first, none twice. */
export function extractUnits(context: JobContext): Finding<string>[] {
  const units: Finding<string>[] = context.titleBlock.units.map(({ value, source }) =>
    found(context, value, [source], 'title/units', CONFIDENCE.titleBlock),
  );
  for (const field of fieldsOf(context, 'units')) {
    const value = join(field.value);
    const lines = field.value.map((line) => line.text).join('\n');
    context.structure.push(field.label);
    for (const entry of splitUnits(wrapsOn(field.value) ? context.reader.wrap(field.value).text : lines)) {
      const reading = wrapsOn(field.value) ? context.reader.wrap(field.value) : value;
      units.push(
        found(
          context,
          entry.value,
          [join([field.label, slice(reading, entry.start, entry.end)])],
          'label/units',
          CONFIDENCE.stated,
        ),
      );
    }
  }
  const own = context.titleBlock.institution?.value ?? null;
  const seen = new Set<string>(own ? [fold(own)] : []);
  context.structure.push(
    ...context.titleBlock.units.map(({ source }) => source),
    ...fieldsOf(context, 'units').flatMap((field) => field.value),
  );
  const unique = units.filter(({ value }) => !seen.has(fold(value)) && seen.add(fold(value)));
  return unique.filter(({ value }) => !isPartOfOther(value, unique));
}

/** Wrapped lines of one value: the next line goes on in lower case, or the line before it stops short. */
function wrapsOn(lines: readonly Reading[]): boolean {
  return (
    lines.length > 1 &&
    lines
      .slice(1)
      .every((line, i) => /^\p{Ll}/u.test(line.text) || /(?:[,-]|(?<!\p{L})(?:ja|ning))$/u.test(lines[i]?.text ?? ''))
  );
}

function isPartOfOther(value: string, all: readonly Finding<string>[]): boolean {
  return all.some(
    (other) => other.value !== value && fold(other.value).endsWith(` ${fold(value)}`) && value.split(' ').length === 1,
  );
}

/** The label that names the position: one that says so (`… nimetus`) before one that may mean a place (`Töökoht`). */
export function positionField(context: JobContext): Field | null {
  const fields = fieldsOf(context, 'position').filter((field) => field.value.some((line) => line.text !== ''));
  return (
    fields.find((field) => /nime/iu.test(field.label.text)) ??
    fields.find((field) => !/^töökoht/iu.test(field.label.text)) ??
    fields[0] ??
    null
  );
}

/** The labelled field; else the title; else the subject of the sentences. */
export function extractPosition(context: JobContext): Finding<string> | null {
  const field = positionField(context);
  if (field) {
    dropTitled(context, 'position');
    const value = withoutDefinition(context.reader.wrap(field.value));
    return found(
      context,
      value.text.replace(/[.;,]$/u, ''),
      [field.label, value],
      'label/position',
      field.form === 'stacked' ? CONFIDENCE.layout : CONFIDENCE.stated,
    );
  }
  const { position } = context.titleBlock;
  if (position) {
    return found(
      context,
      position.value,
      [position.source],
      'title/position',
      position.certain ? CONFIDENCE.titleBlock : CONFIDENCE.titleBlock - UNSURE_FORM,
    );
  }
  const sentence = relationSentences(context).find((candidate) => candidate.position !== null);
  if (!sentence?.position) return null;
  const { value, certain } = toNominative(sentence.position.text);
  return found(
    context,
    value,
    [sentence.position],
    'sentence/position',
    certain ? CONFIDENCE.sentence : CONFIDENCE.sentence - UNSURE_FORM,
  );
}

/** Official or employee, only where it is said of this very position. */
export function extractEmployment(context: JobContext): Finding<'official' | 'employee'> | null {
  for (const key of ['employment', 'serviceGroup'] as const) {
    for (const field of fieldsOf(context, key)) {
      const value = context.reader.wrap(field.value);
      const kind = employmentOf(value.text);
      if (kind) return found(context, kind, [field.label, value], `label/${key}`, CONFIDENCE.stated);
    }
  }
  const contract = context.titleBlock.approval.find((line) => /tööleping/iu.test(line.text));
  if (contract) return found(context, 'employee', [contract], 'block/approval', CONFIDENCE.titleBlock);
  const told = toldEmployment(context);
  if (told) return found(context, told.kind, [told.source], 'sentence/employment', CONFIDENCE.sentence);
  const hired = [...fieldsOf(context, 'appointedBy'), ...fieldsOf(context, 'position')].find(({ label }) =>
    /tööle|töölepingu|töökoha nim|^töökoht/iu.test(label.text),
  );
  if (hired) return found(context, 'employee', [hired.label], 'label/employment', CONFIDENCE.implied);
  const sentence = relationSentences(context).find(
    ({ key, whole }) => key === 'appointedBy' && /töölepingu|tööle/iu.test(whole.text),
  );
  return sentence ? found(context, 'employee', [sentence.whole], 'sentence/employment', CONFIDENCE.sentence) : null;
}

const OF_THIS_POST =
  /(?<!\p{L})on (?:\p{L}+ ){0,4}?(?:ametnik|töötaja|töökoht|ametikoht)(?!\p{L})|kuulub (?:\p{L}+ ){0,4}?(?:ametniku|töötaja)/iu;

/** A general provision or an odd label says which kind of post this is. */
function toldEmployment(context: JobContext): { kind: 'official' | 'employee'; source: Reading } | null {
  const told = [
    ...context.outline.fields.filter(({ key }) => key === 'other').map(({ value }) => context.reader.wrap(value)),
    ...context.outline.sections
      .filter(({ key }) => key === 'container')
      .flatMap(({ units }) => units.flatMap((unit) => (unit.type === 'text' ? [unit.reading] : []))),
  ];
  for (const source of told) {
    const match = OF_THIS_POST.exec(source.text);
    const kind = match ? employmentOf(match[0]) : null;
    if (kind) return { kind, source };
  }
  return null;
}

function employmentOf(text: string): 'official' | 'employee' | null {
  const folded = fold(text);
  const official = /(?<!\p{L})\p{L}*ametni(?:k|ku|kud)(?!\p{L})|(?<!\p{L})ametikoht/u.test(folded);
  const employee = /(?<!\p{L})töötaja(?!\p{L})|(?<!\p{L})töökoht|(?<!\p{L})töölepingu/u.test(folded);
  if (official === employee) return null;
  return official ? 'official' : 'employee';
}

/** The field's first line as written. */
export function extractServiceGroup(context: JobContext): Finding<string> | null {
  for (const field of fieldsOf(context, 'serviceGroup')) {
    const [first] = field.value;
    if (!first || first.text === '') continue;
    return found(
      context,
      first.text.replace(/[.;]$/u, ''),
      [field.label, first],
      'label/serviceGroup',
      CONFIDENCE.stated,
    );
  }
  return null;
}

import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import { join, type Reading, slice } from '../../normalize/text/reading.ts';
import { splitUnits } from '../../normalize/values/units.ts';
import { CONFIDENCE, found } from '../context.ts';
import { fieldsOf, type JobContext } from './context.ts';

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

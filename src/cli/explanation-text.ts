import {
  type Explanation,
  type PartExplanation,
  type ValueExplanation,
  wherePrinted,
} from '../exporters/explanation.ts';
import { printable } from './terminal.ts';

/** Leaves only what stands at or below a pointer into the envelope, or above it; `''` leaves all. */
export function narrow(explanation: Explanation, pointer: string): Explanation {
  if (pointer === '') return explanation;
  const related = (other: string) => isWithin(other, pointer) || isWithin(pointer, other);
  return {
    ...explanation,
    parts: explanation.parts
      .filter((part) => related(part.pointer))
      .map((part) => ({
        ...part,
        fields: part.fields.filter(({ key }) => related(`${part.pointer}/${key}`)),
        sections: part.sections.filter(({ key }) => related(`${part.pointer}/${key ?? 'sections'}`)),
        values: part.values.filter((value) => related(part.pointer + value.pointer)),
        lost: part.lost.filter((lost) => related(part.pointer + lost.pointer)),
        unclaimed: isWithin(part.pointer, pointer) ? part.unclaimed : [],
      })),
    warnings: explanation.warnings.filter((warning) => isWithin(warning.pointer, pointer)),
  };
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** The explanation for a reader at a terminal; every word of the document is made printable. */
export function explanationText({ source, parts, warnings }: Explanation): string {
  const pages = source.pages === null ? '' : `, ${source.pages} pages`;
  return [
    `${printable(source.path)}: ${source.format}${pages}, ${source.bytes} bytes`,
    ...parts.flatMap(partLines),
    ...block(
      'warnings',
      warnings.map(({ code, message, pointer }) => `${pointer || '/'}  ${code}: ${message}`),
    ),
    '',
  ].join('\n');
}

function partLines(part: PartExplanation): string[] {
  const { coverage } = part;
  const place = [part.pages && `pages ${part.pages}`, part.annex, part.partOf && `adopted by ${part.partOf}`];
  return [
    '',
    `${part.pointer}  ${part.kind}${bracketed(place.filter((words) => words !== null).join(', '))}`,
    ...block('why it begins here', [part.reason]),
    ...block(
      'kinds',
      part.scores.map(({ kind, score }) => `${score.toFixed(2)}  ${kind}`),
    ),
    ...block(
      'labels',
      part.fields.map(({ label, key, form, value, where }) => `${where}  ${label} → ${key} (${form}): ${short(value)}`),
    ),
    ...block('headings', part.sections.map(headingLine)),
    ...block('values', part.values.flatMap(valueLines)),
    ...block(
      'left out',
      part.lost.map(({ pointer, rule, text, where, why }) => `${where}  ${pointer} ${rule}: ${short(text)} — ${why}`),
    ),
    ...block(
      'headings that no word list knows',
      part.sections
        .filter(({ key, heading }) => key === null && heading !== null)
        .map(({ heading, where }) => `${where}  ${heading}`),
    ),
    ...block(
      'words that no rule took',
      part.unclaimed.map(({ page, text }) => `${page === null ? '' : `page ${page}  `}${short(text)}`),
    ),
    `  characters: ${coverage.claimed} of ${coverage.characters} claimed, ${coverage.furniture} furniture, ${coverage.unclaimed} unclaimed`,
  ];
}

function headingLine({ number, heading, key, units, where }: PartExplanation['sections'][number]): string {
  const printed = [number, heading ?? '(no heading)'].filter((words) => words !== null).join(' ');
  return `${where || '–'}  ${printed} → ${key ?? 'sections'} (${units} ${units === 1 ? 'block' : 'blocks'})`;
}

function valueLines({ pointer, value, places }: ValueExplanation): string[] {
  return [
    `${pointer} = ${short(JSON.stringify(value) ?? '')}`,
    ...places.map((place) => `    ${place.rule} ${place.confidence}  ${wherePrinted(place)}: “${short(place.text)}”`),
  ];
}

/** A titled list, each entry on a line; nothing where it is empty. */
function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${printable(line)}`)];
}

const LONGEST = 160;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function bracketed(words: string): string {
  return words === '' ? '' : ` (${printable(words)})`;
}

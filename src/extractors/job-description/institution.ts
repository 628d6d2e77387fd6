import type { Finding } from '../../model/finding.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import {
  endsInInstitution,
  findInstitutionGenitive,
  institutionToNominative,
} from '../../normalize/values/institutions.ts';
import { findMunicipality } from '../../normalize/values/municipalities.ts';
import { endsInUnit, toNominativeUnit } from '../../normalize/values/units.ts';
import { CONFIDENCE, found } from '../context.ts';
import { dropTitled, fieldsOf, type JobContext } from './context.ts';
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

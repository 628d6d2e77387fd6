import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import { join, type Reading, slice } from '../../normalize/text/reading.ts';
import { isNone, isRolePhrase, splitRoles, toNominative } from '../../normalize/values/roles.ts';
import type { Field } from '../../sections/outline.ts';
import { CONFIDENCE, found, UNSURE_FORM } from '../context.ts';
import { fieldsOf, type JobContext } from './context.ts';
import { type RelationKey, relationSentences, roleInClause } from './relation-sentences.ts';

export type RoleFindings = Record<RelationKey, Finding<string>[]>;

const KEYS: readonly RelationKey[] = ['appointedBy', 'supervisors', 'subordinates', 'substitutes', 'substitutesFor'];
const FORM_CONFIDENCE: Readonly<Record<Field['form'], number>> = {
  colon: CONFIDENCE.stated,
  cell: CONFIDENCE.stated,
  line: CONFIDENCE.line,
  stacked: CONFIDENCE.layout,
};

/** Who appoints, leads, is led, stands in and is stood in for: from labels, else from sentences; nobody twice in a list. */
export function extractRoles(context: JobContext): RoleFindings {
  const found: RoleFindings = {
    appointedBy: [],
    supervisors: [],
    subordinates: [],
    substitutes: [],
    substitutesFor: [],
  };
  const sentences = relationSentences(context);
  for (const key of KEYS) {
    const labelled = fieldsOf(context, key);
    const fromLabels = labelled.flatMap((field) => rolesOfField(field, key, context));
    const fromSentences = sentences
      .filter((sentence) => sentence.key === key)
      .flatMap(({ phrase, whole }) => rolesOf(phrase, [whole], `sentence/${key}`, CONFIDENCE.sentence, context));
    const byLabel = fromLabels.length > 0;
    if (byLabel) drop(context, key, fromSentences, 'a label says it');
    found[key].push(...unique(byLabel ? fromLabels : fromSentences, key, context));
  }
  return found;
}

function rolesOfField(field: Field, key: RelationKey, context: JobContext): Finding<string>[] {
  const value = context.reader.wrap(field.value);
  const sources = field.number ? [field.label, value] : [field.label, value];
  context.structure.push(...sources);
  if (value.text === '' || isNone(value.text)) return [];
  return listed(field, context).flatMap((phrase) =>
    rolesOf(
      roleInClause(phrase, key) ?? phrase,
      [join([field.label, phrase])],
      `label/${key}`,
      FORM_CONFIDENCE[field.form],
      context,
    ),
  );
}

/** Each bullet or paragraph of a stated document is a list entry of its own; physical lines may go on. */
function listed(field: Field, context: JobContext): readonly Reading[] {
  const entries: Reading[][] = [];
  for (const line of field.value) {
    const before = entries.at(-1)?.at(-1)?.text ?? '';
    if (entries.length > 0 && goesOnAsRole(before, line.text, context.items.edges === 'physical'))
      entries.at(-1)?.push(line);
    else entries.push([line]);
  }
  return entries.map((lines) => context.reader.wrap(lines));
}

/** A physical line goes on unless a whole role stands before it and a capital opens the next; a paragraph only in lower case. */
function goesOnAsRole(before: string, line: string, physical: boolean): boolean {
  if (/[;.]$/u.test(before)) return false;
  if (/^\p{Ll}|^\(/u.test(line)) return true;
  return (
    physical &&
    (/[,-]$|(?<!\p{L})(?:ja|või|ning)$/u.test(before) || !isRolePhrase(before.replace(/\s*\([^)]*\)$/u, '')))
  );
}

function rolesOf(
  phrase: Reading,
  sources: readonly Reading[],
  rule: string,
  confidence: number,
  context: JobContext,
): Finding<string>[] {
  return splitRoles(phrase.text).map(({ text }) => {
    const { value, certain } = toNominative(text.replace(/(?<![.;,\s])[.;,\s]+$/u, ''));
    return found(context, value, sources, rule, certain ? confidence : confidence - UNSURE_FORM);
  });
}

function unique(findings: readonly Finding<string>[], key: RelationKey, context: JobContext): Finding<string>[] {
  const kept = new Map<string, Finding<string>>();
  for (const finding of findings) {
    if (finding.value === '') continue;
    if (kept.has(fold(finding.value))) drop(context, key, [finding], 'the same role stands in the list already');
    else kept.set(fold(finding.value), finding);
  }
  return [...kept.values()];
}

function drop(context: JobContext, key: RelationKey, findings: readonly Finding<string>[], why: string): void {
  for (const { rule, spans } of findings) context.dropped.push({ pointer: `/${key}`, rule, spans, why });
}

/** The part of a phrase before `(edaspidi …)`. */
export function withoutDefinition(reading: Reading): Reading {
  const definition = /\s*\((?:edaspidi|lühendatult)[^)]*\)/iu.exec(reading.text);
  return definition ? slice(reading, 0, definition.index) : reading;
}

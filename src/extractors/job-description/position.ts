import type { Finding } from '../../model/finding.ts';
import { toNominative } from '../../normalize/values/roles.ts';
import type { Field } from '../../sections/outline.ts';
import { CONFIDENCE, found, UNSURE_FORM } from '../context.ts';
import { dropTitled, fieldsOf, type JobContext } from './context.ts';
import { relationSentences } from './relation-sentences.ts';
import { withoutDefinition } from './role-fields.ts';

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

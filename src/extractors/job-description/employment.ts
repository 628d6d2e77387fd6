import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import type { Reading } from '../../normalize/text/reading.ts';
import { CONFIDENCE, found } from '../context.ts';
import { fieldsOf, type JobContext } from './context.ts';
import { relationSentences } from './relation-sentences.ts';

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

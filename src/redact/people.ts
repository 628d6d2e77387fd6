import type { Envelope, LahterRecord } from '../model/record.ts';
import { isFormOf } from '../normalize/values/name-forms.ts';
import { isPersonName } from '../normalize/values/person-names.ts';
import { isNoName } from './name-context.ts';
import { mayBeShortFor, type Person, personOf } from './person.ts';
import { type RecognisedName, recogniseNames } from './recognise-names.ts';

/** The people that an envelope names: those of its person fields first, then those that its texts show. */
export function peopleIn({ source, signatures, records }: Envelope, texts: readonly string[]): Person[] {
  const signers = signatures.flatMap(({ signer }) => (signer === null ? [] : [signer]));
  const printed = [...signers, ...records.flatMap(namesOfFields)].flatMap(namesOfField);
  return gather(printed, [...texts, ...spokenPaths(source.path)].flatMap(recogniseNames));
}

/** The people that a text shows by itself. */
export function peopleOfText(text: string): Person[] {
  return gather([], recogniseNames(text));
}

/** The people that a file's path shows. */
export function peopleOfPath(path: string): Person[] {
  return gather([], spokenPaths(path).flatMap(recogniseNames));
}

/** What the fields for people hold: a name, a name with a role, a body. */
function namesOfFields(record: LahterRecord): string[] {
  const values: (string | null)[] = [];
  if ('signatories' in record) values.push(...record.signatories.map(({ name }) => name));
  if (record.kind === 'job-description') values.push(record.approval?.by ?? null);
  if (record.kind === 'decision') values.push(...record.preparedBy, record.submittedBy, record.presenter);
  return values.filter((value) => value !== null);
}

function namesOfField(value: string): RecognisedName[] {
  const words = value.split(/\s+/u);
  const whole = isPersonName(value.replace(',', '')) && !words.some((word) => isNoName(word.replace(/,$/u, '')));
  return whole ? [{ text: value, oblique: null }] : recogniseNames(value);
}

/** `Mari-Männik_ametijuhend.pdf` as it would be said, its hyphens in names or between them. */
function spokenPaths(path: string): string[] {
  const spoken = path.replace(/[_.+/!]+|-(?=\p{Ll})/gu, ' ');
  return [spoken, spoken.replaceAll('-', ' ')];
}

/** One person for all forms of a name: those printed in a field first, then nominatives, the others last. */
function gather(printed: readonly RecognisedName[], recognised: readonly RecognisedName[]): Person[] {
  const people = new Map<string, Person>();
  const rank = ({ oblique }: RecognisedName) => (oblique === false ? 0 : oblique === null ? 1 : 2);
  const ordered = [...recognised].sort((a, b) => rank(a) - rank(b) || a.text.length - b.text.length);
  for (const { text } of printed) add(people, personOf(text, null));
  for (const { text, oblique } of ordered) {
    const asPrinted = personOf(text, null);
    if (!asPrinted || [...people.values()].some((one) => isFormOfName(asPrinted, one))) continue;
    add(people, personOf(text, oblique ?? false));
  }
  return joinInitials([...people.values()]);
}

function add(people: Map<string, Person>, person: Person | null): void {
  if (person) people.set(person.key, people.get(person.key) ?? person);
}

function isFormOfName(printed: Person, known: Person): boolean {
  return printed.given.join(' ') === known.given.join(' ') && isFormOf(printed.surname, known.surname);
}

/** `M. Männik` takes the pseudonym of the only one whose name it may stand for. */
function joinInitials(people: readonly Person[]): Person[] {
  return people.map((person) => {
    const long = people.filter((other) => mayBeShortFor(person, other));
    return long.length === 1 && long[0] ? { ...person, key: long[0].key } : person;
  });
}

import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { tail } from '../../normalize/text/tail.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { isPersonName } from '../../normalize/values/person-names.ts';
import { CLERK_FIELDS } from '../../vocabulary/decision-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import { cut, type Flow } from '../flow.ts';

/** Who prepared and handed in a draft, when, who presents it; how long it is; how it is voted on. */
export interface ClerkBlock {
  preparedBy: Finding<string>[];
  submittedBy: Finding<string> | null;
  submittedOn: Finding<string> | null;
  presenter: Finding<string> | null;
  pages: Finding<number> | null;
  voting: Finding<string> | null;
}

interface Label {
  readonly field: (typeof CLERK_FIELDS)[number][1];
  readonly start: number;
  readonly end: number;
}

/** Reads the labels of lines outside the points; two may stand on a line, in one cell or in several. */
export function readClerkBlock(flow: Flow, outside: (offset: number) => boolean, context: Context): ClerkBlock {
  const block: ClerkBlock = {
    preparedBy: [],
    submittedBy: null,
    submittedOn: null,
    presenter: null,
    pages: null,
    voting: null,
  };
  for (const line of flow.lines) {
    if (!outside(line.start) || line.text.length > 300) continue;
    const reading = cut(flow, line.start, line.end);
    const labels = labelsOf(fold(reading.text));
    for (const [i, label] of labels.entries()) {
      take(block, label, slice(reading, label.start, labels[i + 1]?.start ?? reading.text.length), context);
    }
  }
  return block;
}

/** Labels of a line whose first one opens it. */
function labelsOf(folded: string): Label[] {
  const labels = CLERK_FIELDS.flatMap(([pattern, field]): Label[] => {
    const match = pattern.exec(folded);
    return match ? [{ field, start: match.index, end: match.index + match[0].length }] : [];
  }).sort((a, b) => a.start - b.start);
  return labels[0] && /^[|\s]*$/u.test(folded.slice(0, labels[0].start)) ? labels : [];
}

function take(block: ClerkBlock, label: Label, reading: Reading, context: Context): void {
  const from = label.end - label.start;
  const value = slice(reading, from, reading.text.replace(tail('|;,'), '').length);
  if (value.text === '') return;
  const say = <T>(content: T, words: Reading = reading): Finding<T> =>
    found(context, content, [words], `label/${label.field}`, CONFIDENCE.stated);
  if (label.field === 'preparedBy') {
    if (block.preparedBy.length === 0)
      block.preparedBy.push(
        ...peopleOf(value).map((person, i) => say(person.text, i === 0 ? join(reading, person) : person)),
      );
  } else if (label.field === 'submittedOn') {
    const [date] = findDates(value.text);
    if (date) block.submittedOn ??= say(date.iso);
  } else if (label.field === 'pages') {
    const count = /^\d{1,4}/u.exec(value.text)?.[0];
    if (count) block.pages ??= say(Number(count));
  } else block[label.field] ??= say(value.text.replace(/\.$/u, ''));
}

/** Label and first name are one quote. */
function join(reading: Reading, person: Reading): Reading {
  const last = person.offsets.at(-1) ?? 0;
  const end = reading.offsets.findIndex((offset) => offset > last);
  return end < 0 ? reading : slice(reading, 0, end);
}

/** The people of a list; a telephone or post after a name is no part of it. */
function peopleOf(value: Reading): Reading[] {
  const people: Reading[] = [];
  for (const piece of value.text.matchAll(/[^,;]+?(?=[,;]|\s(?:ja|ning)\s|$)/gu)) {
    const text = piece[0].replace(/^\s*(?:ja|ning)\s/u, (word) => ' '.repeat(word.length));
    const from = text.length - text.trimStart().length;
    const words = text.trim().split(' ');
    const count = [4, 3, 2].find((size) => isPersonName(words.slice(0, size).join(' ')) && words.length >= size);
    if (!count) continue;
    const start = piece.index + from;
    people.push(slice(value, start, start + words.slice(0, count).join(' ').length));
  }
  return people.length > 0 ? people : [value];
}

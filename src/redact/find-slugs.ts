import { isNounSurname } from '../normalize/values/name-forms.ts';
import type { Mention } from './find-mentions.ts';
import { isOtherwiseKnown } from './name-context.ts';
import { plainLetters } from './name-tokens.ts';
import type { Person } from './person.ts';

const ADDRESS = /(?<![\p{L}\d])[\p{L}\d._%+-]{1,64}(?=@[\p{L}\d])/gu;
/** `mannik_mari-ametijuhend.pdf`: words of a path, parted by anything that is no letter. */
const PATH_WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Mail addresses that spell a known person's name before the `@`, in full or short. */
export function findAddresses(text: string, people: readonly Person[]): Mention[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ 0: local, index }) => {
    const letters = plainLetters(local);
    const person = people.find((one) => spellings(one).includes(letters));
    return person ? [{ start: index, end: index + local.length, key: person.key }] : [];
  });
}

function spellings({ given, surname }: Person): string[] {
  const [first = '', last] = [plainLetters(given[0] ?? ''), plainLetters(surname)];
  const all = given.map(plainLetters).join('');
  if (first === '') return [last];
  return [
    all + last,
    last + all,
    first + last,
    last + first,
    first[0] + last,
    last + first[0],
    first + last[0],
    last,
    first,
  ];
}

/** Known people in a file's path, without their marks and capitals too: `mari_mannik`, `Mannik`. */
export function findInPath(path: string, people: readonly Person[]): Mention[] {
  const words = Array.from(path.matchAll(PATH_WORD), ({ 0: text, index }) => ({
    text: plainLetters(text),
    start: index,
    end: index + text.length,
  }));
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = people
      .map((person) => ({
        person,
        count: pathWords(
          words.slice(at, at + 5).map(({ text }) => text),
          person,
        ),
      }))
      .reduce((best, one) => (one.count > best.count ? one : best), { person: people[0], count: 0 });
    const [first, last] = [words[at], words[at + found.count - 1]];
    if (!found.person || found.count === 0 || !first || !last) continue;
    mentions.push({ start: first.start, end: last.end, key: found.person.key });
    at += found.count - 1;
  }
  return mentions;
}

/** How many of the words spell a person: given names and surname in either order, or a surname that is no everyday noun. */
function pathWords(words: readonly string[], person: Person): number {
  const surname = plainLetters(person.surname);
  const given = person.given.map(plainLetters);
  for (const order of [
    [...given, surname],
    [surname, ...given],
    [given[0], surname],
    [surname, given[0]],
  ]) {
    for (let count = Math.min(words.length, 5); count > 0; count--) {
      if (given.length > 0 && words.slice(0, count).join('') === order.join('')) return count;
    }
  }
  const alone = surname.length > 2 && !isNounSurname(person.surname) && !isOtherwiseKnown(person.surname);
  return alone && words[0] === surname ? 1 : 0;
}

import { createMasker } from '../../src/redact/masker.ts';
import { type Person, personOf } from '../../src/redact/person.ts';

/** The lines of one quote with each known person's mention as `P`. */
export function redactLines(names: readonly string[], lines: readonly string[]): string[] {
  const people = names.map((name) => personOf(name, null)).filter((person): person is Person => person !== null);
  const masker = createMasker({ names: true, ids: false, key: 'a key of the tests alone' }, people);
  return masker.texts(lines).map((line) => line.replace(/Isik-[2-9B-Z]{8}/gu, 'P'));
}

export function redactNames(names: readonly string[], text: string): string {
  return redactLines(names, [text]).join('');
}

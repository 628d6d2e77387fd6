import { createMasker } from '../../src/redact/masker.ts';
import { type Person, personOf } from '../../src/redact/person.ts';

/** The text with each known person's mention as `P`. */
export function redactNames(names: readonly string[], text: string): string {
  const people = names.map((name) => personOf(name, null)).filter((person): person is Person => person !== null);
  const masked = createMasker({ names: true, ids: false, key: 'a key of the tests alone' }, people).texts([text]);
  return (masked[0] ?? '').replace(/Isik-[2-9B-Z]{8}/gu, 'P');
}

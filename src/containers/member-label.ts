import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';
import { printableName } from '../model/printable-name.ts';

/** Stands between a container and its member in a path. */
export const INTO = '!/';

/** Signs that print nothing, end a line or turn the direction of writing. */
const UNPRINTED = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Why a name must not become part of a path, the first that fits. */
const REFUSALS: readonly (readonly [refuses: (name: string) => boolean, why: string])[] = [
  [(name) => name === '', 'it has no name'],
  [(name) => UNPRINTED.test(name), 'its name holds characters that do not print'],
  [(name) => name.includes('\\'), 'its name holds a backslash'],
  [(name) => name.startsWith('/') || /^[a-z]:/iu.test(name), 'its name begins at the root of a disk'],
  [
    (name) => segmentsOf(name).some((segment) => segment === '..' || segment === '.'),
    'its name leads out of its folder',
  ],
  [(name) => segmentsOf(name).includes(''), 'a folder in its name has no name'],
  [(name) => segmentsOf(name).some((segment) => DEVICE.test(segment)), 'its name is that of a device'],
  [(name) => name.includes(INTO), 'its name looks like the way into a container'],
];

/**
 * Gives each member of one container a label that is safe in a path and unique there, NFC. An unsafe name is refused and
 * never mended; `placeOf` then names the member by its place.
 */
export class MemberLabels {
  readonly #taken = new Set<string>();

  /** @throws InputError `unsafe-member` or `limit-exceeded` */
  labelOf(name: string): string {
    const why = REFUSALS.find(([refuses]) => refuses(name))?.[1];
    if (why !== undefined) throw unsafe(name, why);
    const label = name.normalize('NFC');
    if (isTooLong(label)) throw tooLong(label);
    if (this.#taken.has(label)) throw unsafe(name, 'two members have its name');
    this.#taken.add(label);
    return label;
  }

  /** `member[3]`, 1-based: for a member whose own name cannot stand in a path. */
  placeOf(index: number): string {
    let label = `member[${index + 1}]`;
    while (this.#taken.has(label)) label += "'";
    this.#taken.add(label);
    return label;
  }
}

function segmentsOf(name: string): string[] {
  return name.split('/');
}

function isTooLong(label: string): boolean {
  return (
    Buffer.byteLength(label) > LIMITS.memberNameBytes ||
    segmentsOf(label).some((segment) => Buffer.byteLength(segment) > LIMITS.memberSegmentBytes)
  );
}

function unsafe(name: string, why: string): InputError {
  const advice = 'if the file is to be trusted, take the document out of it and give that instead';
  return new InputError('unsafe-member', `the member "${printableName(name)}" was not read: ${why}`, advice);
}

function tooLong(name: string): InputError {
  const message = `the name of the member "${printableName(name)}" is longer than ${LIMITS.memberSegmentBytes} bytes`;
  const advice = 'take the document out under a shorter name and give that instead';
  return new InputError('limit-exceeded', `${message} (${LIMITS.memberNameBytes} with its folders)`, advice);
}

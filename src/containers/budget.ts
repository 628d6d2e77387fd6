import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';

/** What one file may unpack to, shared by all the containers in it. */
export class Budget {
  #members = 0;
  #bytes = 0;
  #isSpent = false;

  /** Nothing more is to be read from the file. */
  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** @throws InputError `limit-exceeded` */
  countMember(): void {
    if (++this.#members > LIMITS.containerMembers) this.#refuse(`holds more than ${LIMITS.containerMembers} members`);
  }

  /** @throws InputError `limit-exceeded` */
  countBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes <= LIMITS.containerBytes) return;
    this.#refuse(`unpacks to more than ${LIMITS.containerBytes / 2 ** 20} MiB`);
  }

  #refuse(what: string): never {
    this.#isSpent = true;
    const advice = 'if the file is to be trusted, take the documents out of it and give those instead';
    throw new InputError(
      'limit-exceeded',
      `the file ${what}, with the containers in it; the rest was not read`,
      advice,
    );
  }
}

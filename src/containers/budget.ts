import { InputError } from '../model/input-error.ts';
import { LIMITS } from '../model/limits.ts';

export interface BudgetLimits {
  readonly members: number;
  readonly bytes: number;
}

/** What one file may unpack to, shared by all the containers in it. */
export class Budget {
  readonly #most: BudgetLimits;
  #members = 0;
  #bytes = 0;
  #isSpent = false;

  constructor(most: BudgetLimits = { members: LIMITS.containerMembers, bytes: LIMITS.containerBytes }) {
    this.#most = most;
  }

  /** Nothing more is to be read from the file. */
  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** @throws InputError `limit-exceeded` */
  countMember(): void {
    if (++this.#members > this.#most.members) this.#refuse(`holds more than ${this.#most.members} members`);
  }

  /** @throws InputError `limit-exceeded` */
  countBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.#most.bytes) this.#refuse(`unpacks to more than ${this.#most.bytes} bytes`);
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

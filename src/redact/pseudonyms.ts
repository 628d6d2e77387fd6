import { createHmac } from 'node:crypto';

/** No vowels, and no letter that is taken for a digit: a pseudonym spells no word. */
const LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';
/** Of ten thousand people two share a pseudonym once in some seven thousand keys. */
const LENGTH = 8;

export type Pseudonym = (secret: string) => string;

/** The same person with the same key is the same pseudonym, in every document of every run; without the key nobody finds out whose. */
export function personPseudonyms(key: string): Pseudonym {
  return (person) => `Isik-${sign(key, 'person', person)}`;
}

/** The same for personal codes. */
export function codePseudonyms(key: string): Pseudonym {
  return (digits) => `Isikukood-${sign(key, 'code', digits)}`;
}

function sign(key: string, domain: string, secret: string): string {
  const digest = createHmac('sha256', key).update(`${domain}\0${secret}`).digest();
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

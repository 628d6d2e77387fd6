import { describe, expect, it } from 'vitest';
import { findPersonalCodes } from '../../../src/normalize/values/personal-codes.ts';

/** The codes that the text holds, by whether they pass the check. */
const read = (text: string) =>
  findPersonalCodes(text).map(({ digits, verified }) => (verified ? digits : `?${digits}`));

describe('personal codes', () => {
  it.each([
    ['whole', 'isikukood 60001019906', '60001019906'],
    ['born in the 19th century', '10101010005', '10101010005'],
    ['second round of weights', '30303039914', '30303039914'],
    ['beside letters', 'IK60001019906EE', '60001019906'],
    ['in a file name', 'leping_38001085718_v2.pdf', '38001085718'],
    ['in groups with spaces', '6000101 9906', '60001019906'],
    ['in groups with hard spaces', '600\u00a0010\u00a019906', '60001019906'],
    ['in groups with hyphens', '60001-01-9906', '60001019906'],
    ['in groups with dashes', '600010–19906', '60001019906'],
    ['digit by digit', '6 0 0 0 1 0 1 9 9 0 6', '60001019906'],
    ['cut by a line end', '600010\n19906', '60001019906'],
    ['after another number', 'tel 5550 60001019906', '60001019906'],
    ['before another number', '60001019906 12', '60001019906'],
  ])('%s: %s', (_, text, code) => {
    expect(read(text)).toEqual([code]);
  });

  it.each([
    ['a wrong check digit', '60001019907', ['?60001019907']],
    ['no such day', '60002309903', ['?60002309903']],
    ['no such month', '38013085718', ['?38013085718']],
    ['a first digit that is no century', '90001019906', ['?90001019906']],
    ['a split number with a wrong check digit', '6000101 9907', []],
    ['a telephone', '+372 5123 4567', []],
    ['ten digits', '6000101990', []],
    ['twelve digits', '600010199061', []],
    ['a bank account', 'EE382200221020145685', []],
    ['two spaces between', '6000101  9906', []],
    ['a date and a number', '12.03.2024 nr 1-2/24/17', []],
  ])('%s: %s', (_, text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('says where a split code stands', () => {
    const [code] = findPersonalCodes('IK 600010-19906.');
    expect([code?.start, code?.end]).toEqual([3, 15]);
  });

  it('reads a long run of digits in linear time', () => {
    const started = performance.now();
    findPersonalCodes('1 '.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

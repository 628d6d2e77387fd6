import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/normalize/text/reading.ts';
import { announce } from '../../src/sections/announce.ts';

const reading = (text: string): Reading => ({ text, offsets: Array.from(text, (_, i) => i) });
const keyOf = (read: Reading) => announce(read, null)?.entry.key ?? null;

describe('letters that look alike, mixed up in a label', () => {
  it.each([
    ['Alluväd', 'Alluvad'],
    ['Teenistuskoha eesrnärk', 'Teenistuskoha eesmärk'],
    ['ÕIgused', 'Õigused'],
    ['Oigused', 'Õigused'],
    ['T00ülesanded', 'Tööülesanded'],
    ['Vastutus', 'Vastutus'],
  ])('%s on a scan is %s', (read, meant) => {
    expect(keyOf({ ...reading(read), scanned: true })).toBe(keyOf(reading(meant)));
    expect(keyOf(reading(meant))).not.toBeNull();
  });

  it.each(['Alluväd', 'Teenistuskoha eesrnärk'])('%s is no label where the text was printed so', (read) => {
    expect(keyOf(reading(read))).toBeNull();
  });

  it.each(['Oigused on suured ja laiad', 'Kärbes', 'Alluväd töötajad juhivad ise'])('%s is no label', (read) => {
    expect(keyOf({ ...reading(read), scanned: true })).toBeNull();
  });

  it('keeps the label as it was read', () => {
    const announced = announce({ ...reading('Alluväd: puuduvad'), scanned: true }, null);
    expect([announced?.label.text, announced?.rest.text, announced?.rule]).toEqual(['Alluväd', 'puuduvad', 'misspelt']);
  });
});

import { expect, it } from 'vitest';
import { buildSpellingIndex } from '../../../src/normalize/text/misspelt.ts';

const index = buildSpellingIndex([
  'õigused',
  'kohustused',
  'teenistusülesanded',
  'vastutus',
  'asendab',
  'asendaja',
  'kvalifikatsioon',
]);

it.each([
  ['oigused', 'õigused'],
  ['õ1gused', 'õigused'],
  ['kohustsued', 'kohustused'],
  ['teenistusulesanded', 'teenistusülesanded'],
  ['kvalifikatsoon', 'kvalifikatsioon'],
])('%s was meant to be %s', (word, meant) => {
  expect(index.meant(word)).toBe(meant);
});

it.each(['asendab', 'asendaja', 'asendaga', 'õigus', 'kohustuste', 'vastutav', 'kohustama'])(
  '%s stays itself',
  (word) => {
    expect(index.meant(word)).toBeNull();
  },
);

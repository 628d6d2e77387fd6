import { expect, it } from 'vitest';
import { explain } from '../../src/exporters/explanation.ts';

const text = [
  'LAOHOIDJA AMETIJUHEND',
  '',
  '1. ÜLDOSA',
  'Ametikoha nimetus: hoidla juhataja',
  'Vahetu juht: varahaldur',
  'Kes asendab: laotööline, laotööline',
  '',
  '2. TÖÖÜLESANDED',
  '2.1. Võtab kauba vastu.',
  '2.2. Koostab inventuuri lehed.',
].join('\n');

it('tells what a rule read and which value kept it out', async () => {
  const explanation = await explain({ path: 'hoidla.txt', bytes: new TextEncoder().encode(text) });
  const told = JSON.stringify(explanation);
  expect(told).toContain('a label says it');
  expect(told).toContain('the same role stands in the list already');
  expect(told).toContain('hoidla juhataja');
});

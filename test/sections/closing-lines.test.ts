import { expect, it } from 'vitest';
import { recordOf } from '../kinds/convert-text.ts';

const withLast = (line: string) => `Kuuseranna Vallavalitsus

SADAMAKAPTENI AMETIJUHEND

1. Ametikoha põhiandmed
1.1 Vahetu juht: abivallavanem

2. Teenistusülesanded
2.1 Korraldab sadama igapäevast tööd.
2.2 Peab kaikohtade arvestust.

3. Kvalifikatsiooninõuded
Haridus ja eriharidus - keskharidus ja väikelaevajuhi tunnistus
Isikuomadused - täpsus, hea pingetaluvus

${line}`;

it.each([
  'Koostaja: vallasekretär Maimu Tammeoks',
  'Juhendi koostaja: vallasekretär Maimu Tammeoks',
  'Ametijuhendi koostas: Maimu Tammeoks, vallasekretär',
  'Ametijuhendi koostaja vallasekretär Maimu Tammeoks 3.02.2020',
  'Koostas: Maimu Tammeoks',
])('who wrote the paper is no requirement and no signatory: %s', async (line) => {
  const { qualifications, sections, signatories } = await recordOf(withLast(line), 'job-description');
  expect(qualifications.map(({ category, text }) => `${category}: ${text}`)).toEqual([
    'education: keskharidus ja väikelaevajuhi tunnistus',
    'traits: täpsus, hea pingetaluvus',
  ]);
  expect(sections.flatMap(({ items }) => items)).toContain(line);
  expect(signatories).toEqual([]);
});

it('a duty to write papers stays a duty', async () => {
  const text = withLast('').replace('Peab kaikohtade arvestust', 'Koostaja abistamine aruannete tegemisel');
  const { duties } = await recordOf(text, 'job-description');
  expect(duties.map((duty) => duty.text)).toContain('Koostaja abistamine aruannete tegemisel');
});

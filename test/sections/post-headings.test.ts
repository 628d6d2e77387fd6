import { expect, it } from 'vitest';
import { recordOf } from '../kinds/convert-text.ts';

it.each([
  ['3. Sadamakaptenil on õigus', '4. Sadamakapten vastutab'],
  ['III Sadamakaptenil on õigus', 'IV Sadamakapten kannab vastutust'],
  ['3. Sadamakaptenil on õigus:', '4. Sadamakapten vastutab:'],
])('a clause that opens with whose rights they are: %s', async (rights, responsibilities) => {
  const roman = rights.startsWith('III');
  const text = `Kuuseranna Vallavalitsus

SADAMAKAPTENI AMETIJUHEND

${roman ? 'I' : '1.'} Üldosa
1.1 Vahetu juht: abivallavanem

${roman ? 'II' : '2.'} Teenistusülesanded
2.1 Korraldab sadama igapäevast tööd.

${rights}
3.1 saada tööks vajalikke andmeid;
3.2 peatada ohtlikud tööd.

${responsibilities}
4.1 kaide korrashoiu eest.`;
  const record = await recordOf(text, 'job-description');
  expect(record.rights.map((right) => right.text)).toEqual(['saada tööks vajalikke andmeid', 'peatada ohtlikud tööd']);
  expect(record.responsibilities.map((item) => item.text)).toEqual(['kaide korrashoiu eest']);
});

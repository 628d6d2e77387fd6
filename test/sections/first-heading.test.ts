import { expect, it } from 'vitest';
import { recordOf } from '../kinds/convert-text.ts';

it.each(['1. Ametikoha põhiandmed', '1. Teenistuskoha lähteandmed', '1. Koht meie majas', 'I Kus ja kellega'])(
  'labels under the first heading are read, whatever it is called: %s',
  async (heading) => {
    const text = `Kuuseranna Vallavalitsus

SADAMAKAPTENI AMETIJUHEND

${heading}
1.1 Vahetu juht: abivallavanem
1.2 Teda asendab: sadamatöötaja

2. Teenistusülesanded
2.1 Korraldab sadama igapäevast tööd.

3. Muu kord
3.1 Vahetu juht: temaga lepitakse kokku tööaeg.`;
    const { supervisors, substitutes, duties, sections } = await recordOf(text, 'job-description');
    expect({ supervisors, substitutes }).toEqual({ supervisors: ['abivallavanem'], substitutes: ['sadamatöötaja'] });
    expect(duties.map((duty) => duty.text)).toEqual(['Korraldab sadama igapäevast tööd']);
    expect(sections.find((section) => section.heading === 'Muu kord')?.items).toEqual([
      'Vahetu juht: temaga lepitakse kokku tööaeg',
    ]);
  },
);

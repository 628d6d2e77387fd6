import { expect, it } from 'vitest';
import { recordOf } from './convert-text.ts';

const withLine = (line: string) => `Kuuseranna Vallavalitsus

SADAMAKAPTENI AMETIJUHEND

1. Ametikoha põhiandmed
1.1 Vahetu juht: abivallavanem
1.2 Asendamine: ${line}

2. Teenistusülesanded
2.1 Korraldab sadama igapäevast tööd.
2.2 Asendab kai küttesüsteemi kulunud osi.`;

it.each<[string, string[], string[]]>([
  ['teda asendab sadamatöötaja, tema asendab hoonehaldurit', ['sadamatöötaja'], ['hoonehaldur']],
  ['Teda asendab sadamatöötaja. Tema asendab hoonehaldurit.', ['sadamatöötaja'], ['hoonehaldur']],
  ['asendab hoonehaldurit, teda asendab sadamatöötaja', ['sadamatöötaja'], ['hoonehaldur']],
  ['teda asendab puhkuse ajal sadamatöötaja', ['sadamatöötaja'], []],
  ['kokkuleppel vahetu juhiga', [], []],
])('who stands in for whom is read from sentences beside the label: %s', async (line, substitutes, substitutesFor) => {
  const record = await recordOf(withLine(line), 'job-description');
  expect({ substitutes: record.substitutes, substitutesFor: record.substitutesFor }).toEqual({
    substitutes,
    substitutesFor,
  });
});

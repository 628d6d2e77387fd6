import { describe, expect, it } from 'vitest';
import { recordsOf } from './convert-text.ts';

const RULES = `1. ÜLDSÄTTED
1.1. Kord reguleerib ruumide kasutamist ja võtmete hoidmist.
1.2. Kord on täitmiseks kõikidele, kes majas töötavad.`;

describe('the title of an annex that is neither job description nor table', () => {
  it.each([
    [
      'under KINNITATUD and the act',
      `KINNITATUD\njuhataja 05.05.2017 käskkirjaga nr 44\nRUUMIDE KASUTAMISE KORD\n${RULES}`,
      'RUUMIDE KASUTAMISE KORD',
    ],
    [
      'over two lines',
      `KINNITATUD\nvallavanema 05.05.2017 käskkirjaga nr 44\n\nRUUMIDE KASUTAMISE JA\nVÕTMETE HOIDMISE KORD\n\n${RULES}`,
      'RUUMIDE KASUTAMISE JA VÕTMETE HOIDMISE KORD',
    ],
    [
      'under the quoted title of the act',
      `Lisa 2\nKINNITATUD\nJuhataja 05.05.2017 käskkirjaga nr 44\n„Kordade\nkinnitamine“\nRuumide kasutamise kord\n${RULES}`,
      'Ruumide kasutamise kord',
    ],
    [
      'letter-spaced',
      `KINNITATUD\ndirektori 5. mai 2017. a käskkirjaga nr 44\nP Õ H I M Ä Ä R U S\n${RULES}`,
      'PÕHIMÄÄRUS',
    ],
    ['with its act after it', `Lisa\nRiigivara osakonna põhimäärus\n${RULES}`, 'Riigivara osakonna põhimäärus'],
  ])('%s', async (_, text, title) => {
    const [record] = await recordsOf(text);
    expect(record).toMatchObject({ kind: 'unknown', title });
    expect(record?.sections.flatMap(({ items }) => items)).not.toContain(title);
    expect(record?.unclaimed).toEqual([]);
  });

  it.each([
    ['a letter', 'Lugupeetud kolleegid\n\nPalun saatke oma ettepanekud ruumide kasutamise kohta reedeks.\n\nMari Mets'],
    ['rules that begin at once', RULES],
  ])('none: %s', async (_, text) => {
    const [record] = await recordsOf(text);
    expect(record).toMatchObject({ kind: 'unknown', title: null });
  });
});

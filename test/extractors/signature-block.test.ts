import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/extractors/context.ts';
import { readSignatures } from '../../src/extractors/signature-block.ts';
import { createReader } from '../../src/normalize/text/reading.ts';
import { textParser } from '../../src/parsers/text/index.ts';
import { toUnits } from '../../src/sections/units.ts';

async function signatures(text: string) {
  const document = await textParser.parse({ bytes: new TextEncoder().encode(text), fileName: 'a.txt' });
  const reader = createReader(document);
  const part = { document, blocks: document.blocks, annex: null, partOf: null, reason: 'test' };
  const units = toUnits(document.blocks, reader);
  const context: Context = {
    part,
    reader,
    units,
    items: { edges: document.blockEdges, gap: 0, width: 90 },
    failures: [],
  };
  return readSignatures(units, context).map(({ value }) => [value.name, value.role, value.digital]);
}

const MARK = '(allkirjastatud digitaalselt)';

describe('signatures', () => {
  it.each([
    ['mark, name, role', `${MARK}\nAnneli Kuusik\nvallavanem`, [['Anneli Kuusik', 'vallavanem', true]]],
    [
      'two people one after the other',
      `${MARK}\nAnneli Kuusik\nvallavanem\n\n${MARK}\nRein Oja\nvallasekretär`,
      [
        ['Anneli Kuusik', 'vallavanem', true],
        ['Rein Oja', 'vallasekretär', true],
      ],
    ],
    [
      'name and role without a mark',
      'Anneli Kuusik\n\nKuusalu Vallavolikogu esimees',
      [['Anneli Kuusik', 'Kuusalu Vallavolikogu esimees', false]],
    ],
    ['all on one line', `${MARK} Anneli Kuusik peadirektor`, [['Anneli Kuusik', 'peadirektor', true]]],
    ['role first', 'Volikogu esimees Anneli KUUSIK', [['Anneli KUUSIK', 'Volikogu esimees', false]]],
    ['role in capitals first', 'PEADIREKTOR Anneli Kuusik', [['Anneli Kuusik', 'PEADIREKTOR', false]]],
    ['role on the line before', 'Vallavanem\nAnneli Kuusik', [['Anneli Kuusik', 'Vallavanem', false]]],
    [
      'an acting head on two lines',
      `${MARK}\nAnneli Kuusik\nõiguse valdkonna juht\npeadirektori ülesannetes`,
      [['Anneli Kuusik', 'õiguse valdkonna juht peadirektori ülesannetes', true]],
    ],
    [
      'two on the same lines, apart by spaces',
      '(a)            (a)\nAnneli Kuusik      Rein Oja\nvallavanem      vallasekretär',
      [
        ['Anneli Kuusik', 'vallavanem', false],
        ['Rein Oja', 'vallasekretär', false],
      ],
    ],
    [
      'columns of the two parties',
      `Tööandja: Töötaja:\n\n${MARK} ${MARK}\nAnneli Kuusik Rein Oja\nJuhataja`,
      [
        ['Anneli Kuusik', 'Juhataja', true],
        ['Rein Oja', 'Töötaja', true],
      ],
    ],
    [
      'hint and mark after the party',
      `Ametikoha täitja\n(ees- ja perekonnanimi)\n\n/${MARK.slice(1, -1)}/\n\nVahetu juht\n(ees- ja perekonnanimi)\n\n/${MARK.slice(1, -1)}/`,
      [
        [null, 'Ametikoha täitja', true],
        [null, 'Vahetu juht', true],
      ],
    ],
    [
      'roles only',
      'Vallavanem\nAbivallavanem\nHaridusnõunik',
      [
        [null, 'Vallavanem', false],
        [null, 'Abivallavanem', false],
        [null, 'Haridusnõunik', false],
      ],
    ],
    ['role only, with a mark', `${MARK}\nhariduse osakonna juhataja`, [[null, 'hariduse osakonna juhataja', true]]],
    ['label and name', 'Töötaja: Anneli Kuusik\n____________', [['Anneli Kuusik', 'Töötaja', false]]],
    [
      'a line to sign on beside the name',
      'Juhataja ______________ Anneli Kuusik',
      [['Anneli Kuusik', 'Juhataja', false]],
    ],
    [
      'two side by side, a tab between them',
      `${MARK}\t${MARK}\nAnneli Kuusik\tPeeter Sepp\nvallavanem\tvallasekretär`,
      [
        ['Anneli Kuusik', 'vallavanem', true],
        ['Peeter Sepp', 'vallasekretär', true],
      ],
    ],
    ['a surname that is also a trade', `${MARK}\nPeeter Sepp\ndirektor`, [['Peeter Sepp', 'direktor', true]]],
  ])('%s', async (_, text, expected) => {
    expect(await signatures(text)).toEqual(expected);
  });

  it.each([
    ['the preparer', 'Koostaja: Anneli Kuusik'],
    ['a sentence', 'Tööandja tagab töötajale vajalikud töövahendid ja koolituse.'],
    ['a date alone', '12.03.2024'],
  ])('%s is nobody who signs', async (_, text) => {
    expect(await signatures(text)).toEqual([]);
  });
});

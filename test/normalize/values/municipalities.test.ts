import { describe, expect, it } from 'vitest';
import { findMunicipality } from '../../../src/normalize/values/municipalities.ts';
import { MUNICIPALITIES } from '../../../src/vocabulary/municipalities.ts';

describe('findMunicipality', () => {
  it.each([
    ['Rapla Vallavalitsus', 'Rapla vald', '0668'],
    ['Rapla Vallavalitsuse', 'Rapla vald', '0668'],
    ['Viljandi linnavalitsus', 'Viljandi linn', '0897'],
    ['Viljandi Vallavolikogu', 'Viljandi vald', '0899'],
    ['KOHTLA-JÄRVE LINNAVALITSUS', 'Kohtla-Järve linn', '0321'],
    ['Kohtla – Järve Linnavalitsus', 'Kohtla-Järve linn', '0321'],
    ['Põlva Keskraamatukogu', 'Põlva vald', '0622'],
    ['SA Põlva Haigla', 'Põlva vald', '0622'],
    ['Tartu Linnavolikogu', 'Tartu linn', '0793'],
    ['Tartu linna lasteaed Pääsupesa', 'Tartu linn', '0793'],
    ['Tartu vald', 'Tartu vald', '0796'],
    ['Võru Linnaraamatukogu', 'Võru linn', '0919'],
    ['Tallinna Linnavalitsus', 'Tallinn', '0784'],
    ['Tallinna Sotsiaal- ja Tervishoiuamet', 'Tallinn', '0784'],
    ['Tallinn', 'Tallinn', '0784'],
    ['Narva Linnavalitsus', 'Narva linn', '0511'],
    ['Narva-Jõesuu Linnavalitsus', 'Narva-Jõesuu linn', '0514'],
    ['Pärnu Linnavalitsus', 'Pärnu linn', '0624'],
    ['Sillamäe Linnavalitsus', 'Sillamäe linn', '0735'],
    ['Maardu Gümnaasium', 'Maardu linn', '0446'],
    ['Loksa Linnavalitsus', 'Loksa linn', '0424'],
    ['Häädemeeste Vallavalitsus', 'Häädemeeste vald', '0214'],
    ['Toila Gümnaasium', 'Toila vald', '0803'],
    ['Keila Linnavalitsus', 'Keila linn', '0296'],
    ['Põhja-Pärnumaa Vallavalitsus', 'Põhja-Pärnumaa vald', '0638'],
  ])('%s → %s', (institution, name, ehak) => expect(findMunicipality(institution)).toEqual({ name, ehak }));

  it.each([
    // both a town and a rural municipality, or the one that is not there
    ...['Viljandi Gümnaasium', 'Tartu', 'Rakvere Kunstikool', 'Võru', 'Paide Vallavalitsus', 'Rapla Linnavalitsus'],
    // no municipality of that name
    ...[
      'Kuressaare Linnavalitsus',
      'Lääne-Kalda Vallavalitsus',
      'Rohelise Kooli',
      'Rohelise',
      'Hoolekandeamet',
      'Raplamaa Liit',
    ],
    ...['Raekoja Muuseum', 'Tallinnfilm', 'tapa kool', 'Vallavalitsus', ''],
    // bodies of the state and the county
    ...[
      'Pärnu Maakohus',
      'Tallinna Halduskohus',
      'Tallinna Vangla',
      'Rapla Maavalitsus',
      'Järva Maakonna Arenduskeskus',
    ],
  ])('%j → null', (institution) => expect(findMunicipality(institution)).toBeNull());

  it('finds every municipality by its own name', () => {
    expect(MUNICIPALITIES).toHaveLength(79);
    expect(MUNICIPALITIES.map(([name]) => findMunicipality(name))).toEqual(
      MUNICIPALITIES.map(([name, ehak]) => ({ name, ehak })),
    );
  });
});
